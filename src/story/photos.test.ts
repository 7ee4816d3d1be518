import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from './extract.ts'
import type { Story } from './story.ts'

const told = [
  'Skyline has ordered <em>Lantern Row</em> straight to series, the network said on Monday, with Ada Finch to star as a lamplighter who sees the dead.',
  'Finch, who last led the drama <em>Paper Kites</em>, will also produce. “I have wanted to climb those ladders for years,” she said in a statement.',
  'Filming is set to begin in Galway in the spring, and the network is planning to air the ten episodes in the fall, the trade paper Lamp Room says.',
  'Bo Lund, who wrote the pilot from his own stage play, will serve as showrunner together with Tom Oak, a producer on the first two seasons of Copper Lane.',
] as const

/** A story whose first paragraph is followed by what is tried. */
function pageOf(inside: string, above: string): string {
  return `<!doctype html><html lang="en"><head><title>Skyline Orders ‘Lantern Row’ | The Pier Post</title>
<meta name="author" content="Wren Adeyemi"></head><body>
<header><a href="/"><img src="/logo.png" alt="The Pier Post"></a><nav><a href="/tv">TV</a></nav></header>
<article><h1>Skyline Orders ‘Lantern Row’</h1>${above}
<p>${told[0]}</p>${inside}<p>${told[1]}</p><p>${told[2]}</p><p>${told[3]}</p></article>
<div class="more"><h3>More</h3><a href="/tv/x"><img src="/t/x.jpg"><b>Another drama gets another season at once</b></a></div>
<footer>© 2026 The Pier Post</footer></body></html>`
}

function read(inside: string, above = ''): Story {
  const { story } = extract(pageOf(inside, above), { url: 'https://pierpost.example/tv/lantern-row' })
  assert.ok(story)
  return story
}

const site = 'https://pierpost.example'

describe('the largest version of a picture', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'of a set by width, in any order',
      '<img srcset="/a-300.jpg 300w, /a-1200.jpg 1200w, /a-600.jpg 600w">',
      '/a-1200.jpg',
    ],
    ['of a set by density', '<img src="/a.jpg" srcset="/a.jpg 1x, /b.jpg 2x">', '/b.jpg'],
    [
      'of the sources of a picture element',
      '<picture><source media="(min-width:900px)" srcset="/a-2000.jpg"><source srcset="/a-800.jpg"><img src="/a-400.jpg"></picture>',
      '/a-2000.jpg',
    ],
    [
      'of two as large the picture’s own',
      '<picture><source type="image/webp" srcset="/a.webp 900w"><img src="/a.jpg" srcset="/a.jpg 900w"></picture>',
      '/a.jpg',
    ],
    [
      'of two as large the one that every program opens',
      '<picture><source srcset="/a.webp 900w"><source srcset="/b.jpg 900w"><img src="/s/blank.gif"></picture>',
      '/b.jpg',
    ],
    ['of an element of the site’s own make', '<pier-image data-src="/a.jpg"></pier-image>', '/a.jpg'],
    ['in an attribute of any name', '<img src="/s/blank.gif" data-whatever="/a.jpg">', '/a.jpg'],
    ['in a lazy set', '<img src="/px.gif" data-ss="/a-300.jpg 300w, /a-900.jpg 900w">', '/a-900.jpg'],
    ['in an attribute that is named for it', '<img src="/a.jpg" data-at2x="/a@2x.jpg">', '/a@2x.jpg'],
    ['behind a link around it', '<a href="/up/a.jpg"><img src="/up/a-400x300.jpg"></a>', '/up/a.jpg'],
    [
      'behind a script’s link',
      '<a href="javascript:popup(\'/a_big.jpg\')"><img src="/a_sm.jpg"></a>',
      '/a_big.jpg',
    ],
    [
      'behind a download link',
      '<div class="k"><img src="/a_lo.jpg"><div>Ada Finch on the pier.</div><div><a href="/a_hires.jpg" download>Download High Res</a></div></div>',
      '/a_hires.jpg',
    ],
    [
      'in a box around it alone',
      '<div data-src="/att/7.jpg"><img src="/att/7-thumb.jpg" width="400"></div>',
      '/att/7.jpg',
    ],
    [
      'and not the smaller one that a link leads to',
      '<a href="/a.jpg?format=1500w"><img src="/a.jpg?format=300w" data-large="/a.jpg?format=2500w"></a>',
      '/a.jpg?format=2500w',
    ],
    [
      'and not a page about the file',
      '<a href="/wiki/File:Pier.jpg"><img src="/thumb/440px-Pier.jpg"></a>',
      '/thumb/440px-Pier.jpg',
    ],
  ]
  for (const [name, html, path] of cases)
    it(name, () =>
      assert.deepEqual(
        read(html).photos.map(({ src }) => src),
        [site + path],
      ),
    )

  it('is the original that a resizing service names', () => {
    const { photos } = read('<img src="/_next/image?url=https%3A%2F%2Fcdn.example%2Frow.jpg&amp;w=640">')
    assert.equal(photos[0]?.src, 'https://cdn.example/row.jpg')
  })

  it('is one photo with its <noscript> twin and its thumbnail', () => {
    const { photos } = read(
      '<figure><img data-src="/g/row.jpg"><noscript><img src="/g/row.jpg"></noscript><img src="/g/row_thumb.jpg"></figure>',
    )
    assert.deepEqual(
      photos.map(({ src }) => src),
      [`${site}/g/row.jpg`],
    )
  })
})

