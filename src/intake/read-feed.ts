import { Problem } from '../problem.ts'
import { type Known, toHtml } from '../story/index.ts'
import { readPage } from './byte-source.ts'
import type { Document } from './document.ts'
import { escapeHtml } from './feeds/escape-html.ts'
import type { Feed, FeedItem } from './feeds/feed.ts'
import { fetchPage } from './fetch-page.ts'
import type { OpenOptions } from './open-input.ts'

/** Hosts that could not be reached in this run; they are not asked again for every item. */
export type UnreachableHosts = Set<string>

/** A feed's item → its page where it can be had, else what the feed itself says. */
export async function readItem(
  item: FeedItem,
  feed: Feed,
  known: Known,
  unreachable: UnreachableHosts,
  options: OpenOptions,
): Promise<Document> {
  const own = { outlet: known.outlet ?? feed.title, published: item.published ?? known.published }
  const page = item.url === null ? null : await fetchItem(item.url, own, unreachable, options)
  if (page !== null) return page
  const name = item.url ?? item.id ?? item.title ?? 'an item without a name'
  if (item.html === null) {
    throw new Problem(
      'unreachable',
      `${name}: the page cannot be had, and the feed itself has no text for it.`,
    )
  }
  const headline = item.title === null ? '' : `<h1>${escapeHtml(item.title)}</h1>`
  return {
    input: name,
    kind: 'html',
    content: `<article>${headline}${item.html}</article>`,
    known: { ...own, url: item.url },
  }
}

async function fetchItem(
  url: string,
  known: Known,
  unreachable: UnreachableHosts,
  options: OpenOptions,
): Promise<Document | null> {
  const { host } = new URL(url)
  if (unreachable.has(host)) return null
  try {
    return await fetchDocument(url, known, options)
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    // A host that answers "404" or sends too much is there.
    if (problem.code === 'unreachable' || problem.code === 'too-slow') unreachable.add(host)
    return null
  }
}

/** A page of the web; null for what is no page. */
export async function fetchDocument(
  url: string,
  known: Known,
  options: OpenOptions,
): Promise<Document | null> {
  const source = await fetchPage(url, options)
  try {
    if (!/html/i.test(source.contentType ?? 'text/html')) return null
    const content = toHtml(await readPage(source), source.contentType)
    return { input: url, kind: 'html', content, known: { ...known, url: source.url } }
  } finally {
    source.close()
  }
}
