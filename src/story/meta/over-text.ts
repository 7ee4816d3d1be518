import { findWrittenDay } from '../dates.ts'
import { hints } from '../page/hints.ts'
import { type Element, type Page, type Passage, textOf } from '../page/page.ts'
import { within } from '../page/tags.ts'
import { readByline } from './byline.ts'

/** Shorter lines name sections, longer ones are sentences. */
const minWords = 4
const maxChars = 220
const elsewhere = within.nav | within.footer | within.hidden | within.item | within.link

/** What looks like a headline where no heading and no line says what the page's head does: the likeliest first. */
export function findOverText(page: Page): readonly string[] {
  const over = [...findHeading(page), ...findNamed(page), ...findOverByline(page)]
  return over.length > 0 ? over : findOverProse(page)
}

const proseChars = 150
/** A dek, a byline, and a picture with its caption and buttons may stand between. */
const maxLinesToProse = 6

/** The first heading that paragraphs follow. */
function findHeading(page: Page): readonly string[] {
  const heading = page.elements.find(
    (element) =>
      /^h[1-3]$/.test(element.tag) && isTitle(textOf(page, element), element) && isOverProse(page, element),
  )
  return heading === undefined ? [] : [textOf(page, heading).replace(/\s+/g, ' ')]
}

/** A line whose box is called a title, over the first paragraph. */
function findNamed(page: Page): readonly string[] {
  const first = page.passages.findIndex(
    ({ text, linkChars }) => text.length >= proseChars && linkChars < text.length * 0.3,
  )
  const named = page.passages
    .slice(0, Math.max(0, first))
    .find((passage) => passage.linkChars === 0 && isNamedTitle(page, passage))
  return named === undefined ? [] : [named.text]
}

function isNamedTitle({ elements }: Page, { element, text }: Passage): boolean {
  const own = elements[element]
  const box = elements[own?.parent ?? -1]
  if (own === undefined || !isTitle(text, own)) return false
  const isAlone = box !== undefined && box.to.passage - box.from.passage <= 1
  return ((own.hints | (isAlone ? box.hints : 0)) & hints.title) !== 0
}

function isOverProse(page: Page, { from }: Element): boolean {
  const own = page.passages[from.passage]
  if (own === undefined || own.linkChars > 0) return false
  return page.passages
    .slice(from.passage + 1, from.passage + 1 + maxLinesToProse)
    .some(({ text }) => text.length >= proseChars)
}

function isTitle(line: string, { within: around }: Element): boolean {
  return (
    (around & elsewhere) === 0 &&
    line.length <= maxChars &&
    line.trim().split(/\s+/).length >= minWords &&
    !/[a-z]\.["”’)]*$/.test(line.trim())
  )
}

/** A headline and a dek stand over a byline. */
const maxLinesToByline = 2
const passagesToRead = 200

/** Where type sizes are all that makes a headline: the topmost of the lines right over "By Ana Reyes". */
function findOverByline(page: Page): readonly string[] {
  const lines = page.passages.slice(0, passagesToRead).flatMap(toLines)
  const byline = lines.findIndex(({ text }) => isByline(text))
  const over: string[] = []
  for (const line of lines.slice(Math.max(0, byline - maxLinesToByline), Math.max(0, byline)).toReversed()) {
    const holder = page.elements[line.passage.element]
    if (holder === undefined || line.passage.linkChars > 0 || !isTitle(line.text, holder)) break
    if (findWrittenDay(line.text) !== null) break
    over.push(line.text)
  }
  return over.slice(-1)
}

/** Nor a byline: the topmost of the lines right over the first paragraph. Menus and dates stand over it. */
function findOverProse(page: Page): readonly string[] {
  const first = page.passages.findIndex(
    ({ text, linkChars }) => text.length >= proseChars && linkChars < text.length * 0.3,
  )
  const over: string[] = []
  for (const passage of page.passages
    .slice(Math.max(0, first - maxLinesToByline), Math.max(0, first))
    .toReversed()) {
    const holder = page.elements[passage.element]
    if (holder === undefined || passage.linkChars > 0 || !isTitle(passage.text, holder)) break
    if (findWrittenDay(passage.text) !== null) break
    over.push(passage.text)
  }
  return over.slice(-1)
}

type Line = { readonly text: string; readonly passage: Passage }

function toLines(passage: Passage): readonly Line[] {
  return passage.text.split('\n').map((text) => ({ text, passage }))
}

function isByline(line: string): boolean {
  return readByline(line)?.people.some((name) => name.includes(' ')) === true
}
