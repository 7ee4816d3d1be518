import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Fetched } from '../fetch/index.ts'
import { noHints } from './feed.ts'
import { freshForMs } from './fresh-for.ts'
import { observe, type Pace, rateAt, startPace } from './pace.ts'
import { planReading, planRetry, shortestMs } from './schedule.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
/** A Monday. */
const now = Date.parse('2026-11-23T12:00:00Z')

/** A feed that was watched for three weeks, with items at these hours of every day. */
function watched(hours: readonly number[]): Pace {
  const start = now - 21 * dayMs
  const arrivals: number[] = []
  for (let day = Math.floor(start / dayMs) * dayMs; day < now; day += dayMs)
    for (const hour of hours) {
      const at = day + hour * hourMs
      if (at >= start && at < now) arrivals.push(at)
    }
  return observe(startPace(start), arrivals, now)
}

/** A feed with so many items a day at any hour. */
function steadily(perDay: number): Pace {
  const start = now - 21 * dayMs
  // The golden ratio spreads the hours evenly, whatever the number.
  const at = (i: number) => start + (dayMs / perDay) * i + (((i * 0.618) % 1) - 0.5) * dayMs * 0.9
  const arrivals = Array.from({ length: 21 * perDay }, (_, i) => at(i))
  return observe(startPace(start), arrivals, now)
}

const waitFrom = (at: number, pace: Pace, more: Partial<Parameters<typeof planReading>[0]> = {}): number =>
  (planReading({ now: at, pace, hints: noHints, freshMs: 0, lastItemAt: at, chance: 0.5, ...more }) - at) /
  minuteMs

const everyTenMinutes = Array.from({ length: 144 }, (_, i) => i / 6)
const hourly = Array.from({ length: 24 }, (_, i) => i)
const workingHours = Array.from({ length: 36 }, (_, i) => 8 + i / 4)

const waits: readonly (readonly [what: string, pace: Pace, least: number, most: number])[] = [
  ['an item every ten minutes', watched(everyTenMinutes), 5, 5],
  ['an item an hour', watched(hourly), 8, 12],
  ['four items a day', steadily(4), 25, 60],
  ['an item a day', steadily(1), 50, 180],
  ['an item a day, always at noon', watched([12]), 5, 25],
  ['no item ever', watched([]), 60, 4 * 60],
  ['a feed of which nothing is known', startPace(now), 30, 90],
]
for (const [what, pace, least, most] of waits) {
  test(`with ${what} a feed is read every ${least} to ${most} minutes`, () => {
    const wait = waitFrom(now, pace)
    assert.ok(wait >= least && wait <= most, `${wait} minutes`)
  })
}

test('a feed that sleeps at night is left alone then, and read in time in the morning', () => {
  const pace = watched(workingHours)
  const midnight = now + 12 * hourMs
  assert.ok(waitFrom(now, pace) < 10)
  assert.ok(waitFrom(midnight, pace) > 20)
  // At seven in the morning it is not put off until ten.
  assert.ok(waitFrom(midnight + 6.5 * hourMs, pace) < 60)
})

test('one that has been silent for a month is read at least once a day, others every four hours', () => {
  const silent = watched([])
  const quiet = { ...silent, hours: silent.hours.map((hours) => hours * 1000) }
  assert.equal(Math.round(waitFrom(now, quiet)), 4 * 60)
  assert.equal(Math.round(waitFrom(now, quiet, { lastItemAt: now - 40 * dayMs })), 24 * 60)
})

const asks: readonly (readonly [
  what: string,
  more: Partial<Parameters<typeof planReading>[0]>,
  minutes: number,
])[] = [
  ['ttl', { hints: { ...noHints, ttlMs: 45 * minuteMs } }, 45],
  ['a ttl of a year', { hints: { ...noHints, ttlMs: 365 * dayMs } }, 4 * 60],
  ['max-age', { freshMs: 30 * minuteMs }, 30],
  ['the longer of both', { freshMs: 30 * minuteMs, hints: { ...noHints, ttlMs: 20 * minuteMs } }, 30],
  ['the hour to be skipped', { hints: { ...noHints, skipHours: [12, 13] } }, 120],
  ['the day to be skipped', { hints: { ...noHints, skipDays: [1] } }, 12 * 60],
  ['every hour to be skipped', { hints: { ...noHints, skipHours: hourly } }, 5],
]
for (const [what, more, minutes] of asks) {
  test(`a busy feed is left alone for ${what}`, () =>
    assert.equal(waitFrom(now, watched(everyTenMinutes), more), minutes))
}

