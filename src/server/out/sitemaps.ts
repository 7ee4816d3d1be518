import { z } from 'zod'
import { addressKinds, type Ledger } from '../../ledger/index.ts'
import { claimPath, dossierPath, sourcePath, storyPath } from '../../web/index.ts'
import { defineDocument } from '../document.ts'
import { id } from '../input.ts'
import { NotFound } from '../problems.ts'
import { element, xmlDocument } from './xml.ts'

/**
 * A tenth of what the protocol allows: a part is made while others wait for their pages, and 5,000 addresses take
 * milliseconds where 50,000 would be felt.
 */
const addressesInPart = 5000

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const type = 'application/xml; charset=utf-8'

const paths = { dossiers: dossierPath, claims: claimPath, stories: storyPath, sources: sourcePath } as const

/** Pages that are there whatever is on record. */
const lists = [
  '/',
  '/dossiers',
  '/stories',
  '/sources',
  '/calendar',
  '/follow',
  '/feeds',
  '/method',
  '/corrections',
  '/about',
]

/** `/sitemap.xml`: where the parts are. */
export const sitemapIndex = defineDocument({
  input: z.object({}),
  async make(ledger, _input, { origin }) {
    const names = [
      'lists-1',
      ...(await Promise.all(addressKinds.map((kind) => partNames(ledger, kind)))).flat(),
    ]
    const parts = names.map((name) =>
      element('sitemap', {}, element('loc', {}, `${origin}/sitemaps/${name}.xml`)),
    )
    return { type, body: xmlDocument(element('sitemapindex', { xmlns: namespace }, ...parts)) }
  },
})

async function partNames(ledger: Ledger, kind: (typeof addressKinds)[number]): Promise<readonly string[]> {
  const parts = await ledger.countAddressParts(kind, addressesInPart)
  return Array.from({ length: parts }, (_, i) => `${kind}-${i + 1}`)
}

/** `/sitemaps/KIND-NUMBER.xml`: one part. */
export const sitemapPart = defineDocument({
  input: z.object({ part: id }),
  async make(ledger, { part }, { origin }) {
    const [, name = '', number = ''] = /^([a-z]+)-([1-9]\d{0,8})\.xml$/.exec(part) ?? []
    const pages =
      name === 'lists' && number === '1' ? lists.map(plain) : await listPages(ledger, name, Number(number))
    if (pages.length === 0) throw new NotFound(`No part of the sitemap has the address “${part}”.`)
    const urls = pages.map(({ path, changedAt }) =>
      element('url', {}, element('loc', {}, origin + path), changedAt && element('lastmod', {}, changedAt)),
    )
    return { type, body: xmlDocument(element('urlset', { xmlns: namespace }, ...urls)) }
  },
})

type PageAddress = { readonly path: string; readonly changedAt: string | null }
const plain = (path: string): PageAddress => ({ path, changedAt: null })

async function listPages(ledger: Ledger, name: string, part: number): Promise<readonly PageAddress[]> {
  const kind = addressKinds.find((known) => known === name)
  if (!kind) return []
  const addresses = await ledger.listAddresses(kind, part, addressesInPart)
  return addresses.map(({ id, changedAt }) => ({ path: paths[kind](id), changedAt: lastmod(changedAt) }))
}

/** W3C date and time: a day, or a moment with its zone; what is neither is left out. */
function lastmod(changedAt: string | null): string | null {
  return changedAt !== null && /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$/.test(changedAt) ? changedAt : null
}

const newsNamespace = 'http://www.google.com/schemas/sitemap-news/0.9'
/** A news sitemap tells of the last two days, and of a thousand stories at most (Google's rules for it). */
const newsHours = 48
const mostNews = 1000

/** `/news-sitemap.xml`: the newsroom's own stories of the last two days. */
export const newsSitemap = defineDocument({
  input: z.object({}),
  async make(ledger, _input, { origin, now }) {
    const since = now.getTime() - newsHours * 3_600_000
    const stories = (await ledger.listOwnStories({ limit: mostNews })).filter(
      ({ publishedAt }) => Date.parse(publishedAt) >= since,
    )
    const urls = stories.map(({ id, headline, outlet, publishedAt }) =>
      element(
        'url',
        {},
        element('loc', {}, origin + storyPath(id)),
        element(
          'news:news',
          {},
          element(
            'news:publication',
            {},
            element('news:name', {}, outlet ?? 'Hearsay'),
            element('news:language', {}, 'en'),
          ),
          element('news:publication_date', {}, publishedAt),
          element('news:title', {}, headline ?? ''),
        ),
      ),
    )
    const names = { xmlns: namespace, 'xmlns:news': newsNamespace }
    return { type, body: xmlDocument(element('urlset', names, ...urls)) }
  },
})

/** `/robots.txt`: all may be read; comparisons and searches have no end, and lists of claims many forms. */
export const robots = defineDocument({
  input: z.object({}),
  async make(_ledger, _input, { origin }) {
    const closed = ['/search', '/*/compare', '/dossiers/*/claims?', '/*?asof=', '/*&asof=']
    const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), 'Allow: /', '']
    const maps = ['/sitemap.xml', '/news-sitemap.xml'].map((path) => `Sitemap: ${origin}${path}`)
    return { type: 'text/plain; charset=utf-8', body: [...lines, ...maps, ''].join('\n') }
  },
})
