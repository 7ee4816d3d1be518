import type { SpanKind } from '../story.ts'
import { hints, readHints } from './hints.ts'

/** Kinds of element that say something about all they hold, one bit each. */
export const within = {
  nav: 1 << 0,
  aside: 1 << 1,
  footer: 1 << 2,
  header: 1 << 3,
  figure: 1 << 4,
  figcaption: 1 << 5,
  article: 1 << 6,
  main: 1 << 7,
  form: 1 << 8,
  item: 1 << 9,
  table: 1 << 10,
  quote: 1 << 11,
  button: 1 << 12,
  hidden: 1 << 13,
  noscript: 1 << 14,
  head: 1 << 15,
  heading: 1 << 16,
  pre: 1 << 17,
  link: 1 << 18,
  address: 1 << 19,
  details: 1 << 20,
} as const

export type Tag = {
  readonly name: string
  /** Whether it breaks the text around it. */
  readonly block: boolean
  /** Whether it has no content and no end tag. */
  readonly empty: boolean
  readonly within: number
  /** Whether its text is none of the page's: options, fallbacks. */
  readonly mute: boolean
  /** Whether its content is text, whatever it looks like. */
  readonly raw: boolean
  /** What its text looks like. */
  readonly span: SpanKind | null
  /** Open elements that its start tag ends. */
  readonly implied: ImpliedEnd | null
  /** What an element of a site's own make is called: "<media-caption>". */
  readonly hints: number
  /** Below `tagCount`; unknown tags share one. */
  readonly number: number
}

/** Tags that end, unless one that stops the search stands between (HTML, "implied end tags"). */
export type ImpliedEnd = { readonly ends: ReadonlySet<string>; readonly stop: ReadonlySet<string> }

const inline =
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr img picture source br input svg math meter progress output amp-img meta link slot'
const block =
  'html head body title base address article aside blockquote body button canvas caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 header hgroup hr iframe legend li main map area menu nav noframes noscript object ol optgroup option p param picture pre search section select summary table tbody td template textarea tfoot th thead tr track ul video audio embed script style'
const empty = new Set('area base br col embed frame hr img input link meta param source track wbr'.split(' '))
const mute = new Set(
  'select option optgroup textarea iframe noframes canvas object audio video title script style'.split(' '),
)

/** Reading a name takes longer than all the rest of a tag. */
const namedForWords = /-.*(?:caption|credit|cutline)|(?:caption|credit|cutline).*-/

const raw = new Set('title textarea iframe noembed noframes xmp'.split(' '))

const bits: Readonly<Record<string, number>> = {
  nav: within.nav,
  aside: within.aside,
  footer: within.footer,
  header: within.header,
  figure: within.figure,
  figcaption: within.figcaption,
  article: within.article,
  main: within.main,
  form: within.form,
  li: within.item,
  dd: within.item,
  dt: within.item,
  table: within.table,
  blockquote: within.quote,
  button: within.button,
  template: within.hidden,
  dialog: within.hidden,
  noscript: within.noscript,
  head: within.head,
  h1: within.heading,
  h2: within.heading,
  h3: within.heading,
  h4: within.heading,
  h5: within.heading,
  h6: within.heading,
  pre: within.pre,
  a: within.link,
  address: within.address,
  details: within.details,
}

const spans: Readonly<Record<string, SpanKind>> = {
  a: 'link',
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  q: 'quotation',
}

/** Start tags, the open elements that they end, and what stops the search for these. */
const impliedEnds: ReadonlyMap<string, ImpliedEnd> = new Map([
  rule('li', 'li', 'ul ol menu dir'),
  rule('dd', 'dd dt', 'dl'),
  rule('dt', 'dd dt', 'dl'),
  rule('tr', 'tr td th', 'table'),
  rule('td', 'td th', 'tr table'),
  rule('th', 'td th', 'tr table'),
  rule('tbody', 'tbody thead tfoot tr td th caption colgroup', 'table'),
  rule('thead', 'tbody thead tfoot tr td th caption colgroup', 'table'),
  rule('tfoot', 'tbody thead tfoot tr td th caption colgroup', 'table'),
  rule('option', 'option', 'select'),
  rule('body', 'head', 'html'),
])

function rule(name: string, ends: string, stop: string) {
  return [name, { ends: new Set(ends.split(' ')), stop: new Set(stop.split(' ')) }] as const
}

const names = [...new Set([...inline.split(' '), ...block.split(' ')])]
const inlineNames = new Set(inline.split(' '))
const known: ReadonlyMap<string, Tag> = new Map(
  names.map((name, number) => [name, toTag(name, !inlineNames.has(name), number)]),
)

export const tagCount = names.length + 1

/** What a tag's name, as written, means. What nobody knows breaks the text, as custom elements mostly do. */
export function tagOf(written: string): Tag {
  const tag = known.get(written)
  if (tag !== undefined) return tag
  const name = written.toLowerCase()
  return known.get(name) ?? toTag(name, true, names.length)
}

function toTag(name: string, isBlock: boolean, number: number): Tag {
  return {
    name,
    block: isBlock,
    empty: empty.has(name),
    within: bits[name] ?? 0,
    mute: mute.has(name),
    raw: raw.has(name),
    span: (Object.hasOwn(spans, name) ? spans[name] : undefined) ?? null,
    implied: impliedEnds.get(name) ?? null,
    hints: namedForWords.test(name) ? readHints(name) & (hints.caption | hints.credit) : 0,
    number,
  }
}

/** 1 to 6 for a heading's tag, 0 for others. */
export function headingLevel(tag: string): number {
  if (tag.length !== 2 || tag[0] !== 'h') return 0
  const level = tag.charCodeAt(1) - 0x30
  return level >= 1 && level <= 6 ? level : 0
}
