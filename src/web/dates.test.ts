import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf, formatDate, formatEdtf, formatMoment } from './dates.ts'

test('an EDTF date is shown in words', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['2015-11-20', '20 November 2015'],
    ['2015-11-02', '2 November 2015'],
    ['2015-11', 'November 2015'],
    ['2015', '2015'],
    ['2015-23', 'autumn 2015'],
    ['2016-21', 'spring 2016'],
    ['2015~', 'about 2015'],
    ['2015?', '2015 (uncertain)'],
    ['2015-11%', 'perhaps about November 2015'],
    ['201X', 'the 2010s'],
    ['2015-XX', '2015'],
    ['2015-11-XX', 'November 2015'],
    ['2016/..', '2016 or later'],
    ['../2015-12', 'by December 2015'],
    ['2017-01/2017-04', 'early 2017'],
    ['2017-05/2017-08', 'mid 2017'],
    ['2017-09/2017-12', 'late 2017'],
    ['2015-09/2015-11', 'September to November 2015'],
    ['2015-09-03/2015-09-09', '3 September to 9 September 2015'],
    ['2015-12/2016-02', 'December 2015 to February 2016'],
    ['soon', 'soon'],
  ]
  for (const [edtf, words] of cases) assert.equal(formatEdtf(edtf), words)
})

test('a time is shown in UTC, and belongs to its UTC day', () => {
  assert.equal(dayOf('2015-08-05T22:30:00-05:00'), '2015-08-06')
  assert.equal(formatDate('2015-08-05T22:30:00-05:00'), '6 August 2015')
  assert.equal(formatMoment('2015-08-05T22:30:00-05:00'), '6 August 2015, 03:30 UTC')
  assert.equal(formatMoment('2015-08-05'), '5 August 2015')
})

test('what is no date is left as it is', () => {
  for (const text of ['', 'yesterday', '2015-08-05Tnoon']) assert.equal(dayOf(text), text)
})
