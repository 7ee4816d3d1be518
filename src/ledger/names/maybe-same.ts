import type { EntityCard } from '../entity.ts'
import { cardOf } from '../naming.ts'
import { listAlikeNames } from '../store/alike-names.ts'
import { countClaimsOfEntities } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { type DecisionRow, listDecisionsOn } from '../store/decisions.ts'
import {
  aliasSince,
  listAlikeInTitles,
  listCalled,
  listCastTitles,
  listNodes,
  listNodesNamed,
  type NodeRow,
  sharedCastSince,
  sharedTitleSince,
} from '../store/nodes.ts'
import { classesAt, type EntityClass, inForce, outsideIdsOf } from './classes.ts'
import { compareByName, compareNodes } from './compare-nodes.ts'
import { entityOf } from './entity-at.ts'
import { likenesses, tellFrom } from './likeness.ts'
import { isSingleName } from './node-of.ts'
import type { MaybeSame } from './who-is-who.ts'

/** How alike one name is to another, as it is told. */
type Likely = {
  readonly probability: number
  readonly rule: string
  readonly why: string
  readonly spread: boolean
}

/** Of titles that somebody of a title's cast ties to it, so many are looked at. */
const mostTied = 300
/** So many are shown; who has more likenesses than these has none. */
const mostShown = 8

/** What else a name can be that stands for several: one name alone, or an alias told of somebody in another title. */
const nameAlone = {
  character: { alone: 0.3, says: 'one name, in two titles that nothing ties' },
  person: { alone: 0.4, says: 'one name, and somebody is called so in full' },
}
const aliasElsewhere = { alone: 0.4, together: 0.9, says: 'a name that the other is called by' }

/** Which entities this one may be, as of a bound (null: now), the likeliest first. Nothing is decided by it. */
export function maybeSame(db: Database, own: EntityClass, bound: string | null): readonly MaybeSame[] {
  const found = new Map<number, Likely>()
  for (const { node } of own.members)
    for (const other of candidatesOf(db, node)) {
      if (other.type !== node.type || !isKnown(other, bound) || !isKnown(node, bound)) continue
      const likely = likenessOf(db, node, other, bound)
      if (likely && likely.probability > (found.get(other.key)?.probability ?? 0))
        found.set(other.key, likely)
    }
  return toLinks(db, own, found, bound)
}

const isKnown = (node: NodeRow, bound: string | null) => bound === null || node.since <= bound

function candidatesOf(db: Database, node: NodeRow): readonly NodeRow[] {
  const named = isSingleName(node) ? listNodesNamed(db, node.type, node.plain) : []
  const tied = node.type === 'title' ? listCastTitles(db, node.key, mostTied) : listAlikeInTitles(db, node)
  const near = tied.filter((other) => isTellable(node, other))
  const alike = listNodes(db, listAlikeNames(db, node.key))
  const some = [...near, ...alike, ...named, ...listCalled(db, node)].filter(
    (other) => other.key !== node.key,
  )
  return [...new Map(some.map((other) => [other.key, other])).values()]
}

/** Could two such names be told of, where a title ties them? Most that share a word have nothing else in common. */
function isTellable(node: NodeRow, other: NodeRow): boolean {
  const rule = compareByName(node, other)
  if (rule === null) return false
  const { together, part } = likenesses[rule]
  return Math.max(together, part) >= tellFrom / 2
}

