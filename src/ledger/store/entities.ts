import { type EntityType, entityTypes } from '../../claims/vocabulary.ts'
import { number, numberOrNull, oneOf, text } from './columns.ts'
import type { Database, Row } from './database.ts'

/** How a name came to be taken for an entity's: its own, a short form, a claimed alias, or what it is called from then on. */
export const nameRules = ['name', 'short', 'alias', 'renamed'] as const
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

/** Names of an entity, and of those that are held for it: theirs count as what they were merged as. */
const named = (key: string) => `
  SELECT e.entity_key, e.id, e.type, e.year, n.name_key, n.name, n.plain, n.rule, n.since
    FROM (${key}) k JOIN entities e ON e.entity_key = k.entity_key AND e.merged_into IS NULL
      JOIN entity_names n ON n.entity_key = e.entity_key
  UNION ALL
  SELECT e.entity_key, e.id, e.type, e.year, n.name_key, n.name, n.plain,
      CASE WHEN n.rule = 'alias' OR m.merged_as = 'alias' THEN 'alias' WHEN m.merged_as = 'short' THEN 'short'
        ELSE n.rule END, n.since
    FROM (${key}) k JOIN entities e ON e.entity_key = k.entity_key AND e.merged_into IS NULL
      JOIN entities m ON m.merged_into = e.entity_key AND m.merged_as <> 'none'
      JOIN entity_names n ON n.entity_key = m.entity_key
  ORDER BY 1, 5`

export function listEntitiesNamed(db: Database, plain: string): readonly EntityRow[] {
  const keys = `SELECT DISTINCT coalesce(o.merged_into, o.entity_key) AS entity_key
    FROM entity_names n JOIN entities o USING (entity_key) WHERE n.plain = ?1`
  return toEntities(db.all(named(keys), plain))
}

/** Entities by key, those that are not merged into another. */
export function listEntitiesByKey(db: Database, keys: readonly number[]): readonly EntityRow[] {
  const sql = named('SELECT DISTINCT value AS entity_key FROM json_each(?1)')
  return toEntities(db.all(sql, JSON.stringify(keys)))
}

export function listEntitiesById(db: Database, ids: readonly string[]): readonly EntityRow[] {
  const sql = named('SELECT DISTINCT o.entity_key FROM json_each(?1) i JOIN entities o ON o.id = i.value')
  return toEntities(db.all(sql, JSON.stringify(ids)))
}

export function isEntityIdTaken(db: Database, id: string): boolean {
  return db.get('SELECT 1 AS taken FROM entities WHERE id = ?', id) !== undefined
}

export function setSortName(db: Database, entityKey: number, sortName: string): void {
  db.run('UPDATE entities SET sort_name = ?2 WHERE entity_key = ?1 AND sort_name <> ?2', entityKey, sortName)
}

/** In the order of the alphabet, after the entity with the given id and without those with the given keys. */
export function listEntityPage(
  db: Database,
  type: EntityType | null,
  limit: number,
  after: string | null,
  without: readonly number[],
): readonly EntityRow[] {
  const rows = db.all(
    `SELECT e.entity_key FROM entities e WHERE e.merged_into IS NULL AND (?1 IS NULL OR e.type = ?1)
        AND e.entity_key NOT IN (SELECT value FROM json_each(?4))
        AND (?3 IS NULL OR (e.sort_name, e.entity_key) > (SELECT sort_name, entity_key FROM entities WHERE id = ?3))
      ORDER BY e.sort_name, e.entity_key LIMIT ?2`,
    type,
    limit,
    after,
    JSON.stringify(without),
  )
  return inOrderOf(
    db,
    rows.map((row) => number(row, 'entity_key')),
  )
}

/** Entities by key, in the order given. */
export function inOrderOf(db: Database, keys: readonly number[]): readonly EntityRow[] {
  const byKey = new Map(listEntitiesByKey(db, keys).map((entity) => [entity.key, entity]))
  return keys.flatMap((key) => byKey.get(key) ?? [])
}

/** Those that so many of the newest changes name, the one that changed last first. */
export function listChangedLast(
  db: Database,
  type: EntityType | null,
  changes: number,
): readonly { readonly key: number; readonly id: string }[] {
  const rows = db.all(
    `SELECT e.entity_key, e.id FROM (SELECT r.claim_key, r.said_at FROM reports r INDEXED BY reports_by_change
          WHERE r.change IS NOT NULL AND r.visible_until IS NULL ORDER BY r.said_at DESC, r.report_key DESC LIMIT ?2) n
        CROSS JOIN claim_entities c ON c.claim_key = n.claim_key CROSS JOIN entities e ON e.entity_key = c.entity_key
      WHERE e.merged_into IS NULL AND (?1 IS NULL OR e.type = ?1)
      GROUP BY e.entity_key ORDER BY max(n.said_at) DESC, e.entity_key DESC`,
    type,
    changes,
  )
  return rows.map((row) => ({ key: number(row, 'entity_key'), id: text(row, 'id') }))
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
