import { findCue } from './cues.ts'
import type { Sources } from './meta/candidates.ts'
import { normal } from './normal.ts'
import { hints } from './page/hints.ts'
import { type Element, type Page, type Passage, textOf } from './page/page.ts'
import { within } from './page/tags.ts'
import type { Extent } from './photos/place.ts'
import { resolveUrl } from './urls.ts'

/** What the story is filed under: the page's own list of tags, and what its data adds. */
export function findKeywords(
  page: Page,
  sources: Sources,
  isKept: (index: number) => boolean,
  story: Extent,
  text: string,
): readonly string[] {
  const { data, metas } = sources
  const shown = findShown(page, sources.url, isKept, story)
  const declared = [
    ...data.keywords,
    ...(metas.get('article:tag') ?? []).flatMap(cutList),
    ...['news_keywords', 'article:tags', 'dc.subject', 'dcterms.subject']
      .flatMap((name) => metas.get(name) ?? [])
      .flatMap(cutList),
  ]
  const named = distinct([...shown, ...declared.filter(isKeyword)])
  // What readers are counted by has sections among the tags: only where nothing else says any.
  const counted = ['parsely-tags', 'sailthru.tags'].flatMap((name) => metas.get(name) ?? []).flatMap(cutList)
  if (named.length > 0) return named
  return counted.length > 0 ? distinct(counted.filter(isKeyword)) : findSearchWords(sources, text)
}

/** Longer ones are sentences for search machines. */
const maxChars = 60

function isKeyword(word: string): boolean {
  return word !== '' && word.length <= maxChars && !/^https?:|^#\s*$|^_/.test(word)
}

function cutList(list: string): readonly string[] {
  return list.split(/[,;、]/).map((word) => word.replace(/\s+/g, ' ').trim())
}

function distinct(words: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>()
  for (const word of words) {
    const key = normal(word)
    if (key !== '' && !byKey.has(key)) byKey.set(key, word)
  }
  return [...byKey.values()]
}

/** `<meta name="keywords">` describes the site as often as the story: most of its words must be the story's. */
function findSearchWords({ metas }: Sources, text: string): readonly string[] {
  const words = distinct((metas.get('keywords') ?? []).flatMap(cutList).filter(isKeyword))
  if (words.length === 0) return words
  const said = ` ${normal(text)} `
  const own = words.filter((word) =>
    unspaced.test(word) ? said.includes(normal(word)) : said.includes(` ${normal(word)} `),
  )
  return words.length <= maxSearchWords && own.length >= words.length * (words.length > shortList ? 0.6 : 0.5)
    ? words
    : []
}

/** Longer lists are a site's more often than a story's, and half of a site's words are in any story of it. */
const shortList = 5
const unspaced = /[\u3040-\u30ff\u4e00-\u9fff]/

const maxSearchWords = 15

/** Tags stand under the headline or after the last line. */
const passagesAbove = 8
const passagesBelow = 14
/** A wall may stand between: so far only what was found nowhere nearer. */
const passagesFarBelow = 24
const never = hints.related | hints.comment | hints.sidebar | hints.teaser

