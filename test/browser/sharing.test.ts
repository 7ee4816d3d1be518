import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import sharp from 'sharp'
import { z } from 'zod'
import { createApp } from '../../src/server/index.ts'
import { type Crawled, crawl } from './crawl.ts'
import { fillNewsroom, openTemporaryLedger } from './newsroom.ts'

const origin = 'https://hearsay.example'
const now = () => new Date('2026-08-01T12:00:00Z')
let newsroom: Awaited<ReturnType<typeof openTemporaryLedger>>
let app: Hono
let site: readonly Crawled[]
let settled: string
let open: string

before(async () => {
  newsroom = await openTemporaryLedger()
  await fillNewsroom(newsroom.ledger)
  const dossier = await newsroom.ledger.findDossier('low-tide')
  const standings = dossier?.groups.flatMap((group) => group.standings) ?? []
  const idOf = (words: string) => standings.find(({ sentence }) => sentence.includes(words))?.claimId ?? ''
  settled = idOf('Ana Reyes')
  open = idOf('Sol Okafor')
  await newsroom.ledger.settle(settled, { verdict: 'true', by: 'Nora Pell', at: '2026-07-20' })
  app = createApp(newsroom.ledger, { origin, now })
  site = (await crawl(app)).filter(({ elements }) => elements.length > 0)
})
after(() => newsroom.close())

const url = z.url({ protocol: /^https?$/ })
const own = url.startsWith(`${origin}/`)
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const named = (...types: [string, ...string[]]) =>
  z.strictObject({ '@type': z.enum(types), name: z.string().min(1), url: own.optional() })
const many = <T extends z.ZodType>(item: T) => z.array(item).min(1).optional()

const moment = z.string().refine((text) => !Number.isNaN(Date.parse(text)))
const image = z.strictObject({
  '@type': z.literal('ImageObject'),
  '@id': own,
  contentUrl: own,
  url: own,
  width: z.int().min(1),
  height: z.int().min(1),
  caption: z.string().min(1).optional(),
  description: z.string().min(1),
  creditText: z.string().min(1),
  copyrightNotice: z.string().min(1),
  acquireLicensePage: own,
})

