import type { ClaimTable } from './claim-table.ts'
import { createCopyFinder } from './copying.ts'
import { findFacets } from './facets.ts'
import type { Hierarchy } from './hierarchy.ts'
import { leanOnRecurrence } from './recurring-values.ts'
import { accuracyBefore, learnAccuracy, learnFacet, type SourceAccuracy } from './source-accuracy.ts'
import { type LogAccuracy, logarithms, makeScratch, weighValues } from './weigh-values.ts'

export type OneTruth = {
  readonly table: ClaimTable
  readonly hierarchy: Hierarchy | null
  /** For each object, the value that a verdict says is true; -1, none of those claimed; -2, no verdict. */
  readonly verdictOf: Int32Array
  /** Whether sources are learnt from agreement, too, and whether copies are looked for. */
  readonly agreement: boolean
  readonly copies: boolean
}

export type Weighed = {
  readonly probability: Float64Array
  /** For each object, the probability that none of its values is true. */
  readonly none: Float64Array
  readonly accuracy: SourceAccuracy
}

/**
 * Rounds of weighing values by sources and sources by values. The figures stand still after ten. Copies are looked for
 * in the third to fifth: before, too little is known of what is wrong, and good sources with one feed pass for copies
 * of one careless one (on a quarter of the flights, .70 of them right instead of .95).
 * Facets come last: records on few claims, learnt from the start, feed on themselves.
 */
const rounds = 20
const copyRounds = [2, 3, 4]
/**
 * While accuracies are being learnt, copies keep a fifth of their voices: discounted in full, good sources that share
 * a feed lose to bad ones that do not (flights fall from .945 to .92). In the end copies have one voice together.
 */
const discountWhileLearning = 0.8
const facetRounds = 3
/** Where nothing tells who copies whom, each claim is half a voice: what many say they often have from one another. */
const voiceUnchecked = 0.5

/** Weighs objects of which one value is true, or none. */
export function weighOneTruth(question: OneTruth): Weighed {
  const { table, hierarchy, verdictOf } = question
  const state = {
    probability: new Float64Array(table.values.length),
    none: new Float64Array(table.objects.length),
  }
  const finder = question.copies && question.agreement ? createCopyFinder(table) : null
  const weigh = makeWeigher(question, state)
  let voices: Float64Array | null = question.agreement
    ? null
    : new Float64Array(table.claimants.length).fill(voiceUnchecked)
  let accuracy = firstAccuracy(question, state.probability)
  const settled = (o: number) => (verdictOf[o] ?? -2) > -2
  for (let round = 0; round < rounds; round++) {
    if (finder !== null && copyRounds.includes(round))
      voices = finder.weigh(accuracy.exact, state.probability, discountWhileLearning)
    const logs = logarithms(accuracy)
    weigh(() => logs, voices, null)
    const counts = question.agreement ? () => true : settled
    accuracy = learnAccuracy(table, hierarchy, state.probability, counts)
    if (!question.agreement) break
  }
  if (finder !== null) voices = finder.weigh(accuracy.exact, state.probability, 1)
  if (question.agreement) finish(question, state.probability, accuracy, voices, weigh)
  return { ...state, accuracy }
}

type Weigh = (
  accuracyOf: (object: number) => LogAccuracy,
  voices: Float64Array | null,
  lean: Float64Array | null,
) => void

/** One round over all objects; what a verdict has settled stays settled. */
function makeWeigher({ table, hierarchy, verdictOf }: OneTruth, { probability, none }: State): Weigh {
  const scratch = makeScratch(table)
  return (accuracyOf, voices, lean) => {
    for (let o = 0; o < table.objects.length; o++) {
      const verdict = verdictOf[o] ?? -2
      if (verdict > -2) none[o] = settle(table, o, verdict, probability)
      else none[o] = weighValues(table, o, hierarchy, accuracyOf(o), voices, lean, probability, scratch)
    }
  }
}

type State = { readonly probability: Float64Array; readonly none: Float64Array }

function settle(table: ClaimTable, object: number, verdict: number, probability: Float64Array): number {
  const to = table.valuesOf[object + 1] ?? 0
  for (let v = table.valuesOf[object] ?? 0; v < to; v++) probability[v] = v === verdict ? 1 : 0
  return verdict < 0 ? 1 : 0
}

/** Where there are verdicts, sources are known by them before anybody is believed. */
function firstAccuracy({ table, hierarchy, verdictOf }: OneTruth, probability: Float64Array): SourceAccuracy {
  const settled = (o: number) => (verdictOf[o] ?? -2) > -2
  if (!verdictOf.some((_, o) => settled(o))) return accuracyBefore(table.sources.length, hierarchy)
  for (let o = 0; o < table.objects.length; o++)
    if (settled(o)) settle(table, o, verdictOf[o] ?? -1, probability)
  return learnAccuracy(table, hierarchy, probability, settled)
}

/** The last rounds: a record for each facet, and values leaning on how they fare elsewhere. */
function finish(
  { table, hierarchy }: OneTruth,
  probability: Float64Array,
  accuracy: SourceAccuracy,
  voices: Float64Array | null,
  weigh: Weigh,
): void {
  const facets = findFacets(table)
  let byFacet = Array.from({ length: facets.count }, () => logarithms(accuracy))
  const fallback = logarithms(accuracy)
  const accuracyOf = (o: number) => byFacet[facets.facetOf[o] ?? 0] ?? fallback
  if (facets.count > 1) {
    for (let round = 0; round < facetRounds; round++) {
      byFacet = byFacet.map((_, facet) =>
        logarithms(learnFacet(table, hierarchy, probability, accuracy, facets, facet)),
      )
      weigh(accuracyOf, voices, null)
    }
  }
  weigh(accuracyOf, voices, leanOnRecurrence(table, hierarchy, probability))
}
