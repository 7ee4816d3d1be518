import type { TakedownEntry } from '../stored.ts'
import type { Gap } from '../takedown/gap.ts'
import { number, text, textOrNull } from './columns.ts'
import type { Database, Row } from './database.ts'

const gapSql = 'SELECT g.seq, g.story_id, g.outlet, g.published_at, g.at, g.by, g.reason FROM gaps g'

function toGap(row: Row): Gap {
  return {
    entry: number(row, 'seq'),
    storyId: text(row, 'story_id'),
    outlet: textOrNull(row, 'outlet'),
    publishedAt: text(row, 'published_at'),
    at: text(row, 'at'),
    by: text(row, 'by'),
    reason: text(row, 'reason'),
  }
}

export function insertGap(db: Database, seq: number, gap: TakedownEntry): void {
  db.run(
    `INSERT INTO gaps (seq, story_id, identity_hash, outlet, published_at, at, by, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    seq,
    gap.storyId,
    gap.identity,
    gap.outlet,
    gap.publishedAt,
    gap.at,
    gap.by,
    gap.reason,
  )
  for (const claim of gap.claims) db.run('INSERT INTO gap_claims (claim_id, seq) VALUES (?, ?)', claim, seq)
}

/** By its id, or by one that it had before: both end in the same eight characters. */
export function findGap(db: Database, storyId: string): Gap | null {
  const row = db.get(`${gapSql} WHERE g.story_id = 'taken-down-' || substr(?, -8)`, storyId)
  return row ? toGap(row) : null
}

export function findGapByEntry(db: Database, seq: number): Gap | null {
  const row = db.get(`${gapSql} WHERE g.seq = ?`, seq)
  return row ? toGap(row) : null
}

export function findGapByIdentity(db: Database, identityHash: string): Gap | null {
  const row = db.get(`${gapSql} WHERE g.identity_hash = ?`, identityHash)
  return row ? toGap(row) : null
}

/** Stories that voiced this claim by then and were taken down since, oldest first. */
export function listGapsOfClaim(db: Database, claimId: string, bound: string | null): readonly Gap[] {
  const rows = db.all(
    `${gapSql} JOIN gap_claims c USING (seq) WHERE c.claim_id = ?1 AND (?2 IS NULL OR g.published_at <= ?2)
      ORDER BY g.published_at, g.story_id`,
    claimId,
    bound,
  )
  return rows.map(toGap)
}
