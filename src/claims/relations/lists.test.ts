import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromText } from '../../story/index.ts'
import { mark } from '../mark.ts'
import { listAround } from './lists.ts'

function itemsOf(text: string) {
  const { story } = fromText(`The drama series "Copper Lane" is about a harbor.\n\n${text}`, {
    published: '2020-01-10',
  })
  assert.ok(story !== null)
  return mark(story).sentences.at(-1)?.items ?? []
}

const cases = [
  ['Ana Reyes, Tom Weld and Joan Marsh star in Copper Lane.', 'Tom Weld', 'Ana Reyes', 'Joan Marsh'],
  ['Ana Reyes (Cold Crossing) and Tom Weld star in Copper Lane.', 'Tom Weld', 'Ana Reyes', 'Tom Weld'],
  ['Copper Lane stars Ana Reyes as Mira Holt, and Tom Weld.', 'Ana Reyes', 'Ana Reyes', 'Tom Weld'],
  ['Ana Reyes stars in Copper Lane with Tom Weld.', 'Tom Weld', 'Tom Weld', 'Tom Weld'],
] as const

for (const [text, name, first, last] of cases) {
  test(`in "${text}" the list around ${name} goes from ${first} to ${last}`, () => {
    const items = itemsOf(text)
    const at = items.findIndex((item) => item.kind === 'mention' && item.mention.name === name)
    const list = listAround(items, at)
    const named = (place: number) => {
      const item = items[place]
      return item?.kind === 'mention' ? item.mention.name : item?.text
    }
    assert.deepEqual([named(list.first), named(list.last)], [first, last])
  })
}
