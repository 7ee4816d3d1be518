import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { contains, intervalOf, overlaps } from './edtf.ts'

describe('EDTF as an interval of days', () => {
  const cases = [
    ['2015-11-20', '2015-11-20', '2015-11-20'],
    ['2015-11', '2015-11-01', '2015-11-30'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2015', '2015-01-01', '2015-12-31'],
    ['2015~', '2015-01-01', '2015-12-31'],
    ['2015-21', '2015-03-01', '2015-05-31'],
    ['2015-22', '2015-06-01', '2015-08-31'],
    ['2015-23', '2015-09-01', '2015-11-30'],
    ['2015-24', '2015-12-01', '2016-02-29'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['2015-XX-XX', '2015-01-01', '2015-12-31'],
    ['2015-09/2015-11', '2015-09-01', '2015-11-30'],
    ['2017-01/2017-04', '2017-01-01', '2017-04-30'],
    ['2016/..', '2016-01-01', null],
    ['../2015-12', null, '2015-12-31'],
    ['2015-11-20T21:00:00', '2015-11-20', '2015-11-20'],
  ] as const
  for (const [edtf, earliest, latest] of cases)
    test(edtf, () => assert.deepEqual(intervalOf(edtf), { earliest, latest }))

  for (const edtf of ['', 'soon', '2015-13', '2015-02-30', '2015-25', '2015/2016/2017', '../..'])
    test(`“${edtf}” is none`, () => assert.equal(intervalOf(edtf), null))
})

describe('intervals', () => {
  const cases = [
    ['2015-23', '2015-11-20', 'contains'],
    ['2015', '2015-23', 'contains'],
    ['2026/..', '2026-05-01', 'contains'],
    ['2026/..', '2027/..', 'contains'],
    ['2015', '2015~', 'contains'],
    ['2015-23', '2015-11/2015-12', 'overlaps'],
    ['../2015-12', '2015-06/2016-06', 'overlaps'],
    ['2015-23', '2015-12-04', 'apart'],
    ['2026/..', '2025', 'apart'],
  ] as const
  for (const [a, b, expected] of cases) {
    test(`${a} and ${b}: ${expected}`, () => {
      const [x, y] = [intervalOf(a), intervalOf(b)]
      assert.ok(x && y)
      assert.equal(contains(x, y), expected === 'contains')
      assert.equal(overlaps(x, y), expected !== 'apart')
      assert.equal(overlaps(y, x), expected !== 'apart')
    })
  }
})
