import assert from 'node:assert/strict'
import { test } from 'node:test'
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
  test(`${what}`, () => assert.deepEqual(parseFeed(xml, 'https://slatewire.example/feed'), feed))
}
