import { hints } from './hints.ts'
import { isOutside } from './measure.ts'
import type { Page, Passage } from './page.ts'
import type { Scene } from './scene.ts'
import { within } from './tags.ts'

const maxChunks = 30

/**
 * Paragraphs that stand in a second box of the text: content systems cut a long story into boxes of one class, with
 * advertisements and offers between them, and the last may hold a few short lines only.
 */
export function findChunks({ page, container }: Scene): readonly number[] {
  // Page builders give one class to whatever a box holds: the class must say that it holds text.
  if (container === undefined || (container.hints & hints.body) === 0) return []
  const { tag, look, depth, within: around } = container
  const own = new Set<number>()
  for (let at = container.index + 1; at < page.elements.length; at++) {
    const other = page.elements[at]
    if (other === undefined || other.look !== look || other.tag !== tag) continue
    if (other.depth === depth && other.within === around && !isOutside(other)) own.add(at)
  }
  if (own.size === 0 || own.size > maxChunks) return []
  return page.passages.flatMap(({ index, element }) => {
    const holder = page.elements[element]
    return holder !== undefined && holder.tag === 'p' && own.has(holder.parent) ? [index] : []
  })
}

const maxQuoteChars = 1500

/** A quotation in a box of its own, right after a line that ends in a colon. */
export function isAnnouncedQuote(page: Page, passage: Passage, before: Passage | undefined): boolean {
  const holder = page.elements[passage.element]
  if (holder === undefined || before === undefined || (holder.within & within.quote) === 0) return false
  return before.text.endsWith(':') && passage.text.length <= maxQuoteChars
}
