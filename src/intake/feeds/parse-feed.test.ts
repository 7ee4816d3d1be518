import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseFeed } from './parse-feed.ts'

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="urn:c"><channel><title>Slate Wire</title>
<link>https://slatewire.example/</link>
<item><title>Low Tide &amp; high hopes</title><link>/low-tide</link><guid isPermaLink="false">n1</guid>
<pubDate>Tue, 03 Feb 2026 09:30:00 +0100</pubDate><description>Teaser</description>
<content:encoded><![CDATA[<p>Whole <b>story</b></p>]]></content:encoded></item>
<item><guid>https://slatewire.example/by-guid</guid><description>&lt;p&gt;Only this&lt;/p&gt;</description><pubDate>soon</pubDate></item>
</channel></rss>`

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Reel</title><link href="https://reel.example/"/>
<entry><title>Copper Lane</title><id>urn:1</id><updated>2026-02-05T00:00:00Z</updated><published>2026-02-04T10:00:00Z</published>
<link rel="enclosure" href="https://reel.example/a.mp3"/><link rel="alternate" href="copper-lane"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ana &amp; co</p></div></content></entry>
<entry><title>Plain</title><id>urn:2</id><link href="https://reel.example/plain"/><summary type="text">a &lt; b</summary></entry></feed>`

const rdf = `<rdf:RDF xmlns:rdf="urn:r" xmlns:dc="urn:d"><channel><title>Old</title></channel>
<item><title>One</title><link>https://old.example/1</link><dc:date>2026-02-01</dc:date></item></rdf:RDF>`

const cases: readonly (readonly [what: string, xml: string, feed: unknown])[] = [
  [
    'RSS 2.0 with whole stories, relative links and permalinks',
    rss,
    {
      title: 'Slate Wire',
      items: [
        {
          id: 'n1',
          url: 'https://slatewire.example/low-tide',
          title: 'Low Tide & high hopes',
          html: '<p>Whole <b>story</b></p>',
          published: '2026-02-03T08:30:00.000Z',
        },
        {
          id: 'https://slatewire.example/by-guid',
          url: 'https://slatewire.example/by-guid',
          title: null,
          html: '<p>Only this</p>',
          published: null,
        },
      ],
    },
  ],
  [
    'Atom with markup as elements and plain summaries',
    atom,
    {
      title: 'Reel',
      items: [
        {
          id: 'urn:1',
          url: 'https://slatewire.example/copper-lane',
          title: 'Copper Lane',
          html: '<div xmlns="http://www.w3.org/1999/xhtml"><p>Ana &amp; co</p></div>',
          published: '2026-02-04T10:00:00.000Z',
        },
        { id: 'urn:2', url: 'https://reel.example/plain', title: 'Plain', html: 'a &lt; b', published: null },
      ],
    },
  ],
  [
    'RDF, whose items stand beside the channel',
    rdf,
    {
      title: 'Old',
      items: [
        {
          id: 'https://old.example/1',
          url: 'https://old.example/1',
          title: 'One',
          html: null,
          published: '2026-02-01T00:00:00.000Z',
        },
      ],
    },
  ],
  ['what is no feed', 'Low Tide', { title: null, items: [] }],
]
for (const [what, xml, feed] of cases) {
  test(`${what}`, () => {
    const { title, items } = parseFeed(xml, 'https://slatewire.example/feed')
    assert.deepEqual({ title, items: [...items] }, feed)
  })
}

/** A feed's items in short: id, address, title, html, day. */
const shortly = (xml: string): readonly string[] =>
  [...parseFeed(xml, 'https://slatewire.example/feed').items].map(({ id, url, title, html, published }) =>
    [id, url, title, html, published?.slice(0, 10)].map((field) => field ?? '–').join(' | '),
  )

const rssOf = (items: string): string =>
  `<rss version="2.0"><channel><title>Slate Wire</title>${items}</channel></rss>`

