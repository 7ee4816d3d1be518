import { mayOpen, normal } from '../normal.ts'
import { type Element, type Page, textOf } from '../page/page.ts'
import { headingLevel, within } from '../page/tags.ts'
import { isFullName, readByline } from './byline.ts'
import { fromMetas, type Sources } from './candidates.ts'
import { findHomeName } from './home-name.ts'
import { findOverText } from './over-text.ts'
import { isName, withoutSite } from './site-name.ts'

/** The places that say what a story is called. */
export type Place =
  | 'h1'
  | 'later h1'
  | 'data'
  | 'og'
  | 'twitter'
  | 'other meta'
  | 'title'
  | 'microdata'
  | 'repeated heading'
  | 'longer heading'
  | 'over the text'

/** How a wording comes out of a place: as it stands, without the site's known name, or without what looks like one. */
export type Cut = 'whole' | 'cut' | 'guess'

/** One wording, with all places that have it. */
export type Wording = {
  readonly value: string
  /** Letters and digits only: what two showings of it have in common. */
  readonly key: string
  readonly rule: string
  readonly places: ReadonlySet<Place>
  readonly cuts: ReadonlySet<Cut>
  /** A heading has it. */
  readonly isShown: boolean
  /** A line has it that is no heading. */
  readonly isLine: boolean
  /** The main heading has its end, and the line above that heading its beginning. */
  readonly hasKicker: boolean
  /** It is one of several lines that the main heading sets apart. */
  readonly isPart: boolean
}

type Grouped = Omit<Wording, 'hasKicker' | 'isPart' | 'isLine'>

type Said = {
  readonly place: Place
  readonly rule: string
  readonly value: string
  readonly isShown: boolean
}

/** Every wording that some place has, in the order of the places. */
export function findWordings(sources: Sources, outlet: string | null): readonly Wording[] {
  const said = listSaid(sources)
  const headings = listHeadings(sources.page)
  const kicked = findKicked(sources.page)
  const parts = findParts(sources.page)
  const shown = new Set(said.filter(({ isShown }) => isShown).map(({ value }) => normal(value)))
  const all = said.flatMap((one): readonly (readonly [Said, Cut])[] => {
    // A dash that the shown headline has too parts no name from it.
    const short = shown.has(normal(one.value)) ? null : withoutSite(one.value, outlet)
    if (short === null) return [[one, 'whole']]
    return [
      [{ ...one, value: short.value, isShown: false }, short.isSure ? 'cut' : 'guess'],
      [one, 'whole'],
    ]
  })
  const linesOf = (of: readonly Grouped[]) =>
    listLines(
      sources.page,
      of.map(({ key }) => key),
    )
  const told = group([...all, ...listLonger(sources.page, all)])
  const toldLines = linesOf(told)
  const isSeen = told.some(
    ({ key, isShown }) =>
      key.split(' ').length >= minWords && (isShown || headings.has(key) || toldLines.has(key)),
  )
  const isTold = isSeen || told.some((wording) => isDeclared(wording, outlet, sources.page))
  const wordings = isTold ? told : group([...all, ...listOverText(sources.page)])
  const lines = isTold ? toldLines : linesOf(wordings)
  return wordings.map((wording) => ({
    ...wording,
    isShown: wording.isShown || headings.has(wording.key),
    hasKicker: kicked.has(wording.key),
    isPart: parts.has(wording.key),
    isLine: lines.has(wording.key),
  }))
}

/** Fewer words name a site or a section. */
const minWords = 3

/** What the data says of the story, where it is more than the site's name. A <title> alone may be every page's. */
function isDeclared({ value, key, places }: Grouped, outlet: string | null, page: Page): boolean {
  const isOfData = places.has('data') || places.has('og') || places.has('twitter') || places.has('microdata')
  if (!isOfData || (outlet !== null && isName(value, outlet))) return false
  return key !== normal(findHomeName(page) ?? '')
}

function listOverText(page: Page): readonly (readonly [Said, Cut])[] {
  return findOverText(page).flatMap((value) =>
    say('over the text', 'line over the text', value).map(
      (said) => [{ ...said, isShown: true }, 'whole'] as const,
    ),
  )
}

