import { findWrittenDay } from '../dates.ts'
import { normal } from '../normal.ts'
import { hints } from '../page/hints.ts'
import { isProse } from '../page/measure.ts'
import { type Element, type Page, type Passage, textOf } from '../page/page.ts'
import { within } from '../page/tags.ts'
import { announcesName, isFullName, namesJob, readByline, splitPeople } from './byline.ts'
import { type Candidate, fromMetas, type Sources } from './candidates.ts'
import { fromBelow, fromLineEnds, fromNicknames } from './late-byline.ts'
import { findHeadlineLine, showsHeadline } from './shows-headline.ts'
import { unglued } from './unglued.ts'

type People = Candidate<readonly string[]>

/** On blogs all writers of a site may be marked, in boxes about them. */
const marked = 'marked author'
const element = 'byline element'
const byline = 'byline under the headline'

const metaNames = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'twitter:data1',
] as const

/**
 * Candidates for the byline, best first: people before organisations, declared names before shown ones, unless the page
 * shows the declared people and others beside them.
 */
export function findAuthors(
  sources: Sources,
  outlet: string | null,
  headline: string | null,
): readonly People[] {
  const site = normal(outlet ?? '')
  const declared = [
    { rule: 'JSON-LD author', value: fromData(sources) },
    ...fromMetas(sources, ...metaNames).map(toPeople),
  ]
  const clean = (candidates: readonly People[]) =>
    candidates
      .map(({ rule, value }) => ({ rule, value: value.map((name) => withoutOutlet(name, outlet)) }))
      .map(({ rule, value }) => ({ rule, value: value.filter((name) => !isSite(name, site)) }))
      .filter(({ value }) => value.length > 0)
  const shown = clean(fromPage(sources.page, headline))
  const people = believed(sources.page, clean(declared), shown)
  const [first] = people
  const lines = fromLinesOfNames(findNear(sources.page, headline), first?.value ?? [])
  const fuller = [...people, ...lines].find(
    ({ rule, value }) => rule !== marked && rule !== element && isFuller(value, first?.value ?? []),
  )
  const bold =
    people.length > 0
      ? []
      : clean([
          {
            rule: 'name in bold over the text',
            value: fromBold(sources.page, findNear(sources.page, headline)),
          },
        ])
  const named = [...(fuller === undefined ? [] : [fuller]), ...people, ...bold, ...findOrganisations(sources)]
  // Guesses cost more than all the rest, and whoever is named goes first.
  const all = named.every(isAccount) ? [...named, ...clean(fromLooks(sources.page, headline))] : named
  return [...all.filter((one) => !isAccount(one)), ...all.filter(isAccount)]
}

/** Declared names before shown ones; but who pressed the button is declared, too, and shown nowhere. */
function believed(page: Page, declared: readonly People[], shown: readonly People[]): readonly People[] {
  const isByline = ({ rule, value }: People) => rule === byline && value.every(isFullName)
  if (!shown.some(isByline)) return [...declared, ...shown]
  const isShown = ({ value }: People) =>
    page.passages.some(({ text }) => value.some((name) => text.toLowerCase().includes(name.toLowerCase())))
  return [...declared.filter(isShown), ...shown, ...declared.filter((one) => !isShown(one))]
}

/** "Ana Reyes The Slate Wire": a style sheet sets the two apart. */
function withoutOutlet(name: string, outlet: string | null): string {
  const end = ` ${outlet}`
  return outlet !== null && name.endsWith(end) && name.slice(0, -end.length).includes(' ')
    ? name.slice(0, -end.length)
    : name
}

/** "Ada Finch/Tom Oak", all of it bold, right over the first paragraph. */
function fromBold(page: Page, near: readonly Passage[]): readonly string[] {
  for (const { text, spans, element, index } of near) {
    if (text.length > maxBoldChars || page.elements[element]?.tag !== 'p') continue
    if (!spans.some(({ kind, start, end }) => kind === 'bold' && start === 0 && end === text.length)) continue
    const next = page.passages[index + 1]
    if (next === undefined || !isProse(next)) continue
    const people = splitPeople(text).filter(isFullName)
    if (people.length > 0 && people.join(' ').length >= text.length - maxBoldSigns) return people
  }
  return []
}

