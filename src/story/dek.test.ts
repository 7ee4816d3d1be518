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