/** What no <h1> shows and an <h2> says in other words: "Weekend Chart: Tallow Pier Holds On" over a story that the head calls "Tallow Pier Holds On". */
function listLonger(page: Page, all: readonly (readonly [Said, Cut])[]): readonly (readonly [Said, Cut])[] {
  if (findMain(page) !== undefined) return []
  const told = new Set(
    all.map(([{ value }]) => normal(value)).filter((key) => key.split(' ').length >= minWords),
  )
  const headings = page.headings.filter((element) => /^h[23]$/.test(element.tag) && !isAside(element))
  const longer = headings.find((element) => {
    const end = /^[^:]{2,40}:\s+(.+)$/s.exec(textOf(page, element))?.[1]
    return end !== undefined && told.has(normal(end))
  })
  const [first] = headings
  const isOver = first !== undefined && standsOverByline(page, first)
  const other = isOver && echoes(normal(textOf(page, first)), told) ? first : undefined
  const heading = longer ?? other
  if (heading === undefined) return []
  const rule =
    longer === undefined ? 'heading in other words than the head’s' : 'heading that ends in the head’s'
  return showIn(page, 'longer heading', rule, heading).map((said) => [said, 'whole'] as const)
}

/** Whether a line below a heading says who wrote what it stands over. */
function standsOverByline(page: Page, { to }: Element): boolean {
  return page.passages
    .slice(to.passage, to.passage + linesToByline)
    .some(({ text }) => readByline(text)?.people.some(isFullName) === true)
}

const linesToByline = 8

/** Whether a heading that says none of the head's wordings has most of the words of one, in whatever order. */
function echoes(heading: string, told: ReadonlySet<string>): boolean {
  const words = new Set(heading.split(' '))
  if (words.size < minEchoWords || told.has(heading)) return false
  return [...told].some((key) => {
    const own = key.split(' ').filter((word) => word.length >= minEchoChars)
    return own.length >= minWords && own.filter((word) => words.has(word)).length >= own.length * minEchoShare
  })
}

const minEchoWords = 5
/** Articles and prepositions are in any heading. */
const minEchoChars = 4
const minEchoShare = 0.6

/** A crumb trail may end in the <h1>, while the headline stands in an <h2>. */
function listHeadings(page: Page): ReadonlySet<string> {
  const headings = page.headings.filter(
    (element) => (element.tag === 'h2' || element.tag === 'h3') && !isAside(element),
  )
  return new Set(headings.map((element) => normal(textOf(page, element))))
}

const linesToRead = 200
const maxLineChars = 300
const noLine = within.nav | within.footer | within.hidden | within.item | within.heading

/** Lines that are no headings, links or crumbs: some pages set their headline as one. Those that begin like none of `keys` are left out. */
function listLines(page: Page, keys: readonly string[]): ReadonlySet<string> {
  const lines = page.passages
    .slice(0, linesToRead)
    .filter(
      ({ text, element, linkChars }) =>
        text.length <= maxLineChars &&
        linkChars === 0 &&
        ((page.elements[element]?.within ?? 0) & noLine) === 0 &&
        keys.some((key) => mayOpen(text, key)),
    )
  return new Set(lines.map(({ text }) => normal(text)))
}

function findMain(page: Page): Element | undefined {
  const main = page.headings.find((element) => element.tag === 'h1' && !isAside(element))
  return main ?? findAfterCrumb(page)
}

/** Where the <h1> ends a crumb trail, the <h2> right after it is what stands over the story. */
function findAfterCrumb(page: Page): Element | undefined {
  const crumb = page.headings.find(
    (element) => element.tag === 'h1' && isAside(element) && (element.within & within.hidden) === 0,
  )
  if (crumb === undefined) return undefined
  const end = crumb.to.passage + linesToHeading
  return page.headings.find(
    (element) =>
      element.tag === 'h2' && element.index > crumb.index && element.from.passage <= end && !isAside(element),
  )
}

const linesToHeading = 2

/** What the main heading sets in elements of their own: a kicker, and the headline without it. */
function findParts(page: Page): ReadonlySet<string> {
  const h1 = findMain(page)
  if (h1 === undefined) return new Set()
  const parts = new Set<string>()
  for (const part of page.elements.slice(h1.index + 1, h1.index + maxElementsInHeading)) {
    if (part.depth <= h1.depth) break
    parts.add(normal(textOf(page, part)))
  }
  parts.delete(normal(textOf(page, h1)))
  return parts
}

/** More than this stand only in a heading that is never closed. */
const maxElementsInHeading = 40

/** Lines above the main heading, each with what the two say together: "After the vote" + "Mayor Resigns". */
function findKicked(page: Page): ReadonlySet<string> {
  const h1 = findMain(page)
  if (h1 === undefined) return new Set()
  const above = page.passages.slice(Math.max(0, h1.from.passage - maxLinesToKicker), h1.from.passage)
  return new Set(above.map(({ text }) => normal(`${text} ${textOf(page, h1)}`)))
}

const maxLinesToKicker = 2

