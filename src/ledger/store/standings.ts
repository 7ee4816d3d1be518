import { z } from 'zod'
import { properties } from '../../claims/vocabulary.ts'
import type { ResolvedClaim } from '../claim-key.ts'
import type { Fused } from '../fuse.ts'
import { labels } from '../labels.ts'
import { type Outcome, verdictWords } from '../verdicts/verdict.ts'
import type { ClaimRow } from './claims.ts'
import { json, number, oneOf, text, textOrNull, words } from './columns.ts'
import type { Database, Row } from './database.ts'
import { qualifiersIn } from './resolved.ts'
import type { Turn } from './slots.ts'

const weights = z.array(z.object({ reportId: z.string(), logOdds: z.number(), why: z.string() }))

/** The standing without the weights of the claim's own reports, which are kept with them; and what there is to say of those. */
export type StoredStanding = Omit<Fused, 'weights'> & {
  readonly firstAt: string
  readonly lastAt: string
  readonly reports: number
  /** What the reports add to the claim; what was said first holds. */
  readonly details: ResolvedClaim['qualifiers']
}
/** The standing, and how the claim had turned out. */
export type Stood = { readonly standing: StoredStanding; readonly outcome: Outcome | null }

const columns = `label, probability, independent_sources, superseded_by, rivals, implied, first_at, last_at, reports, details`

/**
 * Sets where claims stand from a turn of their slot on, and keeps how they stood before; null where nobody voices one any
 * more. What did not change keeps its time.
 */
export function setStanding(
  db: Database,
  claim: ClaimRow,
  next: Stood | null,
  before: KeptStanding | undefined,
  turn: Turn,
): void {
  if (!turn.isNext) db.run('DELETE FROM standing_spans WHERE claim_key = ?', claim.key)
  const values = next && valuesOf(next.standing)
  const outcome = next?.outcome ? outcomeText(next.outcome) : null
  const isSame =
    values !== null && before?.outcome === outcome && values.every((value, i) => value === before.values[i])
  if (!isSame) {
    if (before && turn.isNext && before.since < turn.since) keepSpan(db, claim.key, before, turn.since)
    if (values) putStanding(db, claim.key, turn.since, values)
    else db.run('DELETE FROM standings WHERE claim_key = ?', claim.key)
  }
  if (!isSame || !turn.isNext) placeClaim(db, claim, next?.standing ?? null, turn.isNext ? before : undefined)
}

const outcomeText = ({ verdict, at, entry, because }: Outcome) =>
  JSON.stringify({ verdict, at, entry, because })

type Values = readonly (string | number | null)[]
/** A standing as it is kept, to be compared and put aside. */
export type KeptStanding = {
  readonly since: string
  readonly values: Values
  readonly outcome: string | null
}

function valuesOf(standing: StoredStanding): Values {
  return [
    standing.label,
    standing.probability,
    standing.independentSources,
    standing.supersededBy,
    JSON.stringify(standing.rivals),
    JSON.stringify(standing.implied),
    standing.firstAt,
    standing.lastAt,
    standing.reports,
    JSON.stringify(standing.details),
  ]
}

/** Has a claim as many reports as it had, and are the first and the last of one time? What was closed in between shows in the count. */
export function isHeardAs(before: KeptStanding | undefined, next: StoredStanding | undefined): boolean {
  if (!before || !next) return before === next
  const [firstAt, lastAt, reports] = before.values.slice(6, 9)
  return firstAt === next.firstAt && lastAt === next.lastAt && reports === next.reports
}

/** What is kept of these claims at present, by key. */
export function listKept(db: Database, claimKeys: readonly number[]): ReadonlyMap<number, KeptStanding> {
  const rows = db.all(
    `SELECT s.claim_key, s.since, ${columns}, o.verdict, o.at, o.seq, o.because
       FROM json_each(?) k JOIN standings s ON s.claim_key = k.value LEFT JOIN outcomes o USING (claim_key)`,
    JSON.stringify(claimKeys),
  )
  const names = columns.split(', ')
  return new Map(
    rows.map((row) => {
      const outcome = toOutcome(row)
      const values = names.map((name) => {
        const value = row[name]
        return typeof value === 'number' || typeof value === 'string' ? value : null
      })
      const kept = { since: text(row, 'since'), values, outcome: outcome && outcomeText(outcome) }
      return [number(row, 'claim_key'), kept]
    }),
  )
}