/** What schema.org and the guides of search engines require of each kind, and no property that is not theirs. */
const nodes = z.discriminatedUnion('@type', [
  z.strictObject({
    '@type': z.enum(['Movie', 'TVSeries', 'CreativeWork']),
    '@id': own,
    name: z.string().min(1),
    alternateName: many(z.string()),
    url: own,
    sameAs: many(url),
    dateCreated: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    datePublished: z
      .string()
      .regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
      .optional(),
    actor: many(named('Person')),
    director: many(named('Person')),
    producer: many(named('Person')),
    creator: many(named('Person')),
    author: many(named('Person')),
    productionCompany: many(named('Organization')),
  }),
  z.strictObject({
    '@type': z.enum(['Person', 'Organization', 'Place']),
    '@id': own,
    name: z.string().min(1),
    alternateName: many(z.string()),
    url: own,
    sameAs: many(url),
    jobTitle: many(z.string()),
  }),
  z.strictObject({
    '@type': z.literal('ClaimReview'),
    '@id': own,
    url: own,
    datePublished: day,
    author: z.strictObject({ '@id': own }),
    claimReviewed: z.string().min(1),
    itemReviewed: z.strictObject({
      '@type': z.literal('Claim'),
      datePublished: day.optional(),
      author: z.strictObject({ '@type': z.literal('Organization'), name: z.string() }).optional(),
      appearance: z.array(
        z.strictObject({ '@type': z.literal('CreativeWork'), url, name: z.string().optional() }),
      ),
    }),
    reviewRating: z.strictObject({
      '@type': z.literal('Rating'),
      ratingValue: z.int().min(1).max(5),
      bestRating: z.literal(5),
      worstRating: z.literal(1),
      alternateName: z.string().min(1),
      ratingExplanation: z.string(),
    }),
  }),
  z.strictObject({
    '@type': z.literal('NewsArticle'),
    '@id': own,
    url: own,
    mainEntityOfPage: own,
    headline: z.string().min(1),
    description: z.string().optional(),
    articleSection: z.string().optional(),
    inLanguage: z.literal('en'),
    datePublished: moment,
    dateModified: moment,
    author: many(named('Person')),
    publisher: z.strictObject({ '@id': own }),
    image: many(image),
    correction: many(
      z.strictObject({
        '@type': z.literal('CorrectionComment'),
        text: z.string().min(1),
        datePublished: moment,
      }),
    ),
    citation: many(
      z.strictObject({ '@type': z.literal('CreativeWork'), name: z.string().min(1), url: url.optional() }),
    ),
    about: many(z.strictObject({ '@id': own })),
  }),
  z.strictObject({
    '@type': z.literal('BreadcrumbList'),
    itemListElement: z
      .array(
        z.strictObject({
          '@type': z.literal('ListItem'),
          position: z.int(),
          name: z.string().min(1),
          item: own,
        }),
      )
      .min(2)
      .refine((items) => items.every(({ position }, i) => position === i + 1)),
  }),
  z.strictObject({
    '@type': z.literal('NewsMediaOrganization'),
    '@id': own,
    name: z.string(),
    url: own,
    correctionsPolicy: own,
    ethicsPolicy: own,
    verificationFactCheckingPolicy: own,
  }),
  z.strictObject({
    '@type': z.literal('WebSite'),
    '@id': own,
    name: z.string(),
    url: own,
    inLanguage: z.literal('en'),
    publisher: z.strictObject({ '@id': own }),
    potentialAction: z.strictObject({
      '@type': z.literal('SearchAction'),
      target: z.strictObject({
        '@type': z.literal('EntryPoint'),
        urlTemplate: z.string().includes('{search_term_string}'),
      }),
      'query-input': z.literal('required name=search_term_string'),
    }),
  }),
])
const graph = z.strictObject({ '@context': z.literal('https://schema.org'), '@graph': z.array(nodes).min(1) })

function graphOf(body: string) {
  const [, block] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body) ?? []
  return block === undefined ? null : graph.parse(JSON.parse(block))
}
const pageOf = async (path: string) => (await app.request(path)).text()
const typesOf = async (path: string) =>
  graphOf(await pageOf(path))?.['@graph'].map((node) => node['@type']) ?? []

test('what a page is about keeps to schema.org, on every page that says so', () => {
  const said = site.filter(({ body }) => graphOf(body) !== null)
  for (const kind of ['/dossiers/', '/claims/'])
    assert.ok(
      said.some(({ path }) => path.startsWith(kind)),
      kind,
    )
  assert.ok(said.some(({ path }) => path === '/'))
})

test('a story of our own says what it is: its photos with their credits and rights, its sources', () => {
  const articles = site.flatMap(({ body }) =>
    (graphOf(body)?.['@graph'] ?? []).filter((node) => node['@type'] === 'NewsArticle'),
  )
  const [article] = articles
  // Its page is also crawled with its veils lifted.
  assert.equal(new Set(articles.map((one) => one['@id'])).size, 1)
  assert.equal(article?.headline, 'Low Tide in Pictures')
  assert.deepEqual(
    article?.image?.map(({ creditText, copyrightNotice }) => [creditText, copyrightNotice]),
    [
      ['Northlight Pictures', 'Press photo'],
      ['Northlight Pictures', 'Press photo'],
    ],
  )
  assert.ok(article?.citation?.some(({ name }) => name === 'Northlight Press Room'))
})

