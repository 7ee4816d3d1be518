import { logBeta } from './beta.ts'

/** Settled calls of one source. */
export type Tally = { readonly right: number; readonly wrong: number }

/** What is known of any source before its own record: as if it had been right and wrong so many times. */
export type Prior = { readonly right: number; readonly wrong: number }

/** Rates from .02 to .98: finer steps than any set of records tells apart. */
export const means: readonly number[] = Array.from({ length: 49 }, (_, i) => (i + 1) / 50)

/** How much a prior may weigh where it may weigh little, in calls. Past 40, records would hardly count. */
const strengths = [0.3, 0.5, 0.7, 1, 1.5, 2, 3, 4, 6, 8, 12, 20, 40]

export const priorOf = (mean: number, strength: number): Prior => ({
  right: mean * strength,
  wrong: (1 - mean) * strength,
})

/** Records of several sources → the log of how likely a prior makes them (beta-binomial marginal likelihood; Casella 1985). */
export function likelihoodOf(tallies: readonly Tally[]): (prior: Prior) => number {
  const counts = countAlike(tallies)
  return ({ right: a, wrong: b }) => {
    const before = logBeta(a, b)
    return counts.reduce(
      (sum, { right, wrong, times }) => sum + times * (logBeta(a + right, b + wrong) - before),
      0,
    )
  }
}

/** Many sources have the same short record: each is worked out once. */
function countAlike(tallies: readonly Tally[]): readonly (Tally & { readonly times: number })[] {
  const groups = Map.groupBy(tallies, ({ right, wrong }) => `${right} ${wrong}`)
  return [...groups.values()].flatMap(([first, ...others]) =>
    first && first.right + first.wrong > 0 ? [{ ...first, times: 1 + others.length }] : [],
  )
}

/** The one prior under which the records of all sources are likeliest, of those at least so strong. */
export function likeliestPrior(tallies: readonly Tally[], leastStrength = 0): Prior {
  const fitOf = likelihoodOf(tallies)
  const strong = strengths.filter((strength) => strength >= leastStrength)
  let best = { prior: priorOf(0.5, 2), fit: Number.NEGATIVE_INFINITY }
  for (const prior of means.flatMap((mean) => strong.map((strength) => priorOf(mean, strength)))) {
    const fit = fitOf(prior)
    if (fit > best.fit) best = { prior, fit }
  }
  return best.prior
}
