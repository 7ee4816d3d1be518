import type { Entity } from '../claims/index.ts'
import { normaliseName } from './name.ts'
import { keepAlike } from './names/alike-names.ts'
import { nameKeysOf } from './names/name-keys.ts'
import { plainMention, plainName } from './names/plain-name.ts'
import { rankOf } from './names/ranks.ts'
import { displayName } from './naming.ts'
import type { Database } from './store/database.ts'
import { listEntitiesByKey, type NameRule, setSortName } from './store/entities.ts'
import { listNodes, putName, putNameKeys } from './store/nodes.ts'

/** Adds a name to an entity, and keeps its place in the alphabet. Returns whether anything was new. */
export function addName(
  db: Database,
  { key }: { readonly key: number },
  mention: Entity,
  rule: NameRule,
  since: string,
): boolean {
  const { type, name, plain, alias } = plainMention(mention)
  const kind = rule === 'name' && isRanked(type, name, plain) ? 'alias' : rule
  const names = [{ name, plain, rule: kind, since }]
  if (alias !== null) names.push({ name: alias, plain: plainName(type, alias), rule: 'alias', since })
  const named = names.map((one) => putName(db, key, one))
  if (named.every((how) => how === 'not')) return false
  for (const one of names) putNameKeys(db, nameKeysOf(type, one.name, one.plain), key)
  if (named.includes('anew')) keepAlike(db, key)
  refreshSortName(db, key)
  return true
}

/** "Inspector Nora Pell" is Nora Pell, and also called so. */
function isRanked(type: Entity['type'], name: string, plain: string): boolean {
  if (type !== 'person' && type !== 'character') return false
  const words = normaliseName(name)
    .replace(/^the (?=.)/, '')
    .split(' ')
  return rankOf(words[0]) !== null && words.length > plain.split(' ').length
}

/** The entity that this one is, or is held for, stands where its present name belongs. */
export function refreshSortName(db: Database, key: number): void {
  const [node] = listNodes(db, [key])
  const [entity] = listEntitiesByKey(db, [node?.mergedInto ?? key])
  if (entity) setSortName(db, entity.key, plainName(entity.type, displayName(entity, null)))
}
