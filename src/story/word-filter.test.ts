import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addLetter, WordFilter } from './word-filter.ts'

const words = ['lamp', 'ferry', 'källa']

function numberOf(word: string): number {
  return [...word].reduce((number, letter) => addLetter(number, letter.charCodeAt(0)), 0)
}

test('a filter passes every word of its list, and hardly any other', () => {
  const filter = new WordFilter(words)
  for (const word of words) assert.ok(filter.mayHold(numberOf(word)), word)
  const others = Array.from({ length: 1000 }, (_, i) => `pier${i}`)
  assert.ok(others.filter((word) => filter.mayHold(numberOf(word))).length < 10)
})
