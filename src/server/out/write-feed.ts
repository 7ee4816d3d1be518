import { type Feed, type FeedItem, nothingYet } from './feed.ts'
import { element, xmlDocument } from './xml.ts'

export const feedFormats = ['rss', 'atom', 'json'] as const
export type FeedFormat = (typeof feedFormats)[number]

/** A feed in one of its forms, with its media type. */
export function writeFeed(feed: Feed, format: FeedFormat): { readonly type: string; readonly body: string } {
  switch (format) {
    case 'rss':
      return { type: 'application/rss+xml; charset=utf-8', body: writeRss(feed) }
    case 'atom':
      return { type: 'application/atom+xml; charset=utf-8', body: writeAtom(feed) }
    case 'json':
      return { type: 'application/feed+json; charset=utf-8', body: writeJsonFeed(feed) }
    default:
      return format satisfies never
  }
}

const generator = 'Hearsay'
const rfc822 = (iso: string): string => new Date(iso).toUTCString()

/** RSS 2.0, with the two elements of other namespaces that the Best Practices Profile asks for. */
function writeRss(feed: Feed): string {
  const { title, homeUrl, selfUrl, description, updatedAt, items } = feed
  const channel = element(
    'channel',
    {},
    element('title', {}, title),
    element('link', {}, homeUrl),
    element('description', {}, description),
    element('language', {}, 'en'),
    element('lastBuildDate', {}, rfc822(updatedAt ?? nothingYet)),
    element('docs', {}, 'https://www.rssboard.org/rss-specification'),
    element('generator', {}, generator),
    element('ttl', {}, '60'),
    element('atom:link', { rel: 'self', type: 'application/rss+xml', href: selfUrl }),
    ...items.map(rssItem),
  )
  const spaces = {
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  }
  return xmlDocument(element('rss', { version: '2.0', ...spaces }, channel))
}

function rssItem({ id, url, title, html, at, author, tags }: FeedItem) {
  return element(
    'item',
    {},
    element('title', {}, title),
    element('link', {}, url),
    element('description', {}, html),
    ...tags.map((tag) => element('category', {}, tag)),
    element('guid', { isPermaLink: 'false' }, id),
    element('pubDate', {}, rfc822(at)),
    author === null ? null : element('dc:creator', {}, author),
  )
}

/** Atom, RFC 4287. */
function writeAtom(feed: Feed): string {
  const { id, title, homeUrl, selfUrl, description, updatedAt, items } = feed
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
      element('id', {}, id),
      element('title', {}, title),
      element('subtitle', {}, description),
      element('updated', {}, updatedAt ?? nothingYet),
      element('generator', {}, generator),
      element('author', {}, element('name', {}, 'Hearsay')),
      element('link', { rel: 'self', type: 'application/atom+xml', href: selfUrl }),
      element('link', { rel: 'alternate', type: 'text/html', href: homeUrl }),
      ...items.map(atomEntry),
    ),
  )
}

function atomEntry({ id, url, viaUrl, title, html, at, author, tags }: FeedItem) {
  return element(
    'entry',
    {},
    element('id', {}, id),
    element('title', {}, title),
    element('updated', {}, at),
    element('published', {}, at),
    author === null ? null : element('author', {}, element('name', {}, author)),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    viaUrl === null ? null : element('link', { rel: 'via', href: viaUrl }),
    ...tags.map((tag) => element('category', { term: tag })),
    element('content', { type: 'html' }, html),
  )
}

/** JSON Feed 1.1. */
function writeJsonFeed({ title, homeUrl, selfUrl, description, items }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: homeUrl,
    feed_url: selfUrl,
    description,
    language: 'en',
    items: items.map(jsonItem),
  }
  return JSON.stringify(feed)
}

function jsonItem({ id, url, viaUrl, title, html, text, at, author, tags }: FeedItem) {
  return {
    id,
    url,
    ...(viaUrl === null ? {} : { external_url: viaUrl }),
    title,
    content_html: html,
    content_text: text,
    date_published: at,
    ...(author === null ? {} : { authors: [{ name: author }] }),
    tags,
  }
}
