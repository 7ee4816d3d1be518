import { agreementTells } from './agreement.ts'
import { arrangeClaims, type ClaimTable, type SourceClaim } from './claim-table.ts'
import { leaveOutEchoes } from './echoes.ts'
import { fuseStatements } from './fuse-statements.ts'
import { arrangeHierarchy, type HierarchyNode } from './hierarchy.ts'
import { sameValue } from './same-value.ts'
import { yesOrNo } from './statements.ts'
import { weighOneTruth } from './weigh-one-truth.ts'
import { weighSeveralTruths } from './weigh-several-truths.ts'

/** What is known to be true of an object; of statements, whether they are: "true" or "false". */
export type SettledObject = { readonly object: string; readonly truth: string }

export type FusionQuestion = {
  readonly claims: readonly SourceClaim[]
  /** Which values lie in which. */
  readonly hierarchy?: readonly HierarchyNode[]
  /** What is settled already; sources are learnt from it first. */
  readonly verdicts?: readonly SettledObject[]
  /** Whether several values of one object may be true. */
  readonly several?: boolean
  /** `off` takes every source as independent: faster, and wrong where sources copy. */
  readonly copies?: 'find' | 'off'
}

/** One value of one object: how likely it is true, and whether it is the one to go by. */
export type FusedValue = {
  readonly object: string
  readonly value: string
  readonly probability: number
  readonly chosen: boolean
}

/** One source: how many values it claims, and how often it is right as far as can be told; null where it cannot. */
export type FusedSource = {
  readonly source: string
  readonly claims: number
  readonly accuracy: number | null
}

export type Fusion = { readonly values: readonly FusedValue[]; readonly sources: readonly FusedSource[] }

/**
 * Who says what → how likely each value is true. The same claims in any order give the same figures. Sources are learnt
 * from verdicts first, and from how they agree only where the data supports it.
 */
export function fuseClaims(question: FusionQuestion): Fusion {
  const { claims, verdicts = [] } = question
  if (tellsOfSides(question)) return fuseStatements(claims, verdicts)
  const table = arrangeClaims(claims)
  return question.several ? fuseSeveral(table, verdicts) : fuseOne(table, question)
}

/** Words for and against, and verdicts of "true" and "false", are about statements, not about rival values. */
function tellsOfSides({ claims, verdicts = [] }: FusionQuestion): boolean {
  if (claims.some(({ stance }) => stance !== undefined && stance !== null && stance !== '')) return true
  if (verdicts.length === 0 || !verdicts.every(({ truth }) => yesOrNo(truth) !== null)) return false
  const yesOrNoValues = claims.every(({ value }) => yesOrNo(value) !== null)
  return !yesOrNoValues || !agreementTells(arrangeClaims(claims))
}

function fuseOne(table: ClaimTable, { hierarchy, verdicts = [], copies }: FusionQuestion): Fusion {
  const agreement = hierarchy !== undefined || agreementTells(table)
  const search = copies !== 'off' && agreement
  const { heard, voiceOf } = search ? leaveOutEchoes(table) : { heard: table, voiceOf: null }
  const verdictOf = settleOne(table, verdicts)
  const { probability, accuracy } = weighOneTruth({
    table: heard,
    hierarchy: hierarchy === undefined ? null : arrangeHierarchy(hierarchy, table),
    verdictOf,
    agreement,
    copies: search,
  })
  const accuracyOf = accuracy.exact.map((rate, s) => accuracy.exact[voiceOf?.[s] ?? s] ?? rate)
  const values = table.objects.flatMap((object, o) => {
    const best = mostLikely(table, o, probability)
    return listValues(table, o, object, probability, (v) => v === best)
  })
  const known = agreement ? null : settledSources(table, verdictOf)
  const sources = listSources(table, accuracyOf)
  return {
    values,
    sources: sources.map((one, s) => (known?.has(s) === false ? { ...one, accuracy: null } : one)),
  }
}

