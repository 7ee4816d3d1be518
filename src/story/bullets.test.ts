import assert from 'node:assert/strict'
import { it } from 'node:test'
import { extract } from './extract.ts'

const list =
  '<ul><li>Ten episodes are filmed at the pier</li><li>Ada Finch lights the lamps herself</li></ul>'
const text = [
  'Skyline has ordered ten episodes of Lantern Row, the drama about a street that the power company forgot in 1931.',
  'The network has not said when the first episode will be shown, and the lamps have not been paid for either.',
  'Ada Finch stars in the series and will direct the first two episodes, which are filmed at the old pier from May.',
]
const read = (above: string) =>
  extract(
    `<title>Skyline orders Lantern Row</title><article><h1>Skyline orders Lantern Row</h1>${above}${text.map((line) => `<p>${line}</p>`).join('')}</article>`,
    { url: 'https://slatewire.example/lantern-row' },
  ).story

it('a list between headline and byline is the dek', () => {
  const story = read(`${list}<p>By Mara Quill</p><p>3 May 2026</p>`)
  assert.equal(story?.dek, 'Ten episodes are filmed at the pier Ada Finch lights the lamps herself')
  assert.ok(!story.text.includes('lights the lamps'))
})

it('a list under the byline is text', () => {
  const story = read(`<p>By Mara Quill</p><p>3 May 2026</p>${list}`)
  assert.equal(story?.dek, null)
})
