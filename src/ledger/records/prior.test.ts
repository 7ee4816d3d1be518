import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { estimate, fitPrior, fitPriors } from './prior.ts'

const tally = fc.record({ right: fc.nat(40), wrong: fc.nat(40) })
const nothing = { right: 0, wrong: 0 }
/** Numbers from 0 up to 1, the same each time (a linear congruence; Numerical Recipes, 7.1). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
const width = ({ low, high }: { readonly low: number; readonly high: number }) => high - low

test('without any record next to nothing is known', () => {
  const { mean, low, high } = estimate(nothing, fitPrior([]))
  assert.ok(Math.abs(mean - 0.5) < 0.01 && low < 0.15 && high > 0.85, `${low} ${mean} ${high}`)
})

test('sources that are alike pull each other close; sources that differ leave each other alone', () => {
  const alike = Array.from({ length: 30 }, () => ({ right: 14, wrong: 6 }))
  const apart = Array.from({ length: 30 }, (_, i) =>
    i % 2 ? { right: 20, wrong: 0 } : { right: 0, wrong: 20 },
  )
  const one = { right: 5, wrong: 5 }
  assert.ok(estimate(one, fitPrior(alike)).mean > 0.65)
  assert.ok(Math.abs(estimate(one, fitPrior(apart)).mean - 0.5) < 0.02)
})

test('a few sources that were never wrong do not make the next one infallible', () => {
  const never = [4, 6, 3].map((right) => ({ right, wrong: 0 }))
  const { mean, low } = estimate(nothing, fitPrior(never))
  assert.ok(mean > 0.6 && mean < 0.95 && low < 0.75, `${low} ${mean}`)
})

test('a source is held against its kind; a kind nobody has seen yet against all', () => {
  const good = Array.from({ length: 10 }, () => ({ right: 27, wrong: 3 }))
  const bad = Array.from({ length: 10 }, () => ({ right: 12, wrong: 18 }))
  const of = fitPriors(
    new Map([
      ['trade', good],
      ['insider', bad],
    ]),
  )
  const [trade, insider, press] = ['trade', 'insider', 'press'].map((kind) => estimate(nothing, of(kind)))
  assert.ok(trade && insider && press)
  assert.ok(trade.mean > 0.85 && insider.mean < 0.5)
  assert.ok(insider.mean < press.mean && press.mean < trade.mean)
  assert.ok(width(press) > 1.5 * width(insider), `${width(press)} ${width(insider)}`)
})

test('a kind whose sources lie far apart pulls them less than one whose sources are alike', () => {
  const alike = Array.from({ length: 12 }, () => ({ right: 14, wrong: 6 }))
  const apart = Array.from({ length: 12 }, (_, i) =>
    i % 2 ? { right: 19, wrong: 1 } : { right: 9, wrong: 11 },
  )
  const of = fitPriors(
    new Map([
      ['trade', alike],
      ['fan', apart],
    ]),
  )
  const [trade, fan] = ['trade', 'fan'].map((kind) => estimate({ right: 4, wrong: 6 }, of(kind)))
  assert.ok(trade && fan && trade.mean > fan.mean + 0.03, `${trade?.mean} ${fan?.mean}`)
  assert.ok(width(trade) < width(fan))
})

test('the interval holds the true rate nine times in ten, in every kind and with few sources, too', () => {
  const random = dice(5)
  const flips = (n: number, rate: number) => Array.from({ length: n }, random).filter((x) => x < rate).length
  const inside = { good: 0, bad: 0 }
  let all = 0
  for (let world = 0; world < 200; world += 1) {
    const kinds = new Map(
      (['good', 'bad'] as const).map((kind) => {
        const around = kind === 'good' ? 0.85 : 0.45
        const sources = Array.from({ length: 6 }, () => {
          const rate = around + 0.28 * (random() - 0.5)
          const n = 8 + Math.floor(random() * 30)
          const right = flips(n, rate)
          return { rate, right, wrong: n - right }
        })
        return [kind, sources] as const
      }),
    )
    const of = fitPriors(kinds)
    for (const [kind, sources] of kinds)
      for (const source of sources) {
        const { low, high } = estimate(source, of(kind))
        inside[kind] += Number(low <= source.rate && source.rate <= high)
        all += 0.5
      }
  }
  for (const held of Object.values(inside)) assert.ok(held / all > 0.84 && held / all < 0.96, `${held / all}`)
})

test('an estimate lies within its interval, and a right call never lowers it', () => {
  fc.assert(
    fc.property(fc.array(tally, { maxLength: 12 }), tally, (others, own) => {
      const beliefs = fitPrior(others)
      const { mean, low, high } = estimate(own, beliefs)
      assert.ok(low <= mean && mean <= high)
      assert.ok(estimate({ ...own, right: own.right + 1 }, beliefs).mean > mean)
      assert.ok(estimate({ ...own, wrong: own.wrong + 1 }, beliefs).mean < mean)
      const n = own.right + own.wrong
      if (n === 0) return
      const rates = [own.right / n, ...beliefs.map(({ right, wrong }) => right / (right + wrong))]
      assert.ok(mean >= Math.min(...rates) - 1e-12 && mean <= Math.max(...rates) + 1e-12)
    }),
    { numRuns: 50 },
  )
})
