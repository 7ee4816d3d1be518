import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashOf, numberOf, numberTexts, partOf } from './hashed-texts.ts'
import { classCount, wordClass, wordsOfClass } from './lexicon/word-classes.ts'

test('a text has the hash of its parts, however it is cut', () => {
  const text = 'director of _'
  for (let at = 0; at <= text.length; at++)
    assert.equal(hashOf([partOf(text.slice(0, at)), partOf(text.slice(at))]), partOf(text).hash)
})

test('texts are found by their numbers, others are not', () => {
  const numbered = numberTexts(['_ says', 'actor _', ''])
  const parts = [[partOf('actor'), partOf(' _')], [partOf('_ says')], [partOf('')], [partOf('_ said')]]
  assert.deepEqual(
    parts.map((told) => numberOf(numbered, told)),
    [1, 0, 2, -1],
  )
})

test('no two words of the classes share a hash', () => {
  const texts = new Map<number, string>()
  for (let id = 0; id < classCount; id++)
    for (const word of wordsOfClass(id)) {
      const { hash } = partOf(word)
      assert.equal(texts.get(hash) ?? word, word)
      texts.set(hash, word)
      assert.notEqual(wordClass(word), null)
    }
})