const shapes: readonly (readonly [what: string, xml: string, items: readonly string[]])[] = [
  [
    'a feed that breaks off gives what was there',
    `${rssOf('<item><title>One</title><link>/1</link></item><item><title>Two</title><link>/2</li').slice(0, -16)}`,
    [
      'https://slatewire.example/1 | https://slatewire.example/1 | One | – | –',
      'https://slatewire.example/2 | https://slatewire.example/2 | Two | – | –',
    ],
  ],
  [
    'bare ampersands and angles',
    rssOf('<item><title>Salt & Iron < Low Tide</title><guid>a</guid></item>'),
    ['a | https://slatewire.example/a | Salt & Iron < Low Tide | – | –'],
  ],
  [
    'titles that are HTML by habit',
    rssOf(
      '<item><title>Low Tide&amp;#8217;s &lt;em&gt;return&lt;/em&gt;</title><guid isPermaLink="false">a</guid></item>',
    ),
    ['a | – | Low Tide’s return | – | –'],
  ],
  [
    'elements that were not closed',
    '<rss><channel><title>A<item><title>One<link>/1</link></item><item><title>Two</title><guid>/2</guid></channel></rss>',
    ['– | – | One/1 | – | –', '/2 | https://slatewire.example/2 | Two | – | –'],
  ],
  [
    'names in any case, and other prefixes for known namespaces',
    '<RSS xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/"><Channel><Item><GUID isPermaLink="FALSE">1</GUID><C:Encoded>whole</C:Encoded><Description>teaser</Description><d:date>2026-02-03</d:date></Item></Channel></RSS>',
    ['1 | – | – | whole | 2026-02-03'],
  ],
  [
    'Atom under a prefix, with a source of its own and a link to itself',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://reel.example/news/"><a:entry><a:id>1</a:id><a:source><a:title>Other</a:title><a:id>2</a:id></a:source><a:title>Mine</a:title><a:link rel="self" href="x"/><a:link href="story"/></a:entry></a:feed>',
    ['1 | https://reel.example/news/story | Mine | – | –'],
  ],
  [
    'Atom 0.3',
    '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>Old</title><link rel="alternate" href="/old"/><id>1</id><issued>2004-02-03T09:30:00Z</issued></entry></feed>',
    ['1 | https://slatewire.example/old | Old | – | 2004-02-03'],
  ],
  [
    'RSS 0.91 with its DTD',
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><item><title>One</title><link>/1</link></item></channel></rss>',
    ['https://slatewire.example/1 | https://slatewire.example/1 | One | – | –'],
  ],
  [
    'markup that nobody escaped',
    rssOf('<item><guid isPermaLink="false">1</guid><description><p>One<br>two</p></description></item>'),
    ['1 | – | – | <p>One<br>two</p> | –'],
  ],
  [
    'a news sitemap',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://slatewire.example/1</loc><n:news><n:publication><n:name>Slate Wire</n:name></n:publication><n:publication_date>2026-02-03T09:30:00Z</n:publication_date><n:title>Low Tide</n:title></n:news></url></urlset>',
    ['https://slatewire.example/1 | https://slatewire.example/1 | Low Tide | – | 2026-02-03'],
  ],
  [
    'JSON Feed',
    '{"version":"https://jsonfeed.org/version/1.1","title":"Reel","items":[{"id":7,"url":"/7","content_text":"a < b","date_published":"2026-02-03T09:30:00+01:00"},{"id":"8","external_url":"https://reel.example/8","content_html":"<p>x</p>","title":{}},"nonsense"]}',
    [
      '7 | https://slatewire.example/7 | – | a &lt; b | 2026-02-03',
      '8 | https://reel.example/8 | – | <p>x</p> | –',
    ],
  ],
  ['any other JSON', '{"items":[{"id":"1"}]}', []],
  ['JSON Feed that breaks off', '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1"', []],
  [
    'JSON Feed that breaks off after its first item',
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1 \\"]}","url":"/1"}, {"id":"2", "title":"Low',
    ['1 "]} | https://slatewire.example/1 | – | – | –'],
  ],
  [
    'JSON Feed whose list comes first, with a damaged item and a list of another name',
    '{"items":[1,"a]",[{}],{"id":"1"},{"id":x},{"id":"2"}],"more":{"items":[{"id":"3"}]},"version":"https://jsonfeed.org/version/1"}',
    ['1 | – | – | – | –', '2 | – | – | – | –'],
  ],
  ['JSON Feed whose items are no list', '{"version":"https://jsonfeed.org/version/1","items":{"id":1}}', []],
  ['a page', '<html><body><item><title>x</title></item></body></html>', []],
  [
    'links that are no pages',
    rssOf(
      ['javascript:alert(1)', 'file:///etc/passwd', 'mailto:desk@slatewire.example', 'http://:80']
        .map((link, i) => `<item><title>${i}</title><link>${link}</link></item>`)
        .join(''),
    ),
    ['– | – | 0 | – | –', '– | – | 1 | – | –', '– | – | 2 | – | –', '– | – | 3 | – | –'],
  ],
  [
    'items dated 1970 and 2099, and dates as people write them',
    rssOf(
      [
        'Thu, 01 Jan 1970 00:00:00 GMT',
        'Fri, 06 Nov 2099 10:00:00 GMT',
        'Tues, 3 Feb 2026 09:30:00 CET',
        'mar., 03 Feb 2026 09:30 +0100',
        '2026-02-03 09:30:00',
        'yesterday',
        'Mon, 01 Jan 0001 00:00:00 GMT',
      ]
        .map((date) => `<item><guid isPermaLink="false">x</guid><pubDate>${date}</pubDate></item>`)
        .join(''),
    ),
    ['1970-01-01', '2099-11-06', '2026-02-03', '2026-02-03', '2026-02-03', '–', '–'].map(
      (day) => `x | – | – | – | ${day}`,
    ),
  ],
  [
    'entities of a DTD, which are not expanded, and a file that is not read',
    `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>${rssOf('<item><title>&b; &f;</title><guid isPermaLink="false">1</guid></item>')}`,
    ['1 | – | &b; &f; | – | –'],
  ],
  ['nothing', '', []],
]
for (const [what, xml, items] of shapes) test(what, () => assert.deepEqual(shortly(xml), items))

