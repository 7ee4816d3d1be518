import { isPhotoCredit } from '../captions.ts'
import { findCue } from '../cues.ts'
import { normal } from '../normal.ts'
import { hints } from './hints.ts'
import type { Measures } from './measure.ts'
import type { Element, Page, Passage } from './page.ts'
import { within } from './tags.ts'

/** A picture (or several side by side) with the passages that stand under it. */
export type Frame = {
  /** Indices into `page.images`. */
  readonly images: readonly number[]
  readonly captions: readonly number[]
}

/** Frames hold captions, not stories. */
const maxFrameChars = 1200
const maxCaptionChars = 700
/** Pictures stand deep in wrappers. */
const maxClimb = 14

/** Puts every picture of the page together with its caption. `captions` are captions that structured data gives. */
export function findFrames(page: Page, sums: Measures, captions: readonly string[]): readonly Frame[] {
  const byElement = new Map<number, number[]>()
  page.images.forEach((image, i) => {
    const element = findFrameElement(page, sums, image.element)
    const own = byElement.get(element)
    if (own === undefined) byElement.set(element, [i])
    else own.push(i)
  })
  const frames = [...byElement].map(([element, images]) => {
    const held = findHeld(page, element)
    return { images, captions: held.length > 0 ? held : findFollowing(page, images) }
  })
  return addByWords(page, [...frames, ...findBare(page, frames)], captions)
}

/** Captions whose picture only a script puts in: a `<figcaption>` without an image. */
function findBare(page: Page, frames: readonly Frame[]): readonly Frame[] {
  const taken = new Set(frames.flatMap((frame) => frame.captions))
  return page.elements.flatMap((element) => {
    if (element.tag !== 'figcaption' || element.to.passage - element.from.passage > 4) return []
    const captions = page.passages.slice(element.from.passage, element.to.passage).map(({ index }) => index)
    return captions.length === 0 || captions.some((at) => taken.has(at)) ? [] : [{ images: [], captions }]
  })
}

/** The element that holds picture and caption: a figure, or the first box around the picture that has text and little else. */
function findFrameElement(page: Page, sums: Measures, start: number): number {
  const figure = findFigure(page, sums, start)
  if (figure !== null) return figure
  let current = page.elements[start]
  let names = 0
  for (let climbed = 0; current !== undefined && climbed < maxClimb; climbed++) {
    names |= current.hints
    if (isText(current)) return start
    if ((sums.chars[current.index] ?? 0) > 0)
      return isFrame(page, sums, current, names) ? current.index : start
    current = page.elements[current.parent]
  }
  return start
}

function findFigure(page: Page, sums: Measures, start: number): number | null {
  let current = page.elements[start]
  if (current === undefined || (current.within & within.figure) === 0) return null
  let outer: number | null = null
  for (let climbed = 0; current !== undefined && climbed < maxClimb * 2; climbed++) {
    if (current.tag === 'figure' && (sums.chars[current.index] ?? 0) <= maxFrameChars) outer = current.index
    if (outer !== null && (sums.chars[outer] ?? 0) > 0) return outer
    current = page.elements[current.parent]
  }
  return outer
}

function isText({ tag, hints: own }: Element): boolean {
  return (
    tag === 'article' ||
    tag === 'main' ||
    tag === 'body' ||
    tag === 'td' ||
    (tag !== 'figure' && (own & hints.body) !== 0 && (own & (hints.image | hints.caption)) === 0)
  )
}

const framing = hints.image | hints.caption | hints.gallery | hints.embed

/** A box with one picture, and text that its names or its looks make a caption. */
function isFrame(page: Page, sums: Measures, box: Element, names: number): boolean {
  const chars = sums.chars[box.index] ?? 0
  const passages = sums.passages[box.index] ?? 0
  if (chars > maxCaptionChars || passages > 5 || (sums.images[box.index] ?? 0) > 3) return false
  if (box.tag === 'p' || box.tag === 'li') return chars <= 300 && passages === 1 && (names & framing) !== 0
  const held = page.passages.slice(box.from.passage, box.to.passage)
  const tagsHeld = held.map(({ element }) => page.elements[element])
  if (tagsHeld.some((element) => ((element?.within ?? 0) & within.heading) !== 0)) return false
  if (held.some((passage) => isNamed(page, passage))) return true
  const plain = tagsHeld.every((element) => element?.tag !== 'p')
  return (names & framing) !== 0 ? chars <= 500 : plain && chars <= 300 && passages <= 3
}

function isNamed(page: Page, { element }: Passage): boolean {
  const own = page.elements[element]
  if (own === undefined) return false
  const parent = page.elements[own.parent]
  return (
    own.tag === 'figcaption' ||
    parent?.tag === 'figcaption' ||
    ((own.hints | (parent?.hints ?? 0)) & (hints.caption | hints.credit)) !== 0
  )
}

