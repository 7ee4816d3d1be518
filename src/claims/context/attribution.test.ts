import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromText } from '../../story/index.ts'
import { mark } from '../mark.ts'
import { attributionCues, attributionOf } from './attribution.ts'
import { speakerRules } from './speaker-rules.ts'
import type { Speakers, Spoken } from './speakers.ts'
import { voicesOf } from './voices.ts'

const speakers: Speakers = { makers: new Set(), outlet: null, issuer: null }

function sentencesOf(text: string) {
  const { story } = fromText(text, { published: '2020-01-10' })
  return story === null ? [] : mark(story).sentences
}
const format = (spoken: Spoken) =>
  spoken === null ? null : `${spoken.attribution.type}: ${spoken.attribution.name ?? '-'}`

/** Names are typed by the whole story: these sentences say what each of them is. */
const known = 'Ana Reyes stars in the Netflix series Copper Lane.'

for (const { id, examples } of [...attributionCues, ...speakerRules]) {
  test(`${id}: every example names who stands behind it`, () => {
    assert.ok(examples.length > 0)
    for (const { text, yields } of examples) {
      const spoken = sentencesOf(`${known}\n\n${text}`)
        .filter((sentence) => text.includes(sentence.passage.source.slice(sentence.start, sentence.end)))
        .map(({ items }) => attributionOf(items, speakers))
      assert.equal(format(spoken.find((one) => one !== null) ?? null), yields, text)
    }
  })
}

test('who speaks with a calling for the work speaks officially', () => {
  const spoken = sentencesOf('Showrunner Ana Reyes told reporters that Copper Lane is over.').map(
    ({ items }) => format(attributionOf(items, speakers)),
  )
  assert.deepEqual(spoken, ['official: Ana Reyes'])
})

test('a speaker is carried over where grammar says so', () => {
  const cases: readonly (readonly [string, readonly (string | null)[]])[] = [
    [
      `${known}\n\nDeadline reports that the ferry sinks. They also say that Mira drowns. The sea is cold.`,
      [null, 'outlet: Deadline', 'outlet: Deadline', null],
    ],
    [
      `${known}\n\nSources say that the harbor closes. Under the proposal, Mira would leave.`,
      [null, 'insider: -', 'insider: -'],
    ],
    [
      `${known}\n\n“We knew the ending,” said creator Tom Weld. “Mira never dies.” He also confirmed a film.`,
      [null, 'official: Tom Weld', 'official: Tom Weld', 'official: Tom Weld'],
    ],
    [
      `${known}\n\nNetflix told fans on Tuesday that the ferry sinks. Production begins in Malta in June.`,
      [null, 'official: Netflix', 'official: Netflix'],
    ],
  ]
  for (const [text, expected] of cases)
    assert.deepEqual(voicesOf(sentencesOf(text), speakers).map(format), expected)
})
