import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysOfMonth, monthAfter, weekdayOf, weeksOfMonth } from './calendar-months.ts'

test('months are counted over the ends of years', () => {
  for (const [month, count, then] of [
    ['2026-11', 1, '2026-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-11', 12, '2027-11'],
    ['2026-11', -23, '2024-12'],
  ] as const)
    assert.equal(monthAfter(month, count), then)
})

test('a month ends with its last day, in leap years too', () => {
  for (const [month, last] of [
    ['2026-11', '2026-11-30'],
    ['2026-12', '2026-12-31'],
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2100-02', '2100-02-28'],
  ] as const)
    assert.equal(daysOfMonth(month).last, last)
})

test('weeks begin on Monday and hold every day of the month once, in its column', () => {
  for (const month of ['2026-11', '2026-02', '2027-02', '2028-02', '2026-08']) {
    const weeks = weeksOfMonth(month)
    assert.ok(weeks.every((week) => week.length === 7))
    const days = weeks.flat().filter((day) => day !== null)
    assert.equal(days.length, Number(daysOfMonth(month).last.slice(8)))
    for (const week of weeks)
      for (const [column, day] of week.entries())
        if (day) assert.equal((new Date(day).getUTCDay() + 6) % 7, column, day)
  }
  assert.equal(weekdayOf('2026-11-20'), 'Fri')
})
