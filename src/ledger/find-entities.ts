import { type EntityType, entityTypes } from '../claims/vocabulary.ts'
import type { EntitiesRequest, EntityCard } from './entity.ts'
import { normaliseName } from './name.ts'
import { plainName } from './names/plain-name.ts'
import { cardOf } from './naming.ts'
import type { Page } from './page.ts'
import { pageOf } from './page-of.ts'
import { readQuery } from './search/read-query.ts'
import { listNear } from './search/search-entities.ts'
import { countClaimsOfEntities } from './store/claims.ts'
import type { Database } from './store/database.ts'
import {
  countEntities,
  type EntityRow,
  inOrderOf,
  listChangedLast,
  listEntitiesById,
  listEntitiesByKey,
  listEntitiesNamed,
  listEntityPage,
} from './store/entities.ts'
import { listRoots } from './store/search.ts'

const nearestShown = 5

/** Entities of this name, alias or id, those with most claims first; where there is none, the nearest names. */
export function findEntities(
  db: Database,
  name: string,
): { readonly matches: readonly EntityCard[]; readonly nearest: readonly EntityCard[] } {
  const asked = normaliseName(name)
  // Each type has its own form: "The Tide" asks for the character Tide as well, "Dr. Ana Reyes" for Ana Reyes.
  const named = [...new Set([asked, ...entityTypes.map((type) => plainName(type, name))])].flatMap((plain) =>
    listEntitiesNamed(db, plain).filter((entity) => plain === plainName(entity.type, name)),
  )
  const found = named.length > 0 ? named : listEntitiesById(db, [name.trim()])
  if (found.length > 0) return { matches: cardsOf(db, found), nearest: [] }
  return { matches: [], nearest: nearestOf(db, name, asked) }
}

function nearestOf(db: Database, name: string, asked: string): readonly EntityCard[] {
  const near = listNear(db, readQuery(db, name, 'all'), asked, null, null)
  const roots = listRoots(
    db,
    near.map(({ entityKey }) => entityKey),
  )
  const distances = new Map<number, number>()
  for (const { entityKey, distance } of near) {
    const key = roots.get(entityKey)?.key ?? entityKey
    distances.set(key, Math.min(distance, distances.get(key) ?? distance))
  }
  const keys = [...distances].sort(([a, x], [b, y]) => x - y || a - b).slice(0, nearestShown)
  const entities = new Map(
    listEntitiesByKey(
      db,
      keys.map(([key]) => key),
    ).map((entity) => [entity.key, entity]),
  )
  return inOrder(
    db,
    keys.flatMap(([key]) => entities.get(key) ?? []),
  )
}

/** Those with most claims first. */
function cardsOf(db: Database, entities: readonly EntityRow[]): readonly EntityCard[] {
  return inOrder(db, entities).toSorted((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))
}

function inOrder(db: Database, entities: readonly EntityRow[]): readonly EntityCard[] {
  const keys = entities.map((entity) => entity.key)
  const claims = countClaimsOfEntities(db, keys)
  return entities.map((entity) => cardOf(entity, claims.get(entity.key) ?? 0))
}

export function listEntities(db: Database, request: EntitiesRequest): Page<EntityCard> {
  const type = request.type ?? null
  const list = request.order === 'latest' ? listLatest : listByName
  return pageOf(
    request,
    (limit, after) => inOrder(db, list(db, type, limit, after)),
    () => countEntities(db, type),
    (card) => card.id,
  )
}

type List = (
  db: Database,
  type: EntityType | null,
  limit: number,
  after: string | null,
) => readonly EntityRow[]

const listByName: List = (db, type, limit, after) => listEntityPage(db, type, limit, after, [])

/** So many of the newest changes are looked at; who is in none of them stands where the alphabet has them. */
const changesLooked = 2000

/** Those that changed last, then all others by name: nobody turns so many pages to see who changed ten thousand changes ago. */
const listLatest: List = (db, type, limit, after) => {
  const latest = listChangedLast(db, type, changesLooked)
  const place = latest.findIndex(({ id }) => id === after)
  const isBeyond = after !== null && place === -1
  const first = isBeyond ? [] : latest.slice(place + 1, place + 1 + limit)
  const without = latest.map(({ key }) => key)
  return [
    ...inOrderOf(
      db,
      first.map(({ key }) => key),
    ),
    ...listEntityPage(db, type, limit - first.length, isBeyond ? after : null, without),
  ]
}
