import { endsInCredit, isPhotoCredit, namesMakers } from '../captions.ts'
import { hints } from './hints.ts'
import type { Measures } from './measure.ts'
import type { Element, Page, Passage } from './page.ts'
import { within } from './tags.ts'

/** A gallery's picture and the passages of its entry in the list of captions. */
export type Legend = { readonly image: number; readonly passages: readonly number[] }

/** Pictures in a row: siblings, or boxes that are, with one each. */
type Strip = {
  readonly box: Element
  readonly images: readonly number[]
  readonly entries: readonly Element[]
}

const minPictures = 2
const maxClimb = 8
/** How far the captions' list can stand from the pictures' one, in boxes around it. */
const maxApart = 3
const maxBoxChars = 12_000
const maxBoxElements = 2000
const maxLegendChars = 700
const maxSlideChars = 200
const minLegendChars = 6

/**
 * Captions that stand apart from a gallery's pictures, in a list or a row of their own with as many entries: the first
 * entry is the first picture's. That two lists are of one length is chance too often: the entries must say what they are.
 */
export function findLegends(page: Page, sums: Measures): readonly Legend[] {
  if (page.images.length < minPictures) return []
  const taken = new Set<number>()
  return findStrips(page).flatMap((strip) => {
    const entries = findEntries(page, sums, strip, taken)
    if (entries === null) return []
    for (const { index } of entries) taken.add(index)
    return entries.map((entry, at) => ({
      image: strip.images[at] ?? -1,
      passages: passagesOf(page, entry).map(({ index }) => index),
    }))
  })
}

/** Pictures by the box that holds several of them, each in an entry of its own. */
function findStrips(page: Page): readonly Strip[] {
  const shown = page.images.flatMap(({ element }, image) => {
    const own = page.elements[element]
    return own === undefined || (own.within & within.noscript) !== 0 ? [] : [{ own, image }]
  })
  const counts = countAround(
    page,
    shown.map(({ own }) => own),
  )
  const strips = new Map<number, { entries: Element[]; images: number[] }>()
  for (const { own, image } of shown) {
    const entry = climb(page, own, counts)
    const box = page.elements[entry.parent]
    if (box === undefined || (entry.hints & hints.promo) !== 0 || holdsPromo(page, entry, own)) continue
    const strip = strips.get(box.index) ?? { entries: [], images: [] }
    strip.entries.push(entry)
    strip.images.push(image)
    strips.set(box.index, strip)
  }
  return [...strips].flatMap(([index, { entries, images }]) => {
    const box = page.elements[index]
    const isStrip = entries.length >= minPictures && new Set(entries.map(({ tag }) => tag)).size === 1
    return box === undefined || !isStrip ? [] : [{ box, images, entries }]
  })
}

function countAround(page: Page, images: readonly Element[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const image of images) {
    let current: Element | undefined = image
    for (let climbed = 0; current !== undefined && climbed <= maxClimb; climbed++) {
      counts.set(current.index, (counts.get(current.index) ?? 0) + 1)
      current = page.elements[current.parent]
    }
  }
  return counts
}

/** The widest box around a picture that holds no other. */
function climb(page: Page, image: Element, counts: ReadonlyMap<number, number>): Element {
  let entry = image
  for (let climbed = 0; climbed < maxClimb; climbed++) {
    const parent = page.elements[entry.parent]
    if (parent === undefined || counts.get(parent.index) !== 1) break
    entry = parent
  }
  return entry
}

function holdsPromo(page: Page, entry: Element, image: Element): boolean {
  let current: Element | undefined = image
  while (current !== undefined && current.index > entry.index) {
    if ((current.hints & hints.promo) !== 0) return true
    current = page.elements[current.parent]
  }
  return false
}

/** As many entries of text as the strip has pictures, in one box near it; null where nothing says that they are captions. */
function findEntries(
  page: Page,
  sums: Measures,
  strip: Strip,
  taken: ReadonlySet<number>,
): readonly Element[] | null {
  const { box, entries: pictures } = strip
  let outer = page.elements[box.parent]
  for (let climbed = 0; outer !== undefined && climbed < maxApart; climbed++) {
    if ((sums.chars[outer.index] ?? 0) > maxBoxChars || outer.tag === 'body') return null
    for (const entries of listTexts(page, sums, outer, box)) {
      const isFree = entries.length === pictures.length && !entries.some(({ index }) => taken.has(index))
      if (isFree && areLegends(page, strip, entries)) return entries
    }
    outer = page.elements[outer.parent]
  }
  return null
}

