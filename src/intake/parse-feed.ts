import { type Document, type Element, isTag, type ParentNode } from 'domhandler'
import { DomUtils, parseDocument } from 'htmlparser2'

/** One entry of a feed. `html` is what the feed itself says of it: the whole story or a teaser. `published` is ISO 8601. */
export type FeedItem = {
  readonly id: string | null
  readonly url: string | null
  readonly title: string | null
  readonly html: string | null
  readonly published: string | null
}

export type Feed = { readonly title: string | null; readonly items: readonly FeedItem[] }

/** RSS 0.9x–2.0, RDF and Atom → items in their order. `base` resolves relative links. Never throws. */
export function parseFeed(xml: string, base: string | null): Feed {
  const document = parseDocument(xml, { xmlMode: true })
  const channel = firstNamed(document, 'channel', 'feed') ?? document
  const title = textOf(childNamed(channel, 'title'))
  const items = DomUtils.findAll(
    (element) => element.name === 'item' || element.name === 'entry',
    document.children,
  )
  return { title, items: items.map((item) => toItem(item, base)) }
}

function toItem(item: Element, base: string | null): FeedItem {
  const url = resolve(linkOf(item), base)
  return {
    id: textOf(childNamed(item, 'guid', 'id')) ?? url,
    url,
    title: textOf(childNamed(item, 'title')),
    html: contentOf(item),
    published: toIso(textOf(childNamed(item, 'pubDate', 'published', 'dc:date', 'updated'))),
  }
}

/** RSS writes the address as text, Atom as an attribute, and some RSS only as a permalink `guid`. */
function linkOf(item: Element): string | null {
  const links = item.children.filter(isTag).filter((child) => child.name === 'link')
  const atom = links.find((link) => (link.attribs.rel ?? 'alternate') === 'alternate' && link.attribs.href)
  const guid = childNamed(item, 'guid')
  const permalink = guid !== null && guid.attribs.isPermaLink !== 'false' ? textOf(guid) : null
  return atom?.attribs.href ?? links.map(textOf).find((text) => text !== null) ?? permalink
}

/** The fullest text comes first. Atom's "xhtml" holds markup as elements, everything else holds it as text. */
function contentOf(item: Element): string | null {
  const content = childNamed(item, 'content:encoded', 'content', 'description', 'summary')
  if (content === null) return null
  if (content.attribs.type === 'xhtml') return DomUtils.getInnerHTML(content)
  const text = textOf(content)
  return content.attribs.type === 'text' && text !== null ? escapeHtml(text) : text
}

function firstNamed(within: Document, ...names: readonly string[]): Element | null {
  return DomUtils.findOne((element) => names.includes(element.name), within.children, true)
}

/** The child of the first of these names that is there. */
function childNamed(parent: ParentNode, ...names: readonly string[]): Element | null {
  const children = parent.children.filter(isTag)
  for (const name of names) {
    const child = children.find((candidate) => candidate.name === name)
    if (child !== undefined) return child
  }
  return null
}

function textOf(element: Element | null): string | null {
  const text = element === null ? '' : DomUtils.textContent(element).trim()
  return text === '' ? null : text
}

function resolve(link: string | null, base: string | null): string | null {
  return link === null ? null : (URL.parse(link, base ?? undefined)?.href ?? null)
}

function toIso(date: string | null): string | null {
  const time = date === null ? Number.NaN : Date.parse(date)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