test('a claim is reviewed once it is settled, and never before', async () => {
  assert.ok((await typesOf(`/claims/${settled}`)).includes('ClaimReview'))
  assert.ok(!(await typesOf(`/claims/${open}`)).includes('ClaimReview'))
  const reviewed = site
    .filter(({ body }) => body.includes('"ClaimReview"'))
    .map(({ path }) => path.split('/')[2])
  for (const id of new Set(reviewed))
    assert.ok((await newsroom.ledger.findClaim(id ?? ''))?.standing.outcome, id)
})

test('of a dossier machines are told only what is confirmed', async () => {
  const body = await pageOf('/dossiers/low-tide')
  const [work] = graphOf(body)?.['@graph'] ?? []
  assert.ok(work?.['@type'] === 'TVSeries')
  assert.deepEqual(
    work.actor?.map(({ name }) => name),
    ['Ana Reyes'],
  )
  assert.doesNotMatch(JSON.stringify(work), /Theo Brandt|Sol Okafor/)
})

test('every page says what to show of it elsewhere, and under which address', () => {
  for (const { path, elements } of site) {
    const meta = new Map(
      elements.flatMap(({ name, attribs }) =>
        name === 'meta' && attribs.property ? [[attribs.property, attribs.content ?? '']] : [],
      ),
    )
    for (const property of [
      'og:title',
      'og:type',
      'og:url',
      'og:image',
      'og:image:alt',
      'og:description',
      'og:site_name',
    ])
      assert.ok(meta.get(property), `${property} of ${path}`)
    assert.ok(
      meta.get('og:url')?.startsWith(`${origin}/`) && meta.get('og:image')?.startsWith(`${origin}/`),
      path,
    )
    const canonical = elements.find(({ name, attribs }) => name === 'link' && attribs.rel === 'canonical')
    assert.equal(canonical?.attribs.href, meta.get('og:url'), path)
  }
})

test('cards are pictures of 1200 × 630, for claims, dossiers and the rest', async () => {
  for (const path of [
    '/card.png',
    '/dossiers/low-tide/card.png',
    `/claims/${settled}/card.png`,
    `/claims/${open}/card.png`,
  ]) {
    const response = await app.request(path)
    assert.equal(response.headers.get('content-type'), 'image/png', path)
    const { width, height, format } = await sharp(new Uint8Array(await response.arrayBuffer())).metadata()
    assert.deepEqual([width, height, format], [1200, 630, 'png'], path)
  }
  assert.equal((await app.request('/claims/nothing/card.png')).status, 404)
})

test('names that no line holds, and that no font has, are drawn all the same', async () => {
  const { drawCard } = await import('../../src/server/out/card.ts')
  for (const heading of ['', 'a'.repeat(2000), '<b>&"\u0000\uD800', '漢字 العربية 🎬', 'W'.repeat(300)]) {
    const line = { kind: 'rumoured', reach: 0.4, words: heading } as const
    const picture = await drawCard({ kicker: heading, heading, isStruck: true, lines: [line, line] })
    assert.equal((await sharp(picture).metadata()).width, 1200)
  }
})

/** oEmbed 1.0, 2.3.4.4: a rich answer. */
const rich = z.strictObject({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string().min(1),
  provider_name: z.string(),
  provider_url: own,
  cache_age: z.int(),
  thumbnail_url: own.optional(),
  thumbnail_width: z.int().optional(),
  thumbnail_height: z.int().optional(),
  html: z.string().startsWith('<iframe '),
  width: z.int(),
  height: z.int(),
})

test('a page names where it can be embedded from, and the answer leads to a page that may be framed', async () => {
  for (const path of ['/dossiers/low-tide', `/claims/${open}`]) {
    const [, written = ''] =
      /<link rel="alternate" type="application\/json\+oembed" title="[^"]+" href="([^"]+)">/.exec(
        await pageOf(path),
      ) ?? []
    const response = await app.request(written.replaceAll('&amp;', '&'))
    const answer = rich.parse(await response.json())
    const [, src = ''] = / src="([^"]+)"/.exec(answer.html) ?? []
    const frame = await app.request(src)
    assert.equal(frame.status, 200, src)
    const policy = frame.headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'/)
    assert.match(policy, /frame-ancestors \*/)
    assert.doesNotMatch(policy, /script-src/)
    assert.equal(frame.headers.get('x-frame-options'), null)
    const body = await frame.text()
    assert.doesNotMatch(body, /<script/)
    for (const [, link] of body.matchAll(/<a href="([^"]+)" target="_blank" rel="noopener">/g))
      assert.ok(link?.startsWith(origin))
  }
})

