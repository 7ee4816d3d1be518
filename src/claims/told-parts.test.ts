import { deepEqual, ok } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fromText } from '../story/index.ts'
import { mark } from './mark.ts'
import { partsToldIn } from './told-parts.ts'

const cases: readonly (readonly [text: string, parts: Readonly<Record<string, string>>])[] = [
  ['Ana Reyes has come aboard as the bell ringer.', { 'Ana Reyes': 'bell ringer' }],
  ['Ana Reyes turns up in a cameo as a French diplomat.', { 'Ana Reyes': 'French diplomat' }],
  ['Ana Reyes is expected to join in the role of a night porter.', { 'Ana Reyes': 'night porter' }],
  ['Tom Weld had finished playing the lighthouse keeper.', { 'Tom Weld': 'lighthouse keeper' }],
  ['A pawnbroker, played by Tom Weld, hides the ring.', { 'Tom Weld': 'pawnbroker' }],
  ['It tells of a goat herder (Tom Weld, a real find).', { 'Tom Weld': 'goat herder' }],
  ['Tom Weld is the sheriff and Ana Reyes the judge.', { 'Tom Weld': 'sheriff', 'Ana Reyes': 'judge' }],
  [
    'Ana Reyes and Tom Weld star as rival bakers.',
    { 'Ana Reyes': 'rival bakers', 'Tom Weld': 'rival bakers' },
  ],
  ['Ana Reyes joins as a series regular.', {}],
  ['Ana Reyes was seen as a success.', {}],
  ['Ana Reyes is a winner of prizes.', {}],
]

describe('a part may be told by what it does', () => {
  for (const [text, parts] of cases)
    test(text, () => {
      const { story } = fromText(`The cast of the film "Copper Lane" grows.\n\n${text}`, {
        published: '2020-01-10',
      })
      ok(story !== null)
      const { sentences } = mark(story)
      deepEqual(Object.fromEntries(sentences.flatMap((sentence) => [...partsToldIn(sentence)])), parts)
    })
})
