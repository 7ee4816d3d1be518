import type { StoryCard } from '../story-view.ts'
import { number, text } from './columns.ts'
import type { Database, Row } from './database.ts'
import { firstDay, type TextRange, textKey } from './search-texts.ts'
import { toStoryCard } from './stories.ts'

/** Visible as of ?2; null is now. */
const visible = (one: string) =>
  `CASE WHEN ?2 IS NULL THEN ${one}.visible_until IS NULL
    ELSE ${one}.visible_from <= ?2 AND (${one}.visible_until IS NULL OR ${one}.visible_until > ?2) END`
/** Said in the span that is asked for, to the second. */
const within = (time: string) => `(?3 IS NULL OR ${time} >= ?3) AND (?4 IS NULL OR ${time} <= ?4)`

export type FoundQuote = {
  readonly reportKey: number
  readonly reportId: string
  readonly claimKey: number
  readonly saidAt: string
  readonly quote: string
  readonly storyKey: number
  readonly version: number
}

function toQuote(row: Row): FoundQuote {
  return {
    reportKey: number(row, 'report_key'),
    reportId: text(row, 'id'),
    claimKey: number(row, 'claim_key'),
    saidAt: text(row, 'said_at'),
    quote: text(row, 'quote'),
    storyKey: number(row, 'story_key'),
    version: number(row, 'version'),
  }
}

const quoteColumns = 'r.report_key, r.id, r.claim_key, r.said_at, r.quote, r.story_key, r.version'

/** The quotes among these that were visible by `bound`; where a label is given, of claims that bear it at present. */
export function listQuotes(
  db: Database,
  reportKeys: readonly number[],
  bound: string | null,
  { from, until }: Pick<TextRange, 'from' | 'until'>,
  label: string | null,
): readonly FoundQuote[] {
  const rows = db.all(
    `SELECT ${quoteColumns} FROM json_each(?1) k JOIN reports r ON r.report_key = k.value
      WHERE ${visible('r')} AND ${within('r.said_at')}
        AND (?5 IS NULL OR ?5 = (SELECT s.label FROM standings s WHERE s.claim_key = r.claim_key))`,
    JSON.stringify(reportKeys),
    bound,
    from,
    until,
    label,
  )
  return rows.map(toQuote)
}

/** Quotes of a claim that stand before this one in the order of listTexts, and are visible as well. */
export function listQuotesBefore(
  db: Database,
  { reportKey, claimKey, saidAt }: FoundQuote,
  bound: string | null,
  { from, until }: Pick<TextRange, 'from' | 'until'>,
): readonly FoundQuote[] {
  const rows = db.all(
    `SELECT ${quoteColumns} FROM reports r WHERE r.claim_key = ?1 AND ${visible('r')} AND ${within('r.said_at')}`,
    claimKey,
    bound,
    from,
    until,
  )
  const own = textKey('quote', firstDay(saidAt), reportKey)
  return rows.map(toQuote).filter((one) => textKey('quote', firstDay(one.saidAt), one.reportKey) > own)
}

export type FoundHeadline = { readonly entry: number; readonly card: StoryCard }

/** The stories whose headline it was by `bound`, by the entry that brought it. */
export function listHeadlines(
  db: Database,
  entries: readonly number[],
  bound: string | null,
  { from, until }: Pick<TextRange, 'from' | 'until'>,
): readonly FoundHeadline[] {
  const rows = db.all(
    `SELECT v.seq, s.id, v.headline, v.outlet, v.url, v.published_at, v.claims
       FROM json_each(?1) k JOIN story_versions v ON v.seq = k.value JOIN stories s USING (story_key)
      WHERE ${visible('v')} AND ${within('v.published_at')}`,
    JSON.stringify(entries),
    bound,
    from,
    until,
  )
  return rows.map((row) => ({ entry: number(row, 'seq'), card: toStoryCard(row) }))
}

/** A name that was found, and whose it is. */
export type FoundName = { readonly name: string; readonly plain: string; readonly entityKey: number }

/** These names, as far as they were known by `bound` (null: now) and say who somebody is. */
export function listNamesByKey(
  db: Database,
  nameKeys: readonly number[],
  type: string | null,
  bound: string | null,
): readonly FoundName[] {
  const rows = db.all(
    `SELECT n.name, n.plain, e.entity_key FROM json_each(?1) k JOIN entity_names n ON n.name_key = k.value
        JOIN entities e USING (entity_key)
      WHERE (?2 IS NULL OR e.type = ?2) AND (?3 IS NULL OR n.since <= ?3)
        AND (?3 IS NOT NULL OR e.merged_as IS NOT 'none')`,
    JSON.stringify(nameKeys),
    type,
    bound,
  )
  return rows.map(toFoundName)
}

