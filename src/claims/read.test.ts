import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { fromText } from '../story/index.ts'
import type { Reading } from './read.ts'
import { read } from './read.ts'

const published = '2026-05-05'

function readText(text: string): Reading | null {
  const { story } = fromText(text, { published })
  return story === null ? null : read(story)
}

function assertExact(reading: Reading | null): void {
  for (const report of reading?.reports ?? []) {
    if (report.in !== undefined) continue
    assert.equal(reading?.story.text.slice(report.start, report.end), report.quote)
  }
}

const sentence = 'Ana Reyes will play Mira Holt in the Netflix film Copper Lane this fall.'

for (const [what, text] of [
  ['one word', 'Copper'],
  ['one sign', '—'],
  ['no stop', 'Ana Reyes will play Mira in the film and '.repeat(400)],
  ['capitals only', `${sentence.toUpperCase()} `.repeat(40)],
  ['small letters only', `${sentence.toLowerCase()} `.repeat(40)],
  ['many scripts', 'Ана Рейес 映画 film Ηθοποιός star 배우 ممثلة '.repeat(200)],
  ['five thousand quotations', '“The film opens,” said Ana Reyes. '.repeat(5000)],
  ['quotation marks that never close', '“The film “stars ‘Ana Reyes '.repeat(500)],
  ['brackets that never close', '(the film [stars (Ana Reyes '.repeat(500)],
  ['a very long word', `film ${'a'.repeat(100_000)}`],
  ['numbers', '1 2 3 2026 film 5 $4 '.repeat(500)],
  ['more names than a sentence can mark', 'Ana Reyes, Tom Weld, '.repeat(400)],
  ['broken surrogates', `\ud800 ${sentence} \udfff`],
] as const)
  test(`reads ${what} without a throw, and quotes exactly`, () => {
    assertExact(readText(text))
  })

test('reads whatever is pasted, and quotes exactly', () => {
  const pieces = fc.constantFrom(
    sentence,
    'Copper Lane',
    'Ana Reyes',
    'Tom Weld as Captain Dunn',
    'was renewed for season 2',
    'in talks to direct',
    '“',
    '”',
    '(',
    ')',
    '—',
    ': ',
    '- ',
    '\n',
    '\n\n',
    'who plays',
    'May 5',
    '\u0000',
    '🎬',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' })), { maxLength: 40 }), (parts) => {
      assertExact(readText(parts.join(' ')))
    }),
  )
})