const maxBoldChars = 80
/** What parts two names, or three. */
const maxBoldSigns = 6

/** "a.reyes", "KReyes2": who is logged in, where the page shows a name. */
function isAccount({ value }: People): boolean {
  return value.every((name) => /^[\w.-]+$/.test(name) && !/^\p{Lu}[\p{Ll}]+$/u.test(name))
}

function isFuller(list: readonly string[], names: readonly string[]): boolean {
  return (
    names.length > 0 && list.length > names.length && list.length <= maxPeople && includesAll(list, names)
  )
}

/** Longer lists are a masthead's. */
const maxPeople = 8

/** Lines of nothing but names, one of whom is declared: data often names one writer of two. */
function fromLinesOfNames(near: readonly Passage[], names: readonly string[]): readonly People[] {
  const [first] = names
  if (first === undefined) return []
  return near.flatMap((passage) => {
    const { text } = passage
    if (text.length > maxLinkedChars || !text.includes(first)) return []
    const linked = readLinkedNames(passage)
    if (linked.length > 1 && linked.includes(first))
      return [{ rule: 'links to authors in one line', value: linked }]
    if (text.length > maxBylineChars) return []
    const value = splitPeople(text).filter(isFullName)
    const rest = value.reduce((left, name) => left.replace(name, ' '), text)
    return /^(?:[\s,;|&·•]|and|und|et|y|e|och|og|en)*$/u.test(rest)
      ? [{ rule: 'line of names under the headline', value }]
      : []
  })
}

const maxLinkedChars = 240

/** Names whose links lead to pages of one folder, with their jobs between them. Who took the pictures has such a page, too. */
function readLinkedNames({ text, spans }: Passage): readonly string[] {
  const links = spans.filter(({ kind }) => kind === 'link')
  const folders = new Set(links.map(({ url }) => (url ?? '').replace(/\/+$/, '').replace(/[^/]*$/, '')))
  if (links.length < 2 || folders.size !== 1 || otherJob.test(text)) return []
  const names = links.map(({ start, end }) => text.slice(start, end).trim())
  return names.every(isFullName) ? distinct(names) : []
}

const otherJob = /\b(?:photo|pictures|image|illustrat|foto|bild|video|graphic|translat|edited|editing)/i

function isSite(name: string, site: string): boolean {
  const plain = normal(name)
  return (
    site !== '' &&
    (plain === site || site.replaceAll(' ', '') === plain.replaceAll(' ', '') || `the ${plain}` === site)
  )
}

function includesAll(list: readonly string[], names: readonly string[]): boolean {
  const plain = list.map(normal)
  return names.every((name) => plain.includes(normal(name)))
}

function fromData({ data }: Sources): readonly string[] {
  return distinct(
    data.authors.filter((author) => author.isPerson).flatMap((author) => splitPeople(author.name)),
  )
}

function toPeople({ rule, value }: Candidate<string>): People {
  return {
    rule,
    value: /^https?:|^@|\.(?:com|net|org)\b|^\p{Lu}{2,6}$/u.test(value) ? [] : splitPeople(value),
  }
}

/** An agency or outlet that the page declares as author, where it names no person. Desks and "Staff" say nothing. */
function findOrganisations(sources: Sources): readonly People[] {
  const names = [
    ...sources.data.authors.map(({ name }) => name),
    ...fromMetas(sources, 'author').map(({ value }) => value),
  ]
  const named = names.filter(
    (name) =>
      name.length <= 60 &&
      /\p{L}/u.test(name) &&
      !/^https?:|\b(?:staff|team|admin|editors?|desk|redaktion|rédaction|redacción|redazione|user|contributor)\b|編集部|取材班/i.test(
        name,
      ),
  )
  const [first] = named
  return first === undefined ? [] : [{ rule: 'declared author, no person', value: [first] }]
}

function fromPage(page: Page, headline: string | null): readonly People[] {
  const near = findNear(page, headline)
  return [
    { rule: marked, value: fromMarked(page) },
    {
      rule: byline,
      value: firstPeople(near.flatMap(toLines), (passage) =>
        isListed(page, passage)
          ? undefined
          : (readByline(passage.text)?.people.filter((name) => name.includes(' ')) ?? fromDatedLink(passage)),
      ),
    },
    { rule: 'name announced', value: fromAnnouncements(page, near) },
    { rule: element, value: fromBylineElement(page, near) },
  ]
}

