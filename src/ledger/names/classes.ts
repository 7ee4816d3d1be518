import type { Database } from '../store/database.ts'
import { type DecisionRow, listDecisionsOn, listDecisionsOnId } from '../store/decisions.ts'
import { type Join, listJoins } from '../store/joins.ts'
import { listNodes, type NodeRow } from '../store/nodes.ts'
import { listUndosOf } from '../store/verdicts.ts'
import { undoneBy } from '../verdicts/in-force.ts'

/** Entities that are held for one. `root` is the one whose id they go by. */
export type EntityClass = {
  readonly root: NodeRow
  readonly members: readonly Member[]
}
/** `as`: what the names of a member count as: its own, short forms, other names; those of a part that is none, nothing. */
export type Member = { readonly node: NodeRow; readonly as: 'name' | 'short' | 'alias' | 'none' }

/** What ties two entities, or holds them apart, and by which word it is told. */
type Tie = {
  readonly from: number
  readonly into: number
  readonly rule: string
  readonly order: readonly [number, string]
}

/** The classes of these entities as of a bound of moment.ts (null: now), whole, each once. */
export function classesAt(
  db: Database,
  keys: readonly number[],
  bound: string | null,
): readonly EntityClass[] {
  const reached = reach(db, keys, bound)
  const nodes = new Map(listNodes(db, [...reached.keys]).map((node) => [node.key, node]))
  const groups = unite(nodes, reached)
  const asked = new Set(keys)
  return groups
    .filter((group) => group.some((key) => asked.has(key)))
    .map((group) => toClass(group, nodes, reached.ties))
}

type Reached = {
  readonly keys: ReadonlySet<number>
  readonly decisions: readonly DecisionRow[]
  readonly ties: readonly Tie[]
}

/** All that hangs together with these, over joins, decisions and outside ids. */
function reach(db: Database, keys: readonly number[], bound: string | null): Reached {
  const seen = new Set(keys)
  const joins = new Map<string, Join>()
  const decisions = new Map<number, DecisionRow>()
  const lapsed = new Map<number, DecisionRow>()
  for (let frontier = [...seen]; frontier.length > 0; ) {
    const found = listJoins(db, frontier, bound)
    const given = withSameId(db, listDecisionsOn(db, frontier))
    const standing = inForce(db, given, bound)
    // A part that is none as of then is the whole.
    const whole = given.filter((decision) => decision.kind === 'part' && !standing.includes(decision))
    for (const join of found) joins.set(`${join.from} ${join.into}`, join)
    for (const decision of standing) decisions.set(decision.entry, decision)
    for (const decision of whole) lapsed.set(decision.entry, decision)
    const next = [
      ...found.flatMap((join) => [join.from, join.into]),
      ...standing.flatMap(sameAs),
      ...whole.flatMap(bothOf),
    ]
    frontier = [...new Set(next)].filter((key) => !seen.has(key))
    for (const key of frontier) seen.add(key)
  }
  const inOrder = [...decisions.values()].sort((a, b) => a.entry - b.entry)
  return {
    keys: seen,
    decisions: inOrder,
    ties: [
      ...decided(inOrder),
      ...sameIds(inOrder),
      ...[...lapsed.values()].flatMap(toWhole),
      ...[...joins.values()].map(toTie),
    ],
  }
}

const sameAs = (decision: DecisionRow) => (decision.kind === 'same' ? bothOf(decision) : [decision.a])

const bothOf = ({ a, b }: DecisionRow) => (b === null ? [a] : [a, b])

const toWhole = ({ a, b }: DecisionRow): readonly Tie[] =>
  b === null ? [] : [{ from: b, into: a, rule: 'part', order: [1, ''] }]

const toTie = ({ from, into, rule, since }: Join): Tie => ({ from, into, rule, order: [1, since] })

/** Decisions on whatever else goes by the same outside id. */
function withSameId(db: Database, decisions: readonly DecisionRow[]): readonly DecisionRow[] {
  const others = decisions.flatMap(({ scheme, value }) =>
    scheme === null || value === null ? [] : listDecisionsOnId(db, scheme, value),
  )
  return [...decisions, ...others]
}

/** Decisions that count by `bound` and were not taken back by then. */
export function inForce(
  db: Database,
  decisions: readonly DecisionRow[],
  bound: string | null,
): readonly DecisionRow[] {
  if (bound === null) return decisions.filter((decision) => decision.stands)
  const counting = decisions.filter(({ at }) => at <= bound)
  if (counting.length === 0) return counting
  const undoing = undoneBy(
    listUndosOf(
      db,
      counting.map(({ entry }) => entry),
    ),
    bound,
  )
  return counting.filter(({ entry }) => undoing(entry) === null)
}

