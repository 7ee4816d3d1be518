import { number, text, textOrNull } from './columns.ts'
import type { Database } from './database.ts'

/** From when on what is worked out of a slot now counts; `isNext`: and something of what was kept of the time before stays right. */
export type Turn = { readonly since: string; readonly isNext: boolean }

/**
 * Notes that a slot changed at a moment; null where what changed holds of all times. Of a moment before others of what the slot
 * depends on, it is not known how it stood from then to the last of them. `others`: the last moment of what it depends on
 * elsewhere.
 */
export function turnSlot(db: Database, slotId: string, at: string | null, others: string): Turn {
  const known = db.get('SELECT latest FROM slots WHERE slot_id = ?', slotId)
  // Claims may have come into the slot by their names, with all that was said of them.
  const within = at === null ? (findLatest(db, slotId) ?? '') : at
  const latest = [known ? text(known, 'latest') : '', within, others].reduce((a, b) => (a > b ? a : b))
  db.run(
    'INSERT INTO slots (slot_id, latest) VALUES (?1, ?2) ON CONFLICT (slot_id) DO UPDATE SET latest = ?2',
    slotId,
    latest,
  )
  const since = at ?? ''
  if (since < latest) addGap(db, slotId, since, latest)
  return { since: latest, isNext: at !== null }
}

/** Gaps that touch are one. */
function addGap(db: Database, slotId: string, since: string, until: string): void {
  const where = 'WHERE slot_id = ?1 AND since <= ?3 AND until >= ?2'
  const row = db.get(
    `SELECT min(since) AS since, max(until) AS until FROM slot_gaps ${where}`,
    slotId,
    since,
    until,
  )
  const [first, last] = [
    textOrNull(row ?? { since: null }, 'since'),
    textOrNull(row ?? { until: null }, 'until'),
  ]
  db.run(`DELETE FROM slot_gaps ${where}`, slotId, since, until)
  db.run(
    'INSERT INTO slot_gaps (slot_id, since, until) VALUES (?, ?, ?)',
    slotId,
    first !== null && first < since ? first : since,
    last !== null && last > until ? last : until,
  )
}

/** The last moment at which it was said who makes the title of a slot: they speak officially there. */
export function findMakersTurn(db: Database, slotId: string): string | null {
  const row = db.get(
    `SELECT max(s.latest) AS latest FROM (SELECT subject FROM claims WHERE slot_id = ? LIMIT 1) t
       JOIN claims c ON c.subject = t.subject AND c.property IN ('platform', 'production company')
       JOIN slots s ON s.slot_id = c.slot_id`,
    slotId,
  )
  return textOrNull(row ?? { latest: null }, 'latest')
}

/** The last moment of anything in a slot: its reports, what was decided on its claims, the stories that it is credited to. */
function findLatest(db: Database, slotId: string): string | null {
  const row = db.get(
    `SELECT max(at) AS latest FROM (
       SELECT max(v.visible_from) AS at FROM claims c JOIN reports r USING (claim_key)
         JOIN credits cr USING (story_key, version) JOIN stories s ON s.address = cr.address
         JOIN story_versions v ON v.story_key = s.story_key WHERE c.slot_id = ?1
       UNION ALL
       SELECT max(r.visible_from) AS at FROM claims c JOIN reports r USING (claim_key) WHERE c.slot_id = ?1
       UNION ALL SELECT max(r.visible_until) FROM claims c JOIN reports r USING (claim_key) WHERE c.slot_id = ?1
       UNION ALL SELECT max(v.at) FROM claims c JOIN verdicts v ON v.claim_id = c.id WHERE c.slot_id = ?1
       UNION ALL SELECT max(u.at) FROM claims c JOIN verdicts v ON v.claim_id = c.id JOIN undos u ON u.target = v.seq
         WHERE c.slot_id = ?1)`,
    slotId,
  )
  return textOrNull(row ?? { latest: null }, 'latest')
}

/** Who makes these titles may have been another since `at`: how slots of theirs stood that changed later is not known. */
export function unsettleTitles(db: Database, titleIds: readonly string[], at: string): void {
  if (titleIds.length === 0) return
  const rows = db.all(
    `SELECT DISTINCT s.slot_id, s.latest FROM json_each(?1) t JOIN claims c ON c.subject = t.value JOIN slots s USING (slot_id)
      WHERE s.latest > ?2`,
    JSON.stringify(titleIds),
    at,
  )
  for (const row of rows) addGap(db, text(row, 'slot_id'), at, text(row, 'latest'))
}

/** Is it not known how slot `c.slot_id` stood as of ?2? */
export const inGap = `EXISTS (SELECT 1 FROM slot_gaps g WHERE g.slot_id = c.slot_id AND g.since <= ?2 AND g.until > ?2)`

/** Those of these claims whose slot is known as it was at `bound`. */
export function listSteadyClaims(
  db: Database,
  claimKeys: readonly number[],
  bound: string,
): ReadonlySet<number> {
  const rows = db.all(
    `SELECT c.claim_key FROM json_each(?1) k JOIN claims c ON c.claim_key = k.value WHERE NOT ${inGap}`,
    JSON.stringify(claimKeys),
    bound,
  )
  return new Set(rows.map((row) => number(row, 'claim_key')))
}

/** Those of these claims whose slot is known as it was at all times. */
export function listGaplessClaims(db: Database, claimKeys: readonly number[]): ReadonlySet<number> {
  const rows = db.all(
    `SELECT c.claim_key FROM json_each(?) k JOIN claims c ON c.claim_key = k.value
      WHERE NOT EXISTS (SELECT 1 FROM slot_gaps g WHERE g.slot_id = c.slot_id)`,
    JSON.stringify(claimKeys),
  )
  return new Set(rows.map((row) => number(row, 'claim_key')))
}
