import type { ClaimTable } from './claim-table.ts'

/**
 * The latent truth model (Zhao, Rubinstein, Gemmell and Han, VLDB 2012) by expectation and maximisation: each source
 * has a sensitivity (how many of an object's true values it names) and a rate of naming false ones. The paper has
 * priors of 50/50 and 10/1,000; half of that does as well, and lets sources with few claims differ from the rest.
 */
const namedBefore = 20
const missedBefore = 20
const falseBefore = 5
const refusedBefore = 500
const rounds = 30

export type SeveralTruths = {
  readonly probability: Float64Array
  /** How many of the true values a source names, of the objects it speaks of. */
  readonly sensitivity: Float64Array
  /** How many of the false values that others name it does not. */
  readonly specificity: Float64Array
}

/** Weighs objects of which several values may be true. `verdictOf`: for each value 1, true; 0, false; -1, no verdict. */
export function weighSeveralTruths(table: ClaimTable, verdictOf: Int8Array): SeveralTruths {
  const speakers = listSpeakers(table)
  const probability = firstGuess(table, speakers, verdictOf)
  let records = learnRecords(table, speakers, probability)
  for (let round = 0; round < rounds; round++) {
    weighAll(table, speakers, records, probability, verdictOf)
    records = learnRecords(table, speakers, probability)
  }
  const { sensitivity, falseRate } = records
  return { probability, sensitivity, specificity: falseRate.map((rate) => 1 - rate) }
}

/** For each object, who says anything of it. */
type Speakers = readonly Int32Array[]
type Records = { readonly sensitivity: Float64Array; readonly falseRate: Float64Array }

function listSpeakers(table: ClaimTable): Speakers {
  return table.objects.map((_, o) => {
    const from = table.claimsOf[table.valuesOf[o] ?? 0] ?? 0
    const to = table.claimsOf[table.valuesOf[o + 1] ?? 0] ?? 0
    return Int32Array.from(new Set(table.claimants.subarray(from, to))).sort()
  })
}

/** Before sources are known: the share of those who speak of the object that name the value. */
function firstGuess(table: ClaimTable, speakers: Speakers, verdictOf: Int8Array): Float64Array {
  const probability = new Float64Array(table.values.length)
  for (let o = 0; o < table.objects.length; o++) {
    const all = speakers[o]?.length ?? 0
    for (let v = table.valuesOf[o] ?? 0; v < (table.valuesOf[o + 1] ?? 0); v++) {
      const named = (table.claimsOf[v + 1] ?? 0) - (table.claimsOf[v] ?? 0)
      const verdict = verdictOf[v] ?? -1
      probability[v] = verdict < 0 ? (named + 0.5) / (all + 1) : verdict
    }
  }
  return probability
}

function learnRecords(table: ClaimTable, speakers: Speakers, probability: Float64Array): Records {
  const n = table.sources.length
  const [named, trueValues] = [new Float64Array(n), new Float64Array(n)]
  const [wrong, falseValues] = [new Float64Array(n), new Float64Array(n)]
  for (let o = 0; o < table.objects.length; o++) {
    let [trueOnes, falseOnes] = [0, 0]
    for (let v = table.valuesOf[o] ?? 0; v < (table.valuesOf[o + 1] ?? 0); v++) {
      const p = probability[v] ?? 0
      trueOnes += p
      falseOnes += 1 - p
      for (let i = table.claimsOf[v] ?? 0; i < (table.claimsOf[v + 1] ?? 0); i++) {
        const s = table.claimants[i] ?? 0
        named[s] = (named[s] ?? 0) + p
        wrong[s] = (wrong[s] ?? 0) + 1 - p
      }
    }
    for (const s of speakers[o] ?? []) {
      trueValues[s] = (trueValues[s] ?? 0) + trueOnes
      falseValues[s] = (falseValues[s] ?? 0) + falseOnes
    }
  }
  return {
    sensitivity: named.map((k, s) => (k + namedBefore) / ((trueValues[s] ?? 0) + namedBefore + missedBefore)),
    falseRate: wrong.map((k, s) => (k + falseBefore) / ((falseValues[s] ?? 0) + falseBefore + refusedBefore)),
  }
}

function weighAll(
  table: ClaimTable,
  speakers: Speakers,
  { sensitivity, falseRate }: Records,
  probability: Float64Array,
  verdictOf: Int8Array,
): void {
  const silent = sensitivity.map((rate, s) => Math.log((1 - rate) / (1 - (falseRate[s] ?? 0))))
  const speaking = sensitivity.map((rate, s) => Math.log(rate / (falseRate[s] ?? 1)) - (silent[s] ?? 0))
  for (let o = 0; o < table.objects.length; o++) {
    let ifAllSilent = 0
    for (const s of speakers[o] ?? []) ifAllSilent += silent[s] ?? 0
    for (let v = table.valuesOf[o] ?? 0; v < (table.valuesOf[o + 1] ?? 0); v++) {
      if ((verdictOf[v] ?? -1) >= 0) continue
      let logOdds = ifAllSilent
      for (let i = table.claimsOf[v] ?? 0; i < (table.claimsOf[v + 1] ?? 0); i++)
        logOdds += speaking[table.claimants[i] ?? 0] ?? 0
      probability[v] = 1 / (1 + Math.exp(-logOdds))
    }
  }
}
