import { mayOpen, normal } from '../normal.ts'
import { type Element, type Page, textOf } from '../page/page.ts'
import { within } from '../page/tags.ts'
import { isFullName, readByline } from './byline.ts'
import { fromMetas, type Sources } from './candidates.ts'
import { findHomeName } from './home-name.ts'
import { findCrumb, findMain, isAside, partsOf } from './main-heading.ts'
import { findOverText } from './over-text.ts'
import { findRepeated } from './repeated-heading.ts'
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
  const head = listHead(sources)
  const main = findMain(sources.page, new Set(head.map(({ value }) => normal(value))))
  const said = [...listShown(sources.page, main), ...head, ...sayRepeated(sources.page, main)]
  const headings = listHeadings(sources.page, main)
  const kicked = findKicked(sources.page, main)
  const parts = main === undefined ? new Set<string>() : partsOf(sources.page, main)
  const shown = new Set(said.filter(({ isShown }) => isShown).map(({ value }) => normal(value)))
  const all = said.flatMap((one): readonly (readonly [Said, Cut])[] => {
    const agreed = cutToAnother(one, said)
    // A dash that the shown headline has too parts no name from it.
    const short = shown.has(normal(one.value)) ? null : withoutSite(one.value, outlet)
    if (short === null) return [...agreed, [one, 'whole']]
    return [
      ...agreed,
      [{ ...one, value: short.value, isShown: false }, short.isSure ? 'cut' : 'guess'],
      [one, 'whole'],
    ]
  })
  const linesOf = (of: readonly Grouped[]) =>
    listLines(
      sources.page,
      of.map(({ key }) => key),
    )
  const told = group([...all, ...listLonger(sources.page, main, all)])
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
function listLonger(
  page: Page,
  main: Element | undefined,
  all: readonly (readonly [Said, Cut])[],
): readonly (readonly [Said, Cut])[] {
  if (main !== undefined) return []
  const crumb = findCrumb(page)
  const told = new Set(
    all.map(([{ value }]) => normal(value)).filter((key) => key.split(' ').length >= minWords),
  )
  const headings = page.headings.filter((element) => /^h[23]$/.test(element.tag) && !isAside(element))
  const longer = headings.find((element) => {
    const end = /^[^:]{2,40}:\s+(.+)$/s.exec(textOf(page, element))?.[1]
    return end !== undefined && told.has(normal(end))
  })
  const [first] = headings
  // Where a trail ends in what the head says, the site itself goes by that.
  const isTold = crumb !== undefined && told.has(normal(textOf(page, crumb)))
  const isOver =
    first !== undefined && !isTold && !hasBadge(page, first, told) && standsOverByline(page, first)
  const other = isOver && echoes(normal(textOf(page, first)), told) ? first : undefined
  const heading = longer ?? other
  if (heading === undefined) return []
  const rule =
    longer === undefined ? 'heading in other words than the head’s' : 'heading that ends in the head’s'
  return showIn(page, 'longer heading', rule, heading).map((said) => [said, 'whole'] as const)
}

/** Whether all that a heading says beside the head's words is set apart at its end. */
function hasBadge(page: Page, heading: Element, told: ReadonlySet<string>): boolean {
  return [...partsOf(page, heading)].some((part) => told.has(part))
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
function listHeadings(page: Page, main: Element | undefined): ReadonlySet<string> {
  if (main?.tag === 'h2') return new Set([normal(textOf(page, main))])
  const headings = page.headings.filter(
    (element) => (element.tag === 'h2' || element.tag === 'h3') && !isAside(element),
  )
  const parts = headings.slice(0, headingsToPart).flatMap((element) => [...partsOf(page, element)])
  return new Set([...headings.map((element) => normal(textOf(page, element))), ...parts])
}

/** Only the first few may stand over the story, with a badge. */
const headingsToPart = 3

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

/** Lines above the main heading, each with what the two say together: "After the vote" + "Mayor Resigns". */
function findKicked(page: Page, main: Element | undefined): ReadonlySet<string> {
  if (main === undefined) return new Set()
  const above = page.passages.slice(Math.max(0, main.from.passage - maxLinesToKicker), main.from.passage)
  return new Set(above.map(({ text }) => normal(`${text} ${textOf(page, main)}`)))
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

/** What the page's data, its <title> and its marks say. */
function listHead(sources: Sources): readonly Said[] {
  const { page, data, metas } = sources
  const others = fromMetas(sources, 'dc.title', 'dcterms.title', 'headline', 'parsely-title').slice(0, 1)
  return [
    ...say('data', 'JSON-LD headline', data.headline),
    ...say('og', 'meta og:title', metas.get('og:title')?.[0]),
    ...say('twitter', 'meta twitter:title', metas.get('twitter:title')?.[0]),
    ...others.flatMap(({ rule, value }) => say('other meta', rule, value)),
    ...say('title', '<title>', page.title),
    ...findMarked(page),
  ]
}

/** The headings that may stand over the story. */
function listShown(page: Page, main: Element | undefined): readonly Said[] {
  const h1s = page.headings.filter((element) => element.tag === 'h1' && !isAside(element)).slice(0, maxH1s)
  const over = main?.tag === 'h2' ? [main] : h1s
  return over.flatMap((heading, i) => showIn(page, i === 0 ? 'h1' : 'later h1', '<h1>', heading))
}

function sayRepeated(page: Page, main: Element | undefined): readonly Said[] {
  return findRepeated(page, main).flatMap((heading) =>
    showIn(page, 'repeated heading', 'heading that <title> repeats', heading),
  )
}

/** What a place says without what follows a sign, where another place says no more: a section, a site's name, a second line. */
function cutToAnother(one: Said, said: readonly Said[]): readonly (readonly [Said, Cut])[] {
  const whole = one.value.toLowerCase()
  const shorter = said.filter(
    ({ place, value }) =>
      place !== one.place &&
      place !== 'repeated heading' &&
      value.length < whole.length &&
      whole.startsWith(value.toLowerCase()) &&
      setsApart.test(whole.slice(value.length)) &&
      normal(value).split(' ').length >= minWords,
  )
  return shorter.map(({ value }) => [{ ...one, value, isShown: false }, 'cut'] as const)
}

/** "… | TV", "… - The Pier Post", "…-TV"; no "2026-2030". */
const setsApart = /^(?:\s*[|｜ㅣ]|\s+[·•»›—–-]\s|[—–-](?!\p{N}))/u

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
