import type { FeedHints } from './feed.ts'
import { type Pace, rateAt } from './pace.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** No feed is asked more often than this, however busy. */
export const shortestMs = 5 * minuteMs
/** A feed that had something within a month is asked at least this often: its next item may be the scoop. */
const longestMs = 4 * hourMs
/** One that has been silent for longer is asked at least once a day. */
const longestSilentMs = dayMs
const silentAfterMs = 30 * dayMs
/** What servers ask for by caching headers and `ttl` is kept up to here; a year is a setting for pictures. */
const longestKeptMs = 4 * hourMs

/** Minutes between two readings of a feed with one item an hour. */
const minutesAtOneAnHour = 10.5
/**
 * How the others follow from it. With a given number of requests, 1/2 makes items wait least in all, and 1 makes all feeds' items
 * wait for the same share of their feed's gaps. In between, the busy ones stay within ten minutes for two fifths of the
 * requests of fixed polling (bench/week.ts: 1/2 took 52 %).
 */
const steepness = 0.75

export type NextReading = {
  readonly now: number
  readonly pace: Pace
  readonly hints: Pick<FeedHints, 'ttlMs' | 'skipHours' | 'skipDays'>
  /** How long the answer may be kept by its caching headers. */
  readonly freshMs: number
  readonly lastItemAt: number | null
  /** 0–1, so that feeds that are due together drift apart. */
  readonly chance: number
}

/** When to read a feed again that was just read. */
export function planReading(next: NextReading): number {
  const { now, hints, chance } = next
  const least = Math.min(longestKeptMs, Math.max(shortestMs, hints.ttlMs ?? 0, next.freshMs))
  const spread = 0.95 + 0.1 * chance
  const wait = Math.max(least, ownPaceMs(next) * spread)
  return outsideSkipped(now + wait, hints)
}

/** Walks on from now until enough is to be expected: nights go by quickly, and mornings are not slept through. */
function ownPaceMs({ now, pace, lastItemAt }: NextReading): number {
  const isSilent = lastItemAt === null || now - lastItemAt > silentAfterMs
  const longest = isSilent ? longestSilentMs : longestMs
  const stepMs = shortestMs
  let expected = 0
  for (let waited = 0; waited < longest; waited += stepMs) {
    const step = (rateAt(pace, now + waited) ** steepness * stepMs) / (minutesAtOneAnHour * minuteMs)
    if (expected + step >= 1) return waited + (stepMs * (1 - expected)) / step
    expected += step
  }
  return longest
}

/** The first moment from `at` on that is in no hour and on no day to be skipped; `at` where all are. */
function outsideSkipped(at: number, { skipHours, skipDays }: NextReading['hints']): number {
  let moment = at
  for (let hour = 0; hour <= 7 * 24; hour++) {
    const date = new Date(moment)
    if (!skipHours.includes(date.getUTCHours()) && !skipDays.includes(date.getUTCDay())) return moment
    moment = (Math.floor(moment / hourMs) + 1) * hourMs
  }
  return at
}

export type FailedReading = {
  readonly now: number
  /** How often in a row it has failed, this time included. */
  readonly failures: number
  /** Whether asking again soon is in vain. */
  readonly lasting: boolean
  readonly retryAfterMs: number | null
  readonly chance: number
}

const firstRetryMs = 10 * minuteMs
const firstLastingRetryMs = 6 * hourMs

/** When to try a feed again that could not be read: twice as late each time, up to a day, and never before it asks for. */
export function planRetry({ now, failures, lasting, retryAfterMs, chance }: FailedReading): number {
  const first = lasting ? firstLastingRetryMs : firstRetryMs
  const wait = Math.min(dayMs, first * 2 ** Math.min(20, failures - 1))
  return now + Math.max(retryAfterMs ?? 0, wait * (0.75 + 0.5 * chance))
}
