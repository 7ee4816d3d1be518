import { linesUnderHeadline } from '../headline-lines.ts'
import { mayEnd, normal, says } from '../normal.ts'
import type { Page, Passage } from '../page/page.ts'
import { within } from '../page/tags.ts'

/** Whether a heading says the headline, alone or after a kicker. `title` is normal already. */
export function showsHeadline(page: Page, { text, element }: Passage, title: string): boolean {
  if (title === '' || ((page.elements[element]?.within ?? 0) & within.heading) === 0) return false
  return says(text, title) || (mayEnd(text, title) && normal(text).endsWith(` ${title}`))
}

/** The first line that opens with the headline, where no heading does. */
export function findHeadlineLine(page: Page, title: string): number {
  if (title === '') return -1
  return page.passages.findIndex(({ text }) => linesUnderHeadline(text, title) !== null)
}
