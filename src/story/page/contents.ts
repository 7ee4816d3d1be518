import { normal } from '../normal.ts'
import type { Page } from './page.ts'
import { within } from './tags.ts'

const minChars = 8

/** Lines that lead down to a heading of the page and repeat it: its table of contents, however the list is called. */
export function findContents(page: Page): ReadonlySet<number> {
  const lines = page.passages.filter(
    ({ text, inPageChars }) => text.length >= minChars && inPageChars > text.length * 0.9,
  )
  if (lines.length < 2) return new Set()
  const headings = new Map<string, number>()
  for (const { text, element, index } of page.passages)
    if (((page.elements[element]?.within ?? 0) & within.heading) !== 0) headings.set(normal(text), index)
  const repeats = lines.filter(({ text, index }) => {
    const words = normal(text.replace(lead, ''))
    return (headings.get(words) ?? headings.get(normal(text)) ?? -1) > index
  })
  return repeats.length < 2 ? new Set() : new Set(repeats.map(({ index }) => index))
}

/** The number or the hour of what it leads to. */
const lead = /^(?:\d{1,2}[.:h]\d\d ?(?:[ap]\.?m\.?)?|\d{1,2}[.):]?)\s+/i
