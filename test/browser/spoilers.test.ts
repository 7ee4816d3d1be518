import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type AnyNode, type Element, isTag } from 'domhandler'
import { DomUtils, parseDocument } from 'htmlparser2'
import { createApp } from '../../src/server/index.ts'
import { type Crawled, crawl } from './crawl.ts'
import { fillNewsroom, openTemporaryLedger, recording, type Voice } from './newsroom.ts'

/** Words that stand in planted plots alone. */
const secrets = /zephyr|changeling|quicklime|undertow/i

/** A claim that is no plot, in a sentence that is. */
const shared = {
  claim: {
    subject: { type: 'title', name: 'Low Tide' },
    property: 'cast member',
    value: { type: 'person', name: 'Nell Ashdown' },
    qualifiers: {},
    continuity: 'screen',
  },
  quote: 'Mira drowns in the zephyr of the finale.',
} as const

let newsroom: Awaited<ReturnType<typeof openTemporaryLedger>>
let site: readonly Crawled[]

before(async () => {
  newsroom = await openTemporaryLedger()
  await fillNewsroom(newsroom.ledger)
  await plantPlots()
  site = await crawl(createApp(newsroom.ledger), [
    '/?limit=500',
    '/corrections',
    '/dossiers/low-tide?asof=2026-07-20',
    '/dossiers/low-tide/compare?asof=2026-06-01',
    ...['all', 'dossiers/low-tide'].map((about) => `/${about === 'all' ? '' : `${about}/`}feed/json`),
    '/labels/reported/feed/rss',
    '/search?q=Mira&list=1',
    '/search?q=Mira&kind=claim',
    '/search?q=finale&kind=claim',
    '/dossiers/nell-ashdown',
    '/dossiers/nell-ashdown/feed/json',
  ])
})
after(() => newsroom.close())

/** Plots of every kind that the record knows: told, settled, settled anew, and withdrawn. */
async function plantPlots(): Promise<void> {
  const { ledger } = newsroom
  await ledger.record(plots(['zephyr', 'quicklime', 'undertow'], [shared]))
  const told = await claimsOf('Low Tide')
  for (const word of ['zephyr', 'quicklime']) {
    const claimId = told.find(({ sentence }) => sentence.includes(word))?.claimId ?? ''
    await ledger.settle(claimId, { verdict: 'true', by: 'nora', why: `The ${word} is on screen.` })
  }
  const again = told.find(({ sentence }) => sentence.includes('zephyr'))?.claimId ?? ''
  await ledger.settle(again, { verdict: 'false', by: 'nora', why: 'It was another zephyr.' })
  const corrected = plots(['zephyr', 'quicklime'], [shared])
  await ledger.record({ ...corrected, readAt: '2026-07-19T20:00:00Z' })
}

async function claimsOf(name: string) {
  const found = await newsroom.ledger.findEntities(name)
  const dossier = await newsroom.ledger.findDossier(found.matches[0]?.id ?? '', {
    standings: null,
    reports: null,
  })
  return dossier?.groups.flatMap(({ standings }) => standings) ?? []
}

function plots(words: readonly string[], others: readonly Voice[] = []) {
  const lowTide = { type: 'title', name: 'Low Tide' } as const
  const about = {
    outlet: 'Harbor Watch',
    url: 'https://harborwatch.example/recap',
    headline: 'We have seen the second season',
    published: '2026-07-18T09:00:00Z',
  }
  const statements = words.map((word) => ({
    claim: {
      subject: lowTide,
      property: 'statement',
      value: { type: 'text', text: `Mira drowns in the ${word}` },
      qualifiers: { season: 2 },
      continuity: 'screen',
    } as const,
    quote: `Mira drowns in the ${word} of the finale.`,
    rules: ['statement-plot-fate'],
  }))
  const bond = {
    claim: {
      subject: { type: 'character', name: 'Mira Vance' },
      property: 'relationship',
      value: { type: 'character', name: 'Captain Juno' },
      qualifiers: { kind: 'changeling' },
      continuity: 'screen',
    } as const,
    quote: 'Mira turns out to be the changeling of the Captain.',
  }
  return recording(about, [...statements, bond, ...others])
}

/** What a reader meets who lifts no veil: text, attributes and head. */
function inSight(nodes: readonly AnyNode[]): string {
  return nodes
    .map((node) => {
      if (!isTag(node))
        return 'data' in node ? String(node.data) : 'children' in node ? inSight(node.children) : ''
      if (isVeil(node)) return ''
      return `${Object.values(node.attribs).join(' ')} ${inSight(node.children)}`
    })
    .join(' ')
}

const isVeil = ({ name, attribs }: Element): boolean =>
  name === 'details' && (attribs.class ?? '').split(' ').includes('veil')

