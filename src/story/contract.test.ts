import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from './extract.ts'
import type { NoStory, Story } from './story.ts'

const address = 'https://pierpost.example/tv/lantern-row-ordered'
const sentences = [
  'Skyline has ordered ten episodes of <i>Lantern Row</i>, the drama about a street that the power company forgot.',
  'Ada Finch writes the series and will direct the first two episodes, which are filmed at the old pier from May.',
  '“We have bought every lamp in the county,” said Finch, who had been carrying three of them through the rain.',
  'The network has not said when the first episode will be shown, and the lamps have not been paid for either.',
  'Tom Oak plays the lamplighter, a part that he had turned down twice before somebody showed him the ladder.',
]
const text = sentences.map((sentence) => `<p>${sentence}</p>`)
const page = (inside: string, head = '') =>
  `<html lang="en"><head><title>Skyline orders Lantern Row</title>${head}</head><body><nav><a href="/tv">TV</a></nav><article><h1>Skyline orders Lantern Row</h1>${inside}</article><footer><p>The Pier Post</p></footer></body></html>`

function read(html: string, url: string | null = address): Story {
  const { story } = extract(html, { url })
  assert.ok(story !== null, 'a story is found')
  return story
}

describe('tags', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'a list under the text',
      '<ul class="tags"><li><a href="/tag/lantern-row">Lantern Row</a></li><li><a href="/tag/skyline">Skyline</a></li></ul>',
      '',
      ['Lantern Row', 'Skyline'],
    ],
    [
      'links that say so',
      '<p>Filed under: <a rel="tag" href="/x/1">Lantern Row</a>, <a rel="tag" href="/x/2">Skyline</a></p>',
      '',
      ['Lantern Row', 'Skyline'],
    ],
    [
      'one wording of each',
      '<p>Tags: <a href="/tag/skyline">Skyline</a></p>',
      '<meta property="article:tag" content="skyline"><meta property="article:tag" content="Orders">',
      ['Skyline', 'Orders'],
    ],
    [
      'structured data',
      '',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Skyline orders Lantern Row","keywords":["Lantern Row","type:news"]}</script>',
      ['Lantern Row'],
    ],
    [
      'a list in one string',
      '',
      '<meta name="news_keywords" content="Lantern Row, Ada Finch">',
      ['Lantern Row', 'Ada Finch'],
    ],
    [
      'words for search machines that are the story’s',
      '',
      '<meta name="keywords" content="lantern row, skyline, lamps">',
      ['lantern row', 'skyline', 'lamps'],
    ],
    [
      'words that are the site’s',
      '',
      '<meta name="keywords" content="newspaper, classifieds, weather, lamps">',
      [],
    ],
    [
      'the way to the story is no tag',
      '<p><a href="/news/">News</a> » <a href="/news/?topic=tv">TV</a></p>',
      '',
      [],
    ],
    ['a section is no tag', '<p>In <a rel="category tag" href="/category/tv">TV News</a></p>', '', []],
    [
      'another story’s title is no tag',
      '<div class="related"><p>More on</p><ul><li><a href="/tv/oak-falls-off-ladder">Tom Oak falls off the ladder a second time</a></li></ul></div>',
      '',
      [],
    ],
  ]
  for (const [what, after, head, tags] of cases)
    it(what, () => assert.deepEqual(read(page(text.join('') + after, head)).tags, tags))
})

describe('embeds', () => {
  const among = (embed: string) => page([...text.slice(0, 2), embed, ...text.slice(2)].join(''))
  const tweet =
    '<blockquote class="twitter-tweet"><p>All the lamps are lit tonight, every single one of them, thank you Pier Street.</p>— Ada Finch (@adafinch) <a href="https://twitter.com/adafinch/status/12345?ref_src=x">May 3, 2026</a></blockquote>'
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a post', tweet, ['x Ada Finch https://x.com/adafinch/status/12345']],
    [
      'a frame',
      '<iframe src="https://www.youtube.com/embed/aB3dE6gH9_k"></iframe>',
      ['youtube null https://www.youtube.com/watch?v=aB3dE6gH9_k'],
    ],
    [
      'a frame that comes late',
      '<iframe data-src="//player.vimeo.com/video/77"></iframe>',
      ['vimeo null https://vimeo.com/77'],
    ],
    [
      'a custom element',
      '<lite-youtube videoid="aB3dE6gH9_k"></lite-youtube>',
      ['youtube null https://www.youtube.com/watch?v=aB3dE6gH9_k'],
    ],
    [
      'an AMP element',
      '<amp-twitter data-tweetid="12345"></amp-twitter>',
      ['x null https://x.com/i/status/12345'],
    ],
    [
      'what an editor noted for its script',
      '<div class="twitter-embed" data-attrs="{&quot;url&quot;:&quot;https://x.com/adafinch/status/12345&quot;,&quot;name&quot;:&quot;Ada Finch&quot;}"></div>',
      ['x Ada Finch https://x.com/adafinch/status/12345'],
    ],
    [
      'a post in French',
      '<blockquote class="instagram-media"><a href="https://www.instagram.com/p/AbC-1/">Voir</a><p>Une publication partagée par Ada Finch (@adafinch)</p></blockquote>',
      ['instagram Ada Finch https://www.instagram.com/p/AbC-1/'],
    ],
    [
      'another host’s player',
      '<iframe src="https://media.pierpost.example/player/9"></iframe>',
      ['media.pierpost.example null https://media.pierpost.example/player/9'],
    ],
    ['an advertisement is none', '<iframe src="https://ads.pierpost.example/banner"></iframe>', []],
    [
      'a link in the text is none',
      '<p>She said so in <a href="https://www.youtube.com/watch?v=aB3dE6gH9_k">a video</a>, and nobody has denied it so far.</p>',
      [],
    ],
    [
      'the same video once',
      '<iframe src="https://www.youtube.com/embed/aB3dE6gH9_k"></iframe><iframe src="https://youtu.be/aB3dE6gH9_k"></iframe>',
      ['youtube null https://www.youtube.com/watch?v=aB3dE6gH9_k'],
    ],
  ]
  for (const [what, html, expected] of cases) {
    it(what, () => {
      const { embeds } = read(among(html))
      assert.deepEqual(
        embeds.map(({ provider, author, url }) => `${provider} ${author} ${url}`),
        expected,
      )
    })
  }
  it('a post’s words are none of the story’s', () => {
    const story = read(among(tweet))
    assert.ok(!story.text.includes('thank you Pier Street'))
    assert.ok(story.text.includes('We have bought every lamp'))
  })
  it('a quotation that is no post stays in the text', () => {
    const quote =
      '<blockquote><p>All the lamps are lit tonight, every single one of them, thank you Pier Street.</p></blockquote>'
    assert.ok(read(among(quote)).text.includes('thank you Pier Street'))
  })
})

