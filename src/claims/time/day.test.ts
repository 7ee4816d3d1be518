import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addMonths, dateOf, dayOf, readDay, weekdayOf, writeDay } from './day.ts'

const anyDay = fc.integer({ min: -1_500_000, max: 1_500_000 })

test('a day written is read back, before year 1 as well', () => {
  fc.assert(fc.property(anyDay, (day) => readDay(writeDay(day)) === day))
})

test('days agree with the calendar of the platform', () => {
  fc.assert(
    fc.property(fc.integer({ min: -300_000, max: 300_000 }), (day) => {
      const date = new Date(day * 86_400_000)
      assert.deepEqual(dateOf(day), {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      })
      assert.equal(weekdayOf(day) % 7, date.getUTCDay())
    }),
  )
})

test('a month later never skips a month', () => {
  assert.equal(writeDay(addMonths(dayOf(2024, 1, 31), 1)), '2024-02-29')
  assert.equal(writeDay(addMonths(dayOf(2024, 3, 31), -13)), '2023-02-28')
})

test('a date that does not exist is no day', () => {
  for (const text of ['2023-02-29', '2023-13-01', '2023-00-10', 'soon', '2023-1-1'])
    assert.equal(readDay(text), null)
})
