import { findWrittenDay } from '../dates.ts'
import { normal } from '../normal.ts'
import { hints } from '../page/hints.ts'
import { type Element, type Page, type Passage, textOf } from '../page/page.ts'
import { within } from '../page/tags.ts'
import { type Candidate, fromMetas, fromValue, type Sources } from './candidates.ts'
import { findShortDay } from './short-dates.ts'
import { findHeadlineLine, showsHeadline } from './shows-headline.ts'
import { findStateDate } from './state-date.ts'

type Dated = Candidate<string>

/** Candidates for the day a story came out, those that are shown only where none is declared, as ISO 8601 in the page's own zone. */
export function findPublished(sources: Sources, headline: string | null): readonly Dated[] {
  const declared = [
    ...fromValue('JSON-LD datePublished', sources.data.published),
    ...fromMetas(
      sources,
      'article:published_time',
      'og:article:published_time',
      'article:published',
      'datepublished',
      'parsely-pub-date',
      'sailthru.date',
      'publishdate',
      'publish-date',
      'publication_date',
      'pubdate',
      'date',
      'dc.date.issued',
      'dc.date',
      'dcterms.created',
      'dcterms.date',
      'article.published',
      'cxenseparse:recs:publishtime',
      'og:published_time',
      'release_date',
      'published-date',
      'last-modified',
    ),
  ].flatMap(toIso)
  // What is declared is believed, so that the page itself need not be searched.
  return declared.length > 0
    ? declared
    : [
        ...fromPage(sources.page, headline),
        ...fromUrl(sources.url),
        ...findStateDate(sources.page.states, headline),
      ].flatMap(toIso)
}

export function findModified(sources: Sources): readonly Dated[] {
  return [
    ...fromValue('JSON-LD dateModified', sources.data.modified),
    ...fromMetas(
      sources,
      'article:modified_time',
      'og:updated_time',
      'article:updated',
      'datemodified',
      'dc.date.modified',
      'dcterms.modified',
    ),
    ...sources.page.marked
      .filter(({ attributes }) => attributes.itemprop === 'dateModified')
      .slice(0, 1)
      .map(({ attributes }) => ({
        rule: 'microdata dateModified',
        value: attributes.datetime ?? attributes.content ?? '',
      })),
  ].flatMap(toIso)
}

function fromPage(page: Page, headline: string | null): readonly Dated[] {
  const at = findHeadline(page, headline)
  const isOfStory = (element: Element) =>
    (element.within & (within.nav | within.footer)) === 0 &&
    (element.allHints & (hints.comment | hints.related | hints.sidebar)) === 0
  const said = page.marked.filter(isOfStory)
  const marked = said.filter(
    ({ attributes }) =>
      /\bdatePublished\b/.test(attributes.itemprop ?? '') || attributes.pubdate !== undefined,
  )
  const times = said.filter(({ tag, attributes }) => tag === 'time' && attributes.datetime !== undefined)
  const shown = page.elements.filter((element) => (element.hints & hints.date) !== 0 && isOfStory(element))
  const isNear = ({ from }: Element) => at !== -1 && Math.abs(from.passage - at) <= linesNear
  const { near, far } = splitLines(page, at)
  return [
    ...read(page, 'microdata datePublished', marked),
    ...read(page, '<time> near the headline', times.filter(isNear)),
    ...findDatelines(page, at),
    ...read(page, 'date near the headline', shown.filter(isNear)),
    ...findTitled(page.elements.filter(isNear)),
    ...near,
    ...fromValue('line with a short date', findShortDay(page, at, linesNear)),
    ...read(page, '<time>', times),
    ...read(page, 'element that names a date', shown),
    ...far,
  ]
}

/** "2d ago", whose title says the moment. */
function findTitled(near: readonly Element[]): readonly Dated[] {
  return near.flatMap(({ attributes: { title } }) =>
    title !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(title)
      ? [{ rule: 'moment in a title near the headline', value: title }]
      : [],
  )
}

/** Byline, date and section stand within a few lines of the headline; other stories' dates further down. */
const linesNear = 8

