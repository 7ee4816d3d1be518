import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from '../extract.ts'

const told = [
  'Skyline has ordered ten episodes of Lantern Row, the drama about a street that the power company forgot in 1931.',
  'The network has not said when the first episode will be shown, and the lamps have not been paid for either.',
  'Ada Finch writes the series and will direct the first two episodes, which are filmed at the old pier from May.',
]

/** The captions of a story's photos, with their credits where they have one, and what is left in its text. */
function read(gallery: string) {
  const html = `<title>Skyline orders Lantern Row</title><article><h1>Skyline orders Lantern Row</h1><p>${told[0]}</p>
<div>${gallery}</div><p>${told[1]}</p><p>${told[2]}</p></article>`
  const { story } = extract(html, { url: 'https://slatewire.example/lantern-row' })
  assert.ok(story)
  return {
    photos: story.photos.map(({ caption, credit }) => (credit === null ? caption : `${caption} © ${credit}`)),
    text: story.text.split('\n\n').filter((line) => !told.includes(line)),
  }
}

const pictures = [1, 2, 3].map((number) => `<img src="/g/${number}.jpg" width="800" height="500">`)
const strip = `<div>${pictures.map((picture) => `<div>${picture}</div>`).join('')}</div>`
const words = ['Ada Finch on the pier at noon.', 'The lamp, before it went out.', 'Nobody at all.']

describe('captions in a list apart from their pictures', () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      'that counters count',
      `${strip}<div>${words.map((text, i) => `<div><span>${i + 1} of 3</span><p>${text}</p></div>`).join('')}</div>`,
    ],
    [
      'that is called so',
      `<ul>${pictures.map((picture) => `<li>${picture}</li>`).join('')}</ul><div class="captions">${words.map((text) => `<div>${text}</div>`).join('')}</div>`,
    ],
    [
      'in the next row of a table',
      `<table><tr>${pictures.map((picture) => `<td>${picture}</td>`).join('')}</tr><tr>${words.map((text) => `<td>${text}</td>`).join('')}</tr></table>`,
    ],
    [
      'in a row of boxes like theirs',
      `<div class="row">${pictures.map((picture) => `<div class="c">${picture}</div>`).join('')}</div><div class="row">${words.map((text) => `<div class="c">${text}</div>`).join('')}</div>`,
    ],
    [
      'that the pictures’ boxes name',
      `${pictures.map((picture, i) => `<div aria-labelledby="k${i}">${picture}</div>`).join('')}<div>${words.map((text, i) => `<span id="k${i}">${text}</span><br><br>`).join('')}</div>`,
    ],
  ]
  for (const [name, gallery] of cases)
    it(name, () => assert.deepEqual(read(gallery), { photos: words, text: [] }))

  it('has their credits', () => {
    const captions = words.map((text) => `<li>${text} Photo: Mara Quill</li>`)
    assert.deepEqual(read(`${strip}<ul>${captions.join('')}</ul>`), {
      photos: words.map((text) => `${text} © Mara Quill`),
      text: [],
    })
  })

  const none: readonly (readonly [string, string])[] = [
    ['paragraphs', `<section>${words.map((text) => `<p>${text}</p>`).join('')}</section>`],
    ['items of a list', `<p>${told[1]}</p><ul>${words.map((text) => `<li>${text}</li>`).join('')}</ul>`],
  ]
  for (const [name, texts] of none)
    it(`is not made of as many ${name}`, () =>
      assert.deepEqual(read(strip + texts), { photos: [null, null, null], text: words }))
})
