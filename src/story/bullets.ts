import { findWrittenDay } from './dates.ts'
import type { Dek } from './dek.ts'
import { linesUnderHeadline } from './headline-lines.ts'
import { readByline } from './meta/byline.ts'
import type { Element, Page, Passage } from './page/page.ts'

const minBullets = 2
const maxBullets = 8
const maxBulletChars = 220
/** What may stand between the headline and the list: a kicker, a rating. */
const maxBelow = 2
/** A byline or a date follows within so many lines, before the text. */
const linesToByline = 4

/**
 * The points that tabloids put under a headline: a list between it and the byline. A story that begins with a list has
 * its byline above. `title` is normal already; `kept` are the text's passages in order.
 */
export function findBullets(page: Page, title: string, kept: readonly Passage[]): Dek | null {
  const [first] = kept
  const list = first === undefined ? null : listOf(page, first)
  if (first === undefined || list === null) return null
  const shown = page.passages.findLastIndex(
    ({ text, index }) => index < first.index && linesUnderHeadline(text, title) !== null,
  )
  if (shown === -1 || first.index - shown > maxBelow + 1) return null
  const end = kept.findIndex((passage) => listOf(page, passage)?.index !== list.index)
  const points = kept.slice(0, end)
  const last = points.at(-1)
  if (points.length < minBullets || points.length > maxBullets || last === undefined) return null
  if (points.some(({ text }) => text.length > maxBulletChars) || !isOverByline(page, last, kept[end]))
    return null
  return {
    passage: first,
    text: points.map(({ text }) => text).join(' '),
    rule: 'list between headline and byline',
    others: points.slice(1),
  }
}

/** The list that a passage is an item of. */
function listOf(page: Page, { element }: Passage): Element | null {
  let current = page.elements[element]
  for (let climbed = 0; current !== undefined && climbed < 4; climbed++) {
    if (current.tag === 'li') return page.elements[current.parent] ?? null
    current = page.elements[current.parent]
  }
  return null
}

function isOverByline(page: Page, last: Passage, next: Passage | undefined): boolean {
  const end = Math.min(next?.index ?? last.index, last.index + linesToByline + 1)
  return page.passages
    .slice(last.index + 1, end)
    .some(({ text }) => readByline(text) !== null || (text.length <= 80 && findWrittenDay(text) !== null))
}