function keepSpan(db: Database, claimKey: number, { since, values, outcome }: KeptStanding, until: string) {
  db.run(
    `INSERT INTO standing_spans (claim_key, since, until, ${columns}, outcome)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    claimKey,
    since,
    until,
    ...values,
    outcome,
  )
}

function putStanding(db: Database, claimKey: number, since: string, values: Values): void {
  db.run(
    `INSERT OR REPLACE INTO standings (claim_key, since, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    claimKey,
    since,
    ...values,
  )
}

/** The claim in its place in the dossier of everybody whom it names. */
function placeClaim(
  db: Database,
  { key, id, claim }: ClaimRow,
  standing: StoredStanding | null,
  before: KeptStanding | undefined,
): void {
  // In its old place it only joins those whom it has come to name.
  const isThere = standing !== null && before !== undefined && isPlacedAs(before.values, valuesOf(standing))
  if (!isThere) db.run('DELETE FROM dossier_claims WHERE claim_key = ?', key)
  if (!standing) return
  db.run(
    `INSERT OR IGNORE INTO dossier_claims (entity_key, label, property, replaced, improbability, first_at, claim_id, claim_key)
     SELECT entity_key, ?2, ?4, ?3, ?5, ?6, ?7, ?1 FROM claim_entities WHERE claim_key = ?1`,
    key,
    labels.indexOf(standing.label),
    Number(standing.supersededBy !== null),
    properties.indexOf(claim.property),
    -standing.probability,
    standing.firstAt,
    id,
  )
}

/** Label, probability, what replaced it, and when it was first said: the places of `columns` that a dossier is ordered by. */
function isPlacedAs(a: Values, b: Values): boolean {
  const isReplaced = (values: Values) => values[3] !== null
  return a[0] === b[0] && a[1] === b[1] && a[6] === b[6] && isReplaced(a) === isReplaced(b)
}

function toStanding(row: Row): StoredStanding {
  return {
    label: oneOf(labels, row, 'label'),
    probability: number(row, 'probability'),
    independentSources: number(row, 'independent_sources'),
    supersededBy: textOrNull(row, 'superseded_by'),
    rivals: words(row, 'rivals'),
    implied: text(row, 'implied') === '[]' ? [] : json(weights, row, 'implied'),
    firstAt: text(row, 'first_at'),
    lastAt: text(row, 'last_at'),
    reports: number(row, 'reports'),
    details: qualifiersIn(row, 'details'),
  }
}

function toOutcome(row: Row): Outcome | null {
  if (textOrNull(row, 'verdict') === null) return null
  return {
    verdict: oneOf(verdictWords, row, 'verdict'),
    at: text(row, 'at'),
    entry: number(row, 'seq'),
    because: textOrNull(row, 'because'),
  }
}

const storedOutcome = z.object({
  verdict: z.enum(verdictWords),
  at: z.string(),
  entry: z.number(),
  because: z.string().nullable(),
})

/** How these claims stand, by claim id. */
export function listStandings(
  db: Database,
  claims: readonly Pick<ClaimRow, 'key' | 'id'>[],
): ReadonlyMap<string, Stood> {
  const rows = db.all(
    `SELECT s.claim_key, ${columns}, o.verdict, o.at, o.seq, o.because FROM json_each(?) k
       JOIN standings s ON s.claim_key = k.value LEFT JOIN outcomes o USING (claim_key)`,
    JSON.stringify(claims.map(({ key }) => key)),
  )
  const ids = new Map(claims.map(({ key, id }) => [key, id]))
  return new Map(
    rows.map((row) => [
      ids.get(number(row, 'claim_key')) ?? '',
      { standing: toStanding(row), outcome: toOutcome(row) },
    ]),
  )
}

/** How these claims stood as of a bound of moment.ts, by claim id, where their slots are steady from then on. */
export function listStandingsAt(
  db: Database,
  claimKeys: readonly number[],
  bound: string,
): ReadonlyMap<string, Stood> {
  const keys = JSON.stringify(claimKeys)
  const now = db.all(
    `SELECT c.id, s.*, o.verdict, o.at, o.seq, o.because FROM json_each(?1) k JOIN standings s ON s.claim_key = k.value
       JOIN claims c USING (claim_key) LEFT JOIN outcomes o USING (claim_key) WHERE s.since <= ?2`,
    keys,
    bound,
  )
  const then = db.all(
    `SELECT c.id, p.* FROM json_each(?1) k JOIN claims c ON c.claim_key = k.value
       JOIN standing_spans p ON p.claim_key = c.claim_key
        AND p.since = (SELECT max(q.since) FROM standing_spans q WHERE q.claim_key = c.claim_key AND q.since <= ?2)
      WHERE p.until > ?2`,
    keys,
    bound,
  )
  return new Map([
    ...now.map((row) => [text(row, 'id'), { standing: toStanding(row), outcome: toOutcome(row) }] as const),
    ...then.map((row) => {
      const outcome = textOrNull(row, 'outcome') === null ? null : json(storedOutcome, row, 'outcome')
      return [text(row, 'id'), { standing: toStanding(row), outcome }] as const
    }),
  ])
}

/** Every standing that is kept of these claims, from when it held, by a bound (null: now); oldest first. */
export function listTurns(db: Database, claimKeys: readonly number[], bound: string | null) {
  const own = 'claim_key IN (SELECT value FROM json_each(?1)) AND (?2 IS NULL OR since <= ?2)'
  const rows = db.all(
    `SELECT claim_key, since, label, probability FROM standing_spans WHERE ${own}
     UNION ALL SELECT claim_key, since, label, probability FROM standings WHERE ${own} ORDER BY since`,
    JSON.stringify(claimKeys),
    bound,
  )
  return rows.map((row) => ({
    claimKey: number(row, 'claim_key'),
    since: text(row, 'since'),
    label: oneOf(labels, row, 'label'),
    probability: number(row, 'probability'),
  }))
}

/** What reports of the present add to these claims, where they add anything. */
export function listDetails(
  db: Database,
  claimKeys: readonly number[],
): ReadonlyMap<number, Pick<StoredStanding, 'details'>> {
  const rows = db.all(
    `SELECT s.claim_key, s.details FROM json_each(?) k JOIN standings s ON s.claim_key = k.value WHERE s.details <> '{}'`,
    JSON.stringify(claimKeys),
  )
  return new Map(rows.map((row) => [number(row, 'claim_key'), { details: qualifiersIn(row, 'details') }]))
}
