import { number, text, textOrNull } from './columns.ts'
import type { Database } from './database.ts'

// Questions whose answer is what is wrong: none of them should ever find anything.

/** So many examples of one fault are told. */
const shown = 5

/** Rows as sentences, a few, and how many there are in all. */
export type Faults = { readonly total: number; readonly examples: readonly string[] }

function faults(db: Database, query: string, says: (row: Parameters<typeof text>[0]) => string): Faults {
  const total = number(db.get(`SELECT count(*) AS n FROM (${query})`) ?? {}, 'n')
  const examples = total === 0 ? [] : db.all(`${query} LIMIT ${shown}`).map(says)
  return { total, examples }
}

/** Claims that stand on the record without a report of the present. */
export const unvoicedStandings = (db: Database) =>
  faults(
    db,
    `SELECT c.id FROM standings s JOIN claims c USING (claim_key) WHERE NOT EXISTS (
       SELECT 1 FROM reports r WHERE r.claim_key = s.claim_key AND r.visible_until IS NULL)`,
    (row) => `claim ${text(row, 'id')} stands, and nobody voices it`,
  )

/** Claims that are voiced and stand nowhere. */
export const missingStandings = (db: Database) =>
  faults(
    db,
    `SELECT DISTINCT c.id FROM reports r JOIN claims c USING (claim_key) WHERE r.visible_until IS NULL
       AND NOT EXISTS (SELECT 1 FROM standings s WHERE s.claim_key = r.claim_key)`,
    (row) => `claim ${text(row, 'id')} is voiced, and stands nowhere`,
  )

/** Reports whose quote is not what the log has. */
export const misquotes = (db: Database) =>
  faults(
    db,
    `SELECT r.id FROM reports r JOIN story_versions v USING (story_key, version) JOIN stories s USING (story_key)
       JOIN entries e ON e.seq = v.seq
      WHERE r.quote IS NOT json_extract(e.body, '$.reports[' ||
        (CAST(substr(r.id, length(s.id) + length(v.version) + 3) AS INTEGER) - 1) || '].quote')`,
    (row) => `report ${text(row, 'id')} is not shown as it was said`,
  )

/** Numbers of entries that the log should have and has not. */
export const missingEntries = (db: Database) =>
  faults(
    db,
    `SELECT e.seq + 1 AS seq FROM entries e WHERE e.seq < (SELECT max(seq) FROM entries)
       AND NOT EXISTS (SELECT 1 FROM entries n WHERE n.seq = e.seq + 1)
     UNION SELECT 1 WHERE EXISTS (SELECT 1 FROM entries) AND NOT EXISTS (SELECT 1 FROM entries WHERE seq = 1)`,
    (row) => `entry ${number(row, 'seq')} is missing from the log`,
  )

/** What keeps the log from being changed. */
export const missingGuards = (db: Database) =>
  faults(
    db,
    `SELECT g.value AS guard FROM json_each('["entries_are_kept","entries_are_final"]') g
      WHERE NOT EXISTS (SELECT 1 FROM sqlite_schema s WHERE s.type = 'trigger' AND s.name = g.value)`,
    (row) => `the guard “${text(row, 'guard')}” is missing: entries could be changed`,
  )

/** Reports that are told of a time before their story was published. */
export const earlyReports = (db: Database) =>
  faults(
    db,
    `SELECT r.id, r.said_at, v.published_at FROM reports r JOIN story_versions v USING (story_key, version)
      WHERE r.said_at < v.published_at AND substr(r.said_at, 1, length(v.published_at)) <> v.published_at
        AND v.version = 1`,
    (row) =>
      `report ${text(row, 'id')} is dated ${text(row, 'said_at')}, before its story of ${text(row, 'published_at')}`,
  )

/** Echoes that weigh anything. */
export const weightyEchoes = (db: Database) =>
  faults(
    db,
    `SELECT id, log_odds FROM reports WHERE echo = 1 AND log_odds <> 0 AND visible_until IS NULL`,
    (row) => `report ${text(row, 'id')} only repeats what was said, and adds ${number(row, 'log_odds')}`,
  )

/** Sources whose count of reports is not that of their reports. */
export const miscountedSources = (db: Database) =>
  faults(
    db,
    `SELECT s.id, s.reports, count(r.report_key) AS n FROM sources s
       LEFT JOIN reports r ON r.source_id = s.id AND r.visible_until IS NULL GROUP BY s.id HAVING s.reports <> n`,
    (row) =>
      `source ${text(row, 'id')} is said to have ${number(row, 'reports')} reports, and has ${number(row, 'n')}`,
  )

/** Claims about real people that no profession makes: who is whose spouse is told of characters alone. */
export const privateClaims = (db: Database) =>
  faults(
    db,
    `SELECT c.id, c.property, e.id AS person FROM claims c JOIN entities e ON e.id = c.subject OR e.id = c.value_entity
      WHERE e.type = 'person' AND c.property IN ('relationship', 'ability')`,
    (row) => `claim ${text(row, 'id')} tells a ${text(row, 'property')} of ${text(row, 'person')}, a person`,
  )

/** Verdicts on claims that the record has never had. */
export const strayVerdicts = (db: Database) =>
  faults(
    db,
    `SELECT v.seq, v.claim_id, v.report_id FROM verdicts v WHERE v.report_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM reports r WHERE r.id = v.report_id)
       AND NOT EXISTS (SELECT 1 FROM gaps g WHERE v.report_id LIKE g.story_id || '-%')`,
    (row) =>
      `entry ${number(row, 'seq')} settles by report ${textOrNull(row, 'report_id')}, which is not on record`,
  )

/** Entries of stories that were taken down, and are not empty, or that are empty without having been. */
export const leftovers = (db: Database) =>
  faults(
    db,
    `SELECT e.seq FROM entries t JOIN json_each(t.body, '$.entries') n JOIN entries e ON e.seq = n.value
      WHERE t.kind = 'takedown' AND e.body <> json_object('takenDown', t.seq)
     UNION SELECT e.seq FROM entries e WHERE e.kind = 'story' AND e.body ->> '$.takenDown' IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM entries t JOIN json_each(t.body, '$.entries') n
         WHERE t.kind = 'takedown' AND t.seq = e.body ->> '$.takenDown' AND n.value = e.seq)`,
    (row) => `entry ${number(row, 'seq')} is not what its takedown left of it`,
  )

/** Entities that are held for one which is itself held for another. */
export const chainedEntities = (db: Database) =>
  faults(
    db,
    `SELECT e.id, r.id AS root FROM entities e JOIN entities r ON r.entity_key = e.merged_into
      WHERE r.merged_into IS NOT NULL`,
    (row) => `entity ${text(row, 'id')} is held for ${text(row, 'root')}, which is held for another`,
  )
