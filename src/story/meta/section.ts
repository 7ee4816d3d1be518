import { normal } from '../normal.ts'
import { tells } from '../page/attributes.ts'
import { hints } from '../page/hints.ts'
import { type Element, type Page, type Passage, textOf } from '../page/page.ts'
import { within } from '../page/tags.ts'
import { type Candidate, fromMetas, fromValue, type Sources } from './candidates.ts'
import { showsHeadline } from './shows-headline.ts'

/** Candidates for the part of the outlet that the story stands in: declared, else shown. */
export function findSections(sources: Sources, headline: string | null): readonly Candidate<string>[] {
  const { page, data } = sources
  const declared = [
    ...fromMetas(
      sources,
      'article:section',
      'articlesection',
      'parsely-section',
      'section',
      'cxenseparse:section',
    ).filter(({ value }) => !value.includes('://')),
    ...fromValue('JSON-LD articleSection', data.section),
  ]
  if (declared.length > 0) return declared
  return [
    ...fromValue('link to a category', findCategory(page)),
    ...fromValue('crumb trail', findCrumb(page, headline)),
    ...fromValue('line above the headline', findKicker(sources, headline)),
  ]
}

const maxChars = 40
const maxWords = 5

function isSection(text: string): boolean {
  return (
    text.length <= maxChars &&
    text.split(' ').length <= maxWords &&
    /\p{L}/u.test(text) &&
    !/\d{4}|[.!?:()]/.test(text)
  )
}

const elsewhere = hints.related | hints.comment | hints.sidebar

/** `rel="category tag"`, as content systems mark what a story is filed under. */
function findCategory(page: Page): string | null {
  const link = page.marked.find(
    ({ tag, attributes, within: around, allHints }) =>
      tag === 'a' &&
      /\bcategory\b/.test(attributes.rel ?? '') &&
      (around & within.nav) === 0 &&
      (allHints & elsewhere) === 0,
  )
  const text = link === undefined ? '' : textOf(page, link)
  return isSection(text) ? text : null
}

const trail = /bread-?crumb|crumbs?\b|\bpfad\b/i

/** The last link of the trail that leads to neither the front page nor the story itself. */
function findCrumb(page: Page, headline: string | null): string | null {
  const box = findTrail(page)
  if (box === undefined) return null
  const title = normal(headline ?? '')
  const links = linksIn(page, box).filter((link) => {
    const text = textOf(page, link)
    return isSection(text) && !isFront(link.attributes.href) && normal(text) !== title
  })
  const last = links.at(-1)
  return last === undefined ? null : textOf(page, last)
}

/** The first element that is called a trail. Classes recur, so that each is looked at once. */
function findTrail(page: Page): Element | undefined {
  const seen: boolean[] = []
  const hasTrailClass = ({ look, attributes }: Element) => {
    if (look === 0 || seen[look] === true) return false
    seen[look] = true
    return trail.test(attributes.class ?? '')
  }
  return page.elements.find((element) => hasTrailClass(element) || isNamedTrail(element))
}

function isNamedTrail({ tells: told, attributes }: Element): boolean {
  if ((told & tells.name) === 0) return false
  const { id, itemprop, 'aria-label': label } = attributes
  return [id, itemprop, label].some((name) => name !== undefined && trail.test(name))
}

/** Trails are short; one that is never closed holds the page. */
const maxTrailElements = 60

function linksIn(page: Page, box: Element): readonly Element[] {
  const found: Element[] = []
  for (const element of page.elements.slice(box.index + 1, box.index + maxTrailElements)) {
    if (element.depth <= box.depth) break
    if (element.tag === 'a') found.push(element)
  }
  return found
}

function isFront(href: string | undefined): boolean {
  return href === undefined || /^(?:https?:\/\/[^/]+)?\/?(?:#.*)?$/.test(href)
}

const kickerClass = /kick|eyebrow|categor|rubri|article-tag|primary-tag/i
const linesAbove = 3

/** A word or two over the headline: a link to the section, or what its class calls so. */
function findKicker({ page, url }: Sources, headline: string | null): string | null {
  const title = normal(headline ?? '')
  const at = page.passages.findIndex((passage) => showsHeadline(page, passage, title))
  if (title === '' || at === -1) return null
  const above = page.passages.slice(Math.max(0, at - linesAbove), at).toReversed()
  const line = above.find((passage) => isKicker(page, passage, url))
  return line === undefined ? null : firstLink(line)
}

function isKicker(
  page: Page,
  { index, text, element, linkChars, spans }: Passage,
  url: string | null,
): boolean {
  const holder = page.elements[element]
  if (holder === undefined || (holder.within & (within.nav | within.heading | within.hidden)) !== 0)
    return false
  if (!isSection(text)) return false
  if (isCalledSo(page, holder, index)) return true
  const href = spans.find(({ kind }) => kind === 'link')?.url
  return linkChars >= text.length * 0.5 && href !== undefined && leadsTo(href, url)
}

/** Its box, the box around it, or what stands in it is named for it. */
function isCalledSo(page: Page, holder: Element, passage: number): boolean {
  const own = [holder, page.elements[holder.parent]]
  const inside = page.elements
    .slice(holder.index + 1, holder.index + maxInside)
    .filter(({ from }) => from.passage === passage)
  return [...own, ...inside].some((element) => kickerClass.test(element?.attributes.class ?? ''))
}

const maxInside = 6

/** Whether a story's address stands below a link's: "/film/" and "/film/2026/tallow-pier". */
function leadsTo(href: string, url: string | null): boolean {
  if (url === null || !URL.canParse(href, url)) return false
  const [section, story] = [new URL(href, url), new URL(url)]
  const path = section.pathname.replace(/\/?$/, '/')
  return (
    section.host === story.host &&
    path !== '/' &&
    story.pathname.length > path.length &&
    story.pathname.startsWith(path)
  )
}

function firstLink({ text, spans }: Passage): string {
  const link = spans.find(({ kind }) => kind === 'link')
  return link === undefined ? text : text.slice(link.start, link.end).trim()
}