type Words = readonly [caption: string | null, credit: string | null]

describe('a slide', () => {
  const slide = (name: string, count: string, words: string) =>
    `<div><div><img src="/${name}.jpg"><span>Bo Lund</span></div><span>${count}</span><p>${words}</p></div>`
  const read2 = (...slides: readonly string[]) => {
    const { photos, text } = read(slides.join(''))
    return { text, words: photos.map(({ caption, credit }) => [caption, credit]) }
  }

  it('has the words under it where counters count them', () => {
    const { words, text } = read2(
      slide('a', '1 / 2', 'Ada on the pier.'),
      slide('b', '2 / 2', 'Mira, with a lamp.'),
    )
    assert.deepEqual(words, [
      ['Ada on the pier.', 'Bo Lund'],
      ['Mira, with a lamp.', 'Bo Lund'],
    ])
    assert.ok(!text.includes('Ada on the pier.'))
  })

  it('is none where a rating stands under a picture', () => {
    const { words } = read2(slide('a', '4 / 5', 'Ada lights all of the lamps in time.'))
    assert.deepEqual(words, [['Bo Lund', null]])
  })
})

describe('a figure of several pictures', () => {
  const pair = '<img src="/a.jpg"><img src="/b.jpg">'
  const read2 = (captions: string) =>
    read(`<figure>${pair}${captions}</figure>`).photos.map(({ caption, credit }) => [caption, credit])

  it('has as many captions, each its own', () =>
    assert.deepEqual(
      read2('<figcaption>Ada on the pier. <cite>Bo Lund</cite></figcaption><figcaption>Mira.</figcaption>'),
      [
        ['Ada on the pier.', 'Bo Lund'],
        ['Mira.', null],
      ],
    ))

  it('has one caption, with its credit in a line of its own, for all', () =>
    assert.deepEqual(
      read2('<figcaption>Ada and Mira.</figcaption><figcaption>Photos: Bo Lund</figcaption>'),
      [
        ['Ada and Mira.', 'Bo Lund'],
        ['Ada and Mira.', 'Bo Lund'],
      ],
    ))
})

