import type { Certainty } from '../../claims/index.ts'
import { type Speaker, speakerOdds } from '../weight.ts'

/** Settled calls of one source, worded alike. */
export type Cell = {
  readonly speaker: Speaker
  readonly certainty: Certainty
  readonly source: string
  readonly right: number
  readonly wrong: number
}

/** What verdicts add to the first guesses, in log-odds: of a kind of speaker, of a certainty, of one source. */
export type Lesson = {
  readonly speakers: ReadonlyMap<string, number>
  readonly certainties: ReadonlyMap<string, number>
  readonly sources: ReadonlyMap<string, number>
}

/** How far a kind of speaker, or a certainty, is thought to lie from its first guess, before any verdict. */
const guessDeviation = 1
/** The same of sources of one kind among themselves, to begin with; it is learnt, within bounds. */
const sourceDeviation = { first: 0.7, least: 0.2, most: 1.5 }
const sweeps = 40

type Effect = { readonly key: string; value: number; readonly cells: number[] }

/**
 * Fits the odds of being right to settled calls: logistic effects of speaker, certainty and source, each drawn towards its
 * first guess (MAP; how much sources differ is re-estimated on the way, as in EM). Speaks for claims only; a source's wrong
 * calls tell more of it the more of them there are.
 */
export function fitLesson(cells: readonly Cell[]): Lesson {
  const base = cells.map((cell) => speakerOdds(cell.speaker, cell.certainty))
  const groups = {
    speakers: effectsBy(cells, (cell) => cell.speaker),
    certainties: effectsBy(cells, (cell) => cell.certainty),
    sources: effectsBy(cells, (cell) => cell.source),
  }
  const total = [...base]
  let variance = sourceDeviation.first ** 2
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const effect of [...groups.speakers, ...groups.certainties])
      step(effect, cells, total, guessDeviation ** 2)
    const spread = groups.sources.map((effect) => {
      const left = step(effect, cells, total, variance)
      return effect.value ** 2 + left
    })
    if (spread.length > 0) {
      const mean = spread.reduce((a, b) => a + b, 0) / spread.length
      variance = Math.min(sourceDeviation.most ** 2, Math.max(sourceDeviation.least ** 2, mean))
    }
  }
  return {
    speakers: toMap(groups.speakers),
    certainties: toMap(groups.certainties),
    sources: toMap(groups.sources),
  }
}

function effectsBy(cells: readonly Cell[], keyOf: (cell: Cell) => string): readonly Effect[] {
  const places = Map.groupBy(cells.keys(), (at) => {
    const cell = cells[at]
    return cell ? keyOf(cell) : ''
  })
  return [...places]
    .map(([key, at]) => ({ key, value: 0, cells: at }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** One of Newton's steps for one effect; returns the variance that is left of it. */
function step(effect: Effect, cells: readonly Cell[], total: number[], variance: number): number {
  let gradient = -effect.value / variance
  let curvature = 1 / variance
  for (const at of effect.cells) {
    const { right = 0, wrong = 0 } = cells[at] ?? {}
    const p = 1 / (1 + Math.exp(-(total[at] ?? 0)))
    gradient += right - (right + wrong) * p
    curvature += (right + wrong) * p * (1 - p)
  }
  const change = gradient / curvature
  effect.value += change
  for (const at of effect.cells) total[at] = (total[at] ?? 0) + change
  return 1 / curvature
}

/** Four digits are more than verdicts can tell, and the same on every machine. */
const toMap = (effects: readonly Effect[]) =>
  new Map(effects.map(({ key, value }) => [key, Math.round(value * 1e4) / 1e4]))
