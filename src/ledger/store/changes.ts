import { properties } from '../../claims/vocabulary.ts'
import type { Change } from '../change.ts'
import { labels } from '../labels.ts'
import type { StoryCard } from '../story-view.ts'
import { number, oneOf, text, textOrNull } from './columns.ts'
import type { Database } from './database.ts'
import { findKeptCount } from './kept-counts.ts'
import { changeKinds } from './reports.ts'
import { toStoryCard } from './stories.ts'

export type ChangeRow = Pick<
  Change,
  'at' | 'kind' | 'claimId' | 'property' | 'label' | 'probability' | 'supersededBy'
> & {
  readonly reportId: string
  readonly claimKey: number
  readonly subject: string | null
  readonly story: StoryCard
}
/** Bounds as moment.ts gives them: `from` inclusive, `to` inclusive. */
export type ChangeRange = { readonly from: string | null; readonly to: string | null }

const present = 'r.change IS NOT NULL AND r.visible_until IS NULL'
const within = '(?1 IS NULL OR r.said_at >= ?1) AND (?2 IS NULL OR r.said_at <= ?2)'

/** Newest first, after the report with the given id. */
export function listChangeRows(
  db: Database,
  range: ChangeRange,
  limit: number,
  after: string | null,
): readonly ChangeRow[] {
  const rows = db.all(
    `SELECT r.id AS report_id, r.said_at, r.change, r.claim_key, c.id AS claim_id, c.subject, c.property, st.label, st.probability, st.superseded_by,
        s.id, v.headline, v.outlet, v.url, v.published_at, v.claims
      FROM reports r INDEXED BY reports_by_change JOIN claims c USING (claim_key) JOIN standings st USING (claim_key)
        JOIN stories s USING (story_key) JOIN story_versions v USING (story_key, version)
      WHERE ${present} AND ${within}
        AND (?4 IS NULL OR (r.said_at, r.report_key) < (SELECT said_at, report_key FROM reports WHERE id = ?4))
      ORDER BY r.said_at DESC, r.report_key DESC LIMIT ?3`,
    range.from,
    range.to,
    limit,
    after,
  )
  return rows.map((row) => ({
    reportId: text(row, 'report_id'),
    at: text(row, 'said_at'),
    kind: oneOf(changeKinds, row, 'change'),
    claimKey: number(row, 'claim_key'),
    claimId: text(row, 'claim_id'),
    subject: textOrNull(row, 'subject'),
    property: oneOf(properties, row, 'property'),
    label: oneOf(labels, row, 'label'),
    probability: number(row, 'probability'),
    supersededBy: textOrNull(row, 'superseded_by'),
    story: toStoryCard(row),
  }))
}

export function countChanges(db: Database, range: ChangeRange): number {
  if (range.from === null && range.to === null) return findKeptCount(db, 'changes')
  const row = db.get(
    // Told which: any other index on reports of the present would have to look at every one of them.
    `SELECT count(*) AS n FROM reports r INDEXED BY reports_by_change WHERE ${present} AND ${within}`,
    range.from,
    range.to,
  )
  return number(row ?? {}, 'n')
}

/** Slots in which anything was said, corrected, decided or taken back in the range. */
export function listTouchedSlots(db: Database, { from, to }: ChangeRange): readonly string[] {
  const inRange = (column: string) => `${column} >= ?1 AND (?2 IS NULL OR ${column} <= ?2)`
  const rows = db.all(
    `SELECT c.slot_id FROM reports r JOIN claims c USING (claim_key)
       WHERE ${inRange('r.visible_from')} OR ${inRange('r.visible_until')}
     UNION SELECT c.slot_id FROM verdicts v JOIN claims c ON c.id = v.claim_id WHERE ${inRange('v.at')}
     UNION SELECT c.slot_id FROM undos u JOIN verdicts v ON v.seq = u.target JOIN claims c ON c.id = v.claim_id
       WHERE ${inRange('u.at')}
     ORDER BY 1`,
    from,
    to,
  )
  return rows.map((row) => text(row, 'slot_id'))
}

/** Days on which anything was said, corrected, decided or taken back in these slots, by a bound (null: now). Oldest first. */
export function listDaysOfSlots(
  db: Database,
  slotIds: readonly string[],
  bound: string | null,
): readonly string[] {
  const claims = '(SELECT c.claim_key, c.id FROM json_each(?1) k JOIN claims c ON c.slot_id = k.value)'
  const by = (column: string) => `${column} IS NOT NULL AND (?2 IS NULL OR ${column} <= ?2)`
  const rows = db.all(
    `SELECT substr(at, 1, 10) AS day FROM (
       SELECT r.visible_from AS at FROM ${claims} c JOIN reports r USING (claim_key) WHERE ${by('r.visible_from')}
       UNION SELECT r.visible_until FROM ${claims} c JOIN reports r USING (claim_key) WHERE ${by('r.visible_until')}
       UNION SELECT v.at FROM ${claims} c JOIN verdicts v ON v.claim_id = c.id WHERE ${by('v.at')}
       UNION SELECT u.at FROM ${claims} c JOIN verdicts v ON v.claim_id = c.id JOIN undos u ON u.target = v.seq
         WHERE ${by('u.at')})
     GROUP BY day ORDER BY day`,
    JSON.stringify(slotIds),
    bound,
  )
  return rows.map((row) => text(row, 'day'))
}