describe('captions and credits', () => {
  const pier = 'Ada Finch on the pier.'
  const cases: readonly (readonly [string, string, ...Words])[] = [
    [
      'a firm’s name alone over a picture',
      '<div><img src="/a.jpg"><span>Skyline Pictures</span></div>',
      null,
      'Skyline Pictures',
    ],
    [
      'a name set off before the sentence',
      `<figure><img src="/a.jpg"><figcaption><span class="ph">Bo Lund</span> ${pier}</figcaption></figure>`,
      pier,
      'Bo Lund',
    ],
    [
      'a name in bold type heads the sentence',
      `<figure><img src="/a.jpg"><figcaption><b>Bo Lund</b> ${pier}</figcaption></figure>`,
      `Bo Lund ${pier}`,
      null,
    ],
    [
      'a label beside the name',
      `<figure><img src="/a.jpg"><figcaption><div>${pier}</div><div>Photo by</div><div>Skyline</div></figcaption></figure>`,
      pier,
      'Skyline',
    ],
    ['a figure’s', `<figure><img src="/a.jpg"><figcaption>${pier}</figcaption></figure>`, pier, null],
    [
      'words for screen readers',
      `<figure><img src="/a.jpg"><figcaption><span>Image caption, </span>${pier}</figcaption></figure>`,
      pier,
      null,
    ],
    [
      'a cite',
      `<figure><img src="/a.jpg"><figcaption>${pier} <cite>Bo Lund</cite></figcaption></figure>`,
      pier,
      'Bo Lund',
    ],
    [
      'small print',
      `<figure><img src="/a.jpg"><figcaption>${pier} <small>Bo Lund for Skyline</small></figcaption></figure>`,
      pier,
      'Bo Lund for Skyline',
    ],
    [
      'a name set off after the full stop',
      `<div><img src="/a.jpg"><div>${pier} <i>Estate of Bo Lund</i></div></div>`,
      pier,
      'Estate of Bo Lund',
    ],
    [
      'a title in italics at the end is no credit',
      '<figure><img src="/a.jpg"><figcaption>Ada Finch in <i>Lantern Row</i></figcaption></figure>',
      'Ada Finch in Lantern Row',
      null,
    ],
    [
      'makers told by a slash',
      `<figure><img src="/a.jpg"><figcaption>${pier} SKYLINE/Bo Lund</figcaption></figure>`,
      pier,
      'SKYLINE/Bo Lund',
    ],
    [
      'a credit before the caption',
      `<div><img src="/a.jpg"><div><span>Bild: Skyline</span> ${pier}</div></div>`,
      pier,
      'Skyline',
    ],
    [
      'a small table with the photographer above',
      `<table><tr><td><img src="/a.jpg"></td></tr><tr><td align="right">Post photo by Bo Lund</td></tr><tr><td>${pier}</td></tr></table>`,
      pier,
      'Bo Lund',
    ],
    [
      'spans after a line break',
      `<div><a href="/b.jpg"><img src="/a.jpg"></a><br><span>${pier}</span> <span>&copy; Skyline</span></div>`,
      pier,
      'Skyline',
    ],
    [
      'a paragraph with the picture',
      `<div class="ph"><img src="/a.jpg"><p>${pier} <span>（C）Skyline</span></p><a href="/tv/lantern-row/photo/">More pictures here</a></div>`,
      pier,
      'Skyline',
    ],
    [
      'a slanted line after the picture',
      '<p><img src="/a.jpg"></p><p><em>The lamps of Galway</em></p>',
      'The lamps of Galway',
      null,
    ],
    [
      'a line with a credit after the picture',
      '<p><img src="/a.jpg"></p><p><b>The lamps of Galway. Photo credit: Bo Lund.</b></p>',
      'The lamps of Galway.',
      'Bo Lund',
    ],
    [
      'small print that is all of the line',
      '<figure><img src="/a.jpg"></figure><small style="display:block">SKYLINE/Bo Lund</small>',
      null,
      'SKYLINE/Bo Lund',
    ],
    [
      'an attribute',
      `<a data-caption="${pier} Photo: Bo Lund" href="/b.jpg"><img src="/a.jpg"></a>`,
      pier,
      'Bo Lund',
    ],
    [
      'a credit that only the title has',
      `<figure><img src="/a.jpg" title="The pier | Bildquelle: Skyline"><figcaption>${pier}</figcaption></figure>`,
      pier,
      'Skyline',
    ],
    [
      'attributes of a box around it',
      `<ul><li data-src="/b.jpg" data-sub-html="&lt;p&gt;${pier}&lt;/p&gt;" data-photographer="Bo Lund"><img src="/a.jpg"></li></ul>`,
      pier,
      'Bo Lund',
    ],
    [
      'a name alone below a sentence',
      `<div><div>1 / 3</div><img src="/a.jpg"><div>${pier}</div><div>Bo Lund</div></div>`,
      pier,
      'Bo Lund',
    ],
    [
      'a line in the picture’s own paragraph',
      '<p class="r"><img src="/a.jpg"> Ada Finch on the pier</p>',
      'Ada Finch on the pier',
      null,
    ],
    [
      'an element that the picture names',
      `<div><img src="/a.jpg" aria-describedby="c7"></div><div><button>Zoom</button></div><p id="c7">${pier}</p>`,
      pier,
      null,
    ],
    [
      'a slide in an article',
      `<article class="slide"><img src="/a.jpg"><p>${pier}</p></article>`,
      pier,
      null,
    ],
    [
      'a slide in a list',
      `<ul><li><img src="/a.jpg"><div>${pier}</div><div>Bo Lund</div></li></ul>`,
      pier,
      'Bo Lund',
    ],
    [
      'a sentence in a box with the picture',
      '<div><div><img src="/a.jpg"></div><div><p>Ada Finch, who plays the lamplighter, with Tom Oak on the pier of Galway in the first week of January.</p></div></div>',
      'Ada Finch, who plays the lamplighter, with Tom Oak on the pier of Galway in the first week of January.',
      null,
    ],
    [
      'a box whose class names a picture',
      `<div class="pw"><img src="/a.jpg"></div><div class="image-info"><p>${pier}</p></div>`,
      pier,
      null,
    ],
    [
      'art',
      '<figure><img src="/a.jpg"><figcaption>Cover of Row #1 - art by Bo Lund</figcaption></figure>',
      'Cover of Row #1',
      'Bo Lund',
    ],
    [
      'a credit and the owner after it',
      `<div><img src="/a.jpg"><div>${pier} Photo Credit: Bo Lund/Skyline. © 2026 Skyline, Inc.</div></div>`,
      pier,
      'Bo Lund/Skyline',
    ],
  ]
  for (const [name, html, caption, credit] of cases) {
    it(name, () => {
      const { photos, text } = read(html)
      assert.deepEqual(
        photos.map((photo) => [photo.caption, photo.credit]),
        [[caption, credit]],
      )
      assert.equal(text, told.map((paragraph) => paragraph.replace(/<[^>]+>/g, '')).join('\n\n'))
    })
  }

  it('a class that stands under pictures only', () => {
    const { photos } = read(
      '<div><img src="/a.jpg"></div><div class="q7">The lamps of Galway, as seen from the sea.</div>' +
        `<p>${told[1]}</p><div><img src="/b.jpg"></div><div class="q7">The pier of Galway, as seen from a lamp.</div>`,
    )
    assert.deepEqual(
      photos.map(({ caption }) => caption),
      ['The lamps of Galway, as seen from the sea.', 'The pier of Galway, as seen from a lamp.'],
    )
  })

  it('a note after a picture stays in the text', () => {
    const { photos, text } = read(
      '<p><img src="/a.jpg"></p><p><em>Note: this story has been updated.</em></p>',
    )
    assert.equal(photos[0]?.caption, null)
    assert.match(text, /Note: this story/)
  })

  it('a sentence in a picture’s paragraph stays in the text', () => {
    const { photos, text } = read('<p><img src="/a.jpg"> The lamps were lit on Friday.</p>')
    assert.equal(photos[0]?.caption, null)
    assert.match(text, /lit on Friday/)
  })

  it('a definition beside a picture stays in the text', () => {
    const role = 'A lamplighter who sees the dead.'
    const { photos } = read(`<dl><dt>Ada Finch</dt><dd><img src="/a.jpg"> ${role}</dd></dl>`)
    assert.equal(photos[0]?.caption, null)
  })

  it('in a gallery of figures each has its own, and the rest share the outer one', () => {
    const { photos } = read(
      '<figure><figure><img src="/a.jpg"><figcaption>One lamp</figcaption></figure><figure><img src="/b.jpg"></figure><figcaption>Lamps</figcaption></figure>',
    )
    assert.deepEqual(
      photos.map(({ caption }) => caption),
      ['One lamp', 'Lamps'],
    )
  })

  it('a byline names the photographer of all pictures', () => {
    const { photos } = read(
      '<img src="/a.jpg">',
      '<p>Words Wren Adeyemi<br>Photography Bo Lund<br>2 June 2026</p>',
    )
    assert.deepEqual(
      photos.map(({ credit }) => credit),
      ['Bo Lund'],
    )
  })
})

