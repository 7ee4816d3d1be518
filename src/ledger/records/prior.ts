import { betaQuantile, logBeta } from './beta.ts'

/** Settled calls of one source. */
export type Tally = { readonly right: number; readonly wrong: number }

/** What is known of any source before its own record: as if it had been right and wrong so many times. */
export type Prior = { readonly right: number; readonly wrong: number }

/**
 * How much a prior may weigh, in settled calls. 2 is that of knowing nothing (Beta(1,1)); past 60 it would
 * drown the record of all but the busiest sources.
 */
const strengths = [2, 60] as const
const rounds = 4
const searchSteps = 24

/**
 * The empirical-Bayes prior: the Beta distribution that makes the records of all sources together most likely
 * (beta-binomial marginal likelihood; Casella 1985). The mean has a Beta(2,2) of its own, so that three sources that
 * were never wrong yet do not make the fourth infallible.
 */
export function fitPrior(tallies: readonly Tally[]): Prior {
  const counts = countAlike(tallies.filter(({ right, wrong }) => right + wrong > 0))
  if (counts.length === 0) return { right: 1, wrong: 1 }
  const likelihood = (mean: number, logStrength: number) => {
    const strength = Math.exp(logStrength)
    const [a, b] = [mean * strength, (1 - mean) * strength]
    const base = logBeta(a, b)
    const own = Math.log(mean) + Math.log(1 - mean)
    return counts.reduce((sum, { right, wrong, n }) => sum + n * (logBeta(a + right, b + wrong) - base), own)
  }
  const [least, most] = [Math.log(strengths[0]), Math.log(strengths[1])]
  let [mean, logStrength] = [0.5, (least + most) / 2]
  for (let round = 0; round < rounds; round++) {
    mean = maximise((x) => likelihood(x, logStrength), 0.01, 0.99)
    logStrength = maximise((x) => likelihood(mean, x), least, most)
  }
  const strength = Math.exp(logStrength)
  return { right: mean * strength, wrong: (1 - mean) * strength }
}

/** Many sources have the same short record; each such record is worked out once. */
function countAlike(tallies: readonly Tally[]): readonly (Tally & { readonly n: number })[] {
  const groups = Map.groupBy(tallies, ({ right, wrong }) => `${right} ${wrong}`)
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike
    return first ? [{ right: first.right, wrong: first.wrong, n: alike.length }] : []
  })
}

/** Golden-section search for the top of a function with one hill. */
function maximise(f: (x: number) => number, from: number, to: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2
  let [low, high] = [from, to]
  for (let i = 0; i < searchSteps; i++) {
    const [left, right] = [high - ratio * (high - low), low + ratio * (high - low)]
    if (f(left) < f(right)) low = left
    else high = right
  }
  return (low + high) / 2
}

/** A source's rate of being right, with the interval that holds it nine times in ten. */
export type Estimate = { readonly mean: number; readonly low: number; readonly high: number }

export function estimate({ right, wrong }: Tally, prior: Prior): Estimate {
  const [a, b] = [prior.right + right, prior.wrong + wrong]
  return { mean: a / (a + b), low: betaQuantile(0.05, a, b), high: betaQuantile(0.95, a, b) }
}