/** "Copper LaneReturns" and "Tallow Pier Returns" are one: style sheets set apart what markup glues together. */
function group(all: readonly (readonly [Said, Cut])[]): readonly Grouped[] {
  const wordings = new Map<string, Grouped>()
  for (const [{ place, rule, value, isShown }, cut] of all) {
    const key = normal(value)
    const glued = key.replaceAll(' ', '')
    if (glued === '') continue
    const known = wordings.get(glued)
    const said = known === undefined || key.length > known.key.length ? { value, key, rule } : known
    wordings.set(glued, {
      ...said,
      places: new Set([...(known?.places ?? []), place]),
      cuts: new Set([...(known?.cuts ?? []), cut]),
      isShown: isShown || known?.isShown === true,
    })
  }
  return [...wordings.values()]
}

/** Pages with more than this are front pages. */
const maxH1s = 6

function listSaid(sources: Sources): readonly Said[] {
  const { page, data, metas } = sources
  const shown = page.headings.filter((element) => element.tag === 'h1' && !isAside(element)).slice(0, maxH1s)
  const afterCrumb = shown.length === 0 ? findAfterCrumb(page) : undefined
  const h1s = afterCrumb === undefined ? shown : [afterCrumb]
  const others = fromMetas(sources, 'dc.title', 'dcterms.title', 'headline', 'parsely-title').slice(0, 1)
  return [
    ...h1s.flatMap((h1, i) => showIn(page, i === 0 ? 'h1' : 'later h1', '<h1>', h1)),
    ...say('data', 'JSON-LD headline', data.headline),
    ...say('og', 'meta og:title', metas.get('og:title')?.[0]),
    ...say('twitter', 'meta twitter:title', metas.get('twitter:title')?.[0]),
    ...others.flatMap(({ rule, value }) => say('other meta', rule, value)),
    ...say('title', '<title>', page.title),
    ...findMarked(page),
    ...findRepeated(page).flatMap((heading) =>
      showIn(page, 'repeated heading', 'heading that <title> repeats', heading),
    ),
  ]
}

function say(place: Place, rule: string, words: string | null | undefined): readonly Said[] {
  const value = words?.replace(/\s+/g, ' ').trim() ?? ''
  return value === '' ? [] : [{ place, rule, value, isShown: false }]
}

function showIn(page: Page, place: Place, rule: string, heading: Element): readonly Said[] {
  return say(place, rule, textOf(page, heading)).map((said) => ({ ...said, isShown: true }))
}

function findMarked(page: Page): readonly Said[] {
  const marked = page.marked.find(({ attributes }) => /\bheadline\b/.test(attributes.itemprop ?? ''))
  if (marked === undefined) return []
  const { content } = marked.attributes
  return content === undefined
    ? showIn(page, 'microdata', 'microdata headline', marked)
    : say('microdata', 'microdata headline', content)
}

/** In a list an <h1> is the last crumb of a trail. */
function isAside(element: Element): boolean {
  const bits = within.nav | within.footer | within.hidden | (element.tag === 'h1' ? within.item : 0)
  return (element.within & bits) !== 0
}

/** Shorter headings than this share of the title are in many titles by chance. */
const minShareOfTitle = 0.3

/** Lower headings than this are parts of a story. */
const maxLevel = 4

/** A heading whose words the page's title has too: on blogs the <h1> is the blog's name, which is mostly the shorter. */
function findRepeated(page: Page): readonly Element[] {
  const title = normal(page.title ?? '')
  let longest: { readonly element: Element; readonly chars: number } | null = null
  if (title === '') return []
  for (const element of page.headings) {
    if (headingLevel(element.tag) > maxLevel || isAside(element)) continue
    const words = normal(textOf(page, element))
    if (!words.includes(' ') || words.length < title.length * minShareOfTitle || !title.includes(words))
      continue
    if (longest === null || words.length > longest.chars) longest = { element, chars: words.length }
  }
  return longest === null ? [] : [longest.element]
}

/** What the title says beside its headline: the site's name, where a sign parts the two. */
export function findNameInTitle({ page }: Sources): string | null {
  const title = page.title ?? ''
  const [heading] = findRepeated(page)
  const shown = heading === undefined ? '' : textOf(page, heading).replace(/\s+/g, ' ')
  const at = shown === '' ? -1 : title.toLowerCase().indexOf(shown.toLowerCase())
  if (at === -1) return null
  const before = /^(.{2,40}?)\s*[:|·•»–—-]\s*$/.exec(title.slice(0, at))?.[1]
  const after = /^\s*[|·•«–—-]\s*([^|·•–—]{2,40})$/.exec(title.slice(at + shown.length))?.[1]
  return (after ?? before)?.trim() ?? null
}