describe('pictures that are none of the story’s', () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      'a card of another story',
      '<div><a href="/tv/kites"><img src="/t/k.jpg" width="300" height="200"></a><div><span>READ</span> <a href="/tv/kites">Paper Kites Will Not Be Back</a></div></div>',
    ],
    [
      'a linked card with words',
      '<a href="https://lamproom.example/x"><div>Lamp Room: what we know</div><img src="https://lamproom.example/og.jpg"></a>',
    ],
    [
      'an advertisement',
      '<a href="https://shop.example/click?id=1"><img src="/i/kit.jpg" width="300" height="250"></a>',
    ],
    ['a banner', '<img src="/i/kit.jpg" width="728" height="90">'],
    [
      'a video’s poster',
      '<a href="https://www.youtube.com/watch?v=ab"><img src="/posters/ab.jpg" alt="Trailer"></a>',
    ],
    [
      'an AMP player’s placeholder',
      '<amp-youtube data-videoid="a"><amp-img src="/posters/ab.jpg" layout="fill"></amp-img></amp-youtube>',
    ],
    [
      'a quoted post’s',
      '<blockquote class="twitter-tweet"><img src="https://pbs.example/a.jpg"><p>We lit it!</p></blockquote>',
    ],
    ['a tracker', '<img src="/open.php?u=1" width="1" height="1">'],
    ['a small one', '<img src="/g/a.jpg" width="80" height="60">'],
    ['a small one by its address', '<img src="/g/a.jpg?w=64">'],
    ['an old counter', '<img src="/cgi-bin/counter?pier">'],
    ['a button', '<a href="/mail"><img src="/i/mail.gif"></a>'],
    [
      'a podcast’s cover in its player',
      '<div><img src="/pod/cover.jpg"><audio src="/a.mp3"></audio><span>00:00 / 41:12</span></div>',
    ],
    ['a sponsor', '<div>Presented by <img src="/c/glow.png" width="220" height="90"></div>'],
    ['a star', '<p>Rating: <img src="/img/star.png"> <img src="/img/star-empty.png"></p>'],
    ['a host’s face', '<div><img src="/hosts/kit.jpg"><b>Kit Moss</b> hosts Lamp Talk.</div>'],
    ['an icon', '<img src="/icons/bell.png">'],
    ['an icon with words beside it', '<div><img src="/icons/bell.png"><div>0:00 Listen to this</div></div>'],
    ['a drawing with words beside it', '<div><img src="/i/play.svg"><div>0:00 Listen to this</div></div>'],
  ]
  for (const [name, html] of cases) it(name, () => assert.deepEqual(read(html).photos, []))

  it('the writer’s face in the byline', () => {
    const byline =
      '<div><img src="/f/wa.jpg" width="120" height="120"><span>By Wren Adeyemi in Galway</span></div>'
    assert.deepEqual(read('', byline).photos, [])
  })

  it('a nameplate that links nowhere', () => {
    assert.deepEqual(read('', '<img src="/i/top.jpg" alt="The Pier Post">').photos, [])
  })

  it('another column of a layout table', () => {
    const html = `<title>Skyline Orders ‘Lantern Row’</title><table><tr><td><a href="/">Home</a><br><img src="/i/feed.jpg" width="140"></td>
<td><h1>Skyline Orders ‘Lantern Row’</h1><img src="/i/row.jpg" width="400"><p>${told.join('</p><p>')}</p></td>
<td><img src="/i/soap.jpg" width="140"></td></tr></table>`
    const { story } = extract(html, { url: 'https://pierpost.example/row' })
    assert.deepEqual(
      story?.photos.map(({ src }) => src),
      [`${site}/i/row.jpg`],
    )
  })

  it('a drawing with a caption that is called one is the story’s', () => {
    const { photos } = read(
      '<div><img src="/d/goose.svg"><div class="imageCaption">A goose of tin</div></div>',
    )
    assert.deepEqual(
      photos.map(({ caption }) => caption),
      ['A goose of tin'],
    )
  })

  it('a logo with a caption is the story’s', () => {
    const { photos } = read(
      '<figure><img src="/skyline-logo.jpg"><figcaption>The old sign.</figcaption></figure>',
    )
    assert.equal(photos.length, 1)
  })

  it('a picture that links to its gallery is the story’s', () => {
    const { photos } = read(
      '<a href="/gallery/7"><img src="/a.jpg" width="600"><span>View 12 images</span></a>',
    )
    assert.equal(photos.length, 1)
  })

  it('a picture that links to its own page is the story’s', () => {
    assert.equal(read('<a href="/tv/lantern-row/photo/"><img src="/a.jpg" width="600"></a>').photos.length, 1)
  })
})

