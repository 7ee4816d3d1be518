import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isAuxiliary, isVerb, tag, tagCode, tags, tokenize, universalTag } from './index.ts'

function tagged(text: string): string {
  const tokens = tokenize(text)
  return [...tag(tokens)].map((code, at) => `${tokens[at]?.text}/${tags[code]}`).join(' ')
}

const cases: readonly (readonly [text: string, word: string])[] = [
  ['The studio signed Dana Okafor on Monday.', 'signed/VERB.VBD'],
  ['Dana Okafor was signed to direct.', 'signed/VERB.VBN'],
  ['Dana Okafor was signed to direct.', 'was/AUX.VBD'],
  ['Dana Okafor was signed to direct.', 'direct/VERB.VB'],
  ['She is directing the pilot.', 'directing/VERB.VBG'],
  ['She directs the pilot.', 'directs/VERB.VBZ'],
  ['They might cast Kit Abara.', 'might/AUX.MD'],
  ['The network has not renewed the show.', 'renewed/VERB.VBN'],
  ['The network has not renewed the show.', 'not/PART'],
  ['Vale’s ship sank.', '’s/PART'],
  ['It’s a comedy.', '’s/AUX.VBZ'],
  ['Mira Holt Joins Cast of Moon Drama', 'Joins/VERB.VBZ'],
  ['Kit Abara Boards ‘Paper Sea’', 'Boards/VERB.VBZ'],
  ['HULU CANCELS PAPER SEA', 'CANCELS/VERB.VBZ'],
  ['The series stars Kit Abara as a diver.', 'stars/VERB.VBZ'],
  ['Kit Abara arrives in June.', 'Abara/PROPN'],
  ['The ten-episode season ends.', 'ten-episode/ADJ'],
  ['It made $58.4 million.', '58.4/NUM'],
]

test('the shipped weights tag news', async (t) => {
  for (const [text, word] of cases) {
    await t.test(`${word} in “${text}”`, () =>
      assert.ok(tagged(text).split(' ').includes(word), tagged(text)),
    )
  }
})

test('typography changes no tag', () => {
  const tags = (text: string) => [...tag(tokenize(text))]
  assert.deepEqual(tags('It’s “over” — she won’t go…'), tags(`It's "over" - she won't go...`))
})

test('a stretch of tokens is tagged as if it stood alone', () => {
  const tokens = tokenize('Nobody knows. Kit Abara stars in it. Wait.')
  assert.deepEqual(tag(tokens, 3, 9), tag(tokens.slice(3, 9)))
})

test('whatever the text, every token gets a tag of the list, the same each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const tokens = tokenize(text)
      const given = tag(tokens)
      assert.equal(given.length, tokens.length)
      assert.ok(given.every((code) => code < tags.length))
      assert.deepEqual(given, tag(tokens))
    }),
  )
})

test('codes know their kind', () => {
  assert.ok(isVerb(tagCode('VERB.VBN')) && !isAuxiliary(tagCode('VERB.VBN')))
  assert.ok(isAuxiliary(tagCode('AUX.MD')) && !isVerb(tagCode('AUX.MD')))
  assert.deepEqual(
    ['VERB', 'AUX', 'PROPN'],
    [tagCode('VERB.VBG'), tagCode('AUX.VB'), tagCode('PROPN')].map(universalTag),
  )
})
