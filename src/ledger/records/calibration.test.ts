import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Forecast, scoresOf } from './calibration.ts'

const forecast = fc.record({
  certainty: fc.constantFrom('stated' as const, 'likely' as const, 'possible' as const, 'denied' as const),
  held: fc.boolean(),
})
const said = (certainty: Forecast['certainty'], held: number, of: number): readonly Forecast[] =>
  Array.from({ length: of }, (_, i) => ({ certainty, held: i < held }))

test('the scores of worked examples', () => {
  const { brier, logScore } = scoresOf(said('stated', 1, 2))
  assert.equal(brier.toFixed(4), ((0.05 ** 2 + 0.95 ** 2) / 2).toFixed(4))
  assert.equal(logScore.toFixed(4), ((-Math.log2(0.95) - Math.log2(0.05)) / 2).toFixed(4))
})

test('the corrected terms still add up to the Brier score', () => {
  fc.assert(
    fc.property(fc.array(forecast, { minLength: 2, maxLength: 60 }), (some) => {
      const { brier, murphy } = scoresOf(some)
      assert.ok(murphy)
      assert.ok(Math.abs(murphy.reliability - murphy.resolution + murphy.uncertainty - brier) < 1e-9)
    }),
  )
})

test('words that mean what they say have no reliability term left, wild ones have much', () => {
  const honest = scoresOf([
    ...said('likely', 70, 100),
    ...said('possible', 40, 100),
    ...said('stated', 95, 100),
  ])
  const wild = scoresOf([...said('stated', 30, 100), ...said('denied', 60, 100)])
  assert.ok((honest.murphy?.reliability ?? 1) < 0.001)
  assert.ok((wild.murphy?.reliability ?? 0) > 0.3)
})
