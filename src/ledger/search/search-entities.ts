import type { EntityType } from '../../claims/index.ts'
import { normaliseName } from '../name.ts'
import { classesAt, type EntityClass } from '../names/classes.ts'
import { entityOf } from '../names/entity-at.ts'
import { cardOf } from '../naming.ts'
import { distanceOf } from '../nearest.ts'
import { countClaimsOfEntities } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { type EntityRow, listEntitiesByKey } from '../store/entities.ts'
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
import { mark, matches, matchOf, termOf } from './match.ts'
import type { Query } from './read-query.ts'

type AskingEntities = Asking & { readonly type: EntityType | null }

/** Names looked at; who types two letters will type a third. */
const mostNames = 200
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
  const best = new Map<number, { readonly name: Near; readonly entity: Bearer }>()
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
  const keys = page.map(({ entity }) => entity.key)
  const counts = asking.bound === null ? countClaimsOfEntities(db, keys) : claims
  const rows = rowsOf(
    db,
    page.map(({ entity }) => entity),
  )
  return {
    items: page.flatMap(({ name, entity }) => {
      const row = rows.get(entity.key)
      if (!row) return []
      return [
        { entity: cardOf(row, counts.get(entity.key) ?? 0, asking.bound), name: mark(query, name.name) },
      ]
    }),
    next: start + asking.limit < ranked.length ? String(start + asking.limit) : null,
  }
}

/** Who bears a name; `own` is told of the past, whose names are those of then. */
type Bearer = { readonly key: number; readonly id: string; readonly own?: EntityClass }

/** The entities of a page, with all their names. */
function rowsOf(db: Database, bearers: readonly Bearer[]): ReadonlyMap<number, EntityRow> {
  const present = bearers.filter(({ own }) => own === undefined).map(({ key }) => key)
  const past = bearers.flatMap(({ own }) => (own ? [entityOf(db, own)] : []))
  return new Map([...listEntitiesByKey(db, present), ...past].map((entity) => [entity.key, entity]))
}

export type Near = FoundName & { readonly distance: number }

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
  return listNear(db, query, asked, type, bound)
}

/**
 * Names that are not what was typed, but near it: those that hold one of its words, as it was typed or meant, or share runs of
 * three letters with a word that nobody bears. What the whole of a name shares with others is not asked: half of all names do.
 */
export function listNear(
  db: Database,
  { sought }: Query,
  asked: string,
  type: EntityType | null,
  bound: string | null,
): readonly Near[] {
  const everywhere = { from: null, until: null, before: null }
  const keys = sought.flatMap((one) => {
    const term = termOf(one)
    return term === null ? [] : listTexts(db, 'name', term, everywhere, mostAlike).map(({ key }) => key)
  })
  const unknown = sought.filter(
    ({ words, prefix, asked }) => prefix === null && words.length === 1 && words[0] === asked,
  )
  const near = [
    ...listNamesByKey(db, [...new Set(keys)], type, bound),
    ...unknown.flatMap((one) => listNamesLike(db, one.asked, type, bound, mostAlike)),
  ]
  return near
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
): ReadonlyMap<number, Bearer> {
  const keys = [...new Set(names.map(({ entityKey }) => entityKey))]
  if (bound === null) return listRoots(db, keys)
  return new Map(
    classesAt(db, keys, bound).flatMap((own) => {
      const { key, id } = own.root
      return own.members.flatMap(({ node, as }) =>
        as === 'none' ? [] : [[node.key, { key, id, own }] as const],
      )
    }),
  )
}
