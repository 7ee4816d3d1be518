import { Parser } from 'htmlparser2'
import { resolveLink } from './feed.ts'

/** A link of a page, with its words. */
export type PageLink = { readonly url: string; readonly text: string }

/** A feed that a page names in its head. */
export type NamedFeed = { readonly url: string; readonly title: string | null }

export type PageLinks = {
  readonly title: string | null
  readonly feeds: readonly NamedFeed[]
  readonly links: readonly PageLink[]
}

const feedTypes =
  /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)\b|^application\/(?:xml|json)\b|^text\/(?:xml|rss)\b/i

/** The links of a page in their order, each address once with its longest words, and the feeds that its head names. */
export function readPageLinks(html: string, address: string): PageLinks {
  const feeds: NamedFeed[] = []
  const links = new Map<string, string>()
  let base = address
  let title: string | null = null
  let open: { name: string; url: string | null; text: string } | null = null
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'base') base = resolveLink(attributes.href, address) ?? base
      if (name === 'link' && isFeedLink(attributes)) {
        const url = resolveLink(attributes.href, base)
        if (url !== null) feeds.push({ url, title: attributes.title?.trim() || null })
      }
      if (name === 'a') open = { name, url: resolveLink(attributes.href, base), text: '' }
      if (name === 'title' && title === null) open = { name, url: null, text: '' }
    },
    ontext: (text) => {
      if (open !== null) open.text += text
    },
    onclosetag: (name) => {
      if (open === null || open.name !== name) return
      const text = open.text.replace(/\s+/g, ' ').trim()
      if (name === 'title') title = text || null
      else if (open.url !== null) keep(links, withoutFragment(open.url), text)
      open = null
    },
  })
  parser.end(html)
  return { title, feeds, links: [...links].map(([url, text]) => ({ url, text })) }
}

function isFeedLink({ rel, type, href }: Readonly<Record<string, string>>): boolean {
  const rels = (rel ?? '').toLowerCase().split(/\s+/)
  return (
    href !== undefined && (rels.includes('alternate') || rels.includes('feed')) && feedTypes.test(type ?? '')
  )
}

/** A picture and a headline lead to one story; the headline is its name. */
function keep(links: Map<string, string>, url: string, text: string): void {
  const known = links.get(url)
  if (known === undefined || text.length > known.length) links.set(url, text)
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url
}
