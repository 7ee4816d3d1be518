import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { betaCdf, betaQuantile, logBeta, logGamma } from './beta.ts'

const near = (actual: number, expected: number, within = 1e-9) =>
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected}`)

test('logGamma knows factorials and the half', () => {
  near(logGamma(5), Math.log(24))
  near(logGamma(0.5), Math.log(Math.sqrt(Math.PI)))
  near(logGamma(101), 363.7393755555635)
  near(logBeta(2, 3), Math.log(1 / 12))
})

/** Where the distribution function has a closed form. */
const cases: readonly (readonly [about: string, x: number, a: number, b: number, cdf: number])[] = [
  ['uniform', 0.3, 1, 1, 0.3],
  ['square', 0.3, 2, 1, 0.09],
  ['its mirror', 0.3, 1, 2, 1 - 0.49],
  ['arcsine', 0.25, 0.5, 0.5, 1 / 3],
  ['cubic', 0.5, 2, 2, 0.5],
  ['a binomial tail: at least 8 of 11 at .8', 0.8, 8, 4, 0.8388608],
  ['the ends', 0, 3, 4, 0],
  ['the other end', 1, 3, 4, 1],
]
for (const [about, x, a, b, cdf] of cases) {
  test(`the Beta distribution function, ${about}`, () => near(betaCdf(x, a, b), cdf, 1e-9))
}

test('known quantiles', () => {
  near(betaQuantile(0.05, 1, 1), 0.05)
  near(betaQuantile(0.05, 2, 1), Math.sqrt(0.05))
  near(betaQuantile(0.95, 1, 3), 1 - 0.05 ** (1 / 3))
  near(betaQuantile(0.05, 0.5, 0.5), Math.sin((Math.PI * 0.05) / 2) ** 2)
})

test('the quantile turns the distribution function round', () => {
  const shape = fc.double({ min: 0.2, max: 400, noNaN: true })
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), shape, shape, (p, a, b) => {
      // Next to 1, where doubles lie wide apart, the distribution function may rise steeply between two of them.
      const x = betaQuantile(p, a, b)
      assert.ok(betaCdf(x - 1e-12, a, b) <= p + 1e-9 && p - 1e-9 <= betaCdf(x + 1e-12, a, b))
    }),
    { numRuns: 300 },
  )
})