function findHeld(page: Page, frame: number): readonly number[] {
  const element = page.elements[frame]
  if (element === undefined || element.tag === 'img') return []
  const held = page.passages.slice(element.from.passage, element.to.passage)
  return held.filter((passage) => isCaption(page, passage)).map(({ index }) => index)
}

/** In a frame everything is caption but a figure's own text: tables, code, quotes, lists. */
function isCaption(page: Page, passage: Passage): boolean {
  const element = page.elements[passage.element]
  if (element === undefined || passage.text.length > maxCaptionChars || isFurniture(element, passage))
    return false
  if ((element.within & within.nav) !== 0) return false
  if ((element.within & within.figcaption) !== 0 || isNamed(page, passage)) return true
  // Words that are all link, and no caption by name, are another story's title.
  if (passage.linkChars > passage.text.length * 0.8) return false
  return (element.within & (within.table | within.quote | within.pre)) === 0
}

/** Buttons of a gallery: "View 3 images". */
function isFurniture(element: Element | undefined, { text }: Passage): boolean {
  if (element === undefined || text.length > 60) return false
  return (element.within & (within.button | within.figcaption)) === within.button || findCue(text) === 'tool'
}

/** Buttons, caption, credit. */
const maxFollowing = 4

/** Captions that stand after their picture, outside its box, and say so by their class or their words. */
function findFollowing(page: Page, images: readonly number[]): readonly number[] {
  const last = page.images[images.at(-1) ?? -1]
  const found: number[] = []
  if (last === undefined) return found
  for (let i = last.passage; i < last.passage + maxFollowing; i++) {
    const passage = page.passages[i]
    if (passage === undefined || passage.text.length > maxCaptionChars) break
    if (isFurniture(page.elements[passage.element], passage)) continue
    if (!isNamed(page, passage) && !isPhotoCredit(passage.text)) break
    found.push(i)
  }
  return found
}

/** Shorter lines agree by chance: a list's heading and its picture's name. */
const minEqualChars = 40

/** A caption goes on after the alternative text with the picture's credit. */
const maxCreditChars = 80

/** The first letters of a normal text, by which a caption is looked up. */
const keyChars = minEqualChars - 10

function keyOf(words: string): string {
  return words.slice(0, keyChars)
}

/** Enough of a line for its key; what is cut in two at the end lies behind it. */
const headChars = 3 * keyChars

/** A line's key without making the whole line normal, which every line of the page would cost. */
function keyOfLine(text: string): string {
  const head = normal(text.slice(0, headChars))
  return keyOf(text.length <= headChars || head.length > keyChars + 10 ? head : normal(text))
}

/** A passage that repeats a picture's alternative text, or a caption of the structured data, is its caption, wherever it stands. */
function addByWords(page: Page, frames: readonly Frame[], captions: readonly string[]): readonly Frame[] {
  const taken = new Set(frames.flatMap((frame) => frame.captions))
  const byWords = new Map<string, { readonly words: string; readonly at: number }>()
  const put = (text: string, at: number) => {
    const words = normal(text)
    byWords.set(keyOf(words), { words, at })
  }
  frames.forEach((frame, at) => {
    for (const i of frame.images) {
      const { alt, 'data-caption': caption } = page.elements[page.images[i]?.element ?? -1]?.attributes ?? {}
      for (const words of [alt, caption])
        if (words !== undefined && words.length >= minEqualChars) put(words, at)
    }
  })
  for (const caption of captions) {
    if (caption.length >= minEqualChars && !byWords.has(keyOf(normal(caption)))) put(caption, -1)
  }
  if (byWords.size === 0) return frames
  const added = new Map<number, number[]>()
  for (const passage of page.passages) {
    if (
      passage.text.length < minEqualChars ||
      passage.text.length > maxCaptionChars ||
      taken.has(passage.index)
    )
      continue
    if (((page.elements[passage.element]?.within ?? 0) & within.heading) !== 0) continue
    const known = byWords.get(keyOfLine(passage.text))
    if (known === undefined) continue
    const words = normal(passage.text)
    if (!(words.startsWith(known.words) || known.words.startsWith(words))) continue
    if (words.length > known.words.length + maxCreditChars) continue
    added.set(known.at, [...(added.get(known.at) ?? []), passage.index])
  }
  const extended = frames.map((frame, at) => {
    const own = added.get(at) ?? []
    // Beside captions of its own, the repeated words are only left out of the text.
    return frame.captions.length > 0
      ? { ...frame, captions: frame.captions }
      : { ...frame, captions: own.slice(0, 1) }
  })
  const rest = [...added].flatMap(([at, own]) =>
    (frames[at]?.captions.length ?? 0) > 0 || at === -1 ? own : own.slice(1),
  )
  return rest.length === 0 ? extended : [...extended, { images: [], captions: rest }]
}
