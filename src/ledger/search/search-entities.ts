import type { EntityType } from '../../claims/index.ts'
import { normaliseName } from '../name.ts'
import { classesAt } from '../names/classes.ts'
import { entityOf } from '../names/entity-at.ts'
import { cardOf } from '../naming.ts'
import { distanceOf } from '../nearest.ts'
import { countClaimsOfEntities } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import type { EntityRow } from '../store/entities.ts'
import {
  countClaimsUpTo,
  type FoundName,
  listNamesByKey,
  listNamesFrom,
  listNamesLike,
  listRoots,
} from '../store/search.ts'
import { listTexts } from '../store/search-texts.ts'
import { type Asking, placeOf } from './asking.ts'
import type { EntityHit, Hits } from './found.ts'
import { mark, matches, matchOf } from './match.ts'
import type { Query } from './read-query.ts'

type AskingEntities = Asking & { readonly type: EntityType | null }

/** Names looked at; who types two letters will type a third. */
const mostNames = 400
/** Of names that are only alike, so many are held against what was typed, letter by letter. */
const mostAlike = 100

/** Entities by their names: the very name first, then those that begin so, those with most claims first. */
export function searchEntities(
  db: Database,
  query: Query,
  typed: string,
  asking: AskingEntities,
): Hits<EntityHit> {
  const asked = normaliseName(typed)
  const found = listFound(db, query, asked, asking)
  const entities = entitiesAt(db, found, asking.bound)
  const roots = [...new Set([...entities.values()].map(({ key }) => key))]
  const claims = countClaimsUpTo(db, roots, asking.bound)
  const best = new Map<number, { readonly name: Near; readonly entity: EntityRow }>()
  for (const name of found) {
    const entity = entities.get(name.entityKey)
    if (entity && name.distance < (best.get(entity.key)?.name.distance ?? Number.POSITIVE_INFINITY))
      best.set(entity.key, { name, entity })
  }
  const ranked = [...best.values()].sort(
    (a, b) =>
      a.name.distance - b.name.distance ||
      (claims.get(b.entity.key) ?? 0) - (claims.get(a.entity.key) ?? 0) ||
      (a.entity.id < b.entity.id ? -1 : 1),
  )
  const start = placeOf(asking.after) ?? 0
  const page = ranked.slice(start, start + asking.limit)
  const counts = countsOf(
    db,
    page.map(({ entity }) => entity.key),
    claims,
    asking.bound,
  )
  return {
    items: page.map(({ name, entity }) => ({
      entity: cardOf(entity, counts.get(entity.key) ?? 0, asking.bound),
      name: mark(query, name.name),
    })),
    next: start + asking.limit < ranked.length ? String(start + asking.limit) : null,
  }
}

type Near = FoundName & { readonly distance: number }

/** With each name how near it is: 0 the same, below 1 begins so or holds the words, then alike. */
function listFound(
  db: Database,
  query: Query,
  asked: string,
  { type, bound }: AskingEntities,
): readonly Near[] {
  const match = matchOf(query)
  const texts =
    match === null ? [] : listTexts(db, 'name', match, { from: null, until: null, before: null }, mostNames)
  const named = [
    ...listNamesByKey(
      db,
      texts.map(({ key }) => key),
      type,
      bound,
    ),
    // The very name is never beyond what is looked at.
    ...listNamesFrom(db, asked, type, bound, match === null ? mostNames : 20),
  ]
  const held = named.filter(({ name }) => matches(query, name))
  if (held.length > 0) return held.map((name) => ({ ...name, distance: nearness(asked, name.plain) }))
  if (query.phrases.length > 0 || query.without.length > 0) return []
  return listNamesLike(db, asked, type, bound, mostAlike)
    .map((name) => ({ ...name, distance: distanceOf(asked, name.plain) }))
    .filter(({ distance }) => distance < 1)
}

const nearness = (asked: string, plain: string) =>
  plain === asked ? 0 : plain.startsWith(asked) ? 0.25 : 0.5

/** Who bore these names then, by the key of the name's own entity. */
function entitiesAt(
  db: Database,
  names: readonly FoundName[],
  bound: string | null,
): ReadonlyMap<number, EntityRow> {
  const keys = [...new Set(names.map(({ entityKey }) => entityKey))]
  if (bound === null) return listRoots(db, keys)
  return new Map(
    classesAt(db, keys, bound).flatMap((one) => {
      const entity = entityOf(db, one)
      return one.members.flatMap(({ node, as }) => (as === 'none' ? [] : [[node.key, entity] as const]))
    }),
  )
}

function countsOf(
  db: Database,
  keys: readonly number[],
  counted: ReadonlyMap<number, number>,
  bound: string | null,
): ReadonlyMap<number, number> {
  return bound === null ? countClaimsOfEntities(db, keys) : counted
}
