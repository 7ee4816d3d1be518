import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fromText } from '../from-text.ts'

const prose = [
  'The ferry between the two islands will run again from the first of June, the harbour office said, after a winter in the yard.',
  'Its captain, Ines Quill, has had the old bell put back. “I would not sail without it,” she said on Monday, and rang it twice.',
  'The crossing takes forty minutes and costs four pounds, as it did before. Bicycles go for nothing, and dogs too, if they sit.',
]

const page = `Skip to content
The Pier Post
Harbour
Subscribe
The Island Ferry Is Back at Sea
By Ada Finch

Share on Facebook
Print

${prose[0]}

You may also like
Copper Lane Gets a Third Season
It is about a lane.

${prose[1]}

${prose[2]}

Source: Lamp Room

Tags: ferry, bell

Comments (2)
Leave a comment

gull_7 says:
I was on it last summer, and it rained, and I would go again at once, bell or no bell, for four pounds.

More in Harbour News

Paper Kites Will Not Be Back for Good
3 days ago

Sign up for our newsletter
© 2026 The Pier Post. All rights reserved.`

describe('a page that was copied whole', () => {
  const { story } = fromText(page)

  it('has its story as text, and none of its furniture', () => assert.equal(story?.text, prose.join('\n\n')))
  it('has its headline and its writer', () =>
    assert.deepEqual([story?.headline, story?.byline], ['The Island Ferry Is Back at Sea', ['Ada Finch']]))
  it('names its source', () =>
    assert.deepEqual(
      story?.credits.map(({ name }) => name),
      ['Lamp Room'],
    ))
  it('offers other stories', () =>
    assert.deepEqual(
      story?.related.map(({ text }) => text),
      ['Copper Lane Gets a Third Season', 'Paper Kites Will Not Be Back for Good'],
    ))
})

describe('a text that was written as one', () => {
  it('keeps a line that a page might have, too', () => {
    const text = `The Island Ferry Is Back\n\n${prose[0]}\n\nFollow us\n\n${prose[1]}\n\nPrint\n\n${prose[2]}`
    assert.match(fromText(text).story?.text ?? '', /Follow us/)
  })

  it('what a pasted page files the story under are its tags', () => {
    const { story } = fromText(`${page}\n\nRead more about:\nFerries\nInes Quill`)
    assert.deepEqual(story?.tags, ['ferry', 'bell', 'Ferries', 'Ines Quill'])
    assert.ok(!story?.text.includes('Ferries'))
  })
  it('a list of other stories holds no tags', () => {
    const { story } = fromText(`${page}\n\nRead more:\nCopper Lane Gets a Third Season on the Other Island`)
    assert.deepEqual(story?.tags, ['ferry', 'bell'])
  })
})
