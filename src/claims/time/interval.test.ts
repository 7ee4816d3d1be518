import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { interval } from './interval.ts'
import { days, months, type Span, season, write, years } from './span.ts'

const cases: readonly (readonly [string, string | null, string | null])[] = [
  ['2015-11-20', '2015-11-20', '2015-11-20'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2015', '2015-01-01', '2015-12-31'],
  ['2015-23', '2015-09-01', '2015-11-30'],
  ['2017-24', '2017-12-01', '2018-02-28'],
  ['2015~', '2015-01-01', '2015-12-31'],
  ['169X', '1690-01-01', '1699-12-31'],
  ['17XX', '1700-01-01', '1799-12-31'],
  ['2015-XX', '2015-01-01', '2015-12-31'],
  ['2015-09/2015-12', '2015-09-01', '2015-12-31'],
  ['2016/..', '2016-01-01', null],
  ['../2015-12', null, '2015-12-31'],
  ['2025-07-03T00:01', '2025-07-03', '2025-07-03'],
  ['-0240', '-0240-01-01', '-0240-12-31'],
]

for (const [edtf, earliest, latest] of cases) {
  test(`${edtf} runs from ${earliest} to ${latest}`, () => {
    assert.deepEqual(interval(edtf), { earliest, latest })
  })
}

test('what is no date has no interval', () => {
  const none = [
    '',
    'soon',
    'T21:00',
    'P3Y',
    'XXXX-WXX-1',
    '2015-13',
    '2015-02-30',
    '2015-25',
    '../..',
    '2016/2015',
    '2015/soon',
    '169X-01',
  ]
  for (const edtf of none) assert.equal(interval(edtf), null, edtf)
})

test('a span written as EDTF has the span’s days', () => {
  const year = fc.integer({ min: 1000, max: 3000 })
  const spans: fc.Arbitrary<Span> = fc.oneof(
    fc.tuple(fc.integer({ min: 0, max: 60_000 }), fc.nat(900)).map(([from, more]) => days(from, from + more)),
    fc
      .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 30 }))
      .map(([at, month, count]) => months(at, month, count)),
    fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([at, code]) => season(at, code)),
    fc.tuple(year, fc.nat(80)).map(([at, more]) => years(at, at + more)),
  )
  fc.assert(
    fc.property(spans, (span) => {
      const written = interval(write(span))
      const plain = interval(write({ ...span, grain: 'day' }))
      assert.deepEqual(written, plain)
    }),
  )
})
