import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from '../extract.ts'

const told = [
  'Skyline has ordered ten episodes of Lantern Row, the drama about a street that the power company forgot, and Ada Finch will direct two.',
  'The crew begins at the harbour in March, when the lamps of Pier Street are taken down for the winter, and no boat will be moved.',
  'The second block follows in May, with a night shoot on the breakwater that the insurers have looked at twice, and Finch once.',
]
const [first, second, third] = told.map((text) => `<p>${text}</p>`)
const picture = (name: string) => `<img src="/media/${name}.jpg" width="1200" height="800" alt="">`

/** What the photos of a page say, and what its text has beside the paragraphs. */
function read(inside: string, head = '') {
  const page = `<title>Skyline orders Lantern Row</title><main><article>${head}<h1>Skyline orders Lantern Row</h1>${first}${inside}${third}</article></main><footer><p>© 2026 The Pier Post. All rights reserved.</p></footer>`
  const { story } = extract(page, { url: 'https://pierpost.example/tv/2026/05/lantern-row' })
  return {
    photos: story?.photos.map(({ caption, credit }) => [caption, credit]),
    besides: (story?.text ?? '').split('\n\n').filter((text) => !told.includes(text)),
  }
}

describe('captions that nothing calls so', () => {
  const cases: readonly (readonly [string, string, readonly (readonly (string | null)[])[]])[] = [
    [
      'lines that take turns with pictures in a box of their own',
      `<section>${picture('a')}<p>1. Holt waits for the ferry.</p>${picture('b')}<p>2. The lamps are tested.</p></section>${second}`,
      [
        ['1. Holt waits for the ferry.', null],
        ['2. The lamps are tested.', null],
      ],
    ],
    [
      'a short name for captions, behind an advertisement',
      `${picture('a')}<div><span>Advertisement</span></div><p class="p-cap">Holt shares a doughnut with the mayor. (Viewer photo/Bo Lund)</p>${second}`,
      [['Holt shares a doughnut with the mayor.', 'Viewer photo/Bo Lund']],
    ],
    [
      'attributes of an element of the site’s own make',
      `<lamp-frame caption-text="Holt waits for the ferry, without a coat." credit-text="Bo Lund"><picture>${picture('a')}</picture></lamp-frame>${second}`,
      [['Holt waits for the ferry, without a coat.', 'Bo Lund']],
    ],
    [
      'an element whose own name says it',
      `<lamp-frame>${picture('a')}<lamp-caption>Opening night of the pier <lamp-credit>Collection of the Holt family</lamp-credit></lamp-caption></lamp-frame>${second}`,
      [['Opening night of the pier', 'Collection of the Holt family']],
    ],
    [
      'attributes of any element of the figure',
      `<figure><a href="/gallery/7">${picture('a')}</a><div class="x" data-c-caption="Holt climbs out of the boathouse." data-c-credit="Bo Lund/Pier Post"><button aria-label="open"></button></div></figure>${second}`,
      [['Holt climbs out of the boathouse.', 'Bo Lund/Pier Post']],
    ],
    [
      'what a lightbox is told to write, beside a picture for readers without scripts',
      `<div class="w" data-title="&lt;p&gt;Best Lamp: Holt with a torch and a limpet&lt;/p&gt;"><noscript>${picture('a')}</noscript><img data-src="/media/a.jpg" width="1200" height="800" alt="a.jpg"></div>${second}`,
      [['Best Lamp: Holt with a torch and a limpet', null]],
    ],
    [
      'a line above the pictures that says which is where',
      `<p><strong>Clockwise from top left: Holt; the mayor with soup; the mule. (Photos: Getaway)</strong></p><div>${picture('a')}${picture('b')}</div>${second}`,
      [
        ['Clockwise from top left: Holt; the mayor with soup; the mule.', 'Getaway'],
        ['Clockwise from top left: Holt; the mayor with soup; the mule.', 'Getaway'],
      ],
    ],
    [
      'a cell of small letters under the cell of the picture',
      `<table><tr><td>${picture('a')}</td></tr><tr><td style="padding:6px;font-size:11px;color:#999"><p>Holt on a drift of his own, in June. (Photo: Rosa Tembe)</p></td></tr></table>${second}`,
      [['Holt on a drift of his own, in June.', 'Rosa Tembe']],
    ],
    [
      'words that only stand under what they speak of, linked or not',
      `<div><p>${picture('a')}</p><p><a href="/reviews/may">Image from the May review.</a></p></div>${second}`,
      [['Image from the May review.', null]],
    ],
    [
      'who provided it',
      `<div><p>${picture('a')}</p><p>Image provided by Skyline.</p></div>${second}`,
      [[null, 'Skyline']],
    ],
    [
      'a camera for the word',
      `<div>${picture('a')}<span>The pier at dusk</span><span>📷 Bo Lund/Skyline</span></div>${second}`,
      [['The pier at dusk', 'Bo Lund/Skyline']],
    ],
    [
      'a list that numbers the pictures',
      `<div>${picture('a')}</div><div>${picture('b')}</div>${second}<p>PHOTO 1: Holt as the keeper. CREDIT: Bo Lund/Skyline<br>PHOTO 2: The mule, in a hedge. CREDIT: Skyline</p>`,
      [
        ['Holt as the keeper.', 'Bo Lund/Skyline'],
        ['The mule, in a hedge.', 'Skyline'],
      ],
    ],
    [
      'the beginning of a caption, for small screens, and all of it',
      `<div class="slide"><div>${picture('a')}</div><div class="n">1 of 2 | </div><div class="caption"><span>Holt at the gate of the works on Fr…</span><div>Holt at the gate of the works on Friday, with a glove. (Pier Photo/Bo Lund, File)</div></div></div>${second}`,
      [['Holt at the gate of the works on Friday, with a glove.', 'Pier Photo/Bo Lund, File']],
    ],
    [
      'from whom and through whom, in brackets',
      `${picture('a')}<div class="u-cap">This picture shows Holt on the “Attic.” (Skyline via Pier Wire)</div>${second}`,
      [['This picture shows Holt on the “Attic.”', 'Skyline via Pier Wire']],
    ],
    [
      'a dash behind the last sentence',
      `${picture('a')}<div class="u-cap">Arrivals in one suit. — Getaway Images</div>${second}`,
      [['Arrivals in one suit.', 'Getaway Images']],
    ],
    [
      'two slanted parts, the second of which names makers',
      `<p>${picture('a')}<br><em>Holt, a borrowed globe and Lunn at the table read</em> <em class="cr">Lucinda Poe/Skyline</em></p>${second}`,
      [['Holt, a borrowed globe and Lunn at the table read', 'Lucinda Poe/Skyline']],
    ],
    [
      'a file’s name and size',
      `<dl><dt>${picture('a')}</dt><dd><em>Cover of the ninth issue, out in May</em></dd><dd>lr9.jpg (211.4 KiB) Viewed 3120 times</dd></dl>${second}`,
      [['Cover of the ninth issue, out in May', null]],
    ],
    [
      'a box that is there for its ground',
      `<div role="img" style="background-image:url('/media/a.jpg')"></div><p class="pie2">Holt en una escena de la tercera temporada. RTV / Ana Reyes</p>${second}`,
      [['Holt en una escena de la tercera temporada.', 'RTV / Ana Reyes']],
    ],
    [
      'two names and no caption',
      `<div class="a-feat">${picture('a')}<span class="credit">Bo Lund; Courtesy of Ana Reyes</span></div>${second}`,
      [[null, 'Bo Lund; Courtesy of Ana Reyes']],
    ],
    [
      'terms that are pictures, and what they show',
      `<dl>${picture('a').replace(/.*/, '<dt>$&</dt>')}<dd>The hut, built for the pilot.</dd><dt>${picture('b')}</dt><dd>Holt between two takes. (Ana Reyes)</dd></dl>${second}`,
      [
        ['The hut, built for the pilot.', null],
        ['Holt between two takes.', 'Ana Reyes'],
      ],
    ],
    [
      'a style that only lines under pictures have',
      `<p>${picture('a')}</p><p style="text-align:center">Holt waits for the ferry.</p>${second}<p>${picture('b')}</p><p style="text-align:center">The lamps are tested.</p>`,
      [
        ['Holt waits for the ferry.', null],
        ['The lamps are tested.', null],
      ],
    ],
    [
      'lowest headings that stand under pictures only',
      `${picture('a')}<h5>Holt waits for the ferry in the second episode</h5>${second}${picture('b')}<h5>The lamps are tested before the night shoot</h5>`,
      [
        ['Holt waits for the ferry in the second episode', null],
        ['The lamps are tested before the night shoot', null],
      ],
    ],
    [
      'a slanted sentence in its picture’s own paragraph',
      `<p>${picture('a')}<br><em>Holt as the lamplighter, in a still from the first episode.</em></p>${second}`,
      [['Holt as the lamplighter, in a still from the first episode.', null]],
    ],
    [
      'behind words that open it',
      `<figure>${picture('a')}<details><summary>About this picture</summary><p>The lamps, taken down for the winter. Picture by Ana Reyes.</p></details></figure>${second}`,
      [['The lamps, taken down for the winter.', 'Ana Reyes']],
    ],
    [
      'in attributes of an element of the site’s own make',
      `<pier-photo src="/media/a.jpg" cutline="The hut before the storm." byline="Ana Reyes"></pier-photo>${second}`,
      [['The hut before the storm.', 'Ana Reyes']],
    ],
    [
      'in a link to the picture itself',
      `<a href="/media/a-full.jpg"><div>${picture('a')}<span>Holt at the ferry in the second episode.</span><span>Tom Weld/Skyline</span></div></a>${second}`,
      [['Holt at the ferry in the second episode.', 'Tom Weld/Skyline']],
    ],
    [
      'in attributes of an empty element beside the picture',
      `<div>${picture('a')}<div data-c-caption="Holt at the ferry." data-c-credit="Tom Weld"></div></div>${second}`,
      [['Holt at the ferry.', 'Tom Weld']],
    ],
    [
      'with a letter in a circle before its owner',
      `${picture('a')}<p><i>▲ Holt at the ferry. ⓒ Skyline</i></p>${second}`,
      [['Holt at the ferry.', 'Skyline']],
    ],
  ]
  for (const [what, inside, photos] of cases)
    it(what, () => assert.deepEqual(read(inside), { photos, besides: [] }))

  it('what is pictured may be said below headline and byline', () => {
    const { photos } = read(`<p>Pictured: Holt waits for the ferry.</p>${second}`, picture('a'))
    assert.deepEqual(photos, [['Pictured: Holt waits for the ferry.', null]])
  })

  it('ticks before the lines of a list are no pictures', () => {
    const tick = '<img src="/s/tick.svg" alt="Pro">'
    const lines = ['The hut is dry in any weather.', 'The lamps need no oil at all.']
    const list = lines.map((line) => `<div>${tick}</div><div>${line}</div>`).join('')
    assert.deepEqual(read(`<div>${list}</div>${second}`).besides, lines)
  })
})

describe('credits that are no photo’s', () => {
  it('a site’s own rights at its foot', () => {
    assert.deepEqual(read(`${second}${picture('a')}`).photos, [[null, null]])
  })

  it('the source of the news below a picture that has its credit', () => {
    const box = `<div>${picture('a')}<div>Holt auf der Mole. Bild: Ana Reyes/dpa</div></div>`
    assert.deepEqual(read(`${second}${box}<p>Quelle: Quay Times</p>`).photos, [
      ['Holt auf der Mole.', 'Ana Reyes/dpa'],
    ])
  })
})
