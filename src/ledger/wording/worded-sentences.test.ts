import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toWordedSentence } from './alignment.ts'
import { wordedSentence } from './worded-sentences.ts'

test('a sentence is the same whether it was asked for before or not, also after thousands of others', () => {
  const text = 'The ferry slips its moorings at dusk while Ana Reyes tolls a cracked bell.'
  const first = wordedSentence(text)
  assert.deepEqual(first, toWordedSentence(text))
  assert.equal(wordedSentence(text), first)
  for (let n = 0; n < 5001; n += 1) wordedSentence(`They said so ${n} times.`)
  assert.notEqual(wordedSentence(text), first)
  assert.deepEqual(wordedSentence(text), first)
})
