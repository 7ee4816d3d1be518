import { findCue } from './cues.ts'
import { findWrittenDay } from './dates.ts'
import type { Dek } from './dek.ts'
import { isOneSentence, namesDek } from './dek-name.ts'
import { linesUnderHeadline } from './headline-lines.ts'
import { readByline } from './meta/byline.ts'
import { hints } from './page/hints.ts'
import type { Element, Page, Passage } from './page/page.ts'
import { within } from './page/tags.ts'

const maxChars = 400
/** A kicker's words are fewer, and so are a subhead's. */
const minWords = 6
/** A byline, a date, share buttons, and the lead picture with its caption may stand above it. */
const maxBelow = 10
/** Under the headline itself, with at most a date or a rating between. */
const maxRightBelow = 2

/**
 * The dek where it looks like the text's first paragraph: the first line that is kept under the headline, set off from
 * what follows by its name, by being a heading, or by a byline under it. It says the same in other words, so that it is
 * none of the text. `title` is normal already; `kept` are the text's passages in order.
 */
export function findStandfirst(page: Page, title: string, kept: readonly Passage[]): Dek | null {
  const [passage, next] = kept
  const shown = page.passages.findLastIndex(
    ({ text, index }) => index < (passage?.index ?? 0) && linesUnderHeadline(text, title) !== null,
  )
  const head = page.passages[shown]
  if (head === undefined || passage === undefined || next === undefined) return null
  const own = fromHeadline(head, title)
  if (own !== null) return own
  const below = passage.index - shown
  if (below > maxBelow || !isLine(page, passage) || !isLonger(kept, passage)) return null
  const rule = findRule(page, kept, below)
  return rule === null ? null : { passage, text: passage.text, rule }
}

/** Where a line break is all that parts it from the headline. */
function fromHeadline(head: Passage, title: string): Dek | null {
  const lines = (linesUnderHeadline(head.text, title) ?? []).filter((line) => !isAbout(line))
  const [text = ''] = lines
  return lines.length === 1 && countWords(text) >= minWords
    ? { passage: head, text, rule: 'line that a break parts from the headline' }
    : null
}

function countWords(text: string): number {
  return text.split(/\s+/).length
}

/** Byline, date or furniture. */
function isAbout(text: string): boolean {
  return (
    readByline(text) !== null || / \| /.test(text) || findWrittenDay(text) !== null || findCue(text) !== null
  )
}

const notHere = within.figure | within.nav | within.item | within.button | within.quote
const notDek =
  hints.caption | hints.credit | hints.author | hints.share | hints.bio | hints.promo | hints.comment

function isLine(page: Page, { text, element, linkChars }: Passage): boolean {
  const holder = page.elements[element]
  if (holder === undefined || (holder.within & notHere) !== 0 || (holder.hints & notDek) !== 0) return false
  return text.length <= maxChars && linkChars < text.length * 0.5 && !isAbout(text)
}

const minText = 2

/** A text of one or two lines has no dek to spare. */
function isLonger(kept: readonly Passage[], { text }: Passage): boolean {
  return kept.length > minText && kept.slice(1).some((other) => other.text.length > text.length)
}

function findRule(page: Page, kept: readonly Passage[], below: number): string | null {
  const [passage, next] = kept
  const element = page.elements[passage?.element ?? -1]
  if (element === undefined || passage === undefined || next === undefined) return null
  if (namesDek(element.attributes.class, passage.text)) return 'class that names a dek'
  if (countWords(passage.text) < minWords || below > maxRightBelow) return null
  if (isSetLarger(page, kept)) return 'line in larger letters than the text'
  if (next.index > passage.index + 1 && isLoneHeading(page, element, kept))
    return 'heading of its own under the headline'
  if (isSetApart(page, passage, next, kept)) return 'line of its own form, parted from the text'
  if (!isOneSentence(passage.text)) return null
  return isOverByline(page, passage, next) ? 'line between headline and byline' : null
}

const largeName = /(?:^|\s)(?:has-(?:x-|xx-)?large-font-size|text-(?:xl|2xl)|is-style-lead)(?=$|\s)/

/** Its class sets it in larger letters, all in bold type, and no other line so. */
function isSetLarger(page: Page, [passage, ...others]: readonly Passage[]): boolean {
  const isLarge = ({ element }: Passage) => largeName.test(page.elements[element]?.attributes.class ?? '')
  if (passage === undefined || !isLarge(passage) || others.some(isLarge)) return false
  return passage.spans.some(
    ({ kind, start, end }) => kind === 'bold' && end - start >= passage.text.length - 1,
  )
}

const maxSetApart = 260

/** Set like no paragraph of the text, with the byline or the lead picture between the two. */
function isSetApart(page: Page, passage: Passage, next: Passage, kept: readonly Passage[]): boolean {
  if (passage.text.length > maxSetApart || sentences(passage.text) > maxSentences) return false
  const own = formOf(page, passage)
  if (own === null || kept.slice(1).some((other) => formOf(page, other) === own)) return false
  const holdsPicture = page.images.some(
    (image) => image.passage > passage.index && image.passage <= next.index,
  )
  return holdsPicture || isOverByline(page, passage, next)
}

const maxSentences = 2

function sentences(text: string): number {
  return text.split(/(?<=\p{Ll}[.!?…]["'”’»)]*)\s+(?=["“‘«(]?\p{Lu})/u).length
}

/** A paragraph's class, or that of the box that it alone stands in; null where it has none. */
function formOf(page: Page, { element }: Passage): string | null {
  const own = page.elements[element]
  const box = page.elements[own?.parent ?? -1]
  if (own === undefined || own.tag === 'li' || own.tag === 'td') return null
  const name =
    own.attributes.class ?? (box !== undefined && isAlone(own, box) ? box.attributes.class : undefined)
  return name === undefined ? null : `${own.tag}.${name}`
}

function isAlone({ from, to }: Element, box: Element): boolean {
  return box.from.passage === from.passage && box.to.passage === to.passage
}

/** Subheads come in numbers, and their paragraphs right after them. */
function isLoneHeading(page: Page, { tag }: Element, [, ...others]: readonly Passage[]): boolean {
  return /^h[2-6]$/.test(tag) && !others.some((one) => page.elements[one.element]?.tag === tag)
}

function isOverByline(page: Page, passage: Passage, next: Passage): boolean {
  return page.passages.slice(passage.index + 1, next.index).some(({ text, element }) => {
    const holder = page.elements[element]
    return (
      readByline(text) !== null ||
      ((holder?.hints ?? 0) & hints.author) !== 0 ||
      (text.length <= 80 && findWrittenDay(text) !== null)
    )
  })
}