test('what a feed says of when to come back is read', () => {
  const { hints, site } = parseFeed(
    `<rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>A</title><link>https://slatewire.example/</link><atom:link rel="self" href="/feed"/><atom:link rel="hub" href="https://hub.example/"/><ttl>30</ttl><skipHours><hour>3</hour><hour>24</hour><hour>99</hour></skipHours><skipDays><day>Sunday</day><day>Someday</day></skipDays><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel></rss>`,
    'https://slatewire.example/feed',
  )
  assert.equal(site, 'https://slatewire.example/')
  assert.deepEqual(hints, {
    ttlMs: 30 * 60_000,
    periodMs: 6 * 3600_000,
    skipHours: [3, 0],
    skipDays: [0],
    hub: 'https://hub.example/',
    self: 'https://slatewire.example/feed',
  })
})

test('items of JSON Feed are found by place as they are one after the other', () => {
  const items = Array.from({ length: 40 }, (_, i) => (i % 7 === 3 ? `{"id":x${i}}` : `{"id":${i}}`))
  const feed = parseFeed(`{"version":"https://jsonfeed.org/version/1","items":[${items.join(',')}]}`, null)
  assert.equal(feed.items.length, 34)
  const all = [...feed.items]
  assert.equal(all.length, feed.items.length)
  assert.deepEqual(
    all,
    Array.from({ length: feed.items.length }, (_, i) => feed.items.at(i)),
  )
  assert.equal(feed.items.at(feed.items.length), undefined)
  assert.deepEqual(feed.items.at(-1), all.at(-1))
  assert.equal(feed.items.at(-35), undefined)
})

test('a feed of 100,000 items is read whole', () => {
  const items = Array.from(
    { length: 100_000 },
    (_, i) => `<item><title>${i}</title><link>/${i}</link></item>`,
  )
  const feed = parseFeed(rssOf(items.join('')), 'https://slatewire.example/feed')
  assert.equal(feed.items.length, 100_000)
  assert.equal(feed.items.at(-1)?.url, 'https://slatewire.example/99999')
})

/** Shapes that make readers slow: each is a few megabytes, and none may take more than one pass. */
const slow: readonly (readonly [what: string, xml: string])[] = [
  ['elements nested two million deep', `<rss><channel>${'<a>'.repeat(2e6)}${'</b>'.repeat(1e6)}`],
  ['closing tags of nothing', `<rss>${'</b>'.repeat(1e6)}`],
  ['attributes without end', `<rss ${'a="x" '.repeat(3e5)}`],
  ['ampersands', `<rss><channel><title>${'&'.repeat(3e6)}`],
  ['CDATA in CDATA', `<rss><channel><item><title>${'<![CDATA['.repeat(3e5)}`],
  ['items in items', `<rss><channel>${'<item><title>'.repeat(3e5)}`],
  ['comments that do not end', `<rss>${'<!--'.repeat(5e5)}`],
  ['JSON nested deep', `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(1e6)}`],
]
for (const [what, xml] of slow) {
  test(`${what}: it ends, and nothing is thrown`, () => {
    assert.ok(parseFeed(xml, null).items.length <= 1)
  })
}

const kinds = [rss, atom, rdf]
const noise = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(40),
    put: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '<item>',
        '</item>',
        '<entry>',
        '<![CDATA[',
        ']]>',
        '<!--',
        '&#x110000;',
        '&',
        '<',
        '"',
        '\0',
      ),
    ),
  }),
  { maxLength: 8 },
)

test('a feed that was damaged anywhere is read as far as it goes, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), noise, (xml, changes) => {
      const damaged = changes.reduce((text, { at, cut, put }) => {
        const start = Math.floor(at * text.length)
        return text.slice(0, start) + put + text.slice(start + cut)
      }, xml)
      const { items } = parseFeed(damaged, 'https://slatewire.example/feed')
      for (const { url } of items) assert.ok(url === null || /^https?:/.test(url))
    }),
    { numRuns: 2_000 },
  )
})
