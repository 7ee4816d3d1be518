import { hints } from './hints.ts'
import type { Measures } from './measure.ts'
import type { Element, Page } from './page.ts'
import { within } from './tags.ts'

/** A picture (or several side by side) with the passages that stand under it. */
export type Frame = {
  /** Indices into `page.images`. */
  readonly images: readonly number[]
  /** The element that holds picture and captions, or the picture's own where they are not held together. */
  readonly element: number
  readonly captions: readonly number[]
}

/** Frames hold captions, not stories. */
const maxFrameChars = 900
const maxCaptionChars = 700
const maxClimb = 6

/** Puts every picture of the page together with its caption. */
export function findFrames(page: Page, sums: Measures): readonly Frame[] {
  const frames = new Map<number, number[]>()
  page.images.forEach((image, i) => {
    const element = findFrameElement(page, sums, image.element)
    frames.set(element, [...(frames.get(element) ?? []), i])
  })
  return [...frames].map(([element, images]) => ({
    images,
    element,
    captions: findCaptions(page, element, images),
  }))
}

function findFrameElement(page: Page, sums: Measures, start: number): number {
  let found = start
  let current = page.elements[start]
  for (let climbed = 0; current !== undefined && climbed < maxClimb; climbed++) {
    if (current.tag === 'figure') return current.index
    const chars = sums.chars[current.index] ?? 0
    if (chars > maxFrameChars || (sums.images[current.index] ?? 0) > 3 || isText(current)) break
    if (
      chars > 0 &&
      (current.hints & (hints.image | hints.caption | hints.gallery | hints.embed)) !== 0 &&
      chars <= maxCaptionChars
    )
      found = current.index
    current = page.elements[current.parent]
  }
  // A figure further out still is the frame: pictures stand deep in wrappers.
  return outerFigure(page, sums, start) ?? found
}

function isText(element: Element): boolean {
  return element.tag === 'article' || element.tag === 'main' || element.tag === 'body'
}

function outerFigure(page: Page, sums: Measures, start: number): number | null {
  const first = page.elements[start]
  if (first === undefined || (first.within & within.figure) === 0) return null
  let current: Element | undefined = first
  for (let climbed = 0; current !== undefined && climbed < 20; climbed++) {
    if (current.tag === 'figure')
      return (sums.chars[current.index] ?? 0) <= maxFrameChars * 2 ? current.index : null
    current = page.elements[current.parent]
  }
  return null
}

function findCaptions(page: Page, frame: number, images: readonly number[]): readonly number[] {
  const element = page.elements[frame]
  if (element === undefined) return []
  const held: number[] = []
  const isPicture = element.tag === 'img'
  if (!isPicture) {
    for (let i = element.from.passage; i < element.to.passage; i++)
      if (isCaption(page, i, element)) held.push(i)
  }
  return held.length > 0 ? held : findCaptionsAfter(page, images)
}

/** In a frame everything short is caption, but for buttons and a figure's own long text (tables, code, quotes). */
function isCaption(page: Page, at: number, frame: Element): boolean {
  const passage = page.passages[at]
  const element = page.elements[passage?.element ?? -1]
  if (passage === undefined || element === undefined || passage.text.length > maxCaptionChars) return false
  if ((element.within & (within.button | within.table | within.quote | within.pre)) !== 0) return false
  if ((element.within & within.figcaption) !== 0 || (element.allHints & (hints.caption | hints.credit)) !== 0)
    return true
  return frame.tag === 'figure'
    ? passage.text.length <= 400
    : passage.text.length <= 300 && element.tag !== 'p' && element.tag !== 'li'
}

/** Captions that stand after their picture, marked as captions only by their class. */
function findCaptionsAfter(page: Page, images: readonly number[]): readonly number[] {
  const last = page.images[images.at(-1) ?? -1]
  const found: number[] = []
  if (last === undefined) return found
  for (let i = last.passage; i < last.passage + 3; i++) {
    const passage = page.passages[i]
    const element = page.elements[passage?.element ?? -1]
    if (passage === undefined || element === undefined || passage.text.length > maxCaptionChars) break
    if (
      ((element.hints | (page.elements[element.parent]?.hints ?? 0)) & (hints.caption | hints.credit)) ===
      0
    )
      break
    found.push(i)
  }
  return found
}