function toFoundName(row: Row): FoundName {
  return { name: text(row, 'name'), plain: text(row, 'plain'), entityKey: number(row, 'entity_key') }
}

/** Names that begin so: of one letter there is no index but the alphabet. */
export function listNamesFrom(
  db: Database,
  prefix: string,
  type: string | null,
  bound: string | null,
  limit: number,
): readonly FoundName[] {
  const rows = db.all(
    `SELECT n.name, n.plain, e.entity_key FROM entity_names n JOIN entities e USING (entity_key)
      WHERE n.plain >= ?1 AND n.plain < ?1 || char(1114111) AND (?2 IS NULL OR e.type = ?2)
        AND (?3 IS NULL OR n.since <= ?3) AND (?3 IS NOT NULL OR e.merged_as IS NOT 'none')
      ORDER BY n.plain LIMIT ?4`,
    prefix,
    type,
    bound,
    limit,
  )
  return rows.map(toFoundName)
}

/** Names of the type that share three-letter runs with this one. */
export function listNamesLike(
  db: Database,
  plain: string,
  type: string | null,
  bound: string | null,
  limit: number,
): readonly FoundName[] {
  const runs = Array.from({ length: Math.max(0, plain.length - 2) }, (_, i) => plain.slice(i, i + 3))
  if (runs.length === 0) return []
  const rows = db.all(
    `SELECT rowid AS name_key FROM name_search WHERE name_search MATCH ? ORDER BY rank LIMIT ?`,
    runs.map((run) => `"${run}"`).join(' OR '),
    limit,
  )
  return listNamesByKey(
    db,
    rows.map((row) => number(row, 'name_key')),
    type,
    bound,
  )
}

/** So many claims make one entity as well known as another. */
const manyClaims = 200

// Counting what was voiced by then would read every report. A claim none of whose reports was ever closed is known from its
// first one on, which stands with it in the dossier; only the others are looked at one by one.
const claimsThen = `(SELECT count(*) FROM dossier_claims d WHERE d.entity_key = k.value AND d.first_at <= ?2)
  + (SELECT coalesce(sum(
        EXISTS (SELECT 1 FROM reports r WHERE r.claim_key = e.claim_key AND r.visible_from <= ?2
          AND (r.visible_until IS NULL OR r.visible_until > ?2))
        - EXISTS (SELECT 1 FROM standings s WHERE s.claim_key = e.claim_key AND s.first_at <= ?2)), 0)
      FROM claim_entities e WHERE e.entity_key = k.value
        AND EXISTS (SELECT 1 FROM reports r WHERE r.claim_key = e.claim_key AND r.visible_until IS NOT NULL))`

/** How many claims name each of these by `bound`; of the present up to a number, for it only puts them in order. */
export function countClaimsUpTo(
  db: Database,
  entityKeys: readonly number[],
  bound: string | null,
): ReadonlyMap<number, number> {
  const keys = JSON.stringify(entityKeys)
  const rows =
    bound === null
      ? db.all(
          `SELECT k.value AS entity_key, (SELECT count(*) FROM (
              SELECT 1 FROM claim_entities e WHERE e.entity_key = k.value LIMIT ${manyClaims})) AS n FROM json_each(?) k`,
          keys,
        )
      : db.all(`SELECT k.value AS entity_key, ${claimsThen} AS n FROM json_each(?1) k`, keys, bound)
  return new Map(rows.map((row) => [number(row, 'entity_key'), number(row, 'n')]))
}

/** What these entities are held for at present, by their keys. */
export function listRoots(
  db: Database,
  keys: readonly number[],
): ReadonlyMap<number, { readonly key: number; readonly id: string }> {
  const rows = db.all(
    `SELECT e.entity_key, r.entity_key AS root, r.id FROM json_each(?) k JOIN entities e ON e.entity_key = k.value
       JOIN entities r ON r.entity_key = coalesce(e.merged_into, e.entity_key)`,
    JSON.stringify(keys),
  )
  return new Map(
    rows.map((row) => [number(row, 'entity_key'), { key: number(row, 'root'), id: text(row, 'id') }]),
  )
}
