import { type Numbered, numberTexts } from '../../hashed-texts.ts'
import type { Rows } from '../../hearing.ts'
import table from './weights.json' with { type: 'json' }

/** What each piece of evidence adds, in hundredths. */
export type StoredJoinWeights = Readonly<Record<string, number>>
export type JoinWeights = { readonly numbered: Numbered; readonly weights: Int16Array }

export function joinWeightsOf(stored: StoredJoinWeights): JoinWeights {
  return { numbered: numberTexts(Object.keys(stored)), weights: Int16Array.from(Object.values(stored)) }
}

/** The learnt weights; bench/joins/train.ts makes them. */
export const learntJoinWeights: JoinWeights = joinWeightsOf(table.weights)

/** How likely a stretch is one title, 0–1 (logistic). */
export function likelihoodOf(rows: Rows, { weights }: JoinWeights): number {
  let sum = 0
  for (const row of rows) sum += weights[row] ?? 0
  return 1 / (1 + Math.exp(-sum / 100))
}
