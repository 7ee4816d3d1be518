import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayMatch } from './may-match.ts'
import { requiredStrings } from './required-strings.ts'

const required: readonly (readonly [RegExp, readonly string[] | null])[] = [
  [/\bremains to be seen\b/, ['remains to be seen']],
  [/\brumou?rs?\b(?! mill)/i, ['rumors', 'rumor', 'rumours', 'rumour']],
  [/(?:said|told) (?:to|that)\b/, ['said to', 'said that', 'told to', 'told that']],
  [/\bdenie[sd]\b.{0,40}\breports?\b/, ['denies', 'denied']],
  [/\bno (?:\w+ )?decision\b/, ['decision']],
  [/(?<!not )yet/, ['yet']],
  [/\b(?:the|a) (?:\w+ )?/, null],
  [/\bit\b|\bremains\b/, null],
  [/\w+(?:ing)?/, null],
]

for (const [expression, strings] of required)
  test(`what ${expression} requires`, () => {
    assert.deepEqual(requiredStrings(expression)?.toSorted() ?? null, strings?.toSorted() ?? null)
  })

test('a table is asked only where a text holds what an entry requires, in its order', () => {
  const table = [{ cue: /\bSPIN-?OFF\b/i }, { cue: /\d/ }, { cue: /\bfinale\b/ }]
  const may = mayMatch(table)
  assert.deepEqual(may('Nobody spoke.'), [table[1]])
  assert.deepEqual(may('The finale of the Spin-Off'), table)
})
