import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from './extract.ts'

const headline = 'Skyline orders Lantern Row'
const text =
  '<div class="body"><p>Skyline has ordered ten episodes of Lantern Row, the drama about a street that the power company forgot.</p><p>Ada Finch writes the series and will direct the first two episodes, which are filmed at the old pier from May.</p><p>The network has not said when the first episode will be shown, and the lamps have not been paid for either.</p></div>'

function read(between: string): string | null {
  const { story } = extract(
    `<title>${headline}</title><article><header><h1>${headline}</h1>${between}</header>${text}</article>`,
  )
  return story?.dek ?? null
}

describe('dek', () => {
  const line = 'Ten episodes, forty lamps and a mayor who is afraid of the dark'
  const cases: readonly (readonly [string, string, string | null])[] = [
    ['a line whose class says so', `<p class="dek">${line}</p>`, line],
    ['a line that nothing names', `<div class="x1"><div class="x2">${line}</div></div>`, line],
    ['a byline is none', '<div class="x1">By Ada Finch, who has lit all of the lamps herself</div>', null],
    ['a date is none', '<div class="x1">Sunday May 3, 2026 at ten in the morning, Eastern time</div>', null],
    ['a caption is none', `<figure><img src="/a.jpg"><figcaption>${line}</figcaption></figure>`, null],
    ['where nothing stands there is none', '', null],
  ]
  for (const [what, html, dek] of cases) it(what, () => assert.equal(read(html), dek))
})

describe('dek that looks like a first paragraph', () => {
  const line = 'Ten episodes, forty lamps and a mayor who is afraid of the dark.'
  const two = 'Ten episodes are ordered. Forty lamps are lit.'
  const paragraphs = [
    'Skyline has ordered ten episodes of Lantern Row, the drama about a street that the power company forgot in 1931.',
    'Ada Finch writes the series and will direct the first two episodes, which are filmed at the old pier from May.',
    'The network has not said when the first episode will be shown, and the lamps have not been paid for either.',
  ]
    .map((text) => `<p>${text}</p>`)
    .join('')
  const readPage = (body: string) => extract(`<title>${headline}</title><article>${body}</article>`).story
  const h1 = `<h1>${headline}</h1>`
  const cases: readonly (readonly [string, string, string | null])[] = [
    ['its class names it', `${h1}<p class="stand">${two}</p>${paragraphs}`, two],
    ['several sentences are no subtitle', `${h1}<p class="subtitle">${two}</p>${paragraphs}`, null],
    ['a byline stands under it', `${h1}<p>${line}</p><p class="by">By Bo Lund</p>${paragraphs}`, line],
    [
      'a heading of its own, with the lead picture under it',
      `${h1}<h3>${line}</h3><figure><img src="/a.jpg"><figcaption>Ada Finch on the pier</figcaption></figure>${paragraphs}`,
      line,
    ],
    [
      'a line break parts it from the headline',
      `<p>${headline}<br>${line}</p><p>By Bo Lund</p>${paragraphs}`,
      line,
    ],
    [
      'two sentences in a form of their own, over the byline',
      `${h1}<p class="q7"><strong>${two}</strong></p><div>By Bo Lund</div>${paragraphs}`,
      two,
    ],
    [
      'alone in a box, over the lead picture',
      `${h1}<div class="q7"><p>${two}</p></div><figure><img src="/a.jpg"></figure>${paragraphs}`,
      two,
    ],
    [
      'a paragraph set like others is none, whatever stands below it',
      `${h1}<p class="q7">${two}</p><figure><img src="/a.jpg"></figure>${paragraphs.replaceAll('<p>', '<p class="q7">')}`,
      null,
    ],
    ['a first paragraph is none', `${h1}${paragraphs}`, null],
    [
      'a first paragraph above the byline is none',
      `${h1}<p>${two}</p><p class="by">By Bo Lund</p>${paragraphs}`,
      null,
    ],
    ['a subhead is none', `${h1}<h3>What is known of the lamps so far</h3>${paragraphs}`, null],
    [
      'a byline after a line break is none',
      `<p>${headline}<br>posted by Bo Lund - May 3, 2026</p>${paragraphs}`,
      null,
    ],
  ]
  for (const [what, body, dek] of cases) {
    it(what, () => {
      const story = readPage(body)
      assert.equal(story?.dek ?? null, dek)
      if (dek !== null) assert.ok(!story?.text.includes(dek))
    })
  }
})
