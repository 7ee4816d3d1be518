import { number, text, textOrNull } from './columns.ts'
import type { Database, Row } from './database.ts'

/** Two entities that a rule holds for one, in a span of time; `until` null: to this day. */
export type Join = {
  readonly from: number
  readonly into: number
  readonly rule: string
  readonly since: string
  readonly until: string | null
}

function toJoin(row: Row): Join {
  return {
    from: number(row, 'from_key'),
    into: number(row, 'into_key'),
    rule: text(row, 'rule'),
    since: text(row, 'since'),
    until: textOrNull(row, 'until'),
  }
}

/** Valid as of ?2, a bound of moment.ts; null is now. */
const valid =
  '(CASE WHEN ?2 IS NULL THEN until IS NULL ELSE since <= ?2 AND (until IS NULL OR until > ?2) END)'

/** What holds any of these for another as of a bound. */
export function listJoins(db: Database, keys: readonly number[], bound: string | null): readonly Join[] {
  const sql = `SELECT * FROM joins WHERE from_key IN (SELECT value FROM json_each(?1)) AND ${valid}
    UNION SELECT * FROM joins WHERE into_key IN (SELECT value FROM json_each(?1)) AND ${valid}`
  return db.all(sql, JSON.stringify(keys), bound).map(toJoin)
}

/** Everything that any rule ever held this one for. */
export function listJoinsFrom(db: Database, key: number): readonly Join[] {
  return db.all('SELECT * FROM joins WHERE from_key = ? ORDER BY into_key, since', key).map(toJoin)
}

export function setJoinsFrom(db: Database, key: number, joins: readonly Join[]): void {
  db.run('DELETE FROM joins WHERE from_key = ?', key)
  for (const { from, into, rule, since, until } of joins)
    db.run(
      'INSERT INTO joins (from_key, into_key, rule, since, until) VALUES (?, ?, ?, ?, ?)',
      from,
      into,
      rule,
      since,
      until,
    )
}

/** Is any entity, or any of these, held for another now and not then, or then and not now? */
export function isHeldOtherwise(db: Database, keys: readonly number[] | null, bound: string): boolean {
  const among =
    keys === null
      ? 'true'
      : '(from_key IN (SELECT value FROM json_each(?2)) OR into_key IN (SELECT value FROM json_each(?2)))'
  const values = keys === null ? [bound] : [bound, JSON.stringify(keys)]
  const later = `SELECT 1 FROM joins WHERE since > ?1 AND ${among}`
  const ended = `SELECT 1 FROM joins WHERE until IS NOT NULL AND ${among}`
  return db.get(`${later} UNION ALL ${ended} LIMIT 1`, ...values) !== undefined
}
