import { type ClaimRow, listClaimsByKey } from './claims.ts'
import { number, text } from './columns.ts'
import type { Database } from './database.ts'

/** The days themselves; what is wider, of these years; and decades, intervals and winters that began before. */
const keysSql = `
  SELECT claim_key FROM claims WHERE property = 'release date' AND value ->> 'edtf' BETWEEN ?1 AND ?2
  UNION SELECT claim_key FROM claims WHERE property = 'release date' AND value ->> 'edtf' NOT GLOB '????-??-??'
    AND value ->> 'edtf' BETWEEN substr(?1, 1, 4) AND substr(?2, 1, 4) || '~'
  UNION SELECT claim_key FROM claims WHERE property = 'release date' AND value ->> 'edtf' NOT GLOB '????-??-??'
    AND (instr(value ->> 'edtf', 'X') OR value ->> 'edtf' < substr(?1, 1, 4)
      AND (instr(value ->> 'edtf', '/') OR value ->> 'edtf' GLOB '????-24*'))`

/** Claims of release dates that may fall between two days; some of them fall outside. */
export function listReleaseClaims(db: Database, from: string, to: string): readonly ClaimRow[] {
  const keys = db.all(keysSql, from, to).map((row) => number(row, 'claim_key'))
  return listClaimsByKey(db, keys)
}

/** The first and the last day that any claim names; null where none names one. */
export function findReleaseSpan(db: Database): { readonly first: string; readonly last: string } | null {
  const end = (order: 'ASC' | 'DESC') =>
    db.get(`SELECT value ->> 'edtf' AS day FROM claims WHERE property = 'release date'
      AND value ->> 'edtf' GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' ORDER BY value ->> 'edtf' ${order} LIMIT 1`)
  const [first, last] = [end('ASC'), end('DESC')]
  return first && last ? { first: text(first, 'day'), last: text(last, 'day') } : null
}

/** Claims of release dates of these titles. */
export function listReleaseClaimsOf(db: Database, titleIds: readonly string[]): readonly ClaimRow[] {
  const sql = `SELECT c.claim_key FROM json_each(?) k JOIN claims c ON c.subject = k.value AND c.property = 'release date'`
  const keys = db.all(sql, JSON.stringify(titleIds)).map((row) => number(row, 'claim_key'))
  return listClaimsByKey(db, keys)
}

/** Claims of who shows these titles. */
export function listPlatformClaims(db: Database, titleIds: readonly string[]): readonly ClaimRow[] {
  const sql = `SELECT c.claim_key FROM json_each(?) k JOIN claims c ON c.subject = k.value AND c.property = 'platform'`
  const keys = db.all(sql, JSON.stringify(titleIds)).map((row) => number(row, 'claim_key'))
  return listClaimsByKey(db, keys)
}

/** Titles that are claimed to be shown by one of these organisations, or to come out there. */
export function listTitlesShownBy(db: Database, entityKey: number): readonly string[] {
  const sql = `SELECT DISTINCT c.subject FROM claim_entities e JOIN claims c USING (claim_key)
    WHERE e.entity_key = ? AND c.property IN ('platform', 'release date') AND c.subject IS NOT NULL ORDER BY 1`
  return db.all(sql, entityKey).map((row) => text(row, 'subject'))
}

export type LastTouch = { readonly entry: number; readonly at: string }

/** The last entry of the log that says anything in each slot: a story, a verdict, or what took one back. */
export function listLastTouches(db: Database, slotIds: readonly string[]): ReadonlyMap<string, LastTouch> {
  const slots = JSON.stringify(slotIds)
  const rows = db.all(
    `WITH wanted AS (SELECT c.claim_key, c.id, c.slot_id FROM json_each(?1) k JOIN claims c ON c.slot_id = k.value),
       touched AS (
         -- Reports are numbered as their entries are: the last of a claim is told by the index alone.
         SELECT l.slot_id, v.seq FROM (
             SELECT w.slot_id, (SELECT max(r.report_key) FROM reports r WHERE r.claim_key = w.claim_key) AS report_key FROM wanted w) l
           JOIN reports r USING (report_key) JOIN story_versions v USING (story_key, version)
         UNION ALL SELECT w.slot_id, d.seq FROM wanted w JOIN verdicts d ON d.claim_id = w.id
         UNION ALL SELECT w.slot_id, u.seq FROM wanted w JOIN verdicts d ON d.claim_id = w.id JOIN undos u ON u.target = d.seq)
     SELECT t.slot_id, t.seq, e.recorded_at FROM (SELECT slot_id, max(seq) AS seq FROM touched GROUP BY slot_id) t
       JOIN entries e USING (seq)`,
    slots,
  )
  return new Map(
    rows.map((row) => [text(row, 'slot_id'), { entry: number(row, 'seq'), at: text(row, 'recorded_at') }]),
  )
}
