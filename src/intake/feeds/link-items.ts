import { type Feed, noHints } from './feed.ts'
import { readLinkPattern } from './link-pattern.ts'
import { readPageLinks } from './page-links.ts'

/** A page without a feed → its links that fit the pattern, as items whose pages are yet to be read. */
export function linkItems(html: string, address: string, pattern: string): Feed {
  const fits = readLinkPattern(pattern)
  const { title, links } = readPageLinks(html, address)
  const items = links
    .filter(({ url }) => fits(url) && url !== address)
    .map(({ url, text }) => ({ id: url, url, title: text || null, html: null, published: null }))
  return { format: null, title, site: address, hints: noHints, items }
}
