import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from './extract.ts'

const headline = 'Skyline orders Lantern Row'
const text = [
  'Skyline has ordered ten episodes of Lantern Row, the drama about a street that the power company forgot in 1931.',
  'Ada Finch writes the series and will direct the first two episodes, which are filmed at the old pier from May.',
  'The network has not said when the first episode will be shown, and the lamps have not been paid for either.',
]
  .map((line) => `<p>${line}</p>`)
  .join('')

function tagsOf(below: string, head = ''): readonly string[] {
  const { story } = extract(
    `<head><title>${headline}</title>${head}</head><body><div><h1>${headline}</h1><div>By Ada Oak</div><div class="t">${text}</div>${below}</div>`,
    { url: 'https://slatewire.example/tv/lantern-row' },
  )
  return story?.tags ?? []
}

describe('findKeywords', () => {
  const two = ['Lamps', 'Skyline']
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['words after a label, unlinked', '<p>Keywords: Lamps, Skyline</p>', two],
    [
      'signs of a network',
      '<div><a href="/find?q=lamps">#Lamps</a> <a href="/find?q=skyline">#Skyline</a></div>',
      two,
    ],
    [
      'links that say so',
      '<ul><li><a href="/t/lamps" rel="tag">Lamps</a></li><li><a href="/t/skyline" rel="tag">Skyline</a></li></ul>',
      two,
    ],
    [
      'a list whose box is called so',
      '<div class="field field--name-field-tags"><ul><li><a href="/info/lamps">Lamps</a></li><li><a href="/info/skyline">Skyline</a></li></ul></div>',
      two,
    ],
    [
      'tools in the list below are none',
      '<h3>Tags:</h3><ul><li><a href="/t/lamps">Lamps</a></li><li><a href="/t/skyline">Skyline</a></li></ul><ul><li><a href="/print/9">Printer-friendly version</a></li><li><a href="/mail/9">Send by email</a></li></ul>',
      two,
    ],
    [
      'buttons in the line below are none',
      '<div>Tags: <a href="/t/lamps">Lamps</a>, <a href="/t/skyline">Skyline</a></div><div><a href="/send">send</a> · <a href="/keep">keep</a></div>',
      two,
    ],
    [
      'one link that says so is a site’s own matter',
      '<p><a href="/shows/row" rel="tag">Go to show page</a></p>',
      [],
    ],
  ]
  for (const [what, below, tags] of cases) it(what, () => assert.deepEqual(tagsOf(below), tags))

  it('words for search machines that the text hardly has are the site’s', () => {
    const head = '<meta name="keywords" content="lamps, Skyline, episodes, fans, wallpapers, ringtones">'
    assert.deepEqual(tagsOf('', head), [])
  })
})
