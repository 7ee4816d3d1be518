import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { linesUnderHeadline } from './headline-lines.ts'

describe('linesUnderHeadline', () => {
  const title = 'skyline orders lantern row'
  const cases: readonly (readonly [string, readonly string[] | null])[] = [
    ['Skyline Orders Lantern Row', []],
    ['Skyline orders Lantern Row\nThe mayor is afraid of the dark', ['The mayor is afraid of the dark']],
    ['The mayor is afraid of the dark\nSkyline orders Lantern Row', null],
    ['Skyline orders Lantern Row, and the lamps are lit', null],
    [`Skyline orders Lantern Row\n${'The lamps are lit at nine. '.repeat(20)}`, null],
  ]
  for (const [text, lines] of cases)
    it(text.slice(0, 60), () => assert.deepEqual(linesUnderHeadline(text, title), lines))
})
