import { type EntityType, entityTypes } from '../../claims/index.ts'
import { number, numberOrNull, oneOf, text } from './columns.ts'
import type { Database, Row } from './database.ts'

/** How a name came to be taken for an entity's: its own, a shorter or fuller form, or a claimed alias. */
export const nameRules = ['name', 'short', 'alias'] as const
export type NameRule = (typeof nameRules)[number]
export type EntityName = {
  readonly name: string
  readonly plain: string
  readonly rule: NameRule
  readonly since: string
}
export type EntityRow = {
  readonly key: number
  readonly id: string
  readonly type: EntityType
  readonly year: number | null
  readonly names: readonly EntityName[]
}

/** Entities with one of their names a row, in key order. */
function toEntities(rows: readonly Row[]): readonly EntityRow[] {
  const grouped = Map.groupBy(rows, (row) => number(row, 'entity_key'))
  return [...grouped].map(([key, [first = {}, ...rest]]) => ({
    key,
    id: text(first, 'id'),
    type: oneOf(entityTypes, first, 'type'),
    year: numberOrNull(first, 'year'),
    names: [first, ...rest].map((row) => ({
      name: text(row, 'name'),
      plain: text(row, 'plain'),
      rule: oneOf(nameRules, row, 'rule'),
      since: text(row, 'since'),
    })),
  }))
}

const columns = 'e.entity_key, e.id, e.type, e.year, n.name, n.plain, n.rule, n.since'

export function listEntitiesNamed(db: Database, plain: string): readonly EntityRow[] {
  return toEntities(
    db.all(
      `SELECT ${columns} FROM entities e JOIN entity_names n USING (entity_key)
        WHERE e.entity_key IN (SELECT entity_key FROM entity_names WHERE plain = ?) ORDER BY e.entity_key, n.name_key`,
      plain,
    ),
  )
}

export function listEntitiesByKey(db: Database, keys: readonly number[]): readonly EntityRow[] {
  return toEntities(
    db.all(
      `SELECT ${columns} FROM json_each(?) k JOIN entities e ON e.entity_key = k.value
         JOIN entity_names n USING (entity_key) ORDER BY e.entity_key, n.name_key`,
      JSON.stringify(keys),
    ),
  )
}

export function listEntitiesById(db: Database, ids: readonly string[]): readonly EntityRow[] {
  return toEntities(
    db.all(
      `SELECT ${columns} FROM json_each(?) k JOIN entities e ON e.id = k.value
         JOIN entity_names n USING (entity_key) ORDER BY e.entity_key, n.name_key`,
      JSON.stringify(ids),
    ),
  )
}

/** The people or characters that belong to any of these titles. */
export function listMembers(
  db: Database,
  titleKeys: readonly number[],
  type: EntityType,
): readonly EntityRow[] {
  if (titleKeys.length === 0) return []
  return toEntities(
    db.all(
      `SELECT ${columns} FROM entities e JOIN entity_names n USING (entity_key)
        WHERE e.type = ? AND e.entity_key IN (
          SELECT entity_key FROM entity_titles WHERE title_key IN (SELECT value FROM json_each(?)))
        ORDER BY e.entity_key, n.name_key`,
      type,
      JSON.stringify(titleKeys),
    ),
  )
}

export function listTitlesOf(db: Database, entityKey: number): readonly number[] {
  const rows = db.all(
    'SELECT title_key FROM entity_titles WHERE entity_key = ? ORDER BY title_key',
    entityKey,
  )
  return rows.map((row) => number(row, 'title_key'))
}

export function putMember(db: Database, titleKey: number, entityKey: number): void {
  db.run('INSERT OR IGNORE INTO entity_titles (title_key, entity_key) VALUES (?, ?)', titleKey, entityKey)
}

export function isEntityIdTaken(db: Database, id: string): boolean {
  return db.get('SELECT 1 AS taken FROM entities WHERE id = ?', id) !== undefined
}

export function insertEntity(
  db: Database,
  entity: {
    readonly id: string
    readonly type: EntityType
    readonly year: number | null
    readonly sortName: string
  },
): number {
  const sql = 'INSERT INTO entities (id, type, year, sort_name) VALUES (?, ?, ?, ?)'
  return db.run(sql, entity.id, entity.type, entity.year, entity.sortName).key
}

/** Adds a name, or dates a known one back to where it was met first. Returns true where the name is new. */
export function putEntityName(db: Database, entityKey: number, name: EntityName): boolean {
  const sql =
    'INSERT OR IGNORE INTO entity_names (entity_key, name, plain, rule, since) VALUES (?, ?, ?, ?, ?)'
  const { changes, key } = db.run(sql, entityKey, name.name, name.plain, name.rule, name.since)
  if (changes > 0) {
    db.run('INSERT INTO name_search (rowid, plain) VALUES (?, ?)', key, name.plain)
    return true
  }
  const earlier = 'UPDATE entity_names SET since = ?3 WHERE entity_key = ?1 AND name = ?2 AND since > ?3'
  db.run(earlier, entityKey, name.name, name.since)
  return false
}

