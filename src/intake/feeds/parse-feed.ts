import { type Feed, noHints } from './feed.ts'
import { parseJsonFeed } from './parse-json-feed.ts'
import { parseXmlFeed } from './parse-xml-feed.ts'

/**
 * RSS 0.9x–2.0, RDF, Atom, news sitemaps and JSON Feed → items in their order, as much as can be made out: a feed that
 * breaks off gives the items before. `base` resolves relative links. Never throws.
 */
export function parseFeed(text: string, base: string | null): Feed {
  const start = text.slice(0, 1000).trimStart()
  if (start.startsWith('{') || start.startsWith('\uFEFF{')) return parseJsonFeed(text, base) ?? noFeed
  return parseXmlFeed(text, base)
}

const noFeed: Feed = { format: null, title: null, site: null, hints: noHints, items: [] }
