import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from './find-dates.ts'
import type { Example } from './parser.ts'
import { parsers } from './parsers/index.ts'
import { refiners } from './refiners/index.ts'

/** What a rule's example yields, without the durations that it says nothing about. */
function readExample({ text, published, narrative, yields }: Example): readonly string[] {
  const found = findDates(text, {
    published: published ?? null,
    reference: narrative ? 'narrative' : 'published',
  })
  return found
    .filter(({ kind }) => kind !== 'duration' || yields.some((line) => / = P/.test(line)))
    .map((date) => `${date.text} = ${date.edtf}`)
}

for (const { id, examples } of [...parsers, ...refiners]) {
  for (const example of examples) {
    test(`${id}: ${example.text}`, () => {
      assert.deepEqual(readExample(example), example.yields)
    })
  }
}

test('every rule has an id of its own and an example', () => {
  const ids = [...parsers, ...refiners].map(({ id }) => id)
  assert.deepEqual(ids, [...new Set(ids)])
  for (const { id, examples } of [...parsers, ...refiners]) assert.ok(examples.length > 0, id)
})
