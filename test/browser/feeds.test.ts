import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith'
import type { Hono } from 'hono'
import { z } from 'zod'
import { createApp } from '../../src/server/index.ts'
import { fillNewsroom, openTemporaryLedger, recording } from './newsroom.ts'

const origin = 'https://hearsay.example'
let newsroom: Awaited<ReturnType<typeof openTemporaryLedger>>
let app: Hono

before(async () => {
  newsroom = await openTemporaryLedger()
  await fillNewsroom(newsroom.ledger)
  app = createApp(newsroom.ledger, { origin })
})
after(() => newsroom.close())

const paths = [
  '/feed',
  '/dossiers/low-tide/feed',
  '/sources/slate-wire-insider/feed',
  '/sections/TV%20News/feed',
  '/labels/confirmed/feed',
  '/labels/open/feed',
]

/** Absolute, of this site or of the web. */
const address = z.url({ protocol: /^https?$/ })
const lastingId = z
  .string()
  .regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
const noMarkup = z
  .string()
  .min(1)
  .regex(/^[^<]*$/)

/** JSON Feed 1.1: what the specification requires, and what we promise beyond. */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: noMarkup,
  home_page_url: address,
  feed_url: address,
  description: z.string(),
  language: z.literal('en'),
  items: z.array(
    z.strictObject({
      id: lastingId,
      url: address,
      external_url: address.optional(),
      title: z.string().min(1),
      content_html: z.string().min(1),
      content_text: z.string().min(1),
      date_published: z.iso.datetime(),
      authors: z.array(z.strictObject({ name: z.string() })).optional(),
      tags: z.array(z.string()),
    }),
  ),
})

/** The parts of RSS 2.0 and RFC 4287 that a feed must have, as feedsmith hands them over. */
const rssFeed = z.object({
  title: z.string().min(1),
  link: address,
  description: z.string().min(1),
  lastBuildDate: z.string(),
  atom: z.object({
    links: z
      .array(z.object({ href: address, rel: z.literal('self'), type: z.literal('application/rss+xml') }))
      .length(1),
  }),
  items: z
    .array(
      z.object({
        title: z.string().min(1),
        link: address,
        description: z.string().min(1),
        guid: z.object({ value: lastingId, isPermaLink: z.literal(false) }),
        pubDate: z
          .string()
          .regex(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/),
      }),
    )
    .default([]),
})
const atomLink = z.object({
  href: address,
  rel: z.enum(['self', 'alternate', 'via']),
  type: z.string().optional(),
})
const atomFeed = z.object({
  id: lastingId,
  title: z.object({ value: z.string().min(1) }),
  updated: z.iso.datetime(),
  authors: z.array(z.object({ name: z.string().min(1) })).min(1),
  links: z.array(atomLink),
  entries: z
    .array(
      z.object({
        id: lastingId,
        title: z.object({ value: z.string().min(1) }),
        updated: z.iso.datetime(),
        published: z.iso.datetime(),
        links: z.array(atomLink),
        content: z.object({ type: z.literal('html'), value: z.string().min(1) }),
      }),
    )
    .default([]),
})

const text = async (path: string, type: RegExp) => {
  const response = await app.request(path)
  assert.equal(response.status, 200, path)
  assert.match(response.headers.get('content-type') ?? '', type)
  return response.text()
}
const rss = async (path: string) =>
  rssFeed.parse(parseRssFeed(await text(`${path}/rss`, /^application\/rss\+xml/)))
const atom = async (path: string) =>
  atomFeed.parse(parseAtomFeed(await text(`${path}/atom`, /^application\/atom\+xml/)))
const json = async (path: string) => {
  const written = await text(`${path}/json`, /^application\/feed\+json/)
  assert.ok(parseJsonFeed(written).title)
  return jsonFeed.parse(JSON.parse(written))
}

test('each feed keeps to its standard, and its three forms say the same', async () => {
  for (const path of paths) {
    const [one, two, three] = [await rss(path), await atom(path), await json(path)]
    const ids = three.items.map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length, path)
    assert.deepEqual(
      one.items.map(({ guid }) => guid.value),
      ids,
      path,
    )
    assert.deepEqual(
      two.entries.map(({ id }) => id),
      ids,
      path,
    )
    assert.equal(one.atom.links[0]?.href, `${origin}${path}/rss`)
    assert.equal(two.links.find(({ rel }) => rel === 'self')?.href, `${origin}${path}/atom`)
    assert.equal(three.feed_url, `${origin}${path}/json`)
    const times = three.items.map(({ date_published }) => date_published)
    assert.deepEqual(times, times.toSorted().toReversed(), 'newest first')
    assert.equal(two.updated, times[0] ?? '1970-01-01T00:00:00Z')
  }
})

test('what a feed leads to is there', async () => {
  const { items } = await json('/feed')
  assert.ok(items.length > 10)
  for (const { url } of items) assert.equal((await app.request(url)).status, 200, url)
})