function findHeadline(page: Page, headline: string | null): number {
  const title = normal(headline ?? '')
  if (title === '') return -1
  const heading = page.passages.findIndex((passage) => showsHeadline(page, passage, title))
  return heading === -1 ? findHeadlineLine(page, title) : heading
}

function read(page: Page, rule: string, elements: readonly Element[]): readonly Dated[] {
  return elements.slice(0, 20).flatMap((element) => {
    const { attributes } = element
    const text = attributes.datetime ?? attributes.content ?? textOf(page, element)
    return text.length > 120 ? [] : [{ rule, value: text }]
  })
}

/** "NEW YORK, March 10, 2026 –", "LONDON (10 March 2026) —": how a release opens. The year is what news in progress leaves out. */
const dateline =
  /^\p{Lu}[\p{Lu} .'’]{2,}(?:, [\p{L}.]{2,15})?(?:,| ?[–—-]| ?\() ?((?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}\.?),? \d{4})\)? ?(?:\/[^/]{2,30}\/ ?)?[–—:-]/u
const linesToText = 14

function findDatelines(page: Page, at: number): readonly Dated[] {
  return page.passages.slice(Math.max(0, at), Math.max(0, at) + linesToText).flatMap(({ text }) => {
    const day = dateline.exec(text)?.[1]
    return day === undefined ? [] : [{ rule: 'dateline', value: day }]
  })
}

const maxLines = 60

/** Short lines that may hold a date: those near the headline, and others near the top of the page. */
function splitLines(
  page: Page,
  at: number,
): { readonly near: readonly Dated[]; readonly far: readonly Dated[] } {
  const lines = page.passages.filter(
    ({ text, element }) =>
      text.length <= 120 &&
      /\d/.test(text) &&
      !/[.!?]$/.test(text) &&
      !/©|copyright|\b(?:printed|retrieved|accessed|downloaded) (?:on|at)\b/i.test(text) &&
      ((page.elements[element]?.within ?? 0) & (within.heading | within.figure)) === 0 &&
      ((page.elements[element]?.hints ?? 0) & hints.caption) === 0,
  )
  const isNear = ({ index }: Passage) => at !== -1 && Math.abs(index - at) <= linesNear
  // "Updated" is another day's; it is read only where no other line says more.
  const isUpdate = ({ text }: Passage) =>
    /^(?:last )?(?:updated|modified|aktualisiert|mis à jour)\b/i.test(text)
  const near = lines.filter((line) => isNear(line) && !isUpdate(line))
  const others = lines.filter((line) => !near.includes(line)).slice(0, maxLines)
  const toDated = ({ text }: Passage) => ({ rule: 'line with a date', value: text })
  return { near: near.map(toDated), far: others.map(toDated) }
}

function fromUrl(url: string | null): readonly Dated[] {
  const found = /\/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?:[/_-]|$)/.exec(url ?? '')
  return found === null ? [] : [{ rule: 'URL', value: `${found[1]}-${found[2]}-${found[3]}` }]
}

/** ISO dates stay as they are, with their zone; others are read as days. */
function toIso({ rule, value }: Dated): readonly Dated[] {
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s?(Z|[+-]\d\d:?\d\d)?)?/.exec(
    value.trim(),
  )
  if (iso !== null)
    return isReal(iso[1] ?? '')
      ? [{ rule, value: `${iso[1]}${iso[2] === undefined ? '' : `T${iso[2]}${zone(iso[3])}`}` }]
      : []
  const epoch = /^1\d{9}(?:\d{3})?$/.exec(value.trim())
  if (epoch !== null) return [{ rule, value: new Date(Number(value.trim().padEnd(13, '0'))).toISOString() }]
  const day = findWrittenDay(value)
  return day === null ? [] : [{ rule, value: day }]
}

function zone(text: string | undefined): string {
  return text === undefined ? '' : text.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')
}

function isReal(day: string): boolean {
  return day > '1900' && day < '2100' && !Number.isNaN(Date.parse(day))
}
