import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Cell, fitLesson } from './fit-lesson.ts'

const cell = (source: string, right: number, wrong: number, more: Partial<Cell> = {}): Cell => ({
  speaker: 'press',
  certainty: 'stated',
  source,
  right,
  wrong,
  ...more,
})

describe('a lesson', () => {
  test('of no verdicts is none', () => {
    const { speakers, certainties, sources } = fitLesson([])
    assert.deepEqual([speakers.size, certainties.size, sources.size], [0, 0, 0])
  })

  test('trusts who was right more than who was wrong, and the more verdicts, the more so', () => {
    const { sources } = fitLesson([cell('a', 30, 2), cell('b', 3, 0), cell('c', 10, 22), cell('d', 1, 2)])
    const of = (name: string) => sources.get(name) ?? 0
    assert.ok(of('a') > of('b') && of('b') > of('d') && of('d') > of('c'), JSON.stringify([...sources]))
  })

  test('takes what all of a kind have in common for the kind’s', () => {
    const bad = ['a', 'b', 'c', 'd'].map((source) => cell(source, 10, 30, { speaker: 'insider' }))
    const good = ['e', 'f', 'g', 'h'].map((source) => cell(source, 38, 2, { speaker: 'insider' }))
    assert.ok((fitLesson(bad).speakers.get('insider') ?? 0) < (fitLesson(good).speakers.get('insider') ?? 0))
    for (const effect of fitLesson(bad).sources.values()) assert.ok(Math.abs(effect) < 0.3, `${effect}`)
  })

  test('tells hedged words from flat ones', () => {
    const { certainties } = fitLesson([cell('a', 36, 4), cell('a', 8, 32, { certainty: 'likely' })])
    assert.ok((certainties.get('likely') ?? 0) < (certainties.get('stated') ?? 0))
  })

  test('is finite, and the same in any order', () => {
    const any = fc.array(
      fc.record({
        speaker: fc.constantFrom('trade' as const, 'press' as const, 'insider' as const),
        certainty: fc.constantFrom('stated' as const, 'likely' as const, 'possible' as const),
        source: fc.constantFrom('a', 'b', 'c', 'd'),
        right: fc.nat(200),
        wrong: fc.nat(200),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(any, (cells) => {
        const effects = (of: readonly Cell[]) => {
          const { speakers, certainties, sources } = fitLesson(of)
          return [...speakers, ...certainties, ...sources]
        }
        const [one, other] = [effects(cells), effects(cells.toReversed())]
        assert.deepEqual(
          one.map(([name]) => name),
          other.map(([name]) => name),
        )
        for (const [at, [, effect]] of one.entries()) {
          assert.ok(Number.isFinite(effect))
          assert.ok(Math.abs(effect - (other[at]?.[1] ?? 0)) < 1e-3)
        }
      }),
    )
  })
})