test('feeds that are due together drift apart', () => {
  const pace = watched([3, 9, 15, 21])
  assert.notEqual(waitFrom(now, pace, { chance: 0.1 }), waitFrom(now, pace, { chance: 0.9 }))
})

test('no feed is ever planned sooner than five minutes or later than a week and a day', () => {
  const moment = fc.integer({ min: now - 60 * dayMs, max: now })
  fc.assert(
    fc.property(
      fc.array(moment, { maxLength: 300 }),
      fc.record({
        chance: fc.double({ min: 0, max: 1, noNaN: true }),
        freshMs: fc.integer({ min: 0, max: 400 * dayMs }),
        lastItemAt: fc.option(moment),
        hints: fc.record({
          ttlMs: fc.option(fc.integer({ min: 1, max: 400 * dayMs })),
          skipHours: fc.uniqueArray(fc.integer({ min: 0, max: 23 })),
          skipDays: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
        }),
      }),
      (arrivals, more) => {
        const pace = observe(startPace(now - 60 * dayMs), arrivals, now)
        const wait = planReading({ now, pace, ...more }) - now
        assert.ok(wait >= shortestMs && wait <= 8 * dayMs, `${wait}`)
      },
    ),
  )
})

test('what came long ago counts less than what comes now', () => {
  const busyOnce = observe(
    startPace(now - 90 * dayMs),
    Array.from({ length: 200 }, () => now - 90 * dayMs),
    now - 89 * dayMs,
  )
  const since = observe(busyOnce, [], now)
  assert.ok(rateAt(since, now) < rateAt(busyOnce, now) / 10)
  assert.deepEqual(observe(since, [], now - hourMs), since, 'a clock that was set back changes nothing')
})

const retries: readonly (readonly [
  failures: number,
  lasting: boolean,
  retryAfterMs: number | null,
  minutes: number,
])[] = [
  [1, false, null, 10],
  [2, false, null, 20],
  [5, false, null, 160],
  [50, false, null, 24 * 60],
  [1, true, null, 6 * 60],
  [3, true, null, 24 * 60],
  [1, false, 3 * hourMs, 180],
  [1, false, 1000, 10],
]
for (const [failures, lasting, retryAfterMs, minutes] of retries) {
  test(`after ${failures} failures (lasting: ${lasting}, Retry-After: ${retryAfterMs}) it is tried in ${minutes} minutes`, () => {
    const at = planRetry({ now, failures, lasting, retryAfterMs, chance: 0.5 })
    assert.equal((at - now) / minuteMs, minutes)
  })
}

const plain = {
  etag: null,
  lastModified: null,
  cacheControl: null,
  expires: null,
  date: null,
  age: null,
  link: null,
}
const caching: readonly (readonly [headers: Partial<Fetched['headers']>, seconds: number])[] = [
  [{}, 0],
  [{ cacheControl: 'public, max-age=600' }, 600],
  [{ cacheControl: 'max-age="600"' }, 600],
  [{ cacheControl: 's-maxage=600' }, 0],
  [{ cacheControl: 'max-age=600', age: '100' }, 500],
  [{ cacheControl: 'max-age=600', age: '9999' }, 0],
  [{ cacheControl: 'no-cache, max-age=600' }, 0],
  [{ cacheControl: 'max-age=0', expires: 'Mon, 23 Nov 2026 13:00:00 GMT' }, 0],
  [{ expires: 'Mon, 23 Nov 2026 12:10:00 GMT' }, 600],
  [{ expires: 'Mon, 23 Nov 2026 18:10:00 GMT', date: 'Mon, 23 Nov 2026 18:00:00 GMT' }, 600],
  [{ expires: '0' }, 0],
  [{ expires: 'Thu, 01 Jan 1970 00:00:00 GMT' }, 0],
]
for (const [headers, seconds] of caching) {
  test(`${JSON.stringify(headers)} may be kept for ${seconds} seconds`, () => {
    assert.equal(freshForMs({ ...plain, ...headers }, now), seconds * 1000)
  })
}