describe('continues', () => {
  const cases: readonly (readonly [string, string, string, string | null])[] = [
    ['the head says so', '', '<link rel="next" href="/tv/lantern-row-ordered/2">', `${address}/2`],
    [
      'a pager',
      '<p>Page 1 of 2 <a href="?page=2">2</a> <a href="?page=2">Next page</a></p>',
      '',
      `${address}?page=2`,
    ],
    ['the next story is another', '', '<link rel="next" href="/tv/ferry-cancelled">', null],
    ['a link to the next story is no pager', '<p><a href="/tv/ferry-cancelled">Next</a></p>', '', null],
    [
      'a page of comments is none of the story',
      '<p><a href="/tv/lantern-row-ordered/comments?page=2">Next</a></p>',
      '',
      null,
    ],
  ]
  for (const [what, after, head, expected] of cases)
    it(what, () => assert.equal(read(page(text.join('') + after, head)).continues, expected))
  it('the second page goes on to the third', () => {
    const html = page(text.join(''), '<link rel="next" href="/tv/lantern-row-ordered/3/">')
    assert.equal(read(html, `${address}/2/`).continues, `${address}/3/`)
  })
})

describe('partial', () => {
  const closed =
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Skyline orders Lantern Row","isAccessibleForFree":false}</script>'
  const gate =
    '<div class="gate"><h3>Subscribe to keep reading</h3><p>This story is for subscribers only.</p></div>'
  const long = Array.from({ length: 6 }, () => text.join('')).join('')
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['a gate after a short text that its data closes', page(text.join('') + gate, closed), true],
    [
      'a text that breaks off before a gate',
      page(`${text.join('')}<p>When the last lamp was lit, Finch turned to the crew and…</p>${gate}`),
      true,
    ],
    [
      'the whole text under a meter',
      page(
        `${long}<div class="gate"><p>You have read 3 of 3 free articles. Subscribe to keep reading.</p></div>`,
        closed,
      ),
      false,
    ],
    [
      'a short story with a letter to sign up for',
      page(`${text.join('')}<p>Sign up to our newsletter.</p>`),
      false,
    ],
    ['a story that nothing closes', page(text.join('')), false],
  ]
  for (const [what, html, expected] of cases) it(what, () => assert.equal(read(html).partial, expected))
})

describe('pages without a story', () => {
  const teaser = (i: number) =>
    `<div><h3><a href="/tv/story-${i}">The lamps of Pier Street, part ${i}</a></h3><p>Someone has lit them again, and the council does not know who it was or why.</p></div>`
  const teasers = Array.from({ length: 9 }, (_, i) => teaser(i)).join('')
  const cases: readonly (readonly [NoStory, string, string])[] = [
    ['home', 'https://pierpost.example/', `<title>The Pier Post</title><h1>The Pier Post</h1>${teasers}`],
    ['section', 'https://pierpost.example/category/tv', `<title>TV</title><h1>TV</h1>${teasers}`],
    ['search', 'https://pierpost.example/?s=lamps', `<title>lamps</title><h1>Search results</h1>${teasers}`],
    [
      'error',
      'https://pierpost.example/x',
      '<title>Page not found</title><h1>404</h1><p>Try the front page.</p>',
    ],
    [
      'login',
      'https://pierpost.example/login',
      `<title>Log in</title><h1>Log in</h1><form><input type="password"></form>${text.join('')}`,
    ],
    [
      'consent',
      'https://consent.pierpost.example/x',
      `<title>Your privacy matters</title><h1>Your privacy matters</h1><p>We and our 90 partners keep cookies on your device. You may accept or reject them.</p>${text.join('')}`,
    ],
    ['other', 'https://pierpost.example/y', '<title>Lamp</title><p>Lamp.</p>'],
  ]
  for (const [what, url, html] of cases) {
    it(what, () => {
      const found = extract(html, { url })
      assert.equal(found.story === null ? found.noStory : 'a story', what)
    })
  }
  it('a dated story with a form to log in and teasers is a story', () => {
    const dated = '<meta property="article:published_time" content="2026-05-03T10:00:00Z">'
    const html = page(`${text.join('')}<form><input type="password"></form>${teasers}`, dated)
    assert.equal(read(html).headline, 'Skyline orders Lantern Row')
  })
})
