import type { Element, Page, Passage } from './page.ts'
import { within } from './tags.ts'

/** Sums over all that stands in an element, by element index. */
export type Measures = {
  readonly chars: Float64Array
  readonly linkChars: Float64Array
  /** Characters of passages that read like prose. */
  readonly prose: Float64Array
  readonly passages: Int32Array
  readonly images: Int32Array
}

const proseChars = 80

/** A passage that reads like prose: a sentence or more, hardly linked. */
export function isProse({ text, linkChars }: Passage): boolean {
  return (
    text.length >= proseChars && linkChars < text.length * 0.4 && /[.!?。！？…]["'”’»)\]]*(?:\s|$)/.test(text)
  )
}

export function measure(page: Page): Measures {
  const n = page.elements.length
  const sums = {
    chars: new Float64Array(n),
    linkChars: new Float64Array(n),
    prose: new Float64Array(n),
    passages: new Int32Array(n),
    images: new Int32Array(n),
  }
  for (const passage of page.passages) addPassage(sums, passage)
  for (const image of page.images) add(sums.images, image.element, 1)
  // Children come after their parents, so one pass backwards sums whole subtrees.
  for (let i = n - 1; i > 0; i--) {
    const parent = page.elements[i]?.parent ?? -1
    if (parent < 0) continue
    for (const sum of Object.values(sums)) add(sum, parent, sum[i] ?? 0)
  }
  return sums
}

function addPassage(sums: Measures, passage: Passage): void {
  add(sums.chars, passage.element, passage.text.length)
  add(sums.linkChars, passage.element, passage.linkChars)
  add(sums.passages, passage.element, 1)
  if (isProse(passage)) add(sums.prose, passage.element, passage.text.length)
}

function add(sums: Float64Array | Int32Array, index: number, amount: number): void {
  sums[index] = (sums[index] ?? 0) + amount
}

/** Whether prose in an element can be a story's at all. */
export function isOutside(element: Element): boolean {
  return (element.within & (within.nav | within.footer | within.noscript | within.button | within.head)) !== 0
}
