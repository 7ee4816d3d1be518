import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Element } from 'domhandler'
import type { Hono } from 'hono'
import { DomUtils, parseDocument } from 'htmlparser2'
import { createApp } from '../../src/server/index.ts'
import { crawl } from './crawl.ts'
import { fillNewsroom, openTemporaryLedger } from './newsroom.ts'

const origin = 'https://hearsay.example'
let newsroom: Awaited<ReturnType<typeof openTemporaryLedger>>
let app: Hono

before(async () => {
  newsroom = await openTemporaryLedger()
  await fillNewsroom(newsroom.ledger)
  app = createApp(newsroom.ledger, { origin })
})
after(() => newsroom.close())

/** The elements of a sitemap, checked against the protocol: names, order, one namespace, absolute addresses, dates. */
async function readMap(path: string, root: 'sitemapindex' | 'urlset', child: 'sitemap' | 'url') {
  const response = await app.request(path)
  assert.equal(response.status, 200, path)
  assert.match(response.headers.get('content-type') ?? '', /^application\/xml/)
  const text = await response.text()
  assert.ok(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n'))
  assert.ok(Buffer.byteLength(text) < 52_428_800)
  const [top, ...more] = parseDocument(text, { xmlMode: true })
    .children.filter(isElement)
    .filter(({ type }) => type === 'tag')
  assert.deepEqual([top?.name, more.length], [root, 0])
  assert.equal(top?.attribs.xmlns, 'http://www.sitemaps.org/schemas/sitemap/0.9')
  const entries = (top?.children ?? []).filter(isElement)
  assert.ok(entries.length > 0 && entries.length <= 50_000)
  return entries.map((entry) => {
    assert.equal(entry.name, child)
    const [loc, lastmod, ...rest] = entry.children.filter(isElement)
    assert.deepEqual([loc?.name, lastmod?.name ?? 'lastmod', rest.length], ['loc', 'lastmod', 0])
    const address = loc ? DomUtils.textContent(loc) : ''
    assert.ok(address.startsWith(`${origin}/`) && URL.canParse(address) && address.length < 2048, address)
    if (lastmod) assert.match(DomUtils.textContent(lastmod), /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$/)
    return address.slice(origin.length)
  })
}

const isElement = (node: { readonly type: string }): node is Element => node.type === 'tag'

test('the sitemap names every page that links lead to, once, and none that is not there', async () => {
  const parts = await readMap('/sitemap.xml', 'sitemapindex', 'sitemap')
  const mapped = (await Promise.all(parts.map((part) => readMap(part, 'urlset', 'url')))).flat()
  assert.deepEqual(mapped.length, new Set(mapped).size)
  const pages = (await crawl(app)).filter(({ elements, status }) => elements.length > 0 && status === 200)
  // Lists of a dossier's claims name nothing that has no page of its own.
  const linked = pages
    .map(({ path }) => path)
    .filter((path) => !/[?]|\/compare|\/claims$|^\/search|\/photos\//.test(path))
  for (const path of linked) assert.ok(mapped.includes(path), path)
  for (const path of mapped) assert.equal((await app.request(path)).status, 200, path)
})

test('a part that is not there is not found', async () => {
  for (const part of [
    'claims-2.xml',
    'claims-0.xml',
    'claims-1',
    'lists-2.xml',
    'robots-1.xml',
    'claims--1.xml',
  ])
    assert.equal((await app.request(`/sitemaps/${part}`)).status, 404, part)
})

test('the news sitemap names our own stories of the last two days', async () => {
  const titles = async (day: string) => {
    const dated = createApp(newsroom.ledger, { origin, now: () => new Date(`${day}T12:00:00Z`) })
    const text = await (await dated.request('/news-sitemap.xml')).text()
    const urls = DomUtils.getElementsByTagName('url', parseDocument(text, { xmlMode: true }), true)
    return urls.map((entry) => {
      const words = (name: string) => DomUtils.textContent(DomUtils.getElementsByTagName(name, entry, true))
      assert.ok(words('loc').startsWith(`${origin}/stories/`))
      assert.deepEqual([words('news:language'), words('news:name')], ['en', 'Half Moon Reel'])
      assert.ok(!Number.isNaN(Date.parse(words('news:publication_date'))))
      return words('news:title')
    })
  }
  assert.deepEqual(await titles('2026-07-02'), ['Low Tide in Pictures'])
  assert.deepEqual(await titles('2026-07-09'), [])
})

test('robots.txt leads to the sitemap, and closes what has no end', async () => {
  const response = await app.request('/robots.txt')
  assert.match(response.headers.get('content-type') ?? '', /^text\/plain/)
  const text = await response.text()
  assert.match(text, /^User-agent: \*\n/)
  assert.ok(text.includes(`Sitemap: ${origin}/sitemap.xml\nSitemap: ${origin}/news-sitemap.xml\n`))
  assert.ok(text.includes('Disallow: /search\n'))
})

test('a file is not sent again to who has it, by its tag or by its time', async () => {
  const first = await app.request('/sitemap.xml')
  const tag = first.headers.get('etag') ?? ''
  const again = await app.request('/sitemap.xml', { headers: { 'if-none-match': tag } })
  assert.deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', tag])
  const other = await app.request('/sitemap.xml', { headers: { 'if-none-match': 'W/"x"' } })
  assert.equal(other.status, 200)
})

test('addresses begin with the site as it was set, else with the one that was asked', async () => {
  const asked = createApp(newsroom.ledger)
  assert.match(
    await (await asked.request('http://other.example/robots.txt')).text(),
    /Sitemap: http:\/\/other\.example\//,
  )
  assert.match(
    await (await app.request('/stories')).text(),
    /<link rel="canonical" href="https:\/\/hearsay\.example\/stories">/,
  )
})
