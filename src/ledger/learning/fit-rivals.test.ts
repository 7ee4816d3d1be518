import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Contest, fitRivals } from './fit-rivals.ts'

const contests = (times: number, held: number | null, rivals = 1): readonly Contest[] =>
  Array.from({ length: times }, () => ({ logOdds: Array.from({ length: rivals + 1 }, () => 0), held }))

describe('what rivals take from "none of these"', () => {
  test('is nothing without verdicts, and where nobody was contradicted', () => {
    assert.equal(fitRivals([]), 0)
    assert.equal(fitRivals(contests(50, 0, 0)), 0)
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

  test('is finite whatever the odds, and the same in any order', () => {
    const any = fc.array(
      fc
        .array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 1, maxLength: 5 })
        .chain((logOdds) =>
          fc.record({ logOdds: fc.constant(logOdds), held: fc.option(fc.nat(logOdds.length - 1)) }),
        ),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(any, (some) => {
        const effect = fitRivals(some)
        assert.ok(Number.isFinite(effect) && Math.abs(effect) <= 3)
        assert.ok(Math.abs(effect - fitRivals(some.toReversed())) < 1e-3)
      }),
    )
  })
})
