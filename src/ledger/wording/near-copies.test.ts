import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ofSentence, sketch } from './make-sketch.ts'
import { nearCopies } from './near-copies.ts'
import { decodeSketch, encodeSketch, likeness } from './sketch.ts'

const of = (text: string) => sketch(text, ofSentence)
const share = (a: string, b: string) => Math.round(likeness(of(a), of(b)).share * 100) / 100

const ferry =
  'The ferry slips its moorings at dusk while Ana Reyes tolls a cracked bell beneath the harbour wall.'

describe('wording', () => {
  const cases: readonly (readonly [string, string, string, (share: number) => boolean])[] = [
    ['is the same in the same words', ferry, ferry, (is) => is === 1],
    [
      'is the same under other names, dates and numbers',
      ferry,
      ferry.replace('Ana Reyes', 'Bea Lund'),
      (is) => is === 1,
    ],
    [
      'is much the same with a word changed',
      ferry,
      ferry.replace('cracked', 'broken'),
      (is) => is > 0.6 && is < 1,
    ],
    [
      'is the same within a longer sentence',
      ferry,
      `As the studio said on Monday, ${ferry}`,
      (is) => is > 0.9,
    ],
    [
      'is not the same in other words',
      ferry,
      'At nightfall she rings it under the pier, and the boat is gone.',
      (is) => is === 0,
    ],
    [
      'of the trade is nobody’s own',
      'Ana Reyes has joined the cast of Copper Lane.',
      'Ana Reyes has joined the cast of Copper Lane.',
      (is) => is === 0,
    ],
    ['of nothing is like nothing', '', '', (is) => is === 0],
  ]
  for (const [name, a, b, holds] of cases)
    test(name, () => {
      assert.ok(holds(share(a, b)), `${share(a, b)}`)
      assert.equal(share(a, b), share(b, a))
    })

  test('is stored and read back', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), (text) => {
        const made = sketch(text, 8)
        assert.deepEqual(decodeSketch(encodeSketch(made)), made)
      }),
    )
  })

  test('of a long text is told from a sample, within a quarter', () => {
    const letter = (n: number) => 'abcdefghij'[Math.floor(n) % 10] ?? ''
    const words = Array.from({ length: 900 }, (_, i) => `q${letter(i)}v${letter(i / 10)}x${letter(i / 100)}`)
    const [whole, half] = [words.join(' '), words.slice(0, 450).join(' ')]
    const other = `${half} ${words.slice(450).toReversed().join(' ')}`
    assert.ok(Math.abs(likeness(sketch(whole, 64), sketch(other, 64)).share - 0.5) < 0.25)
  })
})

describe('near copies', () => {
  const any = () => true
  test('are found among others, the most alike first, the oldest of equals', () => {
    const texts = nearCopies<string>()
    texts.add('other', of('At nightfall she rings it under the pier, and the boat is gone.'))
    texts.add('reworded', of(ferry.replace('cracked', 'broken')))
    texts.add('first', of(ferry))
    texts.add('second', of(ferry))
    assert.equal(texts.find(of(ferry), any)?.of, 'first')
    assert.equal(texts.find(of(ferry), (item) => item === 'reworded')?.of, 'reworded')
    assert.equal(texts.find(of('Nobody has seen the lighthouse keeper since the storm.'), any), null)
  })

  test('are found however many there are', () => {
    const texts = nearCopies<number>()
    for (let i = 0; i < 500; i += 1) texts.add(i, of(ferry))
    assert.equal(texts.find(of(ferry), any)?.of, 0)
  })
})