const isPage = ({ elements }: Crawled): boolean => elements.length > 0
const asksForThem = ({ path }: Crawled): boolean => /[?&]spoilers=show/.test(path)
/** What is found is veiled one by one: who searches on has no page to lift the veils of. */
const isSearch = ({ path }: Crawled): boolean => path.startsWith('/search')

test('the planted plots are on every kind of page that may tell them', () => {
  for (const kind of [
    /^\/\?/,
    /^\/dossiers\/low-tide$/,
    /^\/dossiers\/mira-vance$/,
    /^\/dossiers\/low-tide\/compare/,
    /^\/claims\/[^/?]+$/,
    /^\/sources\/harbor-watch$/,
    /^\/stories\/[^/?]+$/,
    /^\/corrections$/,
    /^\/search/,
  ])
    assert.ok(
      site.some((page) => isPage(page) && kind.test(page.path) && secrets.test(page.body)),
      String(kind),
    )
})

test('no page tells a plot before its veil is lifted, in its text, attributes or head', () => {
  const pages = site.filter(isPage)
  assert.ok(pages.length > 40)
  for (const page of pages) {
    const told = secrets.exec(inSight(parseDocument(page.body).children))
    assert.equal(told?.[0] ?? null, null, page.path)
    assert.doesNotMatch(page.path, secrets)
  }
})

test('each page with a veil has the way to lift all of them, which opens them', () => {
  const veiled = site.filter((page) => page.elements.some(isVeil) && !isSearch(page))
  assert.ok(veiled.filter(asksForThem).length > 5)
  for (const { path, elements, body } of veiled) {
    const lifted = /[?&]spoilers=show/.test(path)
    for (const one of elements.filter(isVeil)) assert.equal('open' in one.attribs, lifted, path)
    assert.match(body, lifted ? /Veil them again/ : /spoilers=show/, path)
    const canonical = elements.find(({ attribs }) => attribs.rel === 'canonical')?.attribs.href ?? ''
    assert.doesNotMatch(canonical, /spoilers/)
  }
})

test('a claim that tells a plot is called by its title where nobody asked', () => {
  const page = site.find(
    ({ path, body }) => /^\/claims\/[^/?]+$/.test(path) && /Mira drowns in the quicklime/.test(body),
  )
  const head = DomUtils.getElementsByTagName('title', parseDocument(page?.body ?? ''), true)
  assert.equal(DomUtils.textContent(head), 'A plot claim about Low Tide, season 2 – Hearsay')
})

test('a casting is told where the words it stands in are veiled', () => {
  const about = (path: string) => site.find((page) => page.path === path)?.body ?? ''
  for (const path of ['/dossiers/nell-ashdown', '/dossiers/low-tide', '/search?q=finale&kind=claim'])
    assert.match(inSight(parseDocument(about(path)).children), /Nell Ashdown/, path)
  assert.match(about('/dossiers/nell-ashdown/feed/json'), /Nell Ashdown.*words that tell the plot/s)
})

test('no feed tells a plot, and each says that there is one', () => {
  const feeds = site.filter(({ path }) => /\/feed\/(rss|atom|json)$/.test(path))
  assert.ok(feeds.length > 10)
  for (const { path, body } of feeds) assert.doesNotMatch(body, secrets, path)
  const all = feeds.find(({ path }) => path === '/feed/json')?.body ?? ''
  assert.ok(all.includes('"New: A plot claim about Low Tide, season 2"'))
  assert.ok(!all.includes('harborwatch.example/recap'), 'the address of a story may tell it, too')
})

test('a story veils words that tell a plot also where they make another claim', async () => {
  const other = await openTemporaryLedger()
  const { storyId } = await other.ledger.record(plots(['zephyr'], [shared]))
  const body = await (await createApp(other.ledger).request(`/stories/${storyId}`)).text()
  assert.match(body, /Nell Ashdown/)
  assert.doesNotMatch(inSight(parseDocument(body).children), secrets)
  await other.close()
})

test('no calendar and no list of addresses tells a plot', () => {
  const files = site.filter((one) => !isPage(one) && !/\.json(\?|$)/.test(one.path))
  assert.ok(files.length > 10)
  for (const { path, body } of files) assert.doesNotMatch(body, secrets, path)
})

test('JSON says of each sentence that tells a plot that it does', () => {
  const twins = site.filter(({ path, body }) => /\.json(\?|$)/.test(path) && secrets.test(body))
  assert.ok(twins.length > 5)
  for (const { path, body } of twins) {
    const check = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      if ('sentence' in value && secrets.test(String(value.sentence)))
        assert.ok('spoiler' in value && value.spoiler, path)
      for (const part of Object.values(value)) check(part)
    }
    check(JSON.parse(body))
  }
})
