import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { errorSchema } from '../../src/server/contract/index.ts'
import { createApp, routes } from '../../src/server/index.ts'
import { type Crawled, crawl } from './crawl.ts'
import { fillNewsroom, openTemporaryLedger } from './newsroom.ts'

let newsroom: Awaited<ReturnType<typeof openTemporaryLedger>>
let app: Hono
let site: readonly Crawled[]

before(async () => {
  newsroom = await openTemporaryLedger()
  await fillNewsroom(newsroom.ledger)
  app = createApp(newsroom.ledger)
  const [title] = (await newsroom.ledger.findEntities('Low Tide')).matches
  assert.ok(title)
  const dossier = await newsroom.ledger.findDossier(title.id)
  const [claim] = dossier?.groups[0]?.standings ?? []
  assert.ok(claim)
  const past = [`/dossiers/${title.id}?asof=2026-06-10`, `/claims/${claim.claimId}?asof=2026-06-10`]
  site = await crawl(app, ['/search?q=low', ...past])
})
after(() => newsroom.close())

const pagesOf = (crawled: readonly Crawled[]) => crawled.filter(({ elements }) => elements.length > 0)
const count = ({ elements }: Crawled, name: string) =>
  elements.filter((element) => element.name === name).length

/** The route that answers an address, found by its pattern. */
function routeOf(path: string) {
  const [pathname = ''] = path.split('?')
  return routes.find((route) => new RegExp(`^${route.path.replaceAll(/:\w+/g, '[^/]+')}$`).test(pathname))
}

test('every link of the site leads somewhere', () => {
  assert.ok(site.length > 50, `${site.length} addresses are found`)
  assert.deepEqual(
    site.filter(({ status }) => status !== 200).map(({ path, status }) => `${path} ${status}`),
    [],
  )
})

test('every route is reached, and described', () => {
  const reached = new Set(pagesOf(site).map(({ path }) => routeOf(path)?.path))
  assert.deepEqual(
    routes.filter(({ path }) => !reached.has(path)).map(({ path }) => path),
    [],
  )
  for (const { about } of routes) assert.match(about, /^[A-Z].*\.$/)
})

test('every page has one h1, one main, a title, a description, and no two elements of one id', () => {
  for (const page of pagesOf(site)) {
    for (const name of ['h1', 'main', 'title']) assert.equal(count(page, name), 1, `${name} of ${page.path}`)
    assert.ok(page.elements.some(({ attribs }) => attribs.name === 'description' && attribs.content))
    const ids = page.elements.flatMap(({ attribs }) => attribs.id ?? [])
    assert.deepEqual(ids, [...new Set(ids)], page.path)
  }
})

test('headings of a page descend without a gap', () => {
  for (const { path, elements } of pagesOf(site)) {
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? Number(name[1]) : []))
    const gaps = levels.filter((level, i) => level - (levels[i - 1] ?? 0) > 1)
    assert.deepEqual(gaps, [], `${path}: ${levels}`)
  }
})

test('every link within a page has its target', () => {
  for (const { path, elements } of pagesOf(site)) {
    const ids = new Set(elements.flatMap(({ attribs }) => attribs.id ?? []))
    const targets = elements
      .flatMap(({ attribs }) => attribs.href ?? [])
      .filter((href) => href.startsWith('#'))
    for (const target of targets) assert.ok(ids.has(target.slice(1)), `${target} of ${path}`)
  }
})

test('every table has column headers, every field a label', () => {
  for (const { path, elements } of pagesOf(site)) {
    const tables = elements.filter(({ name }) => name === 'table').length
    const heads = elements.filter(({ name }) => name === 'thead').length
    assert.equal(tables, heads, path)
    const labelled = new Set(elements.flatMap(({ attribs }) => attribs.for ?? []))
    const fields = elements.filter(
      ({ name, attribs }) => ['input', 'select'].includes(name) && attribs.type !== 'hidden',
    )
    for (const { attribs } of fields) assert.ok(labelled.has(attribs.id ?? ''), path)
  }
})

test('every page has a JSON twin as the contract describes it', async () => {
  for (const { path } of pagesOf(site)) {
    const route = routeOf(path)
    assert.ok(route, path)
    const [pathname = '', query = ''] = path.split('?')
    const twin = `${pathname === '/' ? '/index' : pathname}.json?${query}`
    const response = await app.request(twin)
    assert.equal(response.status, 200, twin)
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/)
    const parsed = route.page.answer.safeParse(await response.json())
    assert.deepEqual(parsed.error?.issues ?? [], [], twin)
  }
})

test('nothing that belongs to an outlet but short quotes is shown, on page or in JSON', () => {
  for (const { path, body } of site)
    for (const theirs of ['The pier in the show', 'A pier at night']) assert.ok(!body.includes(theirs), path)
})

test('a page names its label in words, its probability and its number of sources', () => {
  const page = pagesOf(site).find(({ path }) => path === '/dossiers/low-tide')
  for (const words of ['Confirmed', 'Rumoured', 'Open questions', 'Denied', '%', 'independent source'])
    assert.ok(page?.body.includes(words), words)
})

