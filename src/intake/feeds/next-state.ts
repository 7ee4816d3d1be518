import { z } from 'zod'
import type { FeedState, FollowedFeed } from '../../ledger/index.ts'
import { type FeedHints, noHints } from './feed.ts'
import { observe, type Pace, startPace } from './pace.ts'
import type { FeedReading } from './read-followed.ts'
import { planReading, planRetry } from './schedule.ts'

const dayMs = 24 * 3600_000
/** A feed's own dates tell of its pace at the first reading, back to here. */
const longestPastMs = 28 * dayMs

const remembered = z.object({
  counts: z.array(z.number()).length(48),
  hours: z.array(z.number()).length(48),
  watchedTo: z.number(),
  hints: z.object({
    ttlMs: z.number().nullable(),
    skipHours: z.array(z.number()),
    skipDays: z.array(z.number()),
  }),
})
type Remembered = { readonly pace: Pace; readonly hints: Pick<FeedHints, 'ttlMs' | 'skipHours' | 'skipDays'> }

type Moment = { readonly now: number; readonly chance: number }

/**
 * A feed and what came of asking for it → how it stands, and when it is asked for again. `arrivals`: when the items that
 * were new came out, as far as that can be believed.
 */
export function nextState(
  feed: FollowedFeed,
  reading: FeedReading,
  arrivals: readonly number[],
  { now, chance }: Moment,
): FeedState {
  switch (reading.state) {
    case 'ended':
      return { ...feed, code: reading.code, says: reading.says, failures: feed.failures + 1, endedAt: now }
    case 'failed': {
      const failures = feed.failures + 1
      const { code, says } = reading
      return { ...feed, failures, code, says, dueAt: planRetry({ ...reading, now, failures, chance }) }
    }
    case 'put-off':
      return { ...feed, dueAt: now + reading.inMs }
    case 'changed':
    case 'unchanged':
      return afterReading(feed, reading, arrivals, { now, chance })
    default:
      return reading satisfies never
  }
}

function afterReading(
  feed: FollowedFeed,
  reading: Extract<FeedReading, { state: 'changed' | 'unchanged' }>,
  arrivals: readonly number[],
  { now, chance }: Moment,
): FeedState {
  const known = recall(feed)
  const pace = observe(known?.pace ?? firstPace(reading, arrivals, now), arrivals, now)
  const hints = reading.state === 'changed' ? reading.hints : (known?.hints ?? noHints)
  const lastItemAt = arrivals.reduce((last: number | null, at) => Math.max(last ?? at, at), feed.lastItemAt)
  const { etag, lastModified, freshMs } = reading
  const isChanged = reading.state === 'changed'
  return {
    url: reading.movedTo ?? feed.url,
    title: (isChanged ? reading.title : null) ?? feed.title,
    site: (isChanged ? reading.site : null) ?? feed.site,
    dueAt: planReading({ now, pace, hints, freshMs, lastItemAt, chance }),
    readAt: now,
    changedAt: arrivals.length > 0 ? now : feed.changedAt,
    lastItemAt,
    etag,
    lastModified,
    bodyHash: isChanged ? reading.bodyHash : feed.bodyHash,
    pace: remember({ pace, hints }),
    failures: 0,
    code: null,
    says: null,
    reads: feed.reads + 1,
    changes: feed.changes + (arrivals.length > 0 ? 1 : 0),
    items: feed.items + arrivals.length,
    endedAt: null,
  }
}

/** Watching began, as it were, with the oldest of the items that the feed holds; or with what it says of its period. */
function firstPace(
  reading: Extract<FeedReading, { state: 'changed' | 'unchanged' }>,
  arrivals: readonly number[],
  now: number,
): Pace {
  const past = arrivals.filter((at) => at > now - longestPastMs && at < now)
  if (past.length > 1) return startPace(past.reduce((first, at) => Math.min(first, at)))
  const period = reading.state === 'changed' ? reading.hints.periodMs : null
  return startPace(period === null ? now : now - Math.min(longestPastMs, period))
}

function recall({ pace }: FollowedFeed): Remembered | null {
  if (pace === null) return null
  const parsed = remembered.safeParse(JSON.parse(pace))
  if (!parsed.success) return null
  const { hints, ...rest } = parsed.data
  return { pace: rest, hints }
}

function remember({ pace, hints }: Remembered): string {
  const { ttlMs, skipHours, skipDays } = hints
  const round = (number: number) => Math.round(number * 1000) / 1000
  return JSON.stringify({
    counts: pace.counts.map(round),
    hours: pace.hours.map(round),
    watchedTo: pace.watchedTo,
    hints: { ttlMs, skipHours, skipDays },
  })
}
