import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Contest, fitContests, untaught } from './fit-contests.ts'

const contests = (times: number, held: number | null, rivals = 1): readonly Contest[] =>
  Array.from({ length: times }, () => ({
    values: Array.from({ length: rivals + 1 }, () => ({ first: 0, further: 0 })),
    held,
  }))
const fitRivals = (some: readonly Contest[]) => fitContests(some).perRival

describe('what rivals take from "none of these"', () => {
  test('is nothing without verdicts, and where nobody was contradicted', () => {
    assert.deepEqual(fitContests([]), untaught)
    assert.deepEqual(fitContests(contests(50, 0, 0)), untaught)
  })

  test('is nothing where none of two held as often as their odds say', () => {
    assert.ok(Math.abs(fitRivals([...contests(200, 0), ...contests(100, null)])) < 1e-3)
  })

  test('is as much as makes the share of none what it was', () => {
    const effect = fitRivals([...contests(900, 0), ...contests(100, null)])
    assert.ok(Math.abs(1 / (1 + 2 * Math.exp(effect)) - 0.1) < 0.01, `${effect}`)
    assert.ok(fitRivals([...contests(100, 0), ...contests(400, null)]) < -0.5)
  })

  test('is little after few verdicts, and the less so the more rivals say the same', () => {
    assert.ok(fitRivals(contests(2, 0)) < 0.5)
    assert.ok(
      fitRivals([...contests(800, 0, 3), ...contests(50, null, 3)]) <
        fitRivals([...contests(800, 0), ...contests(50, null)]),
    )
  })
})

/** One value that two voices tell, each as likely as not alone, so many of which held and did not. */
const told = (held: number, not: number): readonly Contest[] =>
  [...Array(held).fill(0), ...Array(not).fill(null)].map((held) => ({
    values: [{ first: 0, further: 1 }],
    held,
  }))
const fitVoices = (some: readonly Contest[]) => fitContests(some).perVoice

describe('what a further voice is worth', () => {
  test('is what it says where it bears it out', () => {
    const odds = Math.E
    assert.ok(Math.abs(fitVoices(told(Math.round(1000 * odds), 1000)) - 1) < 0.02)
  })

  test('is nothing where it only repeats, and more than its words where nobody errs alike', () => {
    assert.ok(fitVoices(told(1000, 1000)) < 0.05)
    assert.ok(Math.abs(fitVoices(told(4500, 1000)) - 1.5) < 0.05)
    assert.equal(fitVoices(told(10, 1000)), 0)
  })

  test('is told from what rivals take', () => {
    const { perRival, perVoice } = fitContests([
      ...told(1000, 1000),
      ...contests(900, 0),
      ...contests(100, null),
    ])
    assert.ok(perVoice < 0.05 && perRival > 1, `${perRival} ${perVoice}`)
  })

  test('is what it says after few verdicts', () => assert.ok(fitVoices(told(1, 1)) > 0.8))
})

test('both are finite whatever the odds, within their bounds, and the same in any order', () => {
  const value = fc.record({
    first: fc.double({ min: -6, max: 6, noNaN: true }),
    further: fc.double({ min: 0, max: 20, noNaN: true }),
  })
  const any = fc.array(
    fc
      .array(value, { minLength: 1, maxLength: 5 })
      .chain((values) =>
        fc.record({ values: fc.constant(values), held: fc.option(fc.nat(values.length - 1)) }),
      ),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(any, (some) => {
      const one = fitContests(some)
      const other = fitContests(some.toReversed())
      assert.ok(Number.isFinite(one.perRival) && Math.abs(one.perRival) <= 3)
      assert.ok(one.perVoice >= 0 && one.perVoice <= 2)
      assert.ok(Math.abs(one.perRival - other.perRival) < 1e-3)
      assert.ok(Math.abs(one.perVoice - other.perVoice) < 1e-3)
    }),
  )
})
