import { logBeta } from '../records/beta.ts'

/** What is known of a rate before a source's own record: as if `right` of `right + wrong` had been right. */
export type BetaPrior = { readonly right: number; readonly wrong: number }
export type Tally = { readonly right: number; readonly all: number }

/**
 * The prior under which the records of all sources are likeliest (empirical Bayes, beta-binomial), on a grid: means of
 * .02 to .98, and strengths of `leastStrength`, or a third of a claim, to 40 claims. Beyond, records would hardly count.
 */
export function fitBetaPrior(tallies: readonly Tally[], leastStrength = 0): BetaPrior {
  const counts = countAlike(tallies)
  let best = { right: 1, wrong: 1, fit: Number.NEGATIVE_INFINITY }
  for (const mean of means) {
    for (const strength of strengths.filter((one) => one >= leastStrength)) {
      const [right, wrong] = [mean * strength, (1 - mean) * strength]
      const fit = likelihood(counts, right, wrong)
      if (fit > best.fit) best = { right, wrong, fit }
    }
  }
  return { right: best.right, wrong: best.wrong }
}

const means = Array.from({ length: 49 }, (_, i) => (i + 1) / 50)
const strengths = [0.3, 0.5, 0.7, 1, 1.5, 2, 3, 4, 6, 8, 12, 20, 40]

/** Many sources have the same short record: each is worked out once. */
function countAlike(tallies: readonly Tally[]): readonly (Tally & { readonly times: number })[] {
  const groups = Map.groupBy(tallies, ({ right, all }) => `${right}/${all}`)
  return [...groups.values()].flatMap((group) =>
    group[0] === undefined ? [] : [{ ...group[0], times: group.length }],
  )
}

function likelihood(
  counts: readonly (Tally & { readonly times: number })[],
  right: number,
  wrong: number,
): number {
  const before = logBeta(right, wrong)
  return counts.reduce(
    (sum, { right: hits, all, times }) => sum + times * (logBeta(right + hits, wrong + all - hits) - before),
    0,
  )
}