function findShown(
  page: Page,
  base: string | null,
  isKept: (index: number) => boolean,
  story: Extent,
): readonly string[] {
  const start = Math.max(0, story.first - passagesAbove)
  const lines = page.passages.slice(start, story.last + passagesFarBelow)
  const words: string[] = []
  const named = findMarkedTags(page)
  let label = -1
  for (const passage of lines) {
    const holder = page.elements[passage.element]
    if (words.length > 0 && passage.index >= story.last + passagesBelow) break
    if (holder === undefined || isKept(passage.index) || !isBeside(holder, story)) continue
    if (isLabel(passage.text)) {
      // A list in the label's own line ends with it.
      label = linksOf(passage).length > 1 && passage.text.includes(',') ? -1 : passage.index
      if (passage.linkChars === 0) words.push(...(readTagLine(passage.text) ?? []))
    }
    // A label's list may have an item a line.
    const isLabelled = isLabel(passage.text) || (label !== -1 && passage.index - label <= maxItems)
    const own = linksOf(passage).filter((link) => isTagLink(page, passage, link, base, isLabelled, named))
    // A list of tools begins where the tags end.
    if (own.length > 0 && isTool(passage.text)) {
      label = -1
      continue
    }
    words.push(...own.map(({ text }) => text.replace(/^#/, '').trim()).filter(isKeyword))
    if (own.length === 0 && passage.index !== label) label = -1
  }
  const marked = page.marked.filter(
    ({ attributes, tag }) => attributes.itemprop === 'keywords' && tag !== 'meta' && tag !== 'a',
  )
  return [...words, ...marked.flatMap((element) => cutList(textOf(page, element))).filter(isKeyword)]
}

function isTool(text: string): boolean {
  const cue = findCue(text)
  return cue === 'share' || cue === 'tool'
}

const maxItems = 12

/** Addresses that `rel="tag"` marks; content systems mark categories so, too, and say that they are. */
function findMarkedTags(page: Page): ReadonlySet<string> {
  return new Set(
    page.marked.flatMap(({ tag, attributes: { rel = '', href } }) =>
      tag === 'a' && href !== undefined && /\btag\b/.test(rel) && !/\bcategory\b/.test(rel) ? [href] : [],
    ),
  )
}

function isBeside({ within: around, allHints }: Element, story: Extent): boolean {
  if ((around & ~story.within & (within.nav | within.hidden)) !== 0) return false
  return (allHints & ~story.hints & never) === 0 || (allHints & hints.tags) !== 0
}

const labels =
  /^(?:tags?|tagged(?: (?:with|in|as))?|(?:related )?topics?(?! most\b)|filed under|in this (?:story|article)(?=:)|(?:read )?more (?:on|about)|labels|keywords|categories|schlagwörter|schlagworte|themen|mots-clés|sujets|thèmes|etiquetas|temas|argomenti|trefwoorden|ämnen|キーワード|タグ)\s*:?(?=\s|$|:)/iu

/** What a line says after "Tags:" or "Read more about:"; empty where the words stand below it, null where it is no such line. */
export function readTagLine(text: string): readonly string[] | null {
  const label = labels.exec(text)?.[0]
  if (label === undefined) return null
  const rest = text.slice(label.length).trim()
  if (rest === '') return []
  const words = cutList(rest).filter(isKeyword)
  return label.endsWith(':') && words.every((word) => word.split(' ').length <= maxTagWords) ? words : null
}

function isLabel(text: string): boolean {
  return labels.test(text)
}

type Link = { readonly text: string; readonly url: string }

function linksOf({ text, spans }: Passage): readonly Link[] {
  return spans.flatMap(({ kind, start, end, url }) =>
    kind === 'link' && url !== undefined
      ? [{ text: text.slice(start, end).replace(/\s+/g, ' ').trim(), url }]
      : [],
  )
}

/** Longer ones under a label are titles of stories. */
const maxTagWords = 5

const tagPath =
  /\/(?:tags?|t|topics?|tagged|hashtags?|sujets?|labels?|themen?|etiquetas?|keywords?|mots?-cles?|temas?|all-about|about|subjects?|stichwort|schlagwort)\/[^/]|[?&](?:tag|topic)=|\/category:/i

const maxTagClimb = 3
const tagBox = /(?:^|[\s_-])(?:tags|tag-?(?:list|cloud|links?))(?=$|\s)/i

/** In a small box whose class names a list of tags; "tag-news" on an article names one of its own. */
function isInTagBox(page: Page, holder: Element | undefined): boolean {
  if (((holder?.allHints ?? 0) & hints.tags) === 0) return false
  let box = holder
  for (let climbed = 0; box !== undefined && climbed <= maxTagClimb; climbed++) {
    if (box.to.passage - box.from.passage > maxItems) return false
    if (tagBox.test(box.attributes.class ?? '')) return true
    box = page.elements[box.parent]
  }
  return false
}

/** A link to what else is filed so; sections and writers are filed elsewhere. */
function isTagLink(
  page: Page,
  passage: Passage,
  link: Link,
  base: string | null,
  isLabelled: boolean,
  marked: ReadonlySet<string>,
): boolean {
  const url = resolveUrl(link.url, base) ?? link.url
  const holder = page.elements[passage.element]
  // What is hardly linked is a sentence.
  if (passage.linkChars < passage.text.replace(labels, '').length * 0.5) return false
  // "News » Television": the way to the story, not what it is filed under.
  if (/\s[»›>→]\s/.test(passage.text)) return false
  if (/\/(?:category|kategorie|categories|section|author)\/|rel=category/i.test(url)) return false
  if (link.text === '' || link.text.replace(labels, '').trim() === '') return false
  if (tagPath.test(url)) return true
  if (marked.size > 1 && marked.has(link.url) && link.text.split(' ').length <= maxTagWords) return true
  if (/^#\p{L}/u.test(link.text) && link.text.split(' ').length <= maxTagWords) return true
  return (
    (isLabelled && link.text.split(' ').length <= maxTagWords) ||
    (((holder?.hints ?? 0) & hints.tags) !== 0 && /\btags?\b/i.test(holder?.attributes.class ?? '')) ||
    (link.text.split(' ').length <= maxTagWords && isInTagBox(page, holder))
  )
}