it('a picture left out says why', () => {
  const { decisions } = extract(pageOf('<img src="/i/a.jpg" width="728" height="90">', ''), { url: site })
  assert.deepEqual(
    decisions.flatMap(({ what, rule, value }) => (what === 'photo left out' ? [[rule, value]] : [])),
    [['shape of a banner', `${site}/i/a.jpg`]],
  )
})

describe('stories that follow in the page', () => {
  const article = (headline: string, picture: string) =>
    `<article><h1 class="h">${headline}</h1><figure><img src="${picture}"><figcaption>The pier.</figcaption></figure><p>${told.join('</p><p>')}</p></article>`
  const photosOf = (html: string) =>
    extract(`<title>Skyline Orders ‘Lantern Row’</title>${html}`, { url: `${site}/row` }).story?.photos.map(
      ({ src }) => src,
    )

  it('keep their pictures', () => {
    const html = article('Skyline Orders ‘Lantern Row’', '/a.jpg') + article('Paper Kites Are Back', '/b.jpg')
    assert.deepEqual(photosOf(html), [`${site}/a.jpg`])
  })

  it('slides in articles are no other stories', () => {
    const slide = (name: string, words: string) =>
      `<article><figure><img src="/${name}.jpg"></figure><h2>${name}</h2><p>${words}</p><span>Photo by Bo Lund</span></article>`
    const finch =
      'Ada Finch plays Wren, who took over the lamps from her father and has not slept through a night since. “She is the only one who looks up,” the writer says.'
    const oak =
      'Tom Oak is the harbour master, a man with a ledger for a heart. He learnt to tie forty knots for the part, and has used three of them.'
    const html = `<main><h1>Skyline Orders ‘Lantern Row’</h1><p>${told.join('</p><p>')}</p>${slide('finch', finch)}${slide('oak', oak)}</main>`
    assert.deepEqual(photosOf(html), [`${site}/finch.jpg`, `${site}/oak.jpg`])
  })
})