/** The outside ids that entities go by: of one scheme, the last that was given. */
export function outsideIdsOf(decisions: readonly DecisionRow[]): readonly DecisionRow[] {
  const last = new Map<string, DecisionRow>()
  for (const decision of decisions)
    if (decision.kind === 'outside id') last.set(`${decision.a} ${decision.scheme}`, decision)
  return [...last.values()].filter(({ value }) => value !== null)
}

function decided(decisions: readonly DecisionRow[]): readonly Tie[] {
  return decisions.flatMap(({ kind, a, b }): readonly Tie[] =>
    kind === 'same' && b !== null ? [{ from: a, into: b, rule: 'decided', order: [0, ''] }] : [],
  )
}

/** Two that one outside id names are one. */
function sameIds(decisions: readonly DecisionRow[]): readonly Tie[] {
  const byId = Map.groupBy(outsideIdsOf(decisions), ({ scheme, value }) => `${scheme} ${value}`)
  return [...byId.values()].flatMap(([first, ...others]) =>
    others.map(({ a }): Tie => ({ from: a, into: first?.a ?? a, rule: 'outside-id', order: [0, ''] })),
  )
}

/**
 * What people decided goes before rules, the last decision first. Rules never join what was decided to be two, or what
 * goes by two different ids of one scheme.
 */
function unite(
  nodes: ReadonlyMap<number, NodeRow>,
  { keys, decisions, ties }: Reached,
): readonly (readonly number[])[] {
  const group = new Map([...keys].map((key) => [key, [key]]))
  const apart = new Map<number, Set<number>>()
  const part = (a: number, b: number) => {
    apart.set(a, (apart.get(a) ?? new Set()).add(b))
    apart.set(b, (apart.get(b) ?? new Set()).add(a))
  }
  const join = (a: number, b: number) => {
    const [x, y] = [group.get(a), group.get(b)]
    if (!x || !y || x === y || x.some((key) => y.some((other) => apart.get(key)?.has(other)))) return
    x.push(...y)
    for (const key of y) group.set(key, x)
  }
  for (const { kind, a, b } of decisions.toReversed()) {
    if (b === null) continue
    if (kind === 'same') join(a, b)
    else if ((kind === 'different' || kind === 'part') && group.get(a) !== group.get(b)) part(a, b)
  }
  for (const tie of ties) if (tie.rule === 'outside-id') join(tie.from, tie.into)
  for (const [a, b] of differentIds(outsideIdsOf(decisions))) part(a, b)
  const name = (key: number) => nodes.get(key)?.node ?? ''
  const byRule = ties
    .filter((tie) => tie.order[0] === 1)
    .sort(
      (a, b) =>
        compare(a.order[1], b.order[1]) ||
        compare(name(a.from), name(b.from)) ||
        compare(name(a.into), name(b.into)),
    )
  for (const tie of byRule) join(tie.from, tie.into)
  return [...new Set(group.values())]
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function differentIds(ids: readonly DecisionRow[]): readonly (readonly [number, number])[] {
  return ids.flatMap((one, i) =>
    ids
      .slice(i + 1)
      .flatMap((other) =>
        one.scheme === other.scheme && one.value !== other.value && one.a !== other.a
          ? [[one.a, other.a] as const]
          : [],
      ),
  )
}

/** The root is held for no other member; of several, the one that was met first. */
function toClass(
  group: readonly number[],
  nodes: ReadonlyMap<number, NodeRow>,
  ties: readonly Tie[],
): EntityClass {
  const members = group.flatMap((key) => nodes.get(key) ?? [])
  const within = ties.filter((tie) => group.includes(tie.from) && group.includes(tie.into))
  const held = new Set(within.map((tie) => tie.from))
  const free = members.filter((node) => !held.has(node.key))
  const [first, ...others] = free.length > 0 ? free : members
  if (!first) throw new TypeError('an entity of a class is not on record')
  const root = others.reduce(
    (a, b) => ((compare(a.since, b.since) || compare(a.node, b.node)) <= 0 ? a : b),
    first,
  )
  const as = (node: NodeRow): Member['as'] => {
    if (within.some((tie) => tie.from === node.key && tie.rule === 'part')) return 'none'
    if (node === root || node.plain === root.plain) return 'name'
    return within.some((tie) => tie.from === node.key && isShortening(tie.rule)) ? 'short' : 'alias'
  }
  return { root, members: members.map((node) => ({ node, as: as(node) })) }
}

const shortening = [
  'single-name',
  'middle-initial',
  'same-name',
  'one-name',
  'rank',
  'year-missing',
  'year-in-name',
]
const isShortening = (rule: string) => shortening.includes(rule)
