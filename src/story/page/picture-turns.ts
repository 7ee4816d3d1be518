import { looksLikeTitle } from '../captions.ts'
import type { Measures } from './measure.ts'
import type { Element, Page, Passage } from './page.ts'
import { within } from './tags.ts'

const maxLineChars = 220
const maxClimb = 5
const elsewhere = within.nav | within.footer | within.aside | within.heading | within.button

/**
 * Boxes that hold nothing but pictures and lines which take turns, a picture first: each line is the caption of the
 * picture before it. By image, the line's passage.
 */
export function findTurns(page: Page, sums: Measures): ReadonlyMap<number, number> {
  const turns = new Map<number, number>()
  const seen = new Set<number>()
  page.images.forEach((image, first) => {
    const box = turns.has(first) ? undefined : findBox(page, sums, image.element)
    if (box === undefined || seen.has(box.index)) return
    seen.add(box.index)
    const lines = page.passages.slice(box.from.passage, box.from.passage + (sums.passages[box.index] ?? 0))
    const takesTurns = lines.every((line, at) => {
      const picture = page.images[first + at]
      if (picture?.passage !== line.index || !isLine(page, line)) return false
      return !isSign(page.elements[picture.element])
    })
    if (!takesTurns || lines.filter(({ text }) => looksLikeTitle(text)).length * 2 > lines.length) return
    lines.forEach(({ index }, at) => {
      turns.set(first + at, index)
    })
  })
  return turns
}

/** The innermost box with several pictures, where it has as many lines. */
function findBox(page: Page, sums: Measures, start: number): Element | undefined {
  let current = page.elements[start]
  for (let climbed = 0; current !== undefined && climbed < maxClimb; climbed++) {
    const images = sums.images[current.index] ?? 0
    if (images > 1) return images === sums.passages[current.index] ? current : undefined
    current = page.elements[current.parent]
  }
  return undefined
}

/** A tick or a bullet before each line of a list. */
function isSign(picture: Element | undefined): boolean {
  const { src = '', width = '' } = picture?.attributes ?? {}
  return /\.svg(?:[?#]|$)/.test(src) || Number.parseInt(width, 10) < minPictureWidth
}

const minPictureWidth = 100

function isLine(page: Page, { text, linkChars, element }: Passage): boolean {
  const holder = page.elements[element]
  return (
    holder !== undefined &&
    (holder.within & elsewhere) === 0 &&
    text.length <= maxLineChars &&
    linkChars < text.length * 0.5
  )
}
