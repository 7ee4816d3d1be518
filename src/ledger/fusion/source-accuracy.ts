import type { ClaimTable } from './claim-table.ts'
import type { Facets } from './facets.ts'
import { type Hierarchy, relations } from './hierarchy.ts'

/** How often each source says the truth, a wider value that contains it, and something else; the three sum to one. */
export type SourceAccuracy = {
  readonly exact: Float64Array
  readonly wider: Float64Array
  readonly wrong: Float64Array
}

/**
 * What is thought of a source before it has spoken: right nine times in ten, worth ten claims. From 4 in 5 to 18 in 20
 * give the same figures within .01.
 */
const before = { exact: 9, wider: 1, wrong: 1 } as const
/** One record for each facet is shrunk to the source's record on all as if that were two claims on it. */
const shrinkFacet = 2
/** No record makes sure: a source that was never wrong may be, and one that was never right, too. */
const least = 0.01
const most = 0.99

/** Accuracy as it is thought to be before anything is learnt. */
export function accuracyBefore(sources: number, hierarchy: Hierarchy | null): SourceAccuracy {
  const wider = hierarchy === null ? 0 : before.wider
  const all = before.exact + wider + before.wrong
  return {
    exact: new Float64Array(sources).fill(before.exact / all),
    wider: new Float64Array(sources).fill(wider / all),
    wrong: new Float64Array(sources).fill(before.wrong / all),
  }
}

/** Claims, and how likely each value is → how accurate each source is. Only objects that `counts` says so count. */
export function learnAccuracy(
  table: ClaimTable,
  hierarchy: Hierarchy | null,
  probability: Float64Array,
  counts: (object: number) => boolean,
): SourceAccuracy {
  const n = table.sources.length
  const exact = new Float64Array(n).fill(before.exact)
  const wider = new Float64Array(n).fill(hierarchy === null ? 0 : before.wider)
  const all = new Float64Array(n).fill(before.exact + before.wrong + (hierarchy === null ? 0 : before.wider))
  for (let o = 0; o < table.objects.length; o++) {
    if (counts(o)) countObject(table, hierarchy, probability, o, { exact, wider, all })
  }
  return share(exact, wider, all)
}

/** The records of one facet, each shrunk to its source's record on all. */
export function learnFacet(
  table: ClaimTable,
  hierarchy: Hierarchy | null,
  probability: Float64Array,
  overall: SourceAccuracy,
  { facetOf }: Facets,
  facet: number,
): SourceAccuracy {
  const exact = overall.exact.map((rate) => rate * shrinkFacet)
  const wider = overall.wider.map((rate) => rate * shrinkFacet)
  const all = new Float64Array(table.sources.length).fill(shrinkFacet)
  for (let o = 0; o < table.objects.length; o++) {
    if (facetOf[o] === facet) countObject(table, hierarchy, probability, o, { exact, wider, all })
  }
  return share(exact, wider, all)
}

type Counts = { readonly exact: Float64Array; readonly wider: Float64Array; readonly all: Float64Array }

function countObject(
  table: ClaimTable,
  hierarchy: Hierarchy | null,
  probability: Float64Array,
  object: number,
  { exact, wider, all }: Counts,
): void {
  const from = table.valuesOf[object] ?? 0
  const to = table.valuesOf[object + 1] ?? 0
  for (let v = from; v < to; v++) {
    const right = probability[v] ?? 0
    const contains = hierarchy === null ? 0 : probabilityWithin(hierarchy, probability, object, from, to, v)
    const end = table.claimsOf[v + 1] ?? 0
    for (let i = table.claimsOf[v] ?? 0; i < end; i++) {
      const s = table.claimants[i] ?? 0
      exact[s] = (exact[s] ?? 0) + right
      wider[s] = (wider[s] ?? 0) + contains
      all[s] = (all[s] ?? 0) + 1
    }
  }
}

/** How likely it is that the truth lies within value `v`. */
function probabilityWithin(
  { squares, squareOf }: Hierarchy,
  probability: Float64Array,
  object: number,
  from: number,
  to: number,
  v: number,
): number {
  let sum = 0
  for (let t = from; t < to; t++) {
    const relation = squares[(squareOf[object] ?? 0) + (t - from) * (to - from) + (v - from)]
    if (relation === relations.wider) sum += probability[t] ?? 0
  }
  return sum
}

function share(exact: Float64Array, wider: Float64Array, all: Float64Array): SourceAccuracy {
  const bound = (rate: number) => Math.min(most, Math.max(least, rate))
  const rightRate = exact.map((count, s) => bound(count / (all[s] ?? 1)))
  const widerRate = wider.map((count, s) => Math.min(count / (all[s] ?? 1), 1 - (rightRate[s] ?? 0)))
  return {
    exact: rightRate,
    wider: widerRate,
    wrong: rightRate.map((rate, s) => Math.max(least / 10, 1 - rate - (widerRate[s] ?? 0))),
  }
}
