import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { decode, extract } from '../../src/story/index.ts'
import { mutatedPages, wholePages } from './mutations.ts'

it('a whole page with something wrong is read without a throw, and its blocks make its text', () => {
  assert.ok(wholePages.length > 20, 'pages are found')
  fc.assert(
    fc.property(mutatedPages, (bytes) => {
      const { story } = extract(decode(bytes))
      if (story === null) return
      const { text, blocks, spans } = story
      assert.equal(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n'), text)
      for (const { start, end } of spans) assert.ok(start >= 0 && end > start && end <= text.length)
    }),
    { numRuns: 300 },
  )
})