function fuseSeveral(table: ClaimTable, verdicts: readonly SettledObject[]): Fusion {
  const { probability, sensitivity, specificity } = weighSeveralTruths(table, settleSeveral(table, verdicts))
  const values = table.objects.flatMap((object, o) =>
    listValues(table, o, object, probability, (v) => (probability[v] ?? 0) >= 0.5),
  )
  const balanced = sensitivity.map((rate, s) => (rate + (specificity[s] ?? 0)) / 2)
  return { values, sources: listSources(table, balanced) }
}

function settleOne(table: ClaimTable, verdicts: readonly SettledObject[]): Int32Array {
  const verdictOf = new Int32Array(table.objects.length).fill(-2)
  const objects = new Map(table.objects.map((object, o) => [object, o]))
  for (const { object, truth } of verdicts) {
    const o = objects.get(object)
    if (o !== undefined) verdictOf[o] = findValue(table, o, truth)
  }
  return verdictOf
}

function settleSeveral(table: ClaimTable, verdicts: readonly SettledObject[]): Int8Array {
  const verdictOf = new Int8Array(table.values.length).fill(-1)
  const objects = new Map(table.objects.map((object, o) => [object, o]))
  for (const [object, truths] of Map.groupBy(verdicts, (verdict) => verdict.object)) {
    const o = objects.get(object)
    if (o === undefined) continue
    verdictOf.fill(0, table.valuesOf[o] ?? 0, table.valuesOf[o + 1] ?? 0)
    for (const { truth } of truths) {
      const v = findValue(table, o, truth)
      if (v >= 0) verdictOf[v] = 1
    }
  }
  return verdictOf
}

/** Who spoke on anything that is settled. Where agreement tells nothing, of the others nothing is known. */
function settledSources(table: ClaimTable, verdictOf: Int32Array): ReadonlySet<number> {
  const known = new Set<number>()
  for (let o = 0; o < table.objects.length; o++) {
    if ((verdictOf[o] ?? -2) === -2) continue
    const from = table.claimsOf[table.valuesOf[o] ?? 0] ?? 0
    const to = table.claimsOf[table.valuesOf[o + 1] ?? 0] ?? 0
    for (const s of table.claimants.subarray(from, to)) known.add(s)
  }
  return known
}

function findValue(table: ClaimTable, object: number, truth: string): number {
  const key = sameValue(truth)
  for (let v = table.valuesOf[object] ?? 0; v < (table.valuesOf[object + 1] ?? 0); v++)
    if (sameValue(table.values[v] ?? '') === key) return v
  return -1
}

/** The likeliest value; of equals the one that more sources claim. */
function mostLikely(table: ClaimTable, object: number, probability: Float64Array): number {
  const claims = (v: number) => (table.claimsOf[v + 1] ?? 0) - (table.claimsOf[v] ?? 0)
  let best = table.valuesOf[object] ?? 0
  for (let v = best + 1; v < (table.valuesOf[object + 1] ?? 0); v++) {
    const [one, other] = [probability[v] ?? 0, probability[best] ?? 0]
    if (one > other || (one === other && claims(v) > claims(best))) best = v
  }
  return best
}

/** A value that is written in several ways is listed in each, the most frequent way as the chosen one. */
function listValues(
  table: ClaimTable,
  o: number,
  object: string,
  probability: Float64Array,
  isChosen: (v: number) => boolean,
): FusedValue[] {
  const listed: FusedValue[] = []
  for (let v = table.valuesOf[o] ?? 0; v < (table.valuesOf[o + 1] ?? 0); v++) {
    const chosen = isChosen(v)
    for (const [index, value] of (table.spellings[v] ?? []).entries())
      listed.push({ object, value, probability: probability[v] ?? 0, chosen: chosen && index === 0 })
  }
  return listed
}

function listSources(table: ClaimTable, accuracy: Float64Array): FusedSource[] {
  const claims = new Int32Array(table.sources.length)
  for (const s of table.claimants) claims[s] = (claims[s] ?? 0) + 1
  return table.sources.map((source, s) => ({ source, claims: claims[s] ?? 0, accuracy: accuracy[s] ?? null }))
}