/** What only looks like a byline: believed after everything that is declared. */
function fromLooks(page: Page, headline: string | null): readonly People[] {
  const near = findNear(page, headline)
  const shared = hintsOfText(page)
  const says = (passage: Passage) =>
    isQuiet(page, passage, shared) ? readByline(passage.text)?.people.filter(isFullName) : undefined
  return [
    { rule: 'label for readers of screens', value: fromLabels(page, near) },
    { rule: 'link to an author', value: fromAuthorLinks(near) },
    { rule: 'line that says who wrote it', value: firstPeople(page.passages, says) },
    { rule: 'name beside a date under the headline', value: fromNameLines(page, near) },
    { rule: 'line that ends in a byline', value: fromLineEnds(near) },
    { rule: 'nickname of who posted it', value: fromNicknames(near, isProse) },
    { rule: 'line about the writer below the text', value: fromBelow(page, isProse) },
  ]
}

/** Bylines stand within a few lines of the headline. */
const linesAbove = 6
const linesBelow = 14
/** So near that a box around headline and byline may be named as one likes. */
const linesNear = 5

function findNear(page: Page, headline: string | null): readonly Passage[] {
  const title = normal(headline ?? '')
  if (title === '') return []
  const heading = page.passages.findLastIndex((passage) => showsHeadline(page, passage, title))
  const at = heading === -1 ? findHeadlineLine(page, title) : heading
  return at === -1 ? [] : page.passages.slice(Math.max(0, at - linesAbove), at + linesBelow)
}

/** A passage, and its lines after the first: headline and byline may be parted by a line break alone. */
function toLines(passage: Passage): readonly Passage[] {
  const [first, ...rest] = passage.text.split('\n')
  if (first === undefined || rest.length === 0 || rest.length > maxLines) return [passage]
  return [passage, ...rest.map((text) => ({ ...passage, text }))]
}

const maxLines = 3

function firstPeople(
  passages: readonly Passage[],
  read: (passage: Passage) => readonly string[] | undefined,
): readonly string[] {
  for (const passage of passages) {
    const people = passage.text.length > maxBylineChars ? undefined : read(passage)
    if (people !== undefined && people.length > 0) return people
  }
  return []
}

const elsewhere = hints.comment | hints.related | hints.teaser | hints.sidebar

/** `shared` is what the text itself stands in: no evidence against a line. */
function isQuiet(page: Page, { element }: Passage, shared = 0): boolean {
  const holder = page.elements[element]
  return (
    holder !== undefined &&
    (holder.within & (within.nav | within.aside)) === 0 &&
    (holder.allHints & ~shared & elsewhere) === 0
  )
}

/** What all of the page's first paragraphs stand in is called: a page builder's grid is no list of teasers. */
function hintsOfText(page: Page): number {
  let all = -1
  let asked = 0
  for (const passage of page.passages) {
    if (!isProse(passage)) continue
    all &= page.elements[passage.element]?.allHints ?? 0
    if (++asked === paragraphsToAsk) return all
  }
  return 0
}

const paragraphsToAsk = 3

function fromMarked(page: Page): readonly string[] {
  const texts = page.marked
    .filter((one) => isMarked(one) && !isCommenter(page, one))
    .map((element) => textOf(page, element))
  return distinct(
    texts
      .slice(0, 6)
      .filter((text) => text.length <= maxBylineChars)
      .flatMap(splitPeople),
  )
}

function isMarked({ attributes, within: around, allHints }: Element): boolean {
  if ((around & (within.nav | within.aside)) !== 0 || (allHints & elsewhere) !== 0) return false
  return attributes.rel === 'author' || /\bauthor\b/.test(attributes.itemprop ?? '')
}

/** Microdata marks who wrote a comment, too. */
function isCommenter(page: Page, { parent }: Element): boolean {
  return page.elements[parent]?.attributes.itemtype?.includes('Comment') === true
}

