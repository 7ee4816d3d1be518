import { listAlikeNames } from '../store/alike-names.ts'
import type { Database } from '../store/database.ts'
import { type Join, listJoinsFrom, setJoinsFrom } from '../store/joins.ts'
import {
  aliasSince,
  fullerPersonSince,
  listAlikeInTitles,
  listCalled,
  listNodes,
  listNodesNamed,
  listSingleNamesIn,
  type NodeRow,
  sharedTitleSince,
  tiedTitlesSince,
} from '../store/nodes.ts'
import { compareByName, compareNodes } from './compare-nodes.ts'
import { likenesses, sureFrom } from './likeness.ts'
import { isSingleName } from './node-of.ts'

/**
 * Works out anew which entities rules hold these for, and these which entities are held for. A join depends on what
 * the stories say and when, never on the order they were read in. Returns the entities whose joins changed.
 */
export function joinNames(db: Database, keys: readonly number[]): readonly number[] {
  const nodes = new Map<number, NodeRow>()
  // Joins change nothing about who could be whom: that is asked once.
  const known = new Map<number, readonly NodeRow[]>()
  for (const node of listNodes(db, keys)) {
    const candidates = candidatesOf(db, node)
    known.set(node.key, candidates)
    nodes.set(node.key, node)
    for (const other of candidates) nodes.set(other.key, other)
  }
  return [...nodes.values()]
    .sort((a, b) => a.key - b.key)
    .flatMap((node) => refreshJoins(db, node, known.get(node.key) ?? candidatesOf(db, node)))
}

function refreshJoins(db: Database, node: NodeRow, candidates: readonly NodeRow[]): readonly number[] {
  const before = listJoinsFrom(db, node.key)
  const after = joinsFrom(db, node, candidates)
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  setJoinsFrom(db, node.key, after)
  return [node.key, ...before.map((join) => join.into), ...after.map((join) => join.into)]
}

/** Entities that may be held for this one, or this one for them: only what the names alone do not rule out. */
function candidatesOf(db: Database, node: NodeRow): readonly NodeRow[] {
  const called = listCalled(db, node)
  if (node.type === 'organisation' || node.type === 'place') return called
  const alike =
    node.type === 'title' ? listNodes(db, listAlikeNames(db, node.key)) : listAlikeInTitles(db, node)
  const near = alike.filter((other) => isSurable(node, other))
  if (node.type === 'title') return [...called, ...near]
  const named = isSingleName(node) ? listNodesNamed(db, node.type, node.plain) : []
  const words = node.plain.split(' ')
  const singles = node.type === 'person' && words.length > 1 ? listSingleNamesIn(db, 'person', words) : []
  return [...called, ...near, ...named.filter((other) => other.key !== node.key), ...singles]
}

/** Could anything that may yet be told make two such names one for sure? */
function isSurable(a: NodeRow, b: NodeRow): boolean {
  const rule = compareByName(a, b)
  if (rule === null) return false
  const { alone, together, part } = likenesses[rule]
  return Math.max(alone, together, part) >= sureFrom
}

function joinsFrom(db: Database, node: NodeRow, candidates: readonly NodeRow[]): readonly Join[] {
  const found = candidates.flatMap((other) => joinTo(db, node, other) ?? [])
  const own = new Map(found.map((join) => [join.into, join]))
  const tied = [...own.values()].sort((a, b) =>
    a.since < b.since ? -1 : a.since > b.since ? 1 : a.into - b.into,
  )
  const loose = tied.filter((join) => join.isShort)
  return [...tied.filter((join) => !join.isShort), ...onlyOnes(db, loose)]
    .map(({ into, rule, since, until }) => ({ from: node.key, into, rule, since, until }))
    .filter((join) => join.until === null || join.until > join.since)
    .sort((a, b) => a.into - b.into || (a.since < b.since ? -1 : 1))
}

/** `isShort`: the name could be short for several, and is for none as soon as it could. */
type Found = Omit<Join, 'from'> & { readonly isShort: boolean; readonly target: NodeRow }

function joinTo(db: Database, node: NodeRow, other: NodeRow): Found | null {
  const joined = (
    rule: string,
    since: string | null,
    isShort: boolean,
    until: string | null = null,
  ): Found | null =>
    since === null
      ? null
      : {
          into: other.key,
          rule,
          since: latest(since, node.since, other.since),
          until,
          isShort,
          target: other,
        }
  if (node.plain === other.plain && node.year === other.year) {
    if (!comesAfter(node, other)) return null
    return joinNamesakes(db, node, other, joined)
  }
  const called = aliasSince(db, other.key, node.plain)
  // Two that are called alike are no reason to turn in a circle.
  if (called !== null && aliasSince(db, node.key, other.plain) === null) {
    const near = node.type === 'title' ? called : sharedTitleSince(db, node.key, other.key)
    if (near !== null) return joined('alias', latest(near, called), true)
  }
  const likeness = compareNodes(db, node, other)
  if (likeness === null || likeness.sureSince === null) return null
  const short = likeness.shorter
  if (short === null ? !comesAfter(node, other) : short !== node.key) return null
  return joined(likeness.rule, likeness.sureSince, short !== null)
}

/** One single name in two titles: one character where the titles are tied; one artist where nobody has it as a part. */
function joinNamesakes(
  db: Database,
  node: NodeRow,
  other: NodeRow,
  joined: (rule: string, since: string | null, isShort: boolean, until?: string | null) => Found | null,
): Found | null {
  if (!isSingleName(node)) return null
  const shared = sharedTitleSince(db, node.key, other.key)
  const tied = tiedTitlesSince(db, node.key, other.key)
  const since = shared !== null && tied !== null ? (shared < tied ? shared : tied) : (shared ?? tied)
  if (since !== null || node.type !== 'person') return joined('same-name', since, false)
  return joined('one-name', node.since, false, fullerPersonSince(db, node.plain))
}

/** The later of two is held for the earlier. */
function comesAfter(a: NodeRow, b: NodeRow): boolean {
  return a.since > b.since || (a.since === b.since && a.node > b.node)
}

const latest = (...moments: readonly string[]) => moments.reduce((a, b) => (a > b ? a : b))

/** A short name is the one that it fits, for as long as it fits only one. `loose` is in order of time. */
function onlyOnes(db: Database, loose: readonly Found[]): readonly Found[] {
  return loose.flatMap((join, i) => {
    const sofar = fullest(db, loose.slice(0, i + 1))
    if (sofar.length !== 1 || sofar[0] !== join) return []
    const ending = loose.find(
      (_, j) => j > i && fullest(db, loose.slice(0, j + 1)).some((other) => other !== join),
    )
    return [{ ...join, until: ending ? earlier(join.until, ending.since) : join.until }]
  })
}

const earlier = (a: string | null, b: string) => (a !== null && a < b ? a : b)

/** Without those that are held for another of them: "Nora Pell" and "Nora Q. Pell" are one to "Pell". */
function fullest(db: Database, some: readonly Found[]): readonly Found[] {
  if (some.length < 2) return some
  return some.filter(
    (one) => !some.some((other) => other !== one && joinTo(db, one.target, other.target) !== null),
  )
}
