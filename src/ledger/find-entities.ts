import { type EntityType, entityTypes } from '../claims/index.ts'
import { normaliseName } from './name.ts'
import { plainName } from './names/plain-name.ts'
import { cardOf } from './naming.ts'
import { distanceOf } from './nearest.ts'
import { pageOf } from './page-of.ts'
import type { EntityCard, Page, PageRequest } from './questions.ts'
import { countClaimsOfEntities } from './store/claims.ts'
import type { Database } from './store/database.ts'
import {
  countEntities,
  type EntityRow,
  listEntitiesById,
  listEntitiesLike,
  listEntitiesNamed,
  listEntityPage,
} from './store/entities.ts'

const nearestShown = 5
/** So many names share some letters with the one asked for; the nearest are among those that share most. */
const nearestConsidered = 200

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
  const near = listEntitiesLike(db, asked, nearestConsidered)
    .map((entity) => ({ entity, distance: nameDistance(asked, entity) }))
    .filter(({ distance }) => distance < 1)
    .sort((a, b) => a.distance - b.distance || a.entity.key - b.entity.key)
    .slice(0, nearestShown)
  const cards = new Map(
    cardsOf(
      db,
      near.map(({ entity }) => entity),
    ).map((card) => [card.id, card]),
  )
  return { matches: [], nearest: near.flatMap(({ entity }) => cards.get(entity.id) ?? []) }
}

function nameDistance(asked: string, entity: EntityRow): number {
  return Math.min(...entity.names.map((name) => distanceOf(asked, name.plain)))
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

export function listEntities(
  db: Database,
  request: PageRequest & { readonly type?: EntityType },
): Page<EntityCard> {
  const type = request.type ?? null
  return pageOf(
    request,
    (limit, after) => inOrder(db, listEntityPage(db, type, limit, after)),
    () => countEntities(db, type),
    (card) => card.id,
  )
}