describe('a page whose script brings the story', () => {
  const body = told.map((paragraph) => paragraph.replace(/<[^>]+>/g, '')).join('\\n\\n')
  const read = (image: unknown) =>
    extract(
      `<title>Row</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Row","articleBody":"${body}","image":${JSON.stringify(image)}}</script><noscript><p>Without scripts we can not show you our stories.</p></noscript><div id="root"></div>`,
    ).story?.photos

  it('has its structured data’s pictures', () => {
    const image = [
      {
        '@type': 'ImageObject',
        url: 'https://cdn.example/a.jpg',
        caption: 'One lamp.',
        creditText: 'Bo Lund',
      },
      {
        '@type': 'ImageObject',
        url: 'https://cdn.example/b.jpg',
        caption: 'Two lamps.',
        creditText: 'Bo Lund',
      },
    ]
    assert.deepEqual(read(image), [
      { src: 'https://cdn.example/a.jpg', alt: null, caption: 'One lamp.', credit: 'Bo Lund' },
      { src: 'https://cdn.example/b.jpg', alt: null, caption: 'Two lamps.', credit: 'Bo Lund' },
    ])
  })

  it('has one where they are cuts of one', () => {
    const image = [
      'https://cdn.example/a/1x1.jpg',
      'https://cdn.example/a/4x3.jpg',
      'https://cdn.example/a/16x9.jpg',
    ]
    assert.equal(read(image)?.length, 1)
  })
})