/** Gives names and titles of one entity to another, to which its id leads from now on. */
export function moveEntity(db: Database, fromKey: number, intoKey: number): void {
  db.run(
    `UPDATE entity_names AS own SET since = min(own.since, other.since)
      FROM entity_names other WHERE own.entity_key = ?2 AND other.entity_key = ?1 AND other.name = own.name`,
    fromKey,
    intoKey,
  )
  db.run(
    "UPDATE OR IGNORE entity_names SET entity_key = ?2, rule = 'alias' WHERE entity_key = ?1",
    fromKey,
    intoKey,
  )
  db.run('DELETE FROM entity_names WHERE entity_key = ?', fromKey)
  db.run(
    'INSERT OR IGNORE INTO entity_titles SELECT title_key, ?2 FROM entity_titles WHERE entity_key = ?1',
    fromKey,
    intoKey,
  )
  db.run('DELETE FROM entity_titles WHERE entity_key = ?', fromKey)
  db.run('UPDATE entities SET merged_into = ?2 WHERE entity_key = ?1 OR merged_into = ?1', fromKey, intoKey)
}

/** Where an id leads that was given before two entities became one. */
export function findMergedEntity(db: Database, id: string): EntityRow | null {
  const row = db.get('SELECT merged_into FROM entities WHERE id = ? AND merged_into IS NOT NULL', id)
  const [entity] = row ? listEntitiesByKey(db, [number(row, 'merged_into')]) : []
  return entity ?? null
}

export function setSortName(db: Database, entityKey: number, sortName: string): void {
  db.run('UPDATE entities SET sort_name = ?2 WHERE entity_key = ?1 AND sort_name <> ?2', entityKey, sortName)
}

/** Are the two titles said to belong together: one follows, is based on or part of the other, or both of a third? */
export function areTitlesRelated(db: Database, aId: string, bId: string): boolean {
  const related = `property IN ('follows', 'based on', 'part of') AND value_entity IS NOT NULL`
  const sql = `SELECT 1 AS related FROM claims WHERE ${related} AND
      ((subject = ?1 AND value_entity = ?2) OR (subject = ?2 AND value_entity = ?1))
    UNION SELECT 1 FROM claims a JOIN claims b ON a.value_entity = b.value_entity
      WHERE a.subject = ?1 AND b.subject = ?2 AND a.property = 'part of' AND b.property = 'part of' LIMIT 1`
  return db.get(sql, aId, bId) !== undefined
}

/** In the order of the alphabet, after the entity with the given id. */
export function listEntityPage(
  db: Database,
  type: EntityType | null,
  limit: number,
  after: string | null,
): readonly EntityRow[] {
  const rows = db.all(
    `SELECT e.entity_key FROM entities e WHERE e.merged_into IS NULL AND (?1 IS NULL OR e.type = ?1)
        AND (?3 IS NULL OR (e.sort_name, e.entity_key) > (SELECT sort_name, entity_key FROM entities WHERE id = ?3))
      ORDER BY e.sort_name, e.entity_key LIMIT ?2`,
    type,
    limit,
    after,
  )
  const keys = rows.map((row) => number(row, 'entity_key'))
  const byKey = new Map(listEntitiesByKey(db, keys).map((entity) => [entity.key, entity]))
  return keys.flatMap((key) => byKey.get(key) ?? [])
}

export function countEntities(db: Database, type: EntityType | null): number {
  return number(
    db.get(
      'SELECT count(*) AS n FROM entities WHERE merged_into IS NULL AND (?1 IS NULL OR type = ?1)',
      type,
    ) ?? {},
    'n',
  )
}

/** Entities with a name that shares three-letter runs with the one asked for, most in common first. */
export function listEntitiesLike(db: Database, plain: string, limit: number): readonly EntityRow[] {
  const runs = Array.from({ length: Math.max(0, plain.length - 2) }, (_, i) => plain.slice(i, i + 3))
  if (runs.length === 0) return []
  const rows = db.all(
    `SELECT n.entity_key FROM name_search JOIN entity_names n ON n.name_key = name_search.rowid
      WHERE name_search MATCH ? ORDER BY rank LIMIT ?`,
    runs.map((run) => `"${run}"`).join(' OR '),
    limit,
  )
  return listEntitiesByKey(db, [...new Set(rows.map((row) => number(row, 'entity_key')))])
}
