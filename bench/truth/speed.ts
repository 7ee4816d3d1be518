import { performance } from 'node:perf_hooks'
import { fuseClaims, type SourceClaim } from '../../src/ledger/index.ts'
import { randomFrom } from '../random.ts'

/** A made-up record of so many claims: 400 sources, 20 on each object, four fifths right, some of them copies. */
function makeClaims(count: number): SourceClaim[] {
  const next = randomFrom(7)
  const each = 20
  return Array.from({ length: count }, (_, i) => {
    const object = Math.floor(i / each)
    const source = (object * 37 + (i % each) * 19) % 400
    const right = next() < 0.8
    return {
      source: `source ${source}`,
      object: `object ${object}`,
      value: right ? `value ${object}` : `value ${object} not ${Math.floor(next() * 5)}`,
    }
  })
}

/** Claims a second, from rows to probabilities, at growing sizes. */
export function measureSpeed(): string[][] {
  const rows = [20_000, 100_000, 500_000].map((size) => {
    const claims = makeClaims(size)
    return [
      `${size.toLocaleString('en')} claims`,
      rate(() => fuseClaims({ claims, copies: 'off' }), size),
      rate(() => fuseClaims({ claims }), size),
    ]
  })
  return [['', 'without', 'with copies'], ...rows]
}

/** The better of two runs: the first warms the machine up. */
function rate(run: () => unknown, size: number): string {
  const seconds = [0, 1].map(() => {
    const began = performance.now()
    run()
    return (performance.now() - began) / 1000
  })
  return Math.round(size / Math.min(...seconds)).toLocaleString('en')
}
