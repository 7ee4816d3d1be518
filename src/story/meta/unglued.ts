import type { Element, Page } from '../page/page.ts'
import { textOf } from '../page/page.ts'

const maxElements = 40

/** An element's words with a bar where a style sheet alone sets two of its parts apart: "Ada Finch | Culture reporter". */
export function unglued(page: Page, element: Element): string {
  const { from, to } = element
  if (from.passage !== to.passage && !(to.passage === from.passage + 1 && to.offset === 0))
    return textOf(page, element)
  const { text = '' } = page.passages[from.passage] ?? {}
  const end = to.passage === from.passage ? to.offset : text.length
  const cuts = new Set<number>()
  for (let i = element.index + 1; i <= element.index + maxElements; i++) {
    const part = page.elements[i]
    if (part === undefined || part.depth <= element.depth) break
    if (part.from.passage === from.passage && isGlued(text, part.from.offset)) cuts.add(part.from.offset)
    if (part.to.passage === from.passage && isGlued(text, part.to.offset)) cuts.add(part.to.offset)
  }
  if (cuts.size === 0) return text.slice(from.offset, end).trim()
  let words = ''
  for (let at = from.offset; at < end; at++) words += `${cuts.has(at) ? ' | ' : ''}${text[at]}`
  return words.trim()
}

/** No space, and a capital or a stroke behind it. */
function isGlued(text: string, at: number): boolean {
  return at > 0 && /\S/.test(text[at - 1] ?? ' ') && /[\p{Lu}/]/u.test(text[at] ?? ' ')
}
