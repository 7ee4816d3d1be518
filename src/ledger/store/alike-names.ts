import { number } from './columns.ts'
import type { Database } from './database.ts'

/** Keys of the entities whose names are alike to this one's. */
export function listAlikeNames(db: Database, entityKey: number): readonly number[] {
  const sql = 'SELECT other_key FROM alike_names WHERE entity_key = ? ORDER BY other_key'
  return db.all(sql, entityKey).map((row) => number(row, 'other_key'))
}

/** Sets them, both ways. */
export function setAlikeNames(
  db: Database,
  entityKey: number,
  before: readonly number[],
  after: readonly number[],
): void {
  const both = 'entity_key = ?1 AND other_key = ?2 OR entity_key = ?2 AND other_key = ?1'
  for (const key of before)
    if (!after.includes(key)) db.run(`DELETE FROM alike_names WHERE ${both}`, entityKey, key)
  for (const key of after)
    if (!before.includes(key))
      db.run('INSERT INTO alike_names (entity_key, other_key) VALUES (?1, ?2), (?2, ?1)', entityKey, key)
}
