import { Parser } from 'htmlparser2'
import { type Feed, type FeedFormat, type FeedItem, noHints } from './feed.ts'
import { channelFields, siteOf, toHints } from './feed-hints.ts'
import { type Field, itemFields, toItem } from './item-fields.ts'
import { type NameReader, readNames } from './xml-names.ts'

const formats: Readonly<Record<string, FeedFormat>> = {
  rss: 'rss',
  channel: 'rss',
  'rdf:rdf': 'rdf',
  feed: 'atom',
  urlset: 'sitemap',
}
const itemNames: ReadonlySet<string> = new Set(['item', 'entry', 'url'])

/**
 * No feed nests its elements so deeply; what does is made to cost time, as every closing tag looks for its opening one. What
 * came before is kept.
 */
const maxDepth = 256

type Open = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly depth: number
  /** Where its inside begins. */
  readonly start: number
  text: string
  hasElements: boolean
}

/** Where the reader stands. */
type State = {
  format: FeedFormat | null
  names: NameReader | null
  base: string | null
  depth: number
  /** Depth of the item that is open; 0 where none is. */
  itemDepth: number
  field: Open | null
  fields: Field[]
  readonly channel: Field[]
  readonly items: FeedItem[]
}

/**
 * One pass over the text, with no tree: memory is that of the items. Entities of a DTD are not known and stay as they are
 * written, and nothing outside is ever loaded.
 */
export function parseXmlFeed(xml: string, base: string | null): Feed {
  const state = begin(base)
  const parser: Parser = new Parser(
    {
      onopentag: (written, attributes) => {
        open(state, written, attributes, parser.endIndex + 1)
        if (state.depth > maxDepth || (state.depth === 1 && state.format === null)) parser.pause()
      },
      ontext: (text) => {
        if (state.field !== null) state.field.text += text
      },
      onclosetag: () => close(state, xml, parser.startIndex),
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.end(xml)
  endItem(state)
  return toFeed(state)
}

function begin(base: string | null): State {
  return {
    format: null,
    names: null,
    base,
    depth: 0,
    itemDepth: 0,
    field: null,
    fields: [],
    channel: [],
    items: [],
  }
}

function open(
  state: State,
  written: string,
  attributes: Readonly<Record<string, string>>,
  start: number,
): void {
  state.depth++
  if (state.names === null) openRoot(state, written, attributes)
  const name = state.names?.(written) ?? written
  if (itemNames.has(name) && isItem(state, name)) openItem(state)
  else if (state.field !== null) state.field.hasElements = true
  else if (isField(state, name))
    state.field = { name, attributes, depth: state.depth, start, text: '', hasElements: false }
}

function isField(state: State, name: string): boolean {
  if (state.itemDepth === 0) return channelFields.has(name)
  return itemFields.has(name) && isChild(state, name)
}

function openRoot(state: State, written: string, attributes: Readonly<Record<string, string>>): void {
  state.names = readNames(written, attributes)
  state.format = formats[state.names(written)] ?? null
  const own = attributes['xml:base']
  if (own !== undefined) state.base = URL.parse(own, state.base ?? undefined)?.href ?? state.base
}

/** An item that opens within another one's title means that both were not closed; within its text it is markup. */
function isItem(state: State, name: string): boolean {
  if ((name === 'url') !== (state.format === 'sitemap')) return false
  return state.field === null || state.field.name === 'title' || state.itemDepth === 0
}

/** A sitemap keeps what is said of the news in a group of its own. */
function isChild(state: State, name: string): boolean {
  return state.depth === state.itemDepth + 1 || name.startsWith('news:')
}

function openItem(state: State): void {
  if (state.itemDepth === 0) state.field = null
  endItem(state)
  state.itemDepth = state.depth
}

function close(state: State, xml: string, end: number): void {
  const { field } = state
  if (field !== null && field.depth === state.depth) {
    const markup = field.hasElements || field.attributes.type === 'xhtml' ? xml.slice(field.start, end) : null
    const { name, attributes, text } = field
    const done = { name, attributes, text, markup }
    if (state.itemDepth === 0) keepInChannel(state, done)
    else state.fields.push(done)
    state.field = null
  }
  if (state.itemDepth === state.depth) endItem(state)
  state.depth--
}

/** A title of the channel's picture or search box comes after its own. */
function keepInChannel(state: State, field: Field): void {
  if (state.channel.length < 500) state.channel.push(field)
}

function endItem(state: State): void {
  if (state.itemDepth === 0) return
  // What was left open belongs to it.
  if (state.field !== null) {
    const { name, attributes, text } = state.field
    state.fields.push({ name, attributes, text, markup: null })
    state.field = null
  }
  state.items.push(toItem(state.fields, state.base))
  state.fields = []
  state.itemDepth = 0
}

function toFeed({ format, channel, items, base }: State): Feed {
  if (format === null) return { format, title: null, site: null, hints: noHints, items: [] }
  const title = channel.find(({ name, text }) => name === 'title' && text.trim() !== '')
  return {
    format,
    title: title?.text.replace(/\s+/g, ' ').trim() ?? null,
    site: siteOf(channel, base),
    hints: toHints(channel, base),
    items: items.filter(({ id, url, title, html }) => id ?? url ?? title ?? html),
  }
}
