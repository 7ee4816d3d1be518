/**
 * How surely a verb's event is said to have happened, measured on sentences judged by people (UDS It-Happened, dev
 * part, −3 to +3). Run: node bench/certainty.ts. Skipped, with the reason, where ../shared is absent.
 *
 * Measured there by others: a window of hedges r .36, macro-F1 .39; a linear model trained on its cues r .73, F1 .59.
 */
import { eventCertainty } from '../src/claims/event/index.ts'
import { readDev } from './certainty/judged.ts'
import { describe, type Pair } from './certainty/scores.ts'

const judged = readDev()
if (judged === null) console.log('certainty: skipped, ../shared/data/certainty is absent.')
else {
  const start = process.cpuUsage()
  const pairs = judged.flatMap(({ tokens, targets }) =>
    targets.map(({ at, value }): Pair => [value, eventCertainty(tokens, at)]),
  )
  const { user, system } = process.cpuUsage(start)
  console.log(
    `certainty of ${pairs.length} events   ${describe(pairs)}   ${((user + system) / 1000 / judged.length).toFixed(2)} ms a sentence`,
  )
}
