import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { estimate, fitPrior } from './prior.ts'

const tally = fc.record({ right: fc.nat(40), wrong: fc.nat(40) })

test('without any record the prior knows nothing', () => {
  assert.deepEqual(fitPrior([]), { right: 1, wrong: 1 })
  const { mean, low, high } = estimate({ right: 0, wrong: 0 }, { right: 1, wrong: 1 })
  assert.deepEqual([mean, low.toFixed(3), high.toFixed(3)], [0.5, '0.050', '0.950'])
})

test('sources that are alike pull each other close; sources that differ leave each other alone', () => {
  const alike = fitPrior(Array.from({ length: 30 }, () => ({ right: 14, wrong: 6 })))
  const apart = fitPrior(
    Array.from({ length: 30 }, (_, i) => (i % 2 ? { right: 20, wrong: 0 } : { right: 0, wrong: 20 })),
  )
  assert.ok(alike.right + alike.wrong > 50, JSON.stringify(alike))
  assert.ok(Math.abs(alike.right / (alike.right + alike.wrong) - 0.7) < 0.02, JSON.stringify(alike))
  assert.ok(apart.right + apart.wrong < 3, JSON.stringify(apart))
})

test('a few sources that were never wrong do not make the next one infallible', () => {
  const prior = fitPrior([
    { right: 4, wrong: 0 },
    { right: 6, wrong: 0 },
    { right: 3, wrong: 0 },
  ])
  assert.ok(prior.wrong > 0.02 && estimate({ right: 0, wrong: 0 }, prior).mean < 0.99)
})

test('an estimate lies within its interval, between the record and the prior', () => {
  fc.assert(
    fc.property(fc.array(tally, { maxLength: 12 }), tally, (others, own) => {
      const prior = fitPrior(others)
      const { mean, low, high } = estimate(own, prior)
      assert.ok(low <= mean && mean <= high)
      const n = own.right + own.wrong
      if (n === 0) return
      const [raw, base] = [own.right / n, prior.right / (prior.right + prior.wrong)]
      assert.ok(mean >= Math.min(raw, base) - 1e-12 && mean <= Math.max(raw, base) + 1e-12)
    }),
    { numRuns: 50 },
  )
})
