import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mayEnd, mayOpen, normal } from './normal.ts'

/** Lines of letters, capitals, signs, and letters that others join. */
const line = fc
  .array(fc.constantFrom(...'abAB1 .-’"éÉ\u0301ﬁ\u212aＡ'), { maxLength: 12 })
  .map((signs) => signs.join(''))

test('no line that opens with another’s words, or ends in them, is told apart early', () => {
  fc.assert(
    fc.property(line, line, (before, after) => {
      const text = before + after
      const whole = normal(text)
      for (let length = 1; length <= whole.length; length++) {
        assert.ok(mayOpen(text, whole.slice(0, length)), `opens: ${JSON.stringify(text)}`)
        assert.ok(mayEnd(text, whole.slice(-length)), `ends: ${JSON.stringify(text)}`)
      }
    }),
  )
})

test('lines of other words are', () => {
  assert.equal(mayOpen('Copper Lane returns', 'tallow pier'), false)
  assert.equal(mayOpen('Copper Lane returns', 'coppice'), false)
  assert.equal(mayEnd('The end of Copper Lane!', 'tallow pier'), false)
})