test('a feed is of what it says', async () => {
  const titles = async (path: string) => (await json(path)).items.map(({ title }) => title)
  assert.ok(
    (await titles('/feed')).includes('Confirmed: Ana Reyes plays Mira Vance in Low Tide.') ||
      (await titles('/feed')).some((title) => title.includes('Ana Reyes')),
  )
  assert.ok(
    (await titles('/sources/slate-wire-insider/feed')).every((title) => /Theo Brandt|renewed/.test(title)),
  )
  for (const { tags } of (await json('/labels/confirmed/feed')).items) assert.ok(tags.includes('Confirmed'))
})

test('no feed tells a plot; what is asked or guessed about one is news', async () => {
  assert.match(await (await app.request('/feed/rss')).text(), /It remains to be seen whether/)
  for (const path of paths)
    for (const format of ['rss', 'atom', 'json']) {
      const body = await (await app.request(`${path}/${format}`)).text()
      assert.doesNotMatch(body, /drowns/, path)
    }
})

test('an item keeps its id when its story is corrected, and the feed keeps its own', async () => {
  const other = await openTemporaryLedger()
  const site = createApp(other.ledger, { origin })
  const tell = (quote: string, readAt: string) => {
    const told = recording(
      {
        outlet: 'Daily Reel',
        url: 'https://dailyreel.example/a',
        headline: 'Aboard',
        published: '2026-06-03',
      },
      [
        {
          claim: {
            subject: { type: 'title', name: 'Copper Lane' },
            property: 'cast member',
            value: { type: 'person', name: 'Ana Reyes' },
            qualifiers: {},
            continuity: 'screen',
          },
          quote,
        },
      ],
    )
    return other.ledger.record({ ...told, readAt })
  }
  const read = async () => jsonFeed.parse(await (await site.request('/feed/json')).json())
  await tell('Ana Reyes is in Copper Lane.', '2026-06-03T10:00:00Z')
  const before = await read()
  const { version } = await tell('Ana Reyes is in Copper Lane, we hear.', '2026-06-04T10:00:00Z')
  assert.equal(version, 2)
  const corrected = await read()
  assert.deepEqual(
    corrected.items.map(({ id }) => id),
    before.items.map(({ id }) => id),
  )
  assert.match(corrected.items[0]?.content_text ?? '', /we hear/)
  await other.close()
})

test('a feed that has not changed is not sent again', async () => {
  const first = await app.request('/feed/atom')
  const tag = first.headers.get('etag') ?? ''
  const changed = first.headers.get('last-modified') ?? ''
  assert.ok(tag && !Number.isNaN(Date.parse(changed)))
  const ask = async (headers: Record<string, string>) => (await app.request('/feed/atom', { headers })).status
  assert.equal(await ask({ 'if-none-match': tag }), 304)
  assert.equal(await ask({ 'if-modified-since': changed }), 304)
  assert.equal(await ask({ 'if-modified-since': 'Mon, 01 Jan 2024 00:00:00 GMT' }), 200)
  assert.equal(
    await ask({ 'if-none-match': '"other"', 'if-modified-since': changed }),
    200,
    'a tag says more than a time',
  )
  await newsroom.ledger.recordOutlet({ name: 'Inland Post', domain: 'inlandpost.example', role: 'press' })
  assert.equal(await ask({ 'if-none-match': tag }), 304, 'what a feed is not about does not change it')
})

test('what is not there has no feed', async () => {
  for (const [path, status] of [
    ['/feed/pdf', 400],
    ['/dossiers/nobody/feed/rss', 404],
    ['/sources/nobody/feed/rss', 404],
    ['/sections/Opera/feed/rss', 404],
    ['/labels/certain/feed/rss', 400],
  ] as const)
    assert.equal((await app.request(path)).status, status, path)
})

test('pages name their feeds to feed readers', async () => {
  for (const [page, feed] of [
    ['/', '/feed'],
    ['/dossiers/low-tide', '/dossiers/low-tide/feed'],
    ['/sources/slate-wire-insider', '/sources/slate-wire-insider/feed'],
  ]) {
    const body = await (await app.request(page ?? '')).text()
    for (const [type, format] of [
      ['application/rss+xml', 'rss'],
      ['application/atom+xml', 'atom'],
      ['application/feed+json', 'json'],
    ])
      assert.match(
        body,
        new RegExp(
          `<link rel="alternate" type="${type?.replace(/[+/]/g, '\\$&')}" title="[^"]+" href="${feed}/${format}">`,
        ),
      )
  }
})

test('the list of sources is OPML 2.0 that feed readers take', async () => {
  const written = await text('/sources.opml', /^text\/x-opml/)
  const { head, body } = parseOpml(written)
  assert.match(written, /<opml version="2.0">/)
  assert.ok(head?.title)
  const outlines = body?.outlines ?? []
  assert.ok(outlines.length > 3)
  for (const { text: name, type, xmlUrl } of outlines) {
    assert.ok(name && type === 'rss' && xmlUrl)
    assert.equal((await app.request(xmlUrl)).status, 200, xmlUrl)
  }
})

test('an empty record has feeds, too, and the same each time', async () => {
  const empty = await openTemporaryLedger()
  const site = createApp(empty.ledger, { origin })
  const once = await site.request('/feed/atom')
  assert.deepEqual(atomFeed.parse(parseAtomFeed(await once.text())).entries, [])
  assert.equal((await site.request('/feed/atom')).headers.get('etag'), once.headers.get('etag'))
  await empty.close()
})
