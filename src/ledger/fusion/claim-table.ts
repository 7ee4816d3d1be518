import { sameValue } from './same-value.ts'

/** One source's word on one object: a row of a claims file. */
export type SourceClaim = {
  readonly source: string
  readonly object: string
  readonly value: string
  /** When it was said: a date or time, as written. */
  readonly time?: string | null
  /** `for`, `against`, or anything else for "passes it on without taking sides"; `for` where nothing is said. */
  readonly stance?: string | null
}

/**
 * Claims by number. Sources, objects and values are numbered in the order of their names, so that the same rows in any
 * order give the same numbers, and the same sums to the last digit.
 */
export type ClaimTable = {
  readonly sources: readonly string[]
  readonly objects: readonly string[]
  /** Values of object `o` are `valuesOf[o]` up to, not with, `valuesOf[o + 1]`. */
  readonly valuesOf: Int32Array
  /** How each value is written most often, and its every way of writing. */
  readonly values: readonly string[]
  readonly spellings: readonly (readonly string[])[]
  /** What values of different objects are the same: a number shared by them. */
  readonly kinds: Int32Array
  readonly kindCount: number
  /** Who claims value `v`: `claimants[claimsOf[v]]` up to, not with, `claimsOf[v + 1]`. */
  readonly claimsOf: Int32Array
  readonly claimants: Int32Array
}

/** Rows → numbered claims. A source that claims one value of an object twice has claimed it once. */
export function arrangeClaims(claims: readonly SourceClaim[]): ClaimTable {
  const sources = new Map<string, number>()
  const kinds = new Map<string, number>()
  const objects = new Map<string, Map<number, Written>>()
  const kindOfText = new Map<string, number>()
  for (const { source, object, value } of claims) {
    const kind = kindOf(value, kinds, kindOfText)
    const values = findOrAdd(objects, object, newValues)
    const written = findOrAdd(values, kind, newWritten)
    written.claimants.push(number(sources, source))
    if (written.first === null) written.first = value
    if (written.first !== value || written.others !== null) countOther(written, value)
  }
  return numberAll(sources, objects, kinds)
}

type Written = { first: string | null; others: Map<string, number> | null; readonly claimants: number[] }
const newValues = (): Map<number, Written> => new Map()
const newWritten = (): Written => ({ first: null, others: null, claimants: [] })

/** Most values are written in one way only: counts are kept from the second way on. */
function countOther(written: Written, value: string): void {
  written.others ??= new Map([[written.first ?? value, written.claimants.length - 1]])
  written.others.set(value, (written.others.get(value) ?? 0) + 1)
}

function kindOf(value: string, kinds: Map<string, number>, known: Map<string, number>): number {
  const found = known.get(value)
  if (found !== undefined) return found
  const kind = number(kinds, sameValue(value))
  known.set(value, kind)
  return kind
}

function number(names: Map<string, number>, name: string): number {
  const found = names.get(name)
  if (found !== undefined) return found
  names.set(name, names.size)
  return names.size - 1
}

function findOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}

/** Names in order, and the new number of each old one. */
function inOrder(names: ReadonlyMap<string, number>): {
  readonly sorted: string[]
  readonly renumber: Int32Array
} {
  const sorted = [...names.keys()].sort()
  const renumber = new Int32Array(sorted.length)
  sorted.forEach((name, index) => {
    renumber[names.get(name) ?? 0] = index
  })
  return { sorted, renumber }
}

function numberAll(
  sourceNumbers: ReadonlyMap<string, number>,
  byObject: ReadonlyMap<string, ReadonlyMap<number, Written>>,
  kindNumbers: ReadonlyMap<string, number>,
): ClaimTable {
  const { sorted: sources, renumber } = inOrder(sourceNumbers)
  const { renumber: rekind } = inOrder(kindNumbers)
  const objects = [...byObject.keys()].sort()
  const valuesOf = new Int32Array(objects.length + 1)
  const [values, spellings, kinds, claimsOf, claimants]: [
    string[],
    string[][],
    number[],
    number[],
    number[],
  ] = [[], [], [], [0], []]
  objects.forEach((object, o) => {
    const entries = [...(byObject.get(object) ?? [])].map(([kind, written]) => ({
      kind: rekind[kind] ?? 0,
      written,
    }))
    for (const { kind, written } of entries.sort((a, b) => a.kind - b.kind)) {
      const ways = spellingsOf(written)
      values.push(ways[0] ?? '')
      spellings.push(ways)
      kinds.push(kind)
      pushClaimants(claimants, written.claimants, renumber)
      claimsOf.push(claimants.length)
    }
    valuesOf[o + 1] = values.length
  })
  return {
    sources,
    objects,
    valuesOf,
    values,
    spellings,
    kinds: Int32Array.from(kinds),
    kindCount: kindNumbers.size,
    claimsOf: Int32Array.from(claimsOf),
    claimants: Int32Array.from(claimants),
  }
}

/** Ways of writing, the most frequent first. */
function spellingsOf({ first, others }: Written): string[] {
  if (others === null) return [first ?? '']
  return [...others].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([spelling]) => spelling)
}

function pushClaimants(all: number[], own: readonly number[], renumber: Int32Array): void {
  if (own.length === 1) {
    all.push(renumber[own[0] ?? 0] ?? 0)
    return
  }
  const numbers = Int32Array.from(own, (source) => renumber[source] ?? 0).sort()
  for (let i = 0; i < numbers.length; i++) {
    const source = numbers[i] ?? 0
    if (i === 0 || source !== numbers[i - 1]) all.push(source)
  }
}
