import { betaQuantile } from './beta.ts'
import { likelihoodOf, means, type Prior, priorOf, type Tally } from './beta-binomial.ts'

/** Priors that the records leave possible, with the probability of each. */
export type Beliefs = readonly (Prior & { readonly weight: number })[]

/**
 * How much a prior may weigh, in settled calls. 2 is that of knowing nothing (Beta(1,1)); past 60 it would
 * drown the record of all but the busiest sources.
 */
const strengths = [2, 3, 4, 6, 8, 12, 20, 35, 60]

/**
 * How far strengths are from equally likely beforehand: in even steps of their logarithm, so that how far sources lie apart is
 * in even steps of its own (Gelman et al., 5.3: uniform in 1/√strength). Equally likely strengths made intervals too narrow.
 */
const expectedStrength = strengths.map((strength) => -Math.log(strength) / 2)

/** So much of what the other kinds show of strength holds for one: fans may lie further apart than trades. */
const likeOthers = 0.5

/** Before its records, a kind of source is thought to be like all sources, as if so many had been seen of it. */
const likeAll = 2

/** What is less likely than this adds nothing that shows. */
const leastWeight = 1e-4

/**
 * The records of each kind of source → what is known of one of that kind before its own (hierarchical Bayes on a grid:
 * Gelman et al., Bayesian Data Analysis, 5.3). Each kind has a rate around which its sources lie, and how close they lie
 * is much the same for all kinds. Both are uncertain, and stay so: a plug-in prior makes intervals too narrow, and one for all kinds puts
 * the good ones too low and the bad ones too high. No kind is infallible because three of it were never wrong yet.
 */
export function fitPriors<Kind>(kinds: ReadonlyMap<Kind, readonly Tally[]>): (kind: Kind) => Beliefs {
  const all = rateOfAll([...kinds.values()].flat())
  const expected = (mean: number) =>
    (1 + likeAll * all) * Math.log(mean) + (1 + likeAll * (1 - all)) * Math.log(1 - mean)
  const before = means.map(expected)
  const fits = new Map(
    [...kinds].map(([kind, tallies]) => {
      const fitOf = likelihoodOf(tallies)
      const byStrength = strengths.map((strength) =>
        means.map((mean, i) => (before[i] ?? 0) + fitOf(priorOf(mean, strength))),
      )
      return [kind, byStrength] as const
    }),
  )
  const ofStrength = [...fits.values()].map((byStrength) => byStrength.map(logSum))
  const ofAll = expectedStrength.map(
    (expected, s) => expected + likeOthers * ofStrength.reduce((sum, own) => sum + (own[s] ?? 0), 0),
  )
  const ofKind = (own: readonly number[]) => ofAll.map((all, s) => all + (1 - likeOthers) * (own[s] ?? 0))
  const known = new Map(
    [...fits].map(([kind, fit]) => [kind, beliefsOf(fit, ofKind(fit.map(logSum)))] as const),
  )
  const unseen = strengths.map(() => before)
  return (kind) => known.get(kind) ?? beliefsOf(unseen, ofAll)
}

/** Of one kind of source. */
export const fitPrior = (tallies: readonly Tally[]): Beliefs => fitPriors(new Map([['', tallies]]))('')

function rateOfAll(tallies: readonly Tally[]): number {
  const rates = tallies.flatMap(({ right, wrong }) =>
    right + wrong > 0 ? [(right + 1) / (right + wrong + 2)] : [],
  )
  return (rates.reduce((a, b) => a + b, 0) + 1) / (rates.length + 2)
}

/** Rates of a kind at each strength, and how likely each strength is. */
function beliefsOf(byStrength: readonly (readonly number[])[], ofStrength: readonly number[]): Beliefs {
  const whole = logSum(ofStrength)
  return strengths.flatMap((strength, s) => {
    const fits = byStrength[s] ?? []
    const share = Math.exp((ofStrength[s] ?? 0) - whole)
    const of = logSum(fits)
    return means.flatMap((mean, i) => {
      const weight = share * Math.exp((fits[i] ?? 0) - of)
      return weight < leastWeight ? [] : [{ ...priorOf(mean, strength), weight }]
    })
  })
}

function logSum(logs: readonly number[]): number {
  const most = Math.max(...logs)
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0))
}

/** A source's rate of being right, with the interval that holds it nine times in ten. */
export type Estimate = { readonly mean: number; readonly low: number; readonly high: number }

/** The Beta distribution with the mean and variance of all that is believed: its tails are theirs within .01. */
export function estimate({ right, wrong }: Tally, beliefs: Beliefs): Estimate {
  const after = beliefs.map((prior) => momentsOf(prior.right + right, prior.wrong + wrong, prior.weight))
  const whole = after.reduce((sum, { weight }) => sum + weight, 0)
  const mean = after.reduce((sum, one) => sum + one.weight * one.mean, 0) / whole
  const square = after.reduce((sum, one) => sum + one.weight * (one.variance + (one.mean - mean) ** 2), 0)
  const strength = (mean * (1 - mean)) / (square / whole) - 1
  const { right: a, wrong: b } = priorOf(mean, strength)
  return { mean, low: betaQuantile(0.05, a, b), high: betaQuantile(0.95, a, b) }
}

function momentsOf(a: number, b: number, weight: number) {
  const mean = a / (a + b)
  return { weight, mean, variance: (mean * (1 - mean)) / (a + b + 1) }
}
