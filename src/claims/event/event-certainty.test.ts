import assert from 'node:assert/strict'
import test from 'node:test'
import { tokenize } from '../language/index.ts'
import { eventCertainty } from './event-certainty.ts'

function happened(text: string, verb: string): number {
  const tokens = tokenize(text)
  return eventCertainty(
    tokens,
    tokens.findIndex((token) => token.text === verb),
  )
}

for (const [surer, verb, less, other = verb] of [
  ['Ana Reyes left the show.', 'left', 'Ana Reyes has not left the show.'],
  ['Ana Reyes left the show.', 'left', 'Ana Reyes might have left the show.'],
  ['Tom Weld directed the finale.', 'directed', 'Tom Weld will direct the finale.', 'direct'],
  ['Tom Weld began to film it.', 'film', 'Tom Weld wants to film it.'],
  ['They filmed it in May.', 'filmed', 'Would they have filmed it in May?'],
  ['She came back.', 'came', 'If she came back, we would watch.'],
] as const)
  test(`"${surer}" happened more surely than "${less}"`, () => {
    assert.ok(happened(surer, verb) > happened(less, other) + 0.5)
  })

test('stays on its scale', () => {
  for (const text of ['no never not nobody refused to go', 'go', ''])
    assert.ok(Math.abs(eventCertainty(tokenize(text), 0)) <= 3)
})
