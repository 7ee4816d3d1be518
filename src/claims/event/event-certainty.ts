import { type Token, tag } from '../language/index.ts'
import { eventFeatures, tagged } from './event-features.ts'
import table from './event-weights.json' with { type: 'json' }

/** Weights are stored as whole numbers: hundredths of the scale's unit. */
export const perUnit = 100

const weights: ReadonlyMap<string, number> = new Map(Object.entries(table.weights))

/**
 * How surely the event of the word at `at` has happened, as its sentence tells it: from −3 (surely not) to 3 (surely),
 * 0 where nothing can be told. What lies ahead has not happened. The sum of the weights of its features
 * (`eventFeatures`), learnt by bench/certainty/learn.ts from sentences judged by people.
 */
export function eventCertainty(tokens: readonly Token[], at: number, codes = tag(tokens)): number {
  const sum = eventFeatures(tagged(tokens, codes), at).reduce(
    (total, feature) => total + (weights.get(feature) ?? 0),
    0,
  )
  return Math.max(-3, Math.min(3, sum / perUnit))
}
