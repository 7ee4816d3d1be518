import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from '../extract.ts'
import type { Photo } from '../story.ts'

const headline = 'Skyline orders Lantern Row'
const paragraphs = [
  'Skyline has ordered ten episodes of Lantern Row, the drama about a street that the power company forgot in 1931.',
  'Ada Finch writes the series and will direct the first two episodes, which are filmed at the old pier from May.',
  'The network has not said when the first episode will be shown, and the lamps have not been paid for either.',
]

function photosOf(...captions: readonly string[]): readonly Photo[] {
  const figures = captions.map(
    (caption, i) => `<figure><img src="/${i}.jpg"><figcaption>${caption}</figcaption></figure>`,
  )
  const body = paragraphs.map((text, i) => `<p>${text}</p>${figures[i] ?? ''}`).join('')
  return (
    extract(`<title>${headline}</title><article><h1>${headline}</h1>${body}</article>`, {
      url: 'https://slatewire.example/lantern-row',
    }).story?.photos ?? []
  )
}

describe('creditUnsaid', () => {
  it('a name at the end that the story never says took the picture', () => {
    const [photo] = photosOf('The pier at night. Bo Lund')
    assert.deepEqual([photo?.caption, photo?.credit], ['The pier at night.', 'Bo Lund'])
  })
  const ends: readonly (readonly [string, string, string | null])[] = [
    ['The pier at night • Bo Lund', 'The pier at night', 'Bo Lund'],
    ['The pier at night. Bo Lund, Skyline', 'The pier at night.', 'Bo Lund, Skyline'],
    ['<span>The pier at night</span><span>Bo Lund</span>', 'The pier at night', 'Bo Lund'],
    ['The pier at night.<br>Skyline', 'The pier at night. Skyline', null],
    ['<p>The pier at night.</p><p>Skyline</p>', 'The pier at night.', 'Skyline'],
  ]
  for (const [markup, caption, credit] of ends)
    it(markup, () => {
      const [photo] = photosOf(markup)
      assert.deepEqual([photo?.caption, photo?.credit], [caption, credit])
    })
  it('a name and whom it was for, alone', () => {
    const [photo] = photosOf('Bo Lund for The Slate Wire')
    assert.deepEqual([photo?.caption, photo?.credit], [null, 'Bo Lund for The Slate Wire'])
  })
  it('a firm that made another picture made this one, too', () => {
    const [, photo] = photosOf('The pier — Bo Lund/Skyline', 'Every lamp of the row — Skyline')
    assert.deepEqual([photo?.caption, photo?.credit], ['Every lamp of the row', 'Skyline'])
  })
  it('whom the story speaks of can be in the picture', () => {
    const [photo] = photosOf('Where it all began. Ada Finch')
    assert.deepEqual([photo?.caption, photo?.credit], ['Where it all began. Ada Finch', null])
  })
})
