import type { MiddlewareHandler } from 'hono'
import type { Family } from './text-format.ts'

/** From a page that is kept, half a millisecond, to a search as of a day on a slow machine. */
const boundsSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const classes = ['2xx', '3xx', '4xx', '5xx'] as const

/** What the server counts of itself since it was started. */
export type RequestFigures = {
  /** Counts every request that passes through it. */
  readonly measure: MiddlewareHandler
  /** One that did not pass through it. */
  readonly count: (status: number, tookMs: number) => void
  readonly heardOfKept: (outcome: 'hit' | 'miss') => void
  families(): readonly Family[]
}

export function countRequests(): RequestFigures {
  const byClass = new Map<string, number>(classes.map((one) => [one, 0]))
  const kept = { hit: 0, miss: 0 }
  // One more than there are bounds: for those that took longer than all of them.
  const buckets = boundsSeconds.map(() => 0).concat(0)
  let sumSeconds = 0
  const count = (status: number, tookMs: number) => {
    const seconds = tookMs / 1000
    const name = `${Math.floor(status / 100)}xx`
    byClass.set(name, (byClass.get(name) ?? 0) + 1)
    const at = boundsSeconds.findIndex((bound) => seconds <= bound)
    const bucket = at === -1 ? boundsSeconds.length : at
    buckets[bucket] = (buckets[bucket] ?? 0) + 1
    sumSeconds += seconds
  }
  return {
    measure: async (c, next) => {
      const startMs = performance.now()
      await next()
      count(c.res.status, performance.now() - startMs)
    },
    count,
    heardOfKept: (outcome) => {
      kept[outcome]++
    },
    families: () => [
      {
        name: 'hearsay_http_requests_total',
        help: 'Requests answered, by class of status; without those for /healthz, /readyz and /metrics.',
        type: 'counter',
        samples: [...byClass].map(([status, value]) => ({ labels: { status }, value })),
      },
      histogram(buckets, sumSeconds),
      {
        name: 'hearsay_kept_answers_total',
        help: 'Requests for what is kept, by whether it could be sent (hit) or had to be made (miss).',
        type: 'counter',
        samples: Object.entries(kept).map(([outcome, value]) => ({ labels: { outcome }, value })),
      },
    ],
  }
}

/** A bucket holds all that took as long as its bound or less; the last one holds all. */
function histogram(buckets: readonly number[], sumSeconds: number): Family {
  const bounds = [...boundsSeconds.map(String), '+Inf']
  let count = 0
  const samples = bounds.map((le, index) => {
    count += buckets[index] ?? 0
    return { suffix: '_bucket', labels: { le }, value: count } as const
  })
  return {
    name: 'hearsay_http_request_duration_seconds',
    help: 'How long answers took to make, without sending them.',
    type: 'histogram',
    samples: [...samples, { suffix: '_sum', value: sumSeconds }, { suffix: '_count', value: count }],
  }
}