/** "Written by", and the name in the next line. */
function fromAnnouncements(page: Page, near: readonly Passage[]): readonly string[] {
  for (const passage of page.passages) {
    const next = page.passages[passage.index + 1]
    if (
      next === undefined ||
      next.text.length > maxBylineChars ||
      !announcesName(passage.text) ||
      !(near.includes(passage) || (isQuiet(page, passage) && !isInTable(page, passage)))
    )
      continue
    const people = splitPeople(next.text).filter(isFullName)
    if (people.length > 0) return people
  }
  return []
}

/** Tables far from the headline say who made what the story is about. */
function isInTable(page: Page, { element }: Passage): boolean {
  return ((page.elements[element]?.within ?? 0) & within.table) !== 0
}

const maxBylineChars = 120

function fromBylineElement(page: Page, near: readonly Passage[]): readonly string[] {
  const start = near[0]?.index ?? 0
  for (const element of page.elements) {
    if ((element.hints & hints.author) === 0) continue
    const at = element.from.passage - start
    const isNear = near.length > 0 && at >= 0 && at < linesAbove + linesNear
    if ((element.allHints & elsewhere) !== 0 && !isNear) continue
    if ((element.within & within.nav) !== 0 || element.to.passage - element.from.passage > 6) continue
    const people = readElement(page, element)
    if (people.length > 0) return distinct([...people, ...fromTwins(page, element)])
  }
  return []
}

function readElement(page: Page, element: Element): readonly string[] {
  const text = unglued(page, element)
  if (text === '' || text.length > maxBylineChars) return []
  const row = readRow(page, element, text)
  return row.length > 1 ? row : (readByline(text)?.people ?? splitPeople(text)).filter(isFullName)
}

/** "<span>Ada Finch</span> <span>Tom Oak</span>": names that only their elements part, of one kind and nothing between them. */
function readRow(page: Page, { index, depth }: Element, text: string): readonly string[] {
  const rows = new Map<string, string[]>()
  for (let at = index + 1; at < index + maxRowElements; at++) {
    const part = page.elements[at]
    if (part === undefined || part.depth <= depth) break
    const key = `${part.parent} ${part.tag} ${part.look}`
    rows.set(key, [...(rows.get(key) ?? []), textOf(page, part)])
  }
  const names = [...rows.values()].find((row) => row.length > 1 && row.every(isFullName)) ?? []
  const chars = names.reduce((sum, name) => sum + name.length + 1, 0)
  return chars >= text.length * minRowShare ? names : []
}

const maxRowElements = 16
const minRowShare = 0.8

const maxTwins = 6

/** Each writer of several in a box of one kind, side by side. */
function fromTwins(page: Page, { index, tag, parent, hints: own, look, to }: Element): readonly string[] {
  const people: string[] = []
  let found = 0
  for (let i = index + 1; i < page.elements.length && found < maxTwins; i++) {
    const other = page.elements[i]
    if (other === undefined || other.from.passage > to.passage + maxTwins) break
    if (other.parent !== parent || other.tag !== tag || other.hints !== own || other.look !== look) continue
    found++
    people.push(...readElement(page, other))
  }
  return people
}

const authorPath =
  /\/(?:authors?|by|people|profiles?|contributors?|writers?|staff|team|journalists?|autor(?:en|es)?|auteurs?|redaktion|columnists?)\/[^/]/i

/** "Written by", "Art by": a list of who made what the story is about. Its first items stand under a headline, too. */
function isListed(page: Page, { element }: Passage): boolean {
  const list =
    page.elements[element]?.tag === 'li' ? page.elements[page.elements[element]?.parent ?? -1] : undefined
  return list !== undefined && list.to.passage - list.from.passage > 2
}

/** A link to an author's page, and after it the day: a byline that needs no word for it. */
function fromDatedLink({ text, spans }: Passage): readonly string[] | undefined {
  if (text.length > maxBylineChars || findWrittenDay(text) === null) return undefined
  const [link, ...others] = spans.filter(({ kind }) => kind === 'link')
  if (link === undefined || link.start > 0 || others.some(({ url }) => !url?.startsWith('#')))
    return undefined
  const people = authorPath.test(link.url ?? '')
    ? splitPeople(text.slice(0, link.end)).filter(isFullName)
    : []
  return people.length > 0 ? people : undefined
}

