import { DomUtils, parseDocument } from 'htmlparser2'
import { escapeHtml } from './escape-html.ts'
import { type FeedItem, resolveLink } from './feed.ts'
import { parseFeedDate } from './feed-date.ts'
import { ownText } from './own-text.ts'

/** An element of an item: its text, and its markup as it stands in the feed where there were elements in it. */
export type Field = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly markup: string | null
}

/** The fullest text comes first. */
const contents = ['content:encoded', 'content', 'description', 'summary', 'dcterms:abstract']
const dates = [
  'pubdate',
  'published',
  'issued',
  'dc:date',
  'dcterms:issued',
  'news:publication_date',
  'date',
  'updated',
  'modified',
  'lastmod',
]

/** What of an item is looked at; the rest is passed over. */
export const itemFields: ReadonlySet<string> = new Set([
  ...contents,
  ...dates,
  'title',
  'news:title',
  'link',
  'atom:link',
  'feedburner:origlink',
  'guid',
  'id',
  'loc',
])

/** The fields of one item → the item. */
export function toItem(fields: readonly Field[], base: string | null): FeedItem {
  const first = (names: readonly string[]): Field | null => {
    for (const name of names) {
      const found = fields.find((field) => field.name === name && (field.text.trim() !== '' || field.markup))
      if (found !== undefined) return found
    }
    return null
  }
  const url = ownText(resolveLink(linkOf(fields), base))
  return {
    id: ownText(first(['guid', 'id'])?.text.trim() ?? null) ?? url,
    url,
    title: ownText(plainText(first(['title', 'news:title']))),
    html: ownText(contentOf(first(contents))),
    published: parseFeedDate(first(dates)?.text ?? null),
  }
}

/** RSS writes the address as text, Atom as an attribute, and some RSS only as a permalink `guid`. */
function linkOf(fields: readonly Field[]): string | null {
  const textOf = (name: string) =>
    fields.find((field) => field.name === name && field.text.trim() !== '')?.text ?? null
  const links = fields.filter(({ name }) => name === 'link' || name === 'atom:link')
  const atom = links.find(({ attributes }) => isAlternate(attributes.rel) && attributes.href)
  const guid = fields.find(({ name }) => name === 'guid')
  const permalink = guid?.attributes.ispermalink?.toLowerCase() === 'false' ? null : guid?.text
  return (
    textOf('feedburner:origlink') ??
    textOf('link') ??
    atom?.attributes.href ??
    textOf('loc') ??
    permalink ??
    null
  )
}

const isAlternate = (rel: string | undefined) => rel === undefined || rel === '' || rel === 'alternate'

/** Atom's "xhtml" holds markup as elements, everything else holds it as text. */
function contentOf(field: Field | null): string | null {
  if (field === null) return null
  if (field.markup !== null) return field.markup.trim()
  const text = field.text.trim()
  return isPlain(field.attributes.type) ? escapeHtml(text) : text
}

const isPlain = (type: string | undefined) => type === 'text' || type === 'text/plain'

/** A title is plain by the standard and HTML by habit: "Low Tide &amp;#8217;s return". */
function plainText(field: Field | null): string | null {
  if (field === null) return null
  const text = field.markup ?? field.text
  const isMarkup =
    field.markup !== null || (!isPlain(field.attributes.type) && /&#?\w+;|<\/?[a-z]+[^<>]*>/i.test(text))
  const plain = isMarkup ? DomUtils.textContent(parseDocument(text)) : text
  return plain.replace(/\s+/g, ' ').trim() || null
}
