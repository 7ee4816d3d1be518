import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromText } from '../story/index.ts'
import { explain } from './explain.ts'

/** Sentence → what `words` leads back to. */
const leads: readonly { readonly text: string; readonly words: string; readonly to: string | null }[] = [
  { text: 'Ana Reyes joins Tom Weld in the drama Copper Lane. He plays a cop.', words: 'He', to: 'Tom Weld' },
  {
    text: 'Ana Reyes joins Tom Weld in the drama Copper Lane. She plays a cop.',
    words: 'She',
    to: 'Ana Reyes',
  },
  {
    text: 'Tom Weld met his wife, Quill Marsh, in Cork. She will star in Copper Lane.',
    words: 'She',
    to: 'Quill Marsh',
  },
  {
    text: 'Ana Reyes has left Copper Lane. The actress will return to the stage.',
    words: 'The actress',
    to: 'Ana Reyes',
  },
  {
    text: 'Ana Reyes has left Copper Lane. The 38-year-old will star in a film.',
    words: 'The 38-year-old',
    to: 'Ana Reyes',
  },
  {
    text: 'Ana Reyes has left Copper Lane. The Oscar winner, 44, will star in a film.',
    words: 'The Oscar winner',
    to: 'Ana Reyes',
  },
  {
    text: 'Ana Reyes has left Copper Lane. The actor who plays Nell is unknown.',
    words: 'The actor',
    to: null,
  },
  {
    text: 'Ana Reyes has left Copper Lane. The star of the show will be missed.',
    words: 'The star',
    to: null,
  },
  {
    text: 'Ana Reyes worked for a month as Nell. She was not asked back to Copper Lane.',
    words: 'She',
    to: 'Ana Reyes',
  },
  {
    text: 'Ana Reyes on Copper Lane\n\nAna Reyes is back. Ana Reyes talks, and Ana Reyes laughs. The host, Mira Holt, asks her.\n\nShe will star in a film.',
    words: 'She',
    to: 'Ana Reyes',
  },
]

for (const { text, words, to } of leads)
  test(`${words} · ${text}`, () => {
    const { story } = fromText(text, {})
    assert.ok(story)
    const at = story.text.indexOf(words)
    const found = explain(story)
      .sentences.flatMap(({ mentions }) => mentions)
      .find(({ start, end }) => start === at && end === at + words.length)
    assert.equal(found?.name ?? null, to)
  })
