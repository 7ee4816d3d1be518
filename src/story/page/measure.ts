import type { Element, Page, Passage } from './page.ts'
import { within } from './tags.ts'

/** Sums over all that stands in an element, by element index. */
export type Measures = {
  readonly chars: Float64Array
  readonly linkChars: Float64Array
  /** Characters of passages that read like prose. */
  readonly prose: Float64Array
  readonly passages: Float64Array
  readonly images: Float64Array
  /** By passage index: 1 where it reads like prose. */
  readonly isProse: Uint8Array
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
  const chars = new Float64Array(n)
  const linkChars = new Float64Array(n)
  const prose = new Float64Array(n)
  const passages = new Float64Array(n)
  const images = new Float64Array(n)
  const proses = new Uint8Array(page.passages.length)
  for (const passage of page.passages) {
    add(chars, passage.element, passage.text.length)
    add(linkChars, passage.element, passage.linkChars)
    add(passages, passage.element, 1)
    if (!isProse(passage)) continue
    proses[passage.index] = 1
    add(prose, passage.element, passage.text.length)
  }
  for (const image of page.images) add(images, image.element, 1)
  const parents = new Int32Array(n)
  for (const { index, parent } of page.elements) parents[index] = parent
  for (const sum of [chars, linkChars, prose, passages, images]) addUp(parents, sum)
  return { chars, linkChars, prose, passages, images, isProse: proses }
}

/** Children come after their parents, so that one pass backwards sums whole subtrees. */
function addUp(parents: Int32Array, sums: Float64Array): void {
  for (let i = parents.length - 1; i > 0; i--) {
    const own = sums[i] ?? 0
    const parent = parents[i] ?? -1
    if (own !== 0 && parent >= 0) add(sums, parent, own)
  }
}

function add(sums: Float64Array, index: number, amount: number): void {
  sums[index] = (sums[index] ?? 0) + amount
}

/** Whether prose in an element can be a story's at all. */
export function isOutside(element: Element): boolean {
  return (element.within & (within.nav | within.footer | within.noscript | within.button | within.head)) !== 0
}
