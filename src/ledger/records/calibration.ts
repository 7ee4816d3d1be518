import type { Certainty } from '../../claims/index.ts'
import { betaQuantile } from './beta.ts'

/**
 * What readers take the words of a claim to mean. The hedges are about what Mosteller and Youtz (Statistical Science,
 * 1990) found over twenty studies: likely .7, possible .4, unlikely .17; a flat statement and a denial leave room for error.
 */
export const wordedProbability: Readonly<Record<Certainty, number>> = {
  stated: 0.95,
  likely: 0.7,
  possible: 0.4,
  open: 0.5,
  unlikely: 0.17,
  denied: 0.05,
}

/** One worded claim and whether it held. */
export type Forecast = { readonly certainty: Certainty; readonly held: boolean }

export type Scores = {
  /** Mean squared difference between word and outcome: 0 is perfect, .25 is a coin. */
  readonly brier: number
  /** Mean surprise in bits: 0 is perfect, 1 is a coin. */
  readonly logScore: number
  /**
   * Murphy's terms of the Brier score, bias-corrected (Ferro and Fricker, QJRMS 2012), over the words: reliability, 0
   * is perfect; resolution, how far outcomes of different words lie apart; uncertainty. Null below two forecasts.
   */
  readonly murphy: {
    readonly reliability: number
    readonly resolution: number
    readonly uncertainty: number
  } | null
  readonly words: readonly CalibrationRow[]
}
/** How often claims worded so held; `low` to `high` holds the rate behind it nine times in ten (Jeffreys interval). */
export type CalibrationRow = {
  readonly certainty: Certainty
  readonly n: number
  readonly worded: number
  readonly held: number
  readonly low: number
  readonly high: number
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length
const outcomeOf = ({ held }: Forecast) => Number(held)

/** At least one forecast. */
export function scoresOf(forecasts: readonly Forecast[]): Scores {
  const rows = wordsOf(forecasts)
  return {
    brier: mean(forecasts.map((one) => (wordedProbability[one.certainty] - outcomeOf(one)) ** 2)),
    logScore: mean(forecasts.map(surprise)),
    murphy: forecasts.length > 1 ? murphyTerms(rows, forecasts.length) : null,
    words: rows,
  }
}

function surprise({ certainty, held }: Forecast): number {
  const probability = wordedProbability[certainty]
  return -Math.log2(held ? probability : 1 - probability)
}

function wordsOf(forecasts: readonly Forecast[]): readonly CalibrationRow[] {
  const groups = Map.groupBy(forecasts, (one) => one.certainty)
  return [...groups]
    .map(([certainty, some]) => ({
      certainty,
      n: some.length,
      worded: wordedProbability[certainty],
      held: mean(some.map(outcomeOf)),
      ...jeffreys(some.filter(({ held }) => held).length, some.length),
    }))
    .sort((a, b) => b.worded - a.worded)
}

/** Brown, Cai and DasGupta (Statistical Science, 2001) recommend it for few trials. */
function jeffreys(held: number, n: number) {
  const [a, b] = [held + 0.5, n - held + 0.5]
  return { low: held === 0 ? 0 : betaQuantile(0.05, a, b), high: held === n ? 1 : betaQuantile(0.95, a, b) }
}

function murphyTerms(rows: readonly CalibrationRow[], n: number) {
  const total = (term: (row: CalibrationRow) => number) => rows.reduce((sum, row) => sum + term(row), 0)
  const base = total((row) => (row.n / n) * row.held)
  const uncertainty = base * (1 - base)
  // What chance alone adds to both terms; a word that was used once says nothing of its own spread.
  const chance = total((row) => (row.n > 1 ? ((row.n / n) * row.held * (1 - row.held)) / (row.n - 1) : 0))
  return {
    reliability: total((row) => (row.n / n) * (row.worded - row.held) ** 2) - chance,
    resolution: total((row) => (row.n / n) * (row.held - base) ** 2) - chance + uncertainty / (n - 1),
    uncertainty: uncertainty + uncertainty / (n - 1),
  }
}