test('no other page may be framed', async () => {
  for (const path of ['/', '/dossiers/low-tide', '/oembed']) {
    const { headers } = await app.request(path)
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/)
    assert.equal(headers.get('x-frame-options'), 'DENY')
  }
})

test('an embed is as small as was asked for, and no larger picture is offered', async () => {
  const ask = async (query: string) =>
    app.request(`/oembed?url=${encodeURIComponent(`${origin}/dossiers/low-tide`)}${query}`)
  const small = rich.parse(await (await ask('&maxwidth=400&maxheight=300')).json())
  assert.deepEqual([small.width, small.height, small.thumbnail_url], [400, 300, undefined])
  assert.ok(rich.parse(await (await ask('')).json()).thumbnail_url)
  assert.equal((await ask('&format=xml')).status, 501)
  assert.equal((await ask('&maxwidth=wide')).status, 400)
})

test('what is not ours is not embedded', async () => {
  for (const [url, status] of [
    ['https://elsewhere.example/dossiers/low-tide', 404],
    [`${origin}/dossiers/nobody`, 404],
    [`${origin}/stories`, 404],
    ['javascript:alert(1)', 404],
    ['"><script>', 404],
  ] as const) {
    const response = await app.request(`/oembed?url=${encodeURIComponent(url)}`)
    assert.equal(response.status, status, url)
    assert.match(response.headers.get('content-type') ?? '', /json/)
  }
  assert.equal((await app.request('/oembed')).status, 400)
})

test('neither title nor card of a claim about a plot tells it', async () => {
  const dossier = await newsroom.ledger.findDossier('mira-vance')
  const plots =
    dossier?.groups.flatMap(({ standings }) => standings).filter(({ spoiler }) => spoiler !== null) ?? []
  assert.ok(plots.length > 0)
  for (const { claimId, sentence } of plots) {
    const [head = ''] = (await pageOf(`/claims/${claimId}`)).split('</head>')
    assert.ok(!head.includes(sentence), sentence)
    assert.match(head, /A plot claim/)
  }
})

test('a claim has a citation to copy, dated and with the address of that day', async () => {
  const body = await pageOf(`/claims/${settled}`)
  assert.match(
    body,
    new RegExp(`Hearsay, as of 1 August 2026\\. ${origin}/claims/${settled}\\?asof=2026-08-01`),
  )
  assert.match(body, /\{\{cite web \|url=https:\/\/press\.northlight\.example\/low-tide-first-look \|title=/)
  assert.match(body, /No Wikidata item of Low Tide is on record/)
  const past = await pageOf(`/claims/${settled}?asof=2026-06-10`)
  assert.match(past, /as of 10 June 2026\. [^ <]+\?asof=2026-06-10/)
})

test('with items on record a confirmed claim is offered as a statement of Wikidata', async () => {
  const { ledger } = newsroom
  for (const [id, value] of [
    ['low-tide', 'Q900000001'],
    ['ana-reyes', 'Q900000002'],
    ['mira-vance', 'Q900000003'],
  ] as const)
    await ledger.setOutsideId(id, { scheme: 'wikidata', value }, { by: 'Nora Pell' })
  const body = await pageOf(`/claims/${settled}`)
  assert.match(
    body,
    /Q900000001\|P161\|Q900000002\|P453\|Q900000003\|S854\|&quot;https:\/\/press\.northlight/,
  )
})
