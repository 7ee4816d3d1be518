import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from '../extract.ts'

const told = [
  'Skyline has ordered ten episodes of Lantern Row, the drama about a street that the power company forgot in 1931.',
  'The network has not said when the first episode will be shown, and the lamps have not been paid for either.',
  'Ada Finch writes the series and will direct the first two episodes, which are filmed at the old pier from May.',
]

/** Captions and credits of a story's photos, and what is left in its text. */
function read(inside: string, below = '') {
  const html = `<title>Skyline orders Lantern Row</title><article><h1>Skyline orders Lantern Row</h1><p>${told[0]}</p>
${inside}<p>${told[1]}</p><p>${told[2]}</p>${below}</article>`
  const { story } = extract(html, { url: 'https://slatewire.example/lantern-row' })
  assert.ok(story)
  return {
    photos: story.photos.map(({ caption, credit }) => [caption, credit]),
    text: story.text.split('\n\n').filter((line) => !told.includes(line)),
  }
}

const picture = (number: number, attributes = '') =>
  `<img src="/g/${number}.jpg" width="800" height="500" ${attributes}>`

describe('a picture’s caption', () => {
  const noon = 'Ada Finch on the pier at noon.'
  const cases: readonly (readonly [string, string, string | null, string | null])[] = [
    [
      'in an attribute of an element of the site’s own make',
      `<slate-photo caption="${noon}" credit="Mara Quill">${picture(1)}</slate-photo>`,
      noon,
      'Mara Quill',
    ],
    [
      'in such an element, and its credit in the attribute',
      `<slate-photo by="Mara Quill">${picture(1)}<p slot="caption">${noon}</p></slate-photo>`,
      noon,
      'Mara Quill',
    ],
    [
      'in the title of the link around it',
      `<p><a title="${noon} Photo: Mara Quill" href="/g/1-big.jpg">${picture(1)}</a></p>`,
      noon,
      'Mara Quill',
    ],
    ['in its own title', `<p>${picture(1, `title="${noon}" alt="Pier"`)}</p>`, noon, null],
    [
      'not in a title that says the alternative text again',
      `<p>${picture(1, `title="${noon}" alt="${noon}"`)}</p>`,
      null,
      null,
    ],
    ['in a line that points up', `<div>${picture(1)}</div><div><p>▲ ${noon}</p></div>`, noon, null],
    [
      'in a line that says it is about the picture',
      `<p>${picture(1)}</p><p>Pictured: ${noon}</p>`,
      `Pictured: ${noon}`,
      null,
    ],
    [
      'in letters set smaller',
      `<div>${picture(1)}</div><div><p class="text-xs">${noon}</p></div>`,
      noon,
      null,
    ],
    ['all of it in brackets', `<p>${picture(1)}</p><p>(${noon} Photo by Mara Quill)</p>`, noon, 'Mara Quill'],
    [
      'without the words on a button',
      `<figure><div role="button"><span>Press enter or click to view image in full size</span>${picture(1)}</div><figcaption>${noon} Painting by Mara Quill</figcaption></figure>`,
      noon,
      'Mara Quill',
    ],
    [
      'before a last line in brackets',
      `<figure>${picture(1)}<figcaption>The station, drawn by the author<br>(Quill Works)</figcaption></figure>`,
      'The station, drawn by the author',
      'Quill Works',
    ],
    [
      'after whose it is',
      `<figure>${picture(1)}<figcaption>Courtesy of Quill Works / ${noon}</figcaption></figure>`,
      noon,
      'Courtesy of Quill Works',
    ],
  ]
  for (const [name, html, caption, credit] of cases)
    it(`stands ${name}`, () => assert.deepEqual(read(html), { photos: [[caption, credit]], text: [] }))

  it('is what slanted lines are that stand under pictures only', () => {
    const one = (number: number, words: string) => `<p>${picture(number)}</p><p><em>${words}</em></p>`
    const { photos } = read(`${one(1, noon)}<p>${told[1]}</p>${one(2, 'The lamp, before it went out.')}`)
    assert.deepEqual(photos, [
      [noon, null],
      ['The lamp, before it went out.', null],
    ])
  })

  it('is without the words that every picture has', () => {
    const one = (number: number, words: string) =>
      `<figure>${picture(number)}<div>Open image modal</div><figcaption>${words}</figcaption></figure>`
    assert.deepEqual(read(one(1, 'Finch on the pier') + one(2, 'The lamp at noon')), {
      photos: [
        ['Finch on the pier', null],
        ['The lamp at noon', null],
      ],
      text: [],
    })
  })

  it('of a table is no picture’s', () => {
    const table = '<table><tr><td>Lamps</td><td>12</td></tr><tr><td>Streets</td><td>1</td></tr></table>'
    assert.deepEqual(
      read(`<figure>${table}<figcaption>Counted by the slate wire on Monday.</figcaption></figure>`).photos,
      [],
    )
  })
})

describe('who took all of a story’s pictures', () => {
  const figure = `<figure>${picture(1)}<figcaption>The station at noon</figcaption></figure>`
  const cases: readonly (readonly [string, string | null])[] = [
    ['All photographs by Mara Quill, unless noted.', 'Mara Quill'],
    ['Photos by Mara Quill except where noted', 'Mara Quill'],
    ['Alle Fotos: Mara Quill', 'Mara Quill'],
    ['Photos of the pier by Mara Quill hang in the town hall, and all of them are blue.', null],
  ]
  for (const [line, credit] of cases)
    it(line, () => assert.equal(read(figure, `<p>${line}</p>`).photos[0]?.[1], credit))
})
