import { figureNames, readingStates, stepBoundsSeconds, stepNames } from '../../intake/keep-figures.ts'
import type { Counted } from '../../ledger/index.ts'
import type { Family, Sample } from './text-format.ts'

/** What watches have done since the record was begun, whichever process did it. */
export function intakeFamilies(added: Counted): readonly Family[] {
  const of = (what: string) => added.get(what) ?? 0
  return [
    {
      name: 'hearsay_step_duration_seconds',
      help: 'How long steps of items took: fetching with waiting for the host, the others with waiting for a processor.',
      type: 'histogram',
      samples: stepNames.flatMap((step) => stepSamples(step, of)),
    },
    {
      name: 'hearsay_feed_readings_total',
      help: 'Readings of feeds, by how they ended; told are those that a hub brought.',
      type: 'counter',
      samples: readingStates.map((state) => ({ labels: { state }, value: of(figureNames.reading(state)) })),
    },
    {
      name: 'hearsay_new_items_total',
      help: 'Items of feeds that were new.',
      type: 'counter',
      samples: [{ value: of(figureNames.newItems) }],
    },
  ]
}

/** A bucket holds all that took as long as its bound or less; the last one holds all. */
function stepSamples(step: (typeof stepNames)[number], of: (what: string) => number): readonly Sample[] {
  let count = 0
  const buckets = [...stepBoundsSeconds, 'more' as const].map((bound): Sample => {
    count += of(figureNames.step(step, bound))
    return {
      suffix: '_bucket',
      labels: { step, le: bound === 'more' ? '+Inf' : String(bound) },
      value: count,
    }
  })
  const sum = of(figureNames.stepSeconds(step))
  return [
    ...buckets,
    { suffix: '_sum', labels: { step }, value: sum },
    { suffix: '_count', labels: { step }, value: count },
  ]
}