/** `aria-label="Author: Ada Finch"`: what a link is to those who cannot see where it stands. */
function fromLabels(page: Page, near: readonly Passage[]): readonly string[] {
  const [from, to] = [near[0]?.index ?? -1, near.at(-1)?.index ?? -1]
  const labels = page.elements.flatMap(({ attributes, from: { passage } }) => {
    const label = passage >= from && passage <= to ? attributes['aria-label'] : undefined
    return label === undefined || label.length > maxBylineChars ? [] : (ariaLabel.exec(label)?.[1] ?? [])
  })
  return distinct(labels.flatMap(splitPeople).filter(isFullName))
}

const ariaLabel = /^(?:author|written by|by|autor(?:in)?|auteur|par|von)\b\s?:?\s*(\p{Lu}.{3,80})$/iu

/** The first line with such links; those further down are other stories'. */
function fromAuthorLinks(near: readonly Passage[]): readonly string[] {
  return firstPeople(near, ({ text, spans }) => {
    const links = spans.filter(({ kind, url }) => kind === 'link' && authorPath.test(url ?? ''))
    return distinct(links.flatMap(({ start, end }) => splitPeople(text.slice(start, end))).filter(isFullName))
  })
}

/** A telephone number, or an address in a block of lines: whom the press may ask. */
const reach = /\n.*\S@\S+\.\S|\+?\d(?!\d{3}[-.]\d)[\d\s().-]{8,}\d/s

/** A name alone in its line, or before a job, with a date beside it. */
function fromNameLines(page: Page, near: readonly Passage[]): readonly string[] {
  const dated = /\b(?:19|20)\d\d\b/
  return firstPeople(near, ({ text, index, linkChars, element }) => {
    const holder = page.elements[element]
    if (holder === undefined || (holder.within & (within.heading | within.nav | within.item)) !== 0)
      return undefined
    if (reach.test(text)) return undefined
    const [first = ''] = text.split(/\s*[|•·⋅\n]\s*|,\s|(?<=\p{Ll})(?=\d{1,2}\s?\p{L}|\d{4}-)|\s(?=\S+@)/u)
    const [name = ''] = splitPeople(first)
    if (!isFullName(name) || first.replace(fromWhere, '').split(' ').length > 4) return fromDatedLine(text)
    const around = [
      text,
      page.passages[index - 1]?.text,
      page.passages[index + 1]?.text,
      page.passages[index + 2]?.text,
    ]
    const isDated = around.some(
      (line) =>
        line !== undefined &&
        line.length <= 80 &&
        (dated.test(line) || findWrittenDay(line) !== null || readingTime.test(line)),
    )
    const isIntroduced = first === text && namesJob(page.passages[index + 1]?.text ?? '')
    if ((!isDated && !isIntroduced) || linkChars >= text.length) return undefined
    const people = splitPeople(text)
    return people.length > 1 && people.join(', ').length >= text.length - 5 ? people : [name]
  })
}

/** "Ana Reyes in Port Ellery" */
const fromWhere = /(?<=\S \S+) (?:in|aus|à|en|i) \p{Lu}[\p{L} ’'-]{2,30}$/u
/** "4 min read" stands beside the day, which then may have no year. */
const readingTime = /\b\d{1,2}[ -]?min(?:ute)?s?\.?[ -](?:read|lesezeit)\b|\bmin(?:uten)? lesezeit\b/i

const maxDatedChars = 80

/** "3 May 2026 · Ana Reyes", "3 May 2026 | Ana Reyes | TV": a day, and a name after it. Places stand before days. */
function fromDatedLine(text: string): readonly string[] | undefined {
  if (
    text.length > maxDatedChars ||
    !/^\W*(?:\p{L}{3,9}\.? )?\d/u.test(text) ||
    findWrittenDay(text) === null
  )
    return undefined
  const people = splitPeople(text).filter(isFullName)
  const words = text
    .replace(/[^\p{L}\s]/gu, ' ')
    .trim()
    .split(/\s+/)
  const named = people.join(' ').split(' ').length
  return people.length > 0 && words.length - named <= maxOtherWords ? people : undefined
}

/** The month, and a section. */
const maxOtherWords = 3

function distinct(list: readonly string[]): readonly string[] {
  return [...new Set(list)]
}
