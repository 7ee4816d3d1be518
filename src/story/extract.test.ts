import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from './extract.ts'
import type { Story } from './story.ts'

const paragraphs = [
  'Skyline has ordered <em>Lantern Row</em> straight to series, the network said on Monday, with Ada Finch to star as a lamplighter who sees the dead.',
  'Finch, who last led the drama <em>Paper Kites</em>, will also produce. “I have wanted to climb those ladders for years,” she said in a statement.',
  'Filming is set to begin in Galway in the spring, and the network is planning to air the ten episodes in the fall, according to <a href="https://lamproom.example/finch">Lamp Room News</a>.',
  'Bo Lund, who wrote the pilot from his own stage play, will serve as showrunner together with Tom Oak, a producer on the first two seasons of Copper Lane.',
]

const page = `<!doctype html>
<html lang="en-GB"><head>
<title>Skyline Orders ‘Lantern Row’ | The Pier Post</title>
<meta property="og:site_name" content="The Pier Post">
<meta property="og:title" content="Skyline Orders ‘Lantern Row’">
<meta property="article:section" content="TV">
<link rel="canonical" href="https://pierpost.example/tv/lantern-row">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Skyline Orders ‘Lantern Row’","datePublished":"2026-03-02T09:30:00+00:00","dateModified":"2026-03-02T11:00:00+00:00","author":[{"@type":"Person","name":"Wren Adeyemi"},{"@type":"Person","name":"Kit Moss"}]}</script>
</head><body>
<header><a href="/">The Pier Post</a><nav><ul><li><a href="/tv">TV</a></li><li><a href="/film">Film</a></li></ul></nav></header>
<main><article>
<h1>Skyline Orders ‘Lantern Row’</h1>
<p class="standfirst">Ada Finch leads the lamplighter drama, her first series since Paper Kites</p>
<p class="byline">By <a rel="author" href="/by/wren">Wren Adeyemi</a> and <a rel="author" href="/by/kit">Kit Moss</a></p>
<ul class="share"><li><a href="#f">Share on Facebook</a></li><li><a href="#x">Tweet</a></li></ul>
<figure><img src="/img/row-300x200.jpg" srcset="/img/row-300x200.jpg 300w, /img/row-1200x800.jpg 1200w" alt="A street of lamps"><figcaption>Ada Finch in Lantern Row. <span class="credit">Photo: Bo Lund/Skyline</span></figcaption></figure>
<div class="story-body">
<p>${paragraphs[0]}</p>
<p>${paragraphs[1]}</p>
<aside class="related"><h3>Related stories</h3><ul><li><a href="/tv/paper-boats">Paper Kites Will Not Be Back for a Third Season</a></li></ul></aside>
<p>${paragraphs[2]}</p>
<div class="newsletter"><p>Sign up for our newsletter and get the news in your inbox every morning.</p></div>
<p>${paragraphs[3]}</p>
<p>Source: <a href="https://lamproom.example/finch">Ink &amp; Lamps</a></p>
</div>
</article></main>
<footer><p>© 2026 The Pier Post. All rights reserved.</p></footer>
</body></html>`

function storyOf(html: string): Story {
  const { story } = extract(html)
  assert.ok(story)
  return story
}

const plain = (html: string) => html.replace(/<[^>]+>/g, '')

describe('a news page', () => {
  const story = storyOf(page)

  it('has its paragraphs, and nothing else, as text', () => {
    assert.equal(story.text, paragraphs.map(plain).join('\n\n'))
  })

  it('has blocks that cut the text exactly', () => {
    assert.deepEqual(
      story.blocks.map(({ start, end }) => story.text.slice(start, end)),
      paragraphs.map(plain),
    )
  })

  it('keeps titles in italics, quotations and links as spans', () => {
    const spans = story.spans.map(({ kind, start, end, url }) => [
      kind,
      story.text.slice(start, end),
      url ?? null,
    ])
    assert.deepEqual(spans, [
      ['italic', 'Lantern Row', null],
      ['italic', 'Paper Kites', null],
      ['quotation', 'I have wanted to climb those ladders for years,', null],
      ['link', 'Lamp Room News', 'https://lamproom.example/finch'],
    ])
  })

  it('says who, when, where and in which language', () => {
    const { headline, dek, byline, published, modified, outlet, section, language, url } = story
    assert.deepEqual(
      { headline, dek, byline, published, modified, outlet, section, language, url },
      {
        headline: 'Skyline Orders ‘Lantern Row’',
        dek: 'Ada Finch leads the lamplighter drama, her first series since Paper Kites',
        byline: ['Wren Adeyemi', 'Kit Moss'],
        published: '2026-03-02T09:30:00+00:00',
        modified: '2026-03-02T11:00:00+00:00',
        outlet: 'The Pier Post',
        section: 'TV',
        language: 'en',
        url: 'https://pierpost.example/tv/lantern-row',
      },
    )
  })

  it('has the largest version of its photo, with caption and credit apart', () => {
    assert.deepEqual(story.photos, [
      {
        src: 'https://pierpost.example/img/row-1200x800.jpg',
        alt: 'A street of lamps',
        caption: 'Ada Finch in Lantern Row.',
        credit: 'Bo Lund/Skyline',
      },
    ])
  })

  it('names its sources, and the stories it offers', () => {
    assert.deepEqual(story.credits, [
      { name: 'Ink & Lamps', url: 'https://lamproom.example/finch', how: 'source' },
      { name: 'Lamp Room News', url: 'https://lamproom.example/finch', how: 'reported-by' },
    ])
    assert.deepEqual(story.related, [
      {
        text: 'Paper Kites Will Not Be Back for a Third Season',
        url: 'https://pierpost.example/tv/paper-boats',
      },
    ])
  })

  it('lets what the caller knows fill gaps and override nothing', () => {
    const { story: known } = extract(page.replace(/"datePublished":"[^"]*",/, ''), {
      outlet: 'Another',
      published: '2020-01-01',
    })
    assert.equal(known?.outlet, 'The Pier Post')
    assert.equal(known?.published, '2020-01-01')
  })
})

describe('a page whose script brings the text', () => {
  it('is read from its structured data', () => {
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Skyline Orders Lantern Row',
      articleBody: paragraphs.map(plain).join('\n'),
    })
    const story = storyOf(
      `<script type="application/ld+json">${data}</script><h1>Skyline Orders Lantern Row</h1><p>Loading</p>`,
    )
    assert.equal(story.text, paragraphs.map(plain).join('\n\n'))
  })
})

describe('a page without a story', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['nothing', '', /no text/],
    ['an error', '<title>404</title><h1>Page not found</h1><p>Try the search.</p>', /not there/],
    [
      'a login',
      '<h1>Welcome back</h1><form><label>Password</label><input><p>Log in to go on.</p></form>',
      /log in/,
    ],
    [
      'a section',
      `<main><h1>TV News</h1>${Array.from({ length: 9 }, (_, i) => `<div><h2><a href="/tv/${i}">Skyline Orders Drama Number ${i}</a></h2><p>${plain(paragraphs[i % 4] ?? '')}</p></div>`).join('')}</main>`,
      /lists stories/,
    ],
    ['links', `<ul>${'<li><a href="/a">A Headline of Another Story</a></li>'.repeat(30)}</ul>`, /./],
  ]
  for (const [what, html, reason] of cases) {
    it(`${what}: says so`, () => {
      const extraction = extract(html)
      assert.equal(extraction.story, null)
      assert.match('reason' in extraction ? extraction.reason : '', reason)
    })
  }
})
