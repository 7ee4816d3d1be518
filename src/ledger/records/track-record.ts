import type { Certainty, Property } from '../../claims/index.ts'
import type { Tally } from './beta-binomial.ts'
import { type CalibrationRow, type Scores, scoresOf } from './calibration.ts'
import type { Call } from './call.ts'
import { type Beliefs, type Estimate, estimate } from './prior.ts'
import type { SourceCard } from './source-record.ts'

/** Below so many settled calls a rate says nothing: only the count is shown. */
export const fewestSettled = 5

/** How often one source was right, of what is settled. Its own words only; what it passed on with credit is apart. */
export type TrackRecord = {
  readonly source: SourceCard
  readonly right: number
  readonly wrong: number
  /** Said, and not settled yet. */
  readonly unresolved: number
  /** Right, but said only after official word had said so. */
  readonly known: number
  readonly void: number
  /** Claims that it was the first on record to make, and reports of others that it repeated. */
  readonly originality: { readonly first: number; readonly echoes: number }
  /** Settled claims of others that it passed on with credit. */
  readonly passedOn: Tally
  /** Null below five settled calls. */
  readonly figures: Figures | null
}

export type Figures = {
  /** right / (right + wrong) */
  readonly accuracy: number
  /** right / (right + wrong + unresolved) */
  readonly shareOfAll: number
  /** Accuracy with the records of all sources of its kind behind it, and its 90% interval. */
  readonly estimate: Estimate
  readonly brier: number
  readonly logScore: number
  readonly murphy: Scores['murphy']
  /** Days by which it was ahead of official word: the median of what it got right. */
  readonly leadDays: number | null
  /** How exact its right dates were: 1 for the day, .43 for a month, .24 for a season, 0 for a year. Null without dates. */
  readonly datePrecision: number | null
}

/** A part of a record: `name` is a property, a certainty or a year. `accuracy` is null below five. */
export type Share = Tally & { readonly name: string; readonly accuracy: number | null }

export type RecordDetails = {
  readonly byProperty: readonly Share[]
  readonly byCertainty: readonly Share[]
  readonly byYear: readonly Share[]
  readonly calibration: readonly CalibrationRow[]
}

/** What a source said besides its settled calls. */
export type Counts = { readonly said: number; readonly first: number; readonly echoes: number }

export function tallyOf(calls: readonly Call[]): Tally {
  const count = (judged: Call['judged']) => calls.filter((call) => call.judged === judged).length
  return { right: count('right'), wrong: count('wrong') }
}

export function trackRecord(
  source: SourceCard,
  calls: readonly Call[],
  passedOn: readonly Call[],
  counts: Counts,
  beliefs: Beliefs,
): TrackRecord {
  const tally = tallyOf(calls)
  const count = (judged: Call['judged']) => calls.filter((call) => call.judged === judged).length
  // What was changed may be two calls of one claim, before and after.
  const settled = new Set(calls.map(({ claimId, stance }) => `${claimId} ${stance}`)).size
  const unresolved = Math.max(0, counts.said - settled)
  const enough = tally.right + tally.wrong >= fewestSettled
  return {
    source,
    ...tally,
    unresolved,
    known: count('known'),
    void: count('void'),
    originality: { first: counts.first, echoes: counts.echoes },
    passedOn: tallyOf(passedOn),
    figures: enough ? figuresOf(calls, tally, unresolved, beliefs) : null,
  }
}

const isJudged = (call: Call) => call.judged === 'right' || call.judged === 'wrong'

/** A call for a claim that was right, or against it that was wrong, means that the claim held. */
const forecastOf = ({ certainty, stance, judged }: Call) => ({
  certainty,
  held: (stance === 'for') === (judged === 'right'),
})

function figuresOf(calls: readonly Call[], tally: Tally, unresolved: number, beliefs: Beliefs): Figures {
  const { right, wrong } = tally
  const { brier, logScore, murphy } = scoresOf(calls.filter(isJudged).map(forecastOf))
  const rightCalls = calls.filter((call) => call.judged === 'right')
  const exactness = rightCalls.flatMap(({ stance, days }) =>
    stance === 'for' && days !== null ? [exactnessOf(days)] : [],
  )
  return {
    accuracy: right / (right + wrong),
    shareOfAll: right / (right + wrong + unresolved),
    estimate: estimate(tally, beliefs),
    brier,
    logScore,
    murphy,
    leadDays: median(rightCalls.map(leadOf)),
    datePrecision: exactness.length > 0 ? exactness.reduce((a, b) => a + b, 0) / exactness.length : null,
  }
}

const dayMs = 86_400_000

/** Until the verdict counts; the change ends what held, so what was changed has no lead. */
function leadOf({ at, outcome }: Call): number | null {
  return outcome.verdict === 'changed' ? null : (Date.parse(outcome.at) - Date.parse(at)) / dayMs
}

function median(numbers: readonly (number | null)[]): number | null {
  const sorted = numbers.filter((x) => x !== null).sort((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** Of the information in naming one day of a year, the part that a span of so many days gives. */
function exactnessOf(days: number): number {
  return Math.max(0, 1 - Math.log(days) / Math.log(365))
}

export function recordDetails(calls: readonly Call[]): RecordDetails {
  const judged = calls.filter(isJudged)
  return {
    byProperty: sharesBy(judged, (call) => call.property satisfies Property),
    byCertainty: sharesBy(judged, (call) => call.certainty satisfies Certainty),
    byYear: sharesBy(judged, (call) => call.at.slice(0, 4)).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    calibration: judged.length >= fewestSettled ? scoresOf(judged.map(forecastOf)).words : [],
  }
}

function sharesBy(calls: readonly Call[], nameOf: (call: Call) => string): readonly Share[] {
  return [...Map.groupBy(calls, nameOf)]
    .map(([name, some]) => {
      const { right, wrong } = tallyOf(some)
      const accuracy = right + wrong >= fewestSettled ? right / (right + wrong) : null
      return { name, right, wrong, accuracy }
    })
    .sort((a, b) => b.right + b.wrong - (a.right + a.wrong) || (a.name < b.name ? -1 : 1))
}
