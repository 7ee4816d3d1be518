import type { ResolvedClaim } from '../claim-key.ts'
import type { ClaimRow } from './claims.ts'
import { number, numberOrNull, textOrNull } from './columns.ts'
import type { Database, Row } from './database.ts'
import { claimIn, qualifiersIn } from './resolved.ts'
import { keepShown } from './shown-reports.ts'

// Claims in the names of their stories: what is left of a merge when it is taken back.

/** A report of a claim, of any version of its story; `spoken` is null where the claim stands in the story's own names. */
export type SpokenReport = {
  readonly key: number
  readonly storyKey: number
  readonly version: number
  readonly details: ResolvedClaim['qualifiers']
  readonly spoken: ResolvedClaim | null
}

export function listSpokenOfClaim(db: Database, claimKey: number): readonly SpokenReport[] {
  const rows = db.all(
    `SELECT report_key, story_key, version, details, spoken FROM reports WHERE claim_key = ?
      ORDER BY spoken IS NOT NULL, said_at, id`,
    claimKey,
  )
  return rows.map((row) => ({
    key: number(row, 'report_key'),
    storyKey: number(row, 'story_key'),
    version: number(row, 'version'),
    details: qualifiersIn(row, 'details'),
    spoken: spokenOf(row),
  }))
}

export function spokenOf(row: Row): ResolvedClaim | null {
  return textOrNull(row, 'spoken') === null ? null : claimIn(row, 'spoken')
}

/** A claim in the names of a story that voices it: of those that use its own, if any does; else of the first. */
export function bodyOf({ claim }: ClaimRow, [first]: readonly SpokenReport[]): ResolvedClaim {
  return first?.spoken ?? claim
}

export function giveReport(
  db: Database,
  report: SpokenReport,
  claimKey: number,
  details: ResolvedClaim['qualifiers'],
  spoken: ResolvedClaim | null,
): void {
  db.run(
    'UPDATE reports SET claim_key = ?2, details = ?3, spoken = ?4 WHERE report_key = ?1',
    report.key,
    claimKey,
    JSON.stringify(details),
    spoken && JSON.stringify(spoken),
  )
}

export function isVoiced(db: Database, claimKey: number): boolean {
  return db.get('SELECT 1 AS voiced FROM reports WHERE claim_key = ? LIMIT 1', claimKey) !== undefined
}

/** Takes a claim from the record that nobody voices under its id any more; the id leads on. */
export function retire(db: Database, { key, id, claim }: ClaimRow): void {
  db.run('INSERT OR REPLACE INTO former_claims (id, spoken) VALUES (?, ?)', id, JSON.stringify(claim))
  for (const table of [
    'claim_entities',
    'dossier_claims',
    'shown_reports',
    'voices',
    'standing_spans',
    'standings',
    'outcomes',
    'claims',
  ])
    db.run(`DELETE FROM ${table} WHERE claim_key = ?`, key)
}

export function findFormerClaim(db: Database, id: string): ResolvedClaim | null {
  const row = db.get('SELECT spoken FROM former_claims WHERE id = ?', id)
  return row ? spokenOf(row) : null
}

function listClaimsOfVersion(db: Database, storyKey: number, version: number): readonly number[] {
  const sql = 'SELECT DISTINCT claim_key FROM reports WHERE story_key = ? AND version = ?'
  return db.all(sql, storyKey, version).map((row) => number(row, 'claim_key'))
}

/** Stories say how many claims they make. */
export function recountStories(db: Database, reports: readonly SpokenReport[]): void {
  for (const { storyKey, version } of reports) {
    const claims = `(SELECT count(DISTINCT claim_key) FROM reports r WHERE r.story_key = ?1 AND r.version = ?2)`
    const { changes } = db.run(
      `UPDATE story_versions SET claims = ${claims} WHERE story_key = ?1 AND version = ?2 AND claims <> ${claims}`,
      storyKey,
      version,
    )
    // The story's card stands with each of them.
    if (changes > 0) keepShown(db, listClaimsOfVersion(db, storyKey, version))
  }
}

export type SpokenVerdict = {
  readonly entry: number
  readonly spoken: ResolvedClaim
  readonly storyKey: number | null
}

function toSpokenVerdict(row: Row): readonly SpokenVerdict[] {
  const spoken = spokenOf(row)
  return spoken ? [{ entry: number(row, 'seq'), spoken, storyKey: numberOrNull(row, 'story_key') }] : []
}

/** Before its claim is given other names: in which names a verdict was given. */
export function keepSpokenOfVerdicts(
  db: Database,
  claimId: string,
  spoken: string,
  storyKey: number | null,
): void {
  const sql = 'UPDATE verdicts SET spoken = ?2, story_key = ?3 WHERE claim_id = ?1 AND spoken IS NULL'
  db.run(sql, claimId, spoken, storyKey)
}

export function listSpokenVerdicts(db: Database, claimId: string): readonly SpokenVerdict[] {
  const sql = 'SELECT seq, spoken, story_key FROM verdicts WHERE claim_id = ? ORDER BY seq'
  return db.all(sql, claimId).flatMap(toSpokenVerdict)
}

export function giveVerdict(db: Database, entry: number, claimId: string): void {
  db.run('UPDATE verdicts SET claim_id = ?2 WHERE seq = ?1', entry, claimId)
}

export function findStoryKey(db: Database, storyId: string): number | null {
  const row = db.get('SELECT story_key FROM stories WHERE id = ?', storyId)
  return row ? number(row, 'story_key') : null
}

/** Stories that name an entity in a claim, in any version. */
export function listStoriesNaming(db: Database, entityKey: number): readonly number[] {
  const sql = `SELECT DISTINCT r.story_key FROM claim_entities e JOIN reports r USING (claim_key)
    WHERE e.entity_key = ? ORDER BY 1`
  return db.all(sql, entityKey).map((row) => number(row, 'story_key'))
}

/** Stories that name two entities in one claim. */
export function listStoriesNamingBoth(db: Database, a: number, b: number): readonly number[] {
  const sql = `SELECT DISTINCT r.story_key FROM claim_entities e JOIN claim_entities f USING (claim_key)
      JOIN reports r USING (claim_key) WHERE e.entity_key = ? AND f.entity_key = ? ORDER BY 1`
  return db.all(sql, a, b).map((row) => number(row, 'story_key'))
}