/** Lists of boxes with a text each and no picture, all that one box holds; none of them in the strip. */
function listTexts(
  page: Page,
  sums: Measures,
  outer: Element,
  strip: Element,
): readonly (readonly Element[])[] {
  const lists = new Map<number, Element[]>()
  const end = Math.min(outer.index + maxBoxElements, page.elements.length)
  for (let i = outer.index + 1; i < end; i++) {
    const element = page.elements[i]
    if (element === undefined || element.depth <= outer.depth) break
    const chars = sums.chars[i] ?? 0
    if (
      chars === 0 ||
      chars > maxLegendChars ||
      (sums.images[i] ?? 0) > 0 ||
      element.depth <= strip.depth - 2
    )
      continue
    const own = lists.get(element.parent)
    if (own === undefined) lists.set(element.parent, [element])
    else own.push(element)
  }
  return [...lists].flatMap(([parent, list]) => {
    const chars = list.reduce((sum, { index }) => sum + (sums.chars[index] ?? 0), 0)
    const isApart = parent !== strip.index && !standsAtPicture(page, sums, parent, outer)
    return isApart && chars === sums.chars[parent] ? [list] : []
  })
}

/** Whether a list is the caption and the credit of one picture. */
function standsAtPicture(page: Page, sums: Measures, list: number, outer: Element): boolean {
  let current = page.elements[list]
  while (current !== undefined && current.index > outer.index) {
    if ((sums.images[current.index] ?? 0) > 0) return true
    current = page.elements[current.parent]
  }
  return false
}

/** What tells captions from any other texts of that number. */
function areLegends(page: Page, { box, entries: pictures }: Strip, entries: readonly Element[]): boolean {
  const texts = entries.map((entry) => passagesOf(page, entry))
  if (texts.some((held) => held.length === 0 || !isWords(page, held))) return false
  // Cells are figures to look up, unless they stand right under pictures.
  if (entries.some(({ tag }) => /^t(?:[rdh]|head|body|foot)$/.test(tag)))
    return isNextRow(page, box, pictures, entries)
  if (texts.every((held, at) => counts(held, at + 1, entries.length))) return true
  if (texts.filter(isCredited).length * 2 >= texts.length) return true
  const names = entries.map((entry) => entry.hints | (page.elements[entry.parent]?.hints ?? 0))
  if (names.every((own) => (own & hints.caption) !== 0)) return true
  // Cards with quotations slide past as pictures do.
  const areShort = texts.flat().every(({ text }) => text.length <= maxSlideChars && !/^["“„«]/.test(text))
  if (areShort && names.every((own) => (own & hints.gallery) !== 0)) return true
  return isNextRow(page, box, pictures, entries)
}

/** Most of it is no link, and none of it a heading. */
function isWords(page: Page, held: readonly Passage[]): boolean {
  const chars = held.reduce((sum, { text }) => sum + text.length, 0)
  const linked = held.reduce((sum, { linkChars }) => sum + linkChars, 0)
  const bits = within.heading | within.button | within.nav
  const isOther = ({ element }: Passage) => ((page.elements[element]?.within ?? 0) & bits) !== 0
  const isCalled = held.some(({ text }) => /\S\s\S/.test(text) && text.length >= minLegendChars)
  return isCalled && linked < chars * 0.5 && !held.some(isOther)
}

/** "3 of 12" in the third of twelve. */
function counts(held: readonly Passage[], number: number, total: number): boolean {
  return held.some(({ text }) => {
    const [own, all] = text.match(/\d+/g) ?? []
    return text.length <= 24 && Number(own) === number && (all === undefined || Number(all) === total)
  })
}

function isCredited(held: readonly Passage[]): boolean {
  return held.some(
    ({ text }) => isPhotoCredit(text) || endsInCredit(text) || (held.length > 1 && namesMakers(text)),
  )
}

/** Rows of cells, or boxes of one class right after one another: pictures in the first, words in the next. */
function isNextRow(
  page: Page,
  box: Element,
  pictures: readonly Element[],
  entries: readonly Element[],
): boolean {
  const row = page.elements[entries[0]?.parent ?? -1]
  if (row === undefined || row.parent !== box.parent || row.tag !== box.tag) return false
  if (row.attributes.class !== box.attributes.class || row.index < box.index) return false
  const isNext = box.to.passage >= row.from.passage - 1
  return isNext && entries.every(({ tag }) => tag === pictures[0]?.tag && tag !== 'p')
}

function passagesOf(page: Page, { from, to }: Element): readonly Passage[] {
  return page.passages.slice(from.passage, to.offset > 0 ? to.passage + 1 : to.passage)
}