test('a dossier says in its first sentence how much is claimed, and how surely', () => {
  const page = pagesOf(site).find(({ path }) => path === '/dossiers/low-tide')
  const [lead = ''] = page?.body.match(/What is claimed about Low Tide, and how surely: [^.]*\./) ?? []
  for (const words of ['claims confirmed', 'rumoured', 'statements']) assert.ok(lead.includes(words), lead)
})

test('much news of one title on one day is folded, so that it pushes no other off the front page', () => {
  const home = pagesOf(site).find(({ path }) => path === '/')
  const [day = ''] =
    home?.body.match(/<section class="day" aria-labelledby="day-2026-05-20">.*?<\/section>\s*<\/div>/s) ?? []
  const [inSight = '', folded = ''] = day.split('More news')
  const items = (markup: string) => markup.split('class="change-kind"').length - 1
  assert.equal(items(inSight), 6)
  assert.ok(items(folded) > 0)
})

test('weights are explained where they stand', () => {
  for (const { path, body } of pagesOf(site).filter(({ path }) => /^\/claims\/[^/]+$/.test(path)))
    assert.ok(body.includes('doubles the odds'), path)
})

test('an echo says so, and a trail leads to its origin', () => {
  const claims = pagesOf(site).filter(
    ({ path, body }) => path.startsWith('/claims/') && /<h1>(<s>)?Theo Brandt/.test(body),
  )
  const body = claims.map((page) => page.body).join()
  assert.ok(body.includes('<strong>Echo.</strong>'))
  const [, trail = ''] = /id="trail"([\s\S]*?)<\/section>/.exec(body) ?? []
  const names = [...trail.matchAll(/<li[^>]*>\s*<p>(?:<a[^>]*><strong>)?([^<]+)/g)].map(([, name = '']) =>
    name.trim(),
  )
  assert.ok(names.join(' > ').includes('Harbor Watch > Daily Reel'), names.join(' > '))
})

test('as of a date, a page holds only what was published by then, says so, and leads to a comparison', async () => {
  const past = await (await app.request('/dossiers/low-tide?asof=2026-06-10')).text()
  assert.ok(past.includes('As of 10 June 2026.'))
  assert.ok(past.includes('20 November 2026'))
  assert.ok(!past.includes('February 2027'), 'the date was moved in July')
  assert.ok(past.includes('href="/dossiers/low-tide/compare?asof=2026-06-10"'))
  const comparison = await (await app.request('/dossiers/low-tide/compare?asof=2026-06-10')).text()
  assert.ok(comparison.includes('February 2027'))
})

test('what cannot be answered says why, on pages and in one JSON shape', async () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ['/nothing', 404, 'not-found'],
    ['/dossiers/nobody', 404, 'not-found'],
    ['/dossiers/%E0%A4%A', 404, 'not-found'],
    ['/claims/nothing', 404, 'not-found'],
    ['/stories/nothing', 404, 'not-found'],
    ['/sources/nobody', 404, 'not-found'],
    ['/dossiers/low-tide?asof=soon', 400, 'bad-moment'],
    ['/dossiers/low-tide/compare', 400, 'bad-input'],
    ['/dossiers?type=robot', 400, 'bad-input'],
    ['/stories?limit=0', 400, 'bad-input'],
    ['/stories?limit=many', 400, 'bad-input'],
    [`/search?q=${'a'.repeat(300)}`, 400, 'bad-input'],
  ]
  for (const [path, status, code] of cases) {
    const page = await app.request(path)
    assert.equal(page.status, status, path)
    assert.match(await page.text(), /<h1>.+<\/h1>/)
    const twin = await app.request(path.replace(/(\?|$)/, '.json$1'))
    assert.equal(twin.status, status, path)
    assert.equal(errorSchema.parse(await twin.json()).error.code, code)
  }
})

test('what nobody had said by a date is not there as of that date', async () => {
  const dossier = await (await app.request('/dossiers/low-tide?asof=1999-01-01')).text()
  assert.match(dossier, /Nothing about Low Tide was on record by then/)
  const [claim] = site.filter(({ path }) => /^\/claims\/[^/?]+$/.test(path))
  const past = await app.request(`${claim?.path}?asof=1999-01-01`)
  assert.equal(past.status, 404)
  assert.match(await past.text(), /was not on record by 1 January 1999/)
})

test('a name that is nearly right is offered the right one', async () => {
  for (const path of ['/dossiers/low-tids', '/search?q=Low+Tids']) {
    const response = await app.request(path)
    assert.ok((await response.text()).includes('href="/dossiers/low-tide"'), path)
  }
})

test('a search for the name of one dossier goes straight to it', async () => {
  const response = await app.request('/search?q=ana+reyes')
  assert.equal(response.status, 302)
  assert.equal(response.headers.get('location'), '/dossiers/ana-reyes')
})

test('an address with a slash too many is sent on, but never off the site', async () => {
  const response = await app.request('/dossiers/?type=title')
  assert.equal(response.status, 301)
  assert.equal(response.headers.get('location'), '/dossiers?type=title')
  assert.equal((await app.request('//elsewhere.example/')).status, 404)
})
