import type { HubOffer } from '../../ledger/index.ts'
import { type FeedHints, resolveLink } from './feed.ts'

type Link = { readonly href: string; readonly rels: readonly string[] }

/** One link of a `Link` header (RFC 8288): an address in angle brackets, then parameters, which may be quoted. */
const linkPattern = /<([^<>]*)>((?:\s*;\s*[\w!#$&+.^`|~*-]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]+))?)*)/g
const relPattern = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i
/** A header is as long as servers allow; links that matter stand among the first. */
const mostHeaderChars = 8_192

function parseLinks(header: string | null): readonly Link[] {
  return [...(header ?? '').slice(0, mostHeaderChars).matchAll(linkPattern)].map(
    ([, href = '', more = '']) => {
      const [, quoted, plain] = relPattern.exec(more) ?? []
      return { href, rels: (quoted ?? plain ?? '').toLowerCase().split(/\s+/) }
    },
  )
}

/**
 * Where a feed says that its news can be had as it comes: the hub, and the address under which the hub knows it. What the
 * headers say goes before what stands in the feed (WebSub, 4). `url` is where the feed was found.
 */
export function hubOffer(
  url: string,
  linkHeader: string | null,
  hints: Pick<FeedHints, 'hub' | 'self'>,
): HubOffer | null {
  const links = parseLinks(linkHeader)
  const find = (rel: string) => resolveLink(links.find(({ rels }) => rels.includes(rel))?.href, url)
  const hub = find('hub') ?? hints.hub
  return hub === null ? null : { hub, topic: find('self') ?? hints.self ?? url }
}
