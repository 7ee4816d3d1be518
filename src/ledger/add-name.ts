import type { Entity } from '../claims/index.ts'
import { plainName } from './name.ts'
import { displayName } from './naming.ts'
import type { Database } from './store/database.ts'
import { listEntitiesByKey, type NameRule, putEntityName, setSortName } from './store/entities.ts'

/** Adds a name to an entity, and keeps its place in the alphabet. */
export function addName(
  db: Database,
  { key }: { readonly key: number },
  { type, name }: Entity,
  rule: NameRule,
  since: string,
): void {
  if (putEntityName(db, key, { name, plain: plainName(type, name), rule, since })) refreshSortName(db, key)
}

export function refreshSortName(db: Database, key: number): void {
  const [entity] = listEntitiesByKey(db, [key])
  if (entity) setSortName(db, key, plainName(entity.type, displayName(entity, null)))
}
