import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type NewFeed, openLedger } from '../../ledger/index.ts'
import { readLinkPattern } from './link-pattern.ts'
import { readOpml, writeOpml } from './opml.ts'

const list = `<?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
<outline text="Trades"><outline text="Slate Wire" title="The Slate Wire" type="rss" xmlUrl="https://slatewire.example/feed" htmlUrl="https://slatewire.example/" category="/TV/Casting,film"/>
  <outline text="Fans"><OUTLINE TEXT="Reel &amp; Co" XMLURL="https://reel.example/feed"/></outline></outline>
<outline text="Slate again" xmlUrl="https://slatewire.example/feed"/>
<outline text="Local" xmlUrl="file:///etc/passwd"/><outline text="Empty folder"/></body></opml>`

test('feeds are read with the folders that they are in, each once', () => {
  const { feeds, skipped } = readOpml(list, 'mine.opml')
  assert.deepEqual(feeds, [
    {
      url: 'https://slatewire.example/feed',
      kind: 'feed',
      pattern: null,
      title: 'The Slate Wire',
      site: 'https://slatewire.example/',
      tags: ['Trades', 'TV/Casting', 'film'],
      outlet: null,
    },
    {
      url: 'https://reel.example/feed',
      kind: 'feed',
      pattern: null,
      title: 'Reel & Co',
      site: null,
      tags: ['Trades', 'Fans'],
      outlet: null,
    },
  ])
  assert.deepEqual(skipped, ['"file:///etc/passwd" is not an http or https address.'])
})

test('what is no OPML is a Problem', () => {
  for (const text of ['', 'Low Tide', '<rss/>', '{"opml":1}', '<html><opml></opml></html>'])
    assert.throws(() => readOpml(text, 'x'), { code: 'not-opml' })
})

test('a list that breaks off gives what was there', () => {
  assert.equal(readOpml(list.slice(0, list.indexOf('<outline text="Fans">')), 'x').feeds.length, 1)
  assert.equal(readOpml(`<opml><body>${'<outline text="a">'.repeat(1e5)}`, 'x').feeds.length, 0)
})

const word = fc
  .string({ minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/[\s,/]+/g, ' ').trim())
  .filter((text) => text !== '')
const anyFeed: fc.Arbitrary<NewFeed> = fc.record({
  url: fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
  kind: fc.constant<'feed'>('feed'),
  pattern: fc.constant(null),
  title: fc.option(word),
  site: fc.option(fc.webUrl().map((url) => new URL(url).href)),
  tags: fc.uniqueArray(word, { maxLength: 3 }),
  outlet: fc.option(word),
})

test('what is written is read again as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(anyFeed, { maxLength: 8, selector: ({ url }) => url }), async (feeds) => {
      const ledger = await openLedger(':memory:')
      await ledger.feeds.follow(feeds, 0)
      const read = readOpml(writeOpml(await ledger.feeds.list(), new Date(0)), 'x').feeds
      const sorted = (all: readonly NewFeed[]) =>
        all
          .map((feed) => ({ ...feed, title: feed.title ?? feed.url }))
          .toSorted((a, b) => (a.url < b.url ? -1 : 1))
      assert.deepEqual(sorted(read), sorted(feeds))
      await ledger.close()
    }),
    { numRuns: 50 },
  )
})

test('a page whose links are followed comes back as one', async () => {
  const ledger = await openLedger(':memory:')
  const page: NewFeed = {
    url: 'https://reel.example/',
    kind: 'links',
    pattern: '/news/*',
    title: 'Reel',
    site: null,
    tags: ['a\u0001b'],
    outlet: 'Reel & "Co"',
  }
  await ledger.feeds.follow([page], 0)
  const [read] = readOpml(writeOpml(await ledger.feeds.list(), new Date(0)), 'x').feeds
  assert.deepEqual(read, { ...page, tags: ['ab'] })
})

const patterns: readonly (readonly [pattern: string, fits: readonly string[], not: readonly string[]])[] = [
  [
    '/news/*',
    ['https://a.example/news/one', 'http://b.example/news/one/?x=1#y'],
    ['https://a.example/news/', 'https://a.example/news/one/two', 'https://a.example/old/news/one'],
  ],
  ['/20*/**', ['https://a.example/2026/11/one', 'https://a.example/2026/x'], ['https://a.example/2026']],
  [
    'https://a.example/**.html',
    ['https://a.example/x/y.html', 'https://A.example/Y.HTML'],
    ['https://b.example/y.html', 'http://a.example/y.html'],
  ],
  ['/a.b(c)', ['https://a.example/a.b(c)'], ['https://a.example/axb(c)']],
  [`/${'*'.repeat(50)}x`, ['https://a.example/aaax'], [`https://a.example/${'a'.repeat(3000)}`]],
]
for (const [pattern, fits, not] of patterns) {
  test(`${pattern.slice(0, 20)} fits what it should`, () => {
    const fit = readLinkPattern(pattern)
    for (const url of fits) assert.ok(fit(url), url)
    for (const url of not) assert.ok(!fit(url), url)
  })
}
