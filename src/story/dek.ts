import { findCue } from './cues.ts'
import { findWrittenDay } from './dates.ts'
import { namesDek } from './dek-name.ts'
import { readByline } from './meta/byline.ts'
import { normal, says } from './normal.ts'
import { hints } from './page/hints.ts'
import type { Element, Page, Passage } from './page/page.ts'
import { within } from './page/tags.ts'

export type Dek = {
  readonly passage: Passage
  readonly text: string
  readonly rule: string
  /** The other lines of a dek that is a list. */
  readonly others?: readonly Passage[]
}

const minChars = 20
const minNamedChars = 10
const maxChars = 500
/** "The killer is …" teases; longer lines with a full stop tell. */
const maxPhraseWords = 8
/** Byline, date, share buttons and the lead picture stand between headline and text. */
const maxBetween = 30

/**
 * The line between headline and text: named so by its class, or a heading of its own, or the page's description shown
 * before the text in a box that the text does not stand in. The first paragraph is no dek, though descriptions often
 * repeat it; nor is an introduction in whole sentences that the text begins with: nothing stands in both.
 */
export function findDek(
  page: Page,
  headline: string | null,
  first: number,
  descriptions: readonly string[],
  isCaption: (index: number) => boolean = () => false,
): Dek | null {
  const title = normal(headline ?? '')
  const shown = page.passages.findLastIndex(({ text, index }) => index <= first && endsInTitle(text, title))
  if (shown === -1 || first - shown > maxBetween) return null
  const body = page.elements[page.passages[first + 1]?.element ?? -1]
  const described = new Set(descriptions.map(normal))
  for (const passage of page.passages.slice(shown + 1, first + 1)) {
    const element = page.elements[passage.element]
    const isNamed = passage.index < first && namesDek(element?.attributes.class, passage.text)
    if (
      element === undefined ||
      passage.text.length < (isNamed ? minNamedChars : minChars) ||
      passage.text.length > maxChars ||
      (passage.index === first && isSentence(passage.text))
    )
      continue
    const rule =
      findRule(page, element, described.has(normal(passage.text)), body) ??
      (isNamed && passage.index - shown <= maxBelow ? 'class that names a dek' : null) ??
      (passage.index < first && passage.index - shown <= maxBelow && !isCaption(passage.index)
        ? findPlainRule(passage, element, title)
        : null)
    if (rule !== null) return { passage, text: passage.text, rule }
  }
  return null
}

/** The headline, or a kicker and the headline under it. */
function endsInTitle(text: string, title: string): boolean {
  return (
    says(text, title) ||
    (text.length < title.length + maxKickerChars && says(text.slice(text.lastIndexOf('\n') + 1), title))
  )
}

const maxKickerChars = 60

/** So near the headline a line needs no name. */
const maxBelow = 2
const minWords = 7

/** A line of words right under the headline that neither the text has nor a byline, a date or a picture. */
function findPlainRule(
  { text, linkChars }: Passage,
  { within: around, hints: own }: Element,
  title: string,
): string | null {
  if ((around & (within.figure | within.nav | within.link | within.item | within.button)) !== 0) return null
  if ((own & notDek) !== 0 || linkChars > 0 || / \| /.test(text) || findCue(text) !== null) return null
  if (readByline(text) !== null || findWrittenDay(text) !== null || timed.test(text)) return null
  // A kicker and the headline once more in one line.
  if (normal(text).includes(title)) return null
  return text.split(' ').length >= minWords && /^\p{Lu}|^["“‘«„]/u.test(text)
    ? 'line under the headline that is none of the text'
    : null
}

const timed = /\b\d+\s*-?min\b|\b\d{1,2}[:h]\d\d\b|^(?:pictured|photo|posted|published|written)\b/i

const notDek =
  hints.caption |
  hints.credit |
  hints.author |
  hints.date |
  hints.share |
  hints.tags |
  hints.bio |
  hints.promo |
  hints.comment

function isSentence(text: string): boolean {
  return /[.!?。]["'”’»)]*$/.test(text) && text.split(' ').length > maxPhraseWords
}

function findRule(
  page: Page,
  element: Element,
  isDescription: boolean,
  body: Element | undefined,
): string | null {
  const parent = page.elements[element.parent]
  const own = element.hints | (parent?.hints ?? 0)
  if (
    (own & (hints.caption | hints.author | hints.date | hints.share | hints.tags)) !== 0 &&
    (element.hints & hints.dek) === 0 &&
    !isDescription
  )
    return null
  if ((element.within & (within.figure | within.nav | within.link)) !== 0) return null
  const isApart = body === undefined || element.parent !== body.parent
  if ((own & hints.dek) !== 0 && isApart) return 'class that names a dek'
  if (/description|alternativeHeadline/.test(element.attributes.itemprop ?? ''))
    return 'microdata description'
  if (/^h[2-6]$/.test(element.tag) && isDescription) return 'heading that the description repeats'
  if (isDescription && isApart) return 'description, shown before the text'
  return null
}
