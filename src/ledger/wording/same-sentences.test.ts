import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { align, decodeWords, encodeWords } from './alignment.ts'
import { sameSentences } from './same-sentences.ts'
import { toWordedSentence } from './word-sentence.ts'

const beside = (a: string, b: string) => align(toWordedSentence(a), toWordedSentence(b))

const plain =
  'Ana Reyes has with that not yet been given a date for Copper Lane, but was in it with Dov Weld.'
const ferry = 'The ferry slips its moorings at dusk while Ana Reyes tolls a cracked bell beneath the wall.'

describe('sentences laid beside each other', () => {
  const cases: readonly (readonly [string, string, string, (is: ReturnType<typeof beside>) => boolean])[] = [
    ['are alike in the same words', ferry, ferry, ({ share }) => share === 1],
    [
      'are alike with words changed, left out and put in',
      ferry,
      'The ferry slips moorings at dusk while Ana Reyes softly rings a cracked bell beneath the wall.',
      ({ share }) => share > 0.6,
    ],
    [
      'are alike by small words and names in their order',
      plain,
      plain.replace('yet been given', 'so far been handed'),
      ({ shared, share }) => shared > 12 && share > 0.5,
    ],
    [
      'are not alike by the same words in another order',
      ferry,
      'Beneath the wall a bell cracked; moorings slip while dusk tolls the ferry its Ana Reyes.',
      ({ share }) => share < 0.4,
    ],
    [
      'have nothing of the trade’s phrases alone',
      'Ana Reyes has joined the cast of Copper Lane.',
      'Ana Reyes has joined the cast of Copper Lane.',
      ({ shared }) => shared < 17,
    ],
    ['are not alike where one is empty', ferry, '', ({ shared, share }) => shared === 0 && share === 0],
  ]
  for (const [name, a, b, holds] of cases)
    test(name, () => assert.ok(holds(beside(a, b)), JSON.stringify(beside(a, b))))

  test('are as like one way as the other, and most like themselves', () => {
    const text = fc
      .array(fc.constantFrom(...`${ferry} ${plain}`.split(' ')), { maxLength: 30 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (a, b) => {
        assert.deepEqual(beside(a, b), beside(b, a))
        const { share, shared } = beside(a, b)
        assert.ok(share >= 0 && share <= 1 && shared <= beside(a, a).shared)
      }),
    )
  })
})

describe('among earlier sentences', () => {
  const any = () => true
  test('the most like is found, the oldest of equals, whatever else was said', () => {
    const said = sameSentences<string>()
    for (let n = 0; n < 200; n += 1)
      said.add(`other ${n}`, toWordedSentence(`Nobody saw lighthouse number ${n} burn.`))
    said.add('first', toWordedSentence(ferry))
    said.add('second', toWordedSentence(ferry))
    said.add('near', toWordedSentence(ferry.replace('cracked', 'broken')))
    assert.equal(said.find(toWordedSentence(ferry), any)?.of, 'first')
    assert.equal(said.find(toWordedSentence(ferry), (item) => item === 'near')?.of, 'near')
    assert.equal(said.find(toWordedSentence('It is as it was.'), any), null)
  })

  test('are stored and read back', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), (text) => {
        const made = toWordedSentence(text)
        assert.deepEqual(decodeWords(encodeWords(made)), made)
      }),
    )
  })
})