function likenessOf(db: Database, node: NodeRow, other: NodeRow, bound: string | null): Likely | null {
  const since = node.type === 'title' ? sharedCastSince : sharedTitleSince
  if (node.plain === other.plain && node.year === other.year) {
    if (node.type !== 'person' && node.type !== 'character') return null
    const { alone, says } = nameAlone[node.type]
    return { probability: alone, rule: 'name-alone', why: says, spread: true }
  }
  const isAlias = [aliasSince(db, other.key, node.plain), aliasSince(db, node.key, other.plain)].some(
    (at) => at !== null && isBy(at, bound),
  )
  if (isAlias) {
    const together = isBy(since(db, node.key, other.key), bound)
    const { alone, says, together: near } = aliasElsewhere
    return { probability: together ? near : alone, rule: 'alias', why: says, spread: true }
  }
  const likeness = compareNodes(db, node, other)
  if (likeness === null) return null
  const { alone, together, part, says } = likenesses[likeness.rule]
  const [isPart, isTogether] = [isBy(likeness.partSince, bound), isBy(likeness.togetherSince, bound)]
  const probability = isPart ? part : isTogether ? together : alone
  const tie = isPart ? '; both in one part' : isTogether ? tieOf(node) : ''
  return {
    probability,
    rule: likeness.rule,
    why: `${says}${tie}`,
    spread: likeness.shorter !== null && !isPart,
  }
}

const tieOf = ({ type }: NodeRow) =>
  type === 'title' ? '; somebody is in the cast of both' : '; both in one title'
const isBy = (since: string | null, bound: string | null) =>
  since !== null && (bound === null || since <= bound)

function toLinks(
  db: Database,
  own: EntityClass,
  found: ReadonlyMap<number, Likely>,
  bound: string | null,
): readonly MaybeSame[] {
  const likely = [...found].filter(([, { probability }]) => probability >= tellFrom / 2)
  if (likely.length === 0) return []
  const mine = new Set(own.members.map(({ node }) => node.key))
  const classes = classesAt(
    db,
    likely.map(([key]) => key),
    bound,
  ).filter((other) => !other.members.some(({ node }) => mine.has(node.key)))
  const apart = apartFrom(db, own, classes, bound)
  const best = classes
    .filter((other) => !apart.has(other.root.key))
    .flatMap((other) => {
      const mineOf = other.members.flatMap(({ node }) => found.get(node.key) ?? [])
      const [first, ...more] = mineOf
      return first
        ? [{ other, likely: more.reduce((a, b) => (b.probability > a.probability ? b : a), first) }]
        : []
    })
  // A short name can be for one of them only.
  const sharing = best.filter((one) => one.likely.spread).length
  const links = best
    .map(({ other, likely: one }) => ({
      ...one,
      other,
      probability: one.spread ? one.probability / sharing : one.probability,
    }))
    .filter(({ probability }) => probability >= tellFrom)
    .sort((a, b) => b.probability - a.probability || (a.other.root.node < b.other.root.node ? -1 : 1))
    .slice(0, mostShown)
  if (links.length === 0) return []
  const entity = cardAt(db, own, bound)
  return links.map(({ other, probability, rule, why }) => ({
    entity,
    other: cardAt(db, other, bound),
    probability,
    rule,
    why,
  }))
}

/** Roots of those that were decided to be others, or that another outside id names. */
function apartFrom(
  db: Database,
  own: EntityClass,
  others: readonly EntityClass[],
  bound: string | null,
): ReadonlySet<number> {
  const mine = own.members.map(({ node }) => node.key)
  const theirs = others.flatMap((other) => other.members.map(({ node }) => node.key))
  const decisions = inForce(db, listDecisionsOn(db, [...mine, ...theirs]), bound)
  const ids = outsideIdsOf(decisions)
  return new Set(
    others
      .filter((other) => {
        const keys = other.members.map(({ node }) => node.key)
        return (
          decisions.some((one) => isBetween(one, mine, keys)) ||
          ids.some(
            (x) =>
              mine.includes(x.a) &&
              ids.some((y) => keys.includes(y.a) && x.scheme === y.scheme && x.value !== y.value),
          )
        )
      })
      .map((other) => other.root.key),
  )
}

function isBetween({ kind, a, b }: DecisionRow, mine: readonly number[], theirs: readonly number[]): boolean {
  if ((kind !== 'different' && kind !== 'part') || b === null) return false
  return (mine.includes(a) && theirs.includes(b)) || (mine.includes(b) && theirs.includes(a))
}

function cardAt(db: Database, one: EntityClass, bound: string | null): EntityCard {
  const claims = countClaimsOfEntities(db, [one.root.key]).get(one.root.key) ?? 0
  return cardOf(entityOf(db, one), claims, bound)
}
