import type { NewFeed } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { decode } from '../../story/decode.ts'
import type { Fetched, Fetcher } from '../fetch/index.ts'
import { FetchProblem } from '../fetch/index.ts'
import type { Feed } from './feed.ts'
import { linkItems } from './link-items.ts'
import { type NamedFeed, readPageLinks } from './page-links.ts'
import { parseFeed } from './parse-feed.ts'

/** A feed that was found at an address, what it holds now, and what else the page offers. */
export type Discovered = {
  readonly feed: Pick<NewFeed, 'url' | 'kind' | 'pattern' | 'title' | 'site'>
  readonly now: Feed
  readonly others: readonly NamedFeed[]
}

/** Where programs put a feed that the page does not name; asked for one after the other, as the last resort. */
const usualPlaces = ['/feed', '/rss', '/feed.xml', '/rss.xml', '/atom.xml', '/index.xml', '/feed.json']
/** Feeds of comments are not what anybody means. */
const comments = /\bcomments?\b/i

type Options = { readonly signal?: AbortSignal; readonly pattern?: string | null }

/**
 * The feed at an address, or the one that the page at the address names, or the one at a usual place. With a `pattern`,
 * the page's own links are the items. Throws a Problem where there is none.
 */
export async function discoverFeed(
  address: string,
  fetcher: Fetcher,
  options: Options = {},
): Promise<Discovered> {
  const page = await fetchText(address, fetcher, options)
  if (options.pattern != null) return followLinks(address, page, options.pattern)
  const own = parseFeed(page.text, page.url)
  if (own.format !== null) return { feed: describe(page.movedTo ?? address, own, null), now: own, others: [] }
  const { feeds } = readPageLinks(page.text, page.url)
  const named = feeds.toSorted((a, b) => Number(isComments(a)) - Number(isComments(b)))
  for (const [i, { url }] of named.entries()) {
    const found = await tryFeed(url, page.url, fetcher, options)
    if (found !== null) return { ...found, others: named.filter((_, other) => other !== i) }
  }
  for (const place of usualPlaces) {
    const found = await tryFeed(new URL(place, page.url).href, page.url, fetcher, options)
    if (found !== null && found.now.items.length > 0) return found
  }
  throw noFeed(address, named)
}

const isComments = ({ url, title }: NamedFeed) => comments.test(`${url} ${title ?? ''}`)

type Page = { readonly url: string; readonly movedTo: string | null; readonly text: string }

async function fetchText(address: string, fetcher: Fetcher, { signal }: Options): Promise<Page> {
  const fetched = await fetcher.fetch(address, signal === undefined ? {} : { signal })
  if (fetched.status === 'changed')
    return { url: fetched.url, movedTo: fetched.movedTo, text: decode(fetched.body, fetched.contentType) }
  throw new FetchProblem('answered-error', `${address} is not there (${statusOf(fetched)}).`)
}

const statusOf = ({ status }: Fetched) => (status === 'gone' ? '410 Gone' : '404 Not Found')

async function tryFeed(
  url: string,
  site: string,
  fetcher: Fetcher,
  options: Options,
): Promise<Discovered | null> {
  try {
    const page = await fetchText(url, fetcher, options)
    const found = parseFeed(page.text, page.url)
    return found.format === null
      ? null
      : { feed: describe(page.movedTo ?? url, found, site), now: found, others: [] }
  } catch (problem) {
    if (!(problem instanceof FetchProblem) || problem.code === 'stopped') throw problem
    return null
  }
}

function describe(url: string, feed: Feed, site: string | null): Discovered['feed'] {
  return { url: plain(url), kind: 'feed', pattern: null, title: feed.title, site: feed.site ?? site }
}

/** As it is fetched: without credentials and fragment. */
function plain(address: string): string {
  const url = URL.parse(address)
  if (url === null) return address
  url.username = ''
  url.password = ''
  url.hash = ''
  return url.href
}

function followLinks(address: string, page: Page, pattern: string): Discovered {
  const now = linkItems(page.text, page.url, pattern)
  if (now.items.length === 0)
    throw new Problem(
      'no-feed',
      `${address} has no link that fits ${pattern}: look at the addresses of its stories, and try another pattern.`,
    )
  const url = plain(page.movedTo ?? address)
  return { feed: { url, kind: 'links', pattern, title: now.title, site: url }, now, others: [] }
}

function noFeed(address: string, named: readonly NamedFeed[]): Problem {
  const tried =
    named.length === 0
      ? 'it names none, and there is none at the usual places'
      : `it names ${named.map(({ url }) => url).join(', ')}, and none can be read`
  return new Problem(
    'no-feed',
    `${address} has no feed: ${tried}. "--links PATTERN" follows the page's own links, such as --links "/news/*".`,
  )
}
