import { hints } from '../page/hints.ts'
import { type Element, type Page, textOf } from '../page/page.ts'
import { within } from '../page/tags.ts'
import { isPerson, readByline, splitPeople } from './byline.ts'
import { type Candidate, fromMetas, type Sources } from './candidates.ts'

type People = Candidate<readonly string[]>

/** Candidates for the byline: structured data, then meta tags, then what the page marks or shows. */
export function findAuthors(sources: Sources, _outlet: string | null): readonly People[] {
  return [
    { rule: 'JSON-LD author', value: fromData(sources) },
    ...fromMetas(
      sources,
      'author',
      'article:author',
      'parsely-author',
      'sailthru.author',
      'dc.creator',
      'dcterms.creator',
      'byl',
      'twitter:data1',
    ).map(toPeople),
    ...fromPage(sources.page),
  ].filter((candidate) => candidate.value.length > 0)
}

function fromData({ data }: Sources): readonly string[] {
  const people = data.authors
    .filter((author) => author.isPerson)
    .flatMap((author) => splitPeople(author.name))
  return [...new Set(people)]
}

function toPeople({ rule, value }: Candidate<string>): People {
  return { rule, value: /^https?:|^@|\//.test(value) ? [] : splitPeople(value) }
}

function fromPage(page: Page): readonly People[] {
  const marked = page.elements.filter((element) => isMarked(element))
  const texts = distinct(marked.map((element) => textOf(page, element)))
  return [
    { rule: 'marked author', value: distinct(texts.slice(0, 4).flatMap((text) => splitPeople(text))) },
    { rule: 'byline element', value: fromBylineElement(page) },
    { rule: 'line that says who wrote it', value: fromLines(page) },
  ]
}

function isMarked({ attributes, within: around, allHints }: Element): boolean {
  if ((around & (within.nav | within.footer | within.aside)) !== 0) return false
  if ((allHints & (hints.comment | hints.related | hints.teaser | hints.sidebar)) !== 0) return false
  return attributes.rel === 'author' || /\bauthor\b/.test(attributes.itemprop ?? '')
}

const maxBylineChars = 120

function fromBylineElement(page: Page): readonly string[] {
  for (const element of page.elements) {
    if (
      (element.hints & hints.author) === 0 ||
      (element.allHints & (hints.comment | hints.related | hints.teaser | hints.bio)) !== 0
    )
      continue
    if ((element.within & (within.nav | within.footer)) !== 0) continue
    const text = textOf(page, element)
    if (text === '' || text.length > maxBylineChars) continue
    const people =
      readByline(text)?.people ?? splitPeople(text).filter((name) => isPerson(name) && name.includes(' '))
    if (people.length > 0) return people
  }
  return []
}

function fromLines(page: Page): readonly string[] {
  for (const passage of page.passages) {
    if (passage.text.length > maxBylineChars) continue
    const people = readByline(passage.text)?.people.filter((name) => name.includes(' ')) ?? []
    if (people.length > 0) return people
  }
  return []
}

function distinct(list: readonly string[]): readonly string[] {
  return [...new Set(list)]
}
