import type { ClaimTable } from './claim-table.ts'

/**
 * How likely it is, before anything is seen, that one of two sources copies the other; how much of what it has a
 * copier copies; and among how many wrong values an independent error chooses. After Dong, Berti-Équille and
 * Srivastava (VLDB 2009), who use .2, .8 and 10 to 100; from .05 to .2, .7 to .85 and 20 to 100 give the same figures.
 */
const priorOfCopying = 0.1
const copiedShare = 0.8
const mostWrongValues = 30
/** Pairs are kept in a square: 2,000 sources take 32 MB. The most prolific are compared, the others taken as independent. */
const mostCompared = 2000

/** Finds who copies whom: shared errors give copiers away, shared truths hardly. */
export type CopyFinder = {
  /**
   * For each claim of the table, what share of a voice it is: 1, or less where others with it copy or are copied. With
   * a discount of 1, n copies of one another are one voice.
   */
  readonly weigh: (accuracy: Float64Array, probability: Float64Array, discount: number) => Float64Array
}

export function createCopyFinder(table: ClaimTable): CopyFinder {
  const { rank, count } = mostProlific(table)
  const counts = countPairs(table, rank, count)
  // Used anew in each round: a square of all pairs is large.
  const square = new Float64Array(count * count)
  // Where there are but few values at all, as with yes and no, wrong answers agree by chance.
  const wrongValues = Math.min(mostWrongValues, Math.max(1, table.kindCount - 1))
  return {
    weigh: (accuracy, probability, discount) => {
      addSharedValues(square, table, rank, count, accuracy, probability, wrongValues)
      turnIntoDependence(square, counts)
      const voices = shareVoices(table, rank, count, square, discount)
      for (const pair of counts.pairs) square[pair] = 0
      return voices
    },
  }
}

/** The sources to compare, numbered anew; -1 for the others. */
function mostProlific({ sources, claimants }: ClaimTable): { rank: Int32Array; count: number } {
  const claims = new Int32Array(sources.length)
  for (const source of claimants) claims[source] = (claims[source] ?? 0) + 1
  const chosen = [...claims.keys()]
    .sort((a, b) => (claims[b] ?? 0) - (claims[a] ?? 0) || a - b)
    .slice(0, mostCompared)
  const rank = new Int32Array(sources.length).fill(-1)
  for (const [index, source] of chosen.sort((a, b) => a - b).entries()) rank[source] = index
  return { rank, count: chosen.length }
}

/** The pairs that say anything alike; for each, on how many objects both speak, and on how many values they agree. */
type PairCounts = { readonly pairs: Int32Array; readonly alike: Int32Array; readonly together: Int32Array }

function countPairs(table: ClaimTable, rank: Int32Array, count: number): PairCounts {
  const alike = new Int32Array(count * count)
  const together = new Int32Array(count * count)
  for (let o = 0; o < table.objects.length; o++) {
    const from = table.valuesOf[o] ?? 0
    const to = table.valuesOf[o + 1] ?? 0
    addPairs(together, rankedClaimants(table, rank, from, to).sort(), count)
    for (let v = from; v < to; v++) addPairs(alike, rankedClaimants(table, rank, v, v + 1), count)
  }
  const pairs: number[] = []
  for (let pair = 0; pair < alike.length; pair++) if ((alike[pair] ?? 0) > 0) pairs.push(pair)
  return { pairs: Int32Array.from(pairs), alike, together }
}

/** In order within one value, since its claimants are, and ranks follow them. */
function rankedClaimants(table: ClaimTable, rank: Int32Array, from: number, to: number): Int32Array {
  const claims = table.claimants.subarray(table.claimsOf[from] ?? 0, table.claimsOf[to] ?? 0)
  const ranks = new Int32Array(claims.length)
  let n = 0
  for (let i = 0; i < claims.length; i++) {
    const r = rank[claims[i] ?? 0] ?? -1
    if (r >= 0) ranks[n++] = r
  }
  return ranks.subarray(0, n)
}

function addPairs(pairs: Int32Array, ranks: Int32Array, count: number): void {
  for (let i = 0; i < ranks.length; i++) {
    const row = (ranks[i] ?? 0) * count
    for (let j = i + 1; j < ranks.length; j++) {
      const pair = row + (ranks[j] ?? 0)
      pairs[pair] = (pairs[pair] ?? 0) + 1
    }
  }
}

/** Adds to each pair the log-likelihood ratio of copying over independence that their shared values give. */
function addSharedValues(
  evidence: Float64Array,
  table: ClaimTable,
  rank: Int32Array,
  count: number,
  accuracy: Float64Array,
  probability: Float64Array,
  wrongValues: number,
): void {
  const accuracyOfRank = new Float64Array(count)
  for (let s = 0; s < rank.length; s++) {
    const r = rank[s] ?? -1
    if (r >= 0) accuracyOfRank[r] = accuracy[s] ?? 0
  }
  for (let v = 0; v < table.values.length; v++) {
    const ranks = rankedClaimants(table, rank, v, v + 1)
    if (ranks.length > 1)
      addEvidence(evidence, ranks, count, accuracyOfRank, probability[v] ?? 0, wrongValues)
  }
}

function addEvidence(
  evidence: Float64Array,
  ranks: Int32Array,
  count: number,
  accuracy: Float64Array,
  p: number,
  wrongValues: number,
): void {
  for (let i = 0; i < ranks.length; i++) {
    const a = ranks[i] ?? 0
    const one = accuracy[a] ?? 0
    for (let j = i + 1; j < ranks.length; j++) {
      const b = ranks[j] ?? 0
      const other = accuracy[b] ?? 0
      const alone = p * one * other + ((1 - p) * (1 - one) * (1 - other)) / wrongValues
      const copied = (p * (one + other) + (1 - p) * (2 - one - other)) / 2
      const pair = a * count + b
      evidence[pair] = (evidence[pair] ?? 0) + Math.log(1 - copiedShare + (copiedShare * copied) / alone)
    }
  }
}

const logOddsBefore = Math.log(priorOfCopying / (1 - priorOfCopying))
const perDifference = Math.log(1 - copiedShare)

/** Log-likelihood ratios of pairs → how likely each copies, in place. */
function turnIntoDependence(square: Float64Array, { pairs, alike, together }: PairCounts): void {
  for (const pair of pairs) {
    const differences = Math.max(0, (together[pair] ?? 0) - (alike[pair] ?? 0))
    const logOdds = logOddsBefore + (square[pair] ?? 0) + differences * perDifference
    square[pair] = 1 / (1 + Math.exp(-logOdds))
  }
}

/** Sources that say one thing share its voice: the surer it is that they copy, the less is left of each. */
function shareVoices(
  table: ClaimTable,
  rank: Int32Array,
  count: number,
  dependence: Float64Array,
  discount: number,
): Float64Array {
  const weights = new Float64Array(table.claimants.length).fill(1)
  for (let v = 0; v < table.values.length; v++) {
    const from = table.claimsOf[v] ?? 0
    const to = table.claimsOf[v + 1] ?? 0
    if (to - from < 2) continue
    for (let i = from; i < to; i++) {
      const a = rank[table.claimants[i] ?? 0] ?? -1
      if (a < 0) continue
      let shared = 0
      for (let j = from; j < to; j++) {
        const b = rank[table.claimants[j] ?? 0] ?? -1
        if (b < 0 || b === a) continue
        shared += dependence[a < b ? a * count + b : b * count + a] ?? 0
      }
      weights[i] = 1 / (1 + discount * shared)
    }
  }
  return weights
}
