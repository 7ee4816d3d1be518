import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createApp } from '../../src/server/index.ts'
import { type Crawled, crawl } from './crawl.ts'
import { openTemporaryLedger, ownStory, recording } from './newsroom.ts'

/** Words that would do harm wherever they are not taken as words. */
const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>' onmouseover='alert(1)`

let newsroom: Awaited<ReturnType<typeof openTemporaryLedger>>
let site: readonly Crawled[]

before(async () => {
  newsroom = await openTemporaryLedger()
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'https://a.example/"><script>',
  ])
    await newsroom.ledger.record(hostileStory(url))
  for (const [i, url] of ['javascript:alert(1)', 'https://a.example/"><script>'].entries())
    await newsroom.ledger.publish(hostileOwnStory(`own-${i}`, url), '2026-07-02T09:00:00Z')
  const app = createApp(newsroom.ledger)
  site = await crawl(app, [
    `/search?q=${encodeURIComponent(attack)}`.slice(0, 200),
    `/dossiers/${encodeURIComponent(attack)}`,
    `/dossiers?type=${encodeURIComponent(attack)}`,
    `/${encodeURIComponent(attack)}?asof=${encodeURIComponent(attack)}`,
  ])
})
after(() => newsroom.close())

/** A story of the newsroom's own in which every word is an attack: its front matter may come from anybody's hands. */
function hostileOwnStory(slug: string, url: string) {
  const names = [
    'text',
    'rights',
    'mosaic',
    'headline',
    'dek',
    'byline',
    'section',
    'alt',
    'caption',
    'credit',
  ]
  const words = [...names, 'source', 'correction', 'work'].map((name) => [name, `${name} ${slug} ${attack}`])
  return ownStory({ slug, words: { ...Object.fromEntries(words), url } })
}

function hostileStory(url: string) {
  const subject = { type: 'title', name: `Low Tide ${attack}` } as const
  const character = { type: 'character', name: `Mira ${attack}` } as const
  const claims = [
    {
      subject,
      property: 'cast member',
      value: { type: 'person', name: `Ana ${attack}` },
      qualifiers: { character },
    },
    {
      subject,
      property: 'status',
      value: { type: 'text', text: `filming ${attack}` },
      qualifiers: { note: attack },
    },
    {
      subject,
      property: 'count',
      value: { type: 'number', number: 3, unit: attack },
      qualifiers: { of: attack },
    },
    {
      subject,
      property: 'release date',
      value: { type: 'date', edtf: '2026-23', text: attack },
      qualifiers: {},
    },
    { subject: null, property: 'statement', value: { type: 'text', text: attack }, qualifiers: {} },
  ] as const
  const about = {
    outlet: `Daily Reel ${attack}`,
    url,
    headline: `Headline ${attack} ${url}`,
    published: '2026-05-11T09:00:00Z',
    credits: [{ name: attack, url, how: 'source' } as const],
  }
  return recording(
    about,
    claims.map((claim, i) => ({
      claim: { ...claim, continuity: i % 2 ? 'page' : 'screen' } as const,
      quote: `Quote ${i} ${attack}`,
      from: { type: 'person', name: attack } as const,
    })),
  )
}

test('the hostile story is on every kind of page', () => {
  for (const kind of ['/dossiers/', '/claims/', '/stories/', '/stories/own-0', '/sources/', '/search'])
    assert.ok(
      site.some(({ path, body }) => path.startsWith(kind) && body.includes('alert(1)')),
      kind,
    )
})

test('no word from outside becomes markup', () => {
  const ours = new Set([
    'class',
    'id',
    'href',
    'rel',
    'lang',
    'datetime',
    'for',
    'name',
    'content',
    'type',
    'value',
    'title',
    'property',
    'aria-label',
    'alt',
  ])
  for (const { path, elements } of site) {
    for (const { name, attribs } of elements) {
      assert.ok(
        !['style', 'iframe', 'object', 'embed', 'base', 'foreignobject'].includes(name),
        `${name} on ${path}`,
      )
      if (name === 'script' && attribs.type !== 'application/ld+json')
        assert.match(attribs.src ?? '', /^\/assets\/[\w.-]+\.js$/, path)
      if (name === 'img') assert.match(attribs.src ?? '', /^\/media\/[\w-]+\.jpg$/, path)
      for (const attribute of Object.keys(attribs))
        assert.ok(
          !/^(on|style$)/.test(attribute) &&
            (!/^src/.test(attribute) || ['script', 'img', 'source'].includes(name)),
          `${attribute} of ${name} on ${path}`,
        )
      const written = Object.entries(attribs).filter(([, value]) => value.includes('alert(1)'))
      for (const [attribute] of written) assert.ok(ours.has(attribute), `${attribute} of ${name} on ${path}`)
    }
  }
})

test('only addresses of the web, of the site and of the page itself are links', () => {
  for (const { path, elements } of site)
    for (const { attribs } of elements)
      if (attribs.href !== undefined) assert.match(attribs.href, /^(https?:\/\/|\/(?!\/)|#)/, path)
})
