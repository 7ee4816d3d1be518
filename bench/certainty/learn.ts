/**
 * Learns how surely an event is told to have happened, from sentences judged by people (UDS It-Happened, train part):
 * one weight a feature, least squares by AdaGrad. Writes src/claims/event/event-weights.json. Deterministic. Prints
 * five-fold scores by sentence; `node bench/certainty.ts` scores the dev part, which is never learnt from.
 *   node bench/certainty/learn.ts [--dry]
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventFeatures, perUnit, tagged } from '../../src/claims/event/index.ts'
import { tag } from '../../src/claims/language/index.ts'
import { shuffled } from '../random.ts'
import { type Judged, readTrain } from './judged.ts'
import { describe, type Pair } from './scores.ts'

type Event = { readonly features: readonly string[]; readonly value: number; readonly sentence: number }
type Weights = ReadonlyMap<string, number>

/** Rarer features are names and chance: r .735 with all that are seen four times, .737 with a fifth of these. */
const seenOften = 30
const passes = 4
const rate = 0.08
/** Pulls a weight back each time it is looked at. */
const ridge = 3e-5
/** One odd judgement moves no weight further than this. */
const largestError = 3
const folds = 5
/** Weights below this change nothing that is printed. */
const smallest = 2

function toEvents(judged: readonly Judged[]): readonly Event[] {
  return judged.flatMap(({ tokens, targets }, sentence) => {
    const words = tagged(tokens, tag(tokens))
    return targets.map(({ at, value }) => ({ features: eventFeatures(words, at), value, sentence }))
  })
}

function learn(events: readonly Event[]): Weights {
  const seen = new Map<string, number>()
  for (const { features } of events)
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  const numbers = new Map(
    [...seen].filter(([, count]) => count >= seenOften).map(([feature], number) => [feature, number]),
  )
  const rows = events.map(({ features, value }) => ({
    columns: features.flatMap((feature) => numbers.get(feature) ?? []),
    value,
  }))
  const weights = new Float64Array(numbers.size)
  const squares = new Float64Array(numbers.size).fill(1e-3)
  for (const { columns, value } of Array.from({ length: passes }, (_, pass) => shuffled(rows, pass)).flat()) {
    const sum = columns.reduce((total, column) => total + (weights[column] ?? 0), 0)
    const error = Math.max(-largestError, Math.min(largestError, sum - value))
    for (const column of columns) {
      const weight = weights[column] ?? 0
      const square = (squares[column] ?? 0) + error * error
      squares[column] = square
      weights[column] = weight - (rate * error) / Math.sqrt(square) - ridge * weight
    }
  }
  return new Map([...numbers].map(([feature, number]) => [feature, weights[number] ?? 0]))
}

function estimate(weights: Weights, { features }: Event): number {
  return features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0)
}

function crossValidate(events: readonly Event[]): readonly Pair[] {
  return Array.from({ length: folds }, (_, fold) => {
    const isOut = ({ sentence }: Event) => sentence % folds === fold
    const weights = learn(events.filter((event) => !isOut(event)))
    return events.filter(isOut).map((event): Pair => [event.value, estimate(weights, event)])
  }).flat()
}

const provenance =
  'Learnt by bench/certainty/learn.ts from the training part of UDS It-Happened (text of UD English EWT), CC BY-SA 4.0; see NOTICE.'

function main(): void {
  const judged = readTrain()
  if (judged === null) {
    console.log('learn: skipped, ../shared/data/certainty is absent.')
    return
  }
  const events = toEvents(judged)
  console.log(`${events.length} events, five-fold: ${describe(crossValidate(events))}`)
  const whole = [...learn(events)]
    .map(([feature, weight]) => [feature, Math.round(weight * perUnit)] as const)
    .filter(([, weight]) => Math.abs(weight) >= smallest)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  console.log(`${whole.length} weights`)
  if (process.argv.includes('--dry')) return
  const file = join(import.meta.dirname, '../../src/claims/event/event-weights.json')
  const lines = whole.map(([feature, weight]) => `${JSON.stringify(feature)}: ${weight}`)
  writeFileSync(
    file,
    `{\n"provenance": ${JSON.stringify(provenance)},\n"weights": {\n${lines.join(',\n')}\n}\n}\n`,
  )
}

main()
