import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findQuotations } from './quotations.ts'

describe('findQuotations', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['She said “it is over” and left.', ['it is over']],
    ['She said "it is over" and "so what?"', ['it is over', 'so what?']],
    ["Ada Finch joins 'Lantern Row' at Skyline", ['Lantern Row']],
    ['‘She isn’t a twin and she isn’t a dream’: Finch talks', ['She isn’t a twin and she isn’t a dream']],
    [
      '“She said, ‘Never again,’ and left,” Finch says.',
      ['She said, ‘Never again,’ and left,', 'Never again,'],
    ],
    ['„Laternenreihe“ startet im Mai', ['Laternenreihe']],
    ['« Les Lanternes » arrive en mai', [' Les Lanternes ']],
    ["The writers' room isn't open, and it's Finch's.", []],
    ["Autumn of '88 and the cast of '91", []],
    ['A 5" screen', []],
  ]
  for (const [text, expected] of cases) {
    it(text, () =>
      assert.deepEqual(
        findQuotations(text).map(({ start, end }) => text.slice(start, end)),
        expected,
      ),
    )
  }
})
