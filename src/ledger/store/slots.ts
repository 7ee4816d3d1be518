import { number, text, textOrNull } from './columns.ts'
import type { Database } from './database.ts'

/** From when on what is worked out of a slot now counts; `isNext`: and what was kept of the time before stays right. */
export type Turn = { readonly since: string; readonly isNext: boolean }

/**
 * Notes that a slot changed at a moment; null where what changed holds of all times, or of more than one. What comes after
 * everything else that the slot depends on leaves its past alone. `others`: the last moment of what it depends on elsewhere.
 */
export function turnSlot(db: Database, slotId: string, at: string | null, others: string): Turn {
  const known = db.get('SELECT latest FROM slots WHERE slot_id = ?', slotId)
  const latest = known ? text(known, 'latest') : null
  if (at !== null && at >= others && (latest === null || at >= latest)) {
    // Before its first report nothing stood there: that is known from the beginning of time on.
    db.run(
      `INSERT INTO slots (slot_id, latest, steady_from) VALUES (?1, ?2, '')
       ON CONFLICT (slot_id) DO UPDATE SET latest = ?2`,
      slotId,
      at,
    )
    return { since: at, isNext: true }
  }
  const since = [latest, at, others, findLatest(db, slotId)].reduce<string>(
    (a, b) => (b !== null && b > a ? b : a),
    '',
  )
  db.run(
    `INSERT INTO slots (slot_id, latest, steady_from) VALUES (?1, ?2, ?2)
     ON CONFLICT (slot_id) DO UPDATE SET latest = ?2, steady_from = ?2`,
    slotId,
    since,
  )
  return { since, isNext: false }
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

/** Who makes these titles may have been another since `at`: of what changed later in their slots only the present is sure. */
export function unsettleTitles(db: Database, titleIds: readonly string[], at: string): void {
  db.run(
    `UPDATE slots SET steady_from = latest WHERE latest > ?2 AND steady_from < latest AND slot_id IN (
       SELECT c.slot_id FROM json_each(?1) t JOIN claims c ON c.subject = t.value)`,
    JSON.stringify(titleIds),
    at,
  )
}

/** Those of these claims whose slot is known as it was at `bound`. */
export function listSteadyClaims(
  db: Database,
  claimKeys: readonly number[],
  bound: string,
): ReadonlySet<number> {
  const rows = db.all(
    `SELECT c.claim_key FROM json_each(?1) k JOIN claims c ON c.claim_key = k.value
       JOIN slots s USING (slot_id) WHERE s.steady_from <= ?2`,
    JSON.stringify(claimKeys),
    bound,
  )
  return new Set(rows.map((row) => number(row, 'claim_key')))
}

/** Is everything that is kept of the claims that name these entities right as of `bound`? */
export function isSteady(db: Database, entityKeys: readonly number[], bound: string): boolean {
  const any = db.get(
    "SELECT 1 AS found FROM slots WHERE steady_from <> '' AND steady_from > ? LIMIT 1",
    bound,
  )
  if (!any) return true
  const own = db.get(
    `SELECT 1 AS found FROM claim_entities e JOIN claims c USING (claim_key) JOIN slots s USING (slot_id)
      WHERE e.entity_key IN (SELECT value FROM json_each(?)) AND s.steady_from > ? LIMIT 1`,
    JSON.stringify(entityKeys),
    bound,
  )
  return own === undefined
}
