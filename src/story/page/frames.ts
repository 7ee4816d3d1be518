import { announcesCredit, isPhotoCredit, namesMakers, splitCredit } from '../captions.ts'
import { readCreditLine } from '../credits.ts'
import { mayOpen, normal } from '../normal.ts'
import { isImageFile } from '../photos/address.ts'
import { splitCaption } from '../photos/caption-credit.ts'
import { creditsAll } from '../photos/photographer.ts'
import {
  findFollowing,
  findUnderOnly,
  isFurniture,
  isNamed,
  isOfSite,
  maxCaptionChars,
  maxLineChars,
  mayNameCaption,
  namesOnlyMaker,
} from './following.ts'
import { hints } from './hints.ts'
import { findLegends, type Legend } from './legends.ts'
import type { Measures } from './measure.ts'
import type { Element, Page, Passage } from './page.ts'
import { pointers } from './picture-attributes.ts'
import { findTurns } from './picture-turns.ts'
import { within } from './tags.ts'

/** A picture (or several side by side) with the passages that stand under it. */
export type Frame = {
  /** Indices into `page.images`. */
  readonly images: readonly number[]
  readonly captions: readonly number[]
  /** Those of the captions that are words on buttons. */
  readonly furniture?: readonly number[]
}

/** Frames hold captions, not stories. */
const maxFrameChars = 1200
/** Pictures stand deep in wrappers. */
const maxClimb = 14

/** Puts every picture of the page together with its caption. `captions` are captions that structured data gives. */
export function findFrames(page: Page, sums: Measures, captions: readonly string[]): readonly Frame[] {
  const byElement = new Map<number, number[]>()
  const counters = findCounters(page)
  page.images.forEach((image, i) => {
    const element = findFrameElement(page, sums, image.element, counters)
    const own = byElement.get(element)
    if (own === undefined) byElement.set(element, [i])
    else own.push(i)
  })
  const underOnly = findUnderOnly(page)
  const turns = findTurns(page, sums)
  const pointed = page.images.map((_, image) => listPointers(page, sums, image))
  const byId = findIds(page, pointed)
  const heldBy = new Map([...byElement.keys()].map((element) => [element, findHeld(page, element)]))
  const innermost = findInnermost(heldBy)
  const frames = [...byElement].map(([element, images]) => {
    const held = (heldBy.get(element) ?? []).filter((at) => innermost.get(at) === element)
    const described =
      held.length > 0
        ? held
        : findDescribed(
            page,
            images.flatMap((image) => pointed[image] ?? []),
            byId,
          )
    if (described.length === 0) {
      const line = images.length === 1 ? turns.get(images[0] ?? -1) : undefined
      return { images, captions: line === undefined ? findFollowing(page, images, underOnly) : [line] }
    }
    // The maker's name lies on the picture, and the caption below the box.
    const below = described.every((at) => namesOnlyMaker(page, at)) ? described.at(-1) : undefined
    const rest = below === undefined ? [] : findFollowing(page, images, underOnly, below + 1)
    return { images, captions: [...described, ...rest] }
  })
  const own = markRepeated(page, withLegends(frames, findLegends(page, sums)))
  const all = [...own, ...findBare(page, own)]
  return addByWords(page, addCredits(page, adoptAbove(page, adoptNamed(page, all))), captions)
}

/** "Open image modal" at every picture: what is said again beside other words, and is nobody's name, is a button's. */
function markRepeated(page: Page, frames: readonly Frame[]): readonly Frame[] {
  const textAt = (at: number) => page.passages[at]?.text ?? ''
  const times = new Map<string, number>()
  for (const { images, captions } of frames)
    if (images.length > 0 && captions.length > 1)
      for (const text of new Set(captions.map(textAt))) times.set(text, (times.get(text) ?? 0) + 1)
  const isButton = (at: number) => {
    const text = textAt(at)
    return (times.get(text) ?? 0) > 1 && text.length <= maxButtonChars && isWords(text)
  }
  if (![...times].some(([text, count]) => count > 1 && text.length <= maxButtonChars && isWords(text)))
    return frames
  return frames.map((frame) =>
    frame.captions.length < 2 || frame.captions.every(isButton)
      ? frame
      : { ...frame, furniture: frame.captions.filter(isButton) },
  )
}

const maxButtonChars = 60

/** With a word in small letters, no credit, and no sentence. */
function isWords(text: string): boolean {
  return (
    /(?:^|\s)\p{Ll}{4,}/u.test(text) &&
    !/[.!?…]["'”’)]*$/.test(text) &&
    !isPhotoCredit(text) &&
    splitCredit(text).credit === null
  )
}

/** Pictures whose captions stand in a list apart, each as a frame of its own. */
function withLegends(frames: readonly Frame[], legends: readonly Legend[]): readonly Frame[] {
  if (legends.length === 0) return frames
  const found = new Set(legends.flatMap(({ passages }) => passages))
  const bare = frames.filter((frame) => frame.captions.every((at) => found.has(at)))
  const own = legends.filter(({ image }) => bare.some(({ images }) => images.includes(image)))
  const isOwn = (image: number) => own.some((legend) => legend.image === image)
  const rest = frames.flatMap((frame) => {
    const images = frame.images.filter((image) => !isOwn(image))
    return images.length === frame.images.length ? [frame] : images.length === 0 ? [] : [{ ...frame, images }]
  })
  return [...rest, ...own.map(({ image, passages }) => ({ images: [image], captions: passages }))]
}

/** Ids that a picture, or a box around it alone, gives as those of its description. */
function listPointers(page: Page, sums: Measures, image: number): readonly string[] {
  const ids: string[] = []
  let current = page.elements[page.images[image]?.element ?? -1]
  for (let climbed = 0; current !== undefined && climbed < maxPointed; climbed++) {
    if ((sums.images[current.index] ?? 0) > 1) break
    for (const name of pointers) ids.push(...(current.attributes[name]?.split(/\s+/) ?? []))
    current = page.elements[current.parent]
  }
  return ids
}

const maxPointed = 5

/** Elements that pictures name as their descriptions, by their ids. */
function findIds(page: Page, pointed: readonly (readonly string[])[]): ReadonlyMap<string, Element> {
  const named = new Set(pointed.flat())
  if (named.size === 0) return new Map()
  return new Map(
    page.elements.flatMap((element) => {
      const { id } = element.attributes
      return id !== undefined && named.has(id) ? [[id, element] as const] : []
    }),
  )
}

function findDescribed(
  page: Page,
  ids: readonly string[],
  byId: ReadonlyMap<string, Element>,
): readonly number[] {
  return ids.flatMap((id) => {
    const holder = byId.get(id)
    if (holder === undefined || holder.to.passage - holder.from.passage > maxDescribed) return []
    if ((holder.within & (within.heading | within.nav)) !== 0) return []
    const end = holder.to.passage + (holder.to.offset > 0 ? 1 : 0)
    return page.passages
      .slice(holder.from.passage, end)
      .flatMap(({ index, text }) => (text.length <= maxCaptionChars ? [index] : []))
  })
}

const maxDescribed = 3

/**
 * A line whose class says that it is a caption, and that no box puts beside a picture: it belongs to the last figure
 * above it that has none. Layouts set the lead picture above the headline and its caption below the byline.
 */
function adoptNamed(page: Page, frames: readonly Frame[]): readonly Frame[] {
  if (!frames.some((frame) => frame.captions.length === 0 && isFigure(page, frame))) return frames
  const taken = new Set(frames.flatMap((frame) => frame.captions))
  const adopted = new Map<Frame, number>()
  let looks = 0
  for (const passage of page.passages) {
    const element = page.elements[passage.element]
    if (element === undefined || taken.has(passage.index) || passage.text.length > maxCaptionChars) continue
    if ((element.within & elsewhere) !== 0 || !namesCaption(element, passage)) continue
    // Captions that nobody owns are few, or no captions.
    if (++looks > maxAdoptions) break
    const frame = findBareAbove(page, frames, passage)
    if (frame !== undefined && !adopted.has(frame)) adopted.set(frame, passage.index)
  }
  if (adopted.size === 0) return frames
  return frames.map((frame) => {
    const at = adopted.get(frame)
    return at === undefined ? frame : { ...frame, captions: [at] }
  })
}

/** "Clockwise from top left: …": where the pictures below are, so that the line above them is theirs. */
const placesBelow =
  /^[([]?(?:(?:pictured|shown|seen|below)(?:,| below)?:? )?(?:clockwise|(?:from|top) (?:the )?(?:top|left|right|back)|left to right|l[-–]r\b|(?:top|back|front|bottom) row|im uhrzeigersinn|von links|(?:de|da) (?:gauche|izquierda|sinistra)|左から|右から|写真左)/iu

/** Pictures without captions right below such a line: several of them, or a line with a credit. */
function adoptAbove(page: Page, frames: readonly Frame[]): readonly Frame[] {
  const taken = new Set(frames.flatMap((frame) => frame.captions))
  const bare = new Map<number, Frame[]>()
  for (const frame of frames) {
    const at = page.images[frame.images[0] ?? -1]?.passage ?? -1
    if (frame.captions.length > 0 || at <= 0) continue
    const own = bare.get(at)
    if (own === undefined) bare.set(at, [frame])
    else own.push(frame)
  }
  const adopted = new Map<Frame, number>()
  for (const [at, below] of bare) {
    const line = page.passages[at - 1]
    if (line === undefined || taken.has(at - 1) || line.text.length > maxCaptionChars) continue
    if (!placesBelow.test(line.text)) continue
    const pictures = below.reduce((sum, { images }) => sum + images.length, 0)
    if (pictures < 2 && splitCredit(line.text).credit === null) continue
    for (const frame of below) adopted.set(frame, at - 1)
  }
  if (adopted.size === 0) return frames
  return frames.map((frame) => {
    const at = adopted.get(frame)
    return at === undefined ? frame : { ...frame, captions: [at] }
  })
}

/** In a figure, and in no link: a picture that may have a caption elsewhere. */
function isFigure(page: Page, { images }: Frame): boolean {
  const own = page.elements[page.images[images[0] ?? -1]?.element ?? -1]
  return ((own?.within ?? 0) & (within.figure | within.link)) === within.figure
}

function namesCaption(element: Element, { text }: Passage): boolean {
  if ((element.hints & hints.caption) !== 0) return true
  return mayNameCaption(element) && splitCredit(text).credit !== null
}

const elsewhere = within.nav | within.footer | within.figure | within.table
/** Headline, dek, byline, date and buttons. */
const maxAdoptGap = 10
const maxAdoptions = 40
const maxLineBetween = 400

function findBareAbove(page: Page, frames: readonly Frame[], { index, element }: Passage): Frame | undefined {
  const at = page.images.findLastIndex((image) => image.element < element)
  const { passage, element: own } = page.images[at] ?? { passage: -1, element: -1 }
  if (passage === -1 || index - passage > maxAdoptGap) return undefined
  if (((page.elements[own]?.within ?? 0) & (within.figure | within.link)) !== within.figure) return undefined
  const between = page.passages.slice(passage, index)
  if (between.some(({ text }) => text.length > maxLineBetween)) return undefined
  return frames.find(({ images, captions }) => captions.length === 0 && images.includes(at))
}

/** A line further below that only names a picture's maker belongs to the last picture above it. */
function addCredits(page: Page, frames: readonly Frame[]): readonly Frame[] {
  const taken = new Set(frames.flatMap((frame) => frame.captions))
  const frameOf = new Map(frames.flatMap((frame) => frame.images.map((image) => [image, frame] as const)))
  const added = new Map<Frame, number[]>()
  let image = 0
  for (const passage of page.passages) {
    const { index, text } = passage
    while ((page.images[image]?.passage ?? Number.MAX_SAFE_INTEGER) <= index) image++
    const frame = frameOf.get(image - 1)
    const isNear = index - (page.images[image - 1]?.passage ?? 0) < maxCreditGap
    if (frame === undefined || !isNear || taken.has(index)) continue
    const label = page.passages[index - 1]
    const isAnnounced =
      label !== undefined &&
      text.length <= maxNameChars &&
      announcesCredit(label.text) &&
      !taken.has(index - 1)
    const isMaker = (isPhotoCredit(text) || namesMakers(text)) && creditsAll(text) === null
    const isPictured = frame.captions.length === 0 && text.length <= maxLineChars && pictured.test(text)
    if (!isAnnounced && !isMaker && !isPictured) continue
    if (isOfSite(page, passage, page.images[image - 1]?.element ?? -1)) continue
    // "Quelle: Pier Post" below a picture whose maker is known says whose the news is.
    if (isSourceLine(text) && frame.captions.some((at) => isCredited(page, at))) continue
    added.set(frame, [...(added.get(frame) ?? []), ...(isAnnounced ? [index - 1] : []), index])
  }
  return frames.map((frame) => ({ ...frame, captions: [...frame.captions, ...(added.get(frame) ?? [])] }))
}

/** "Pictured: Ada Finch on the pier.": headline and byline may stand between the picture and what it shows. */
const pictured = /^[([]?(?:pictured|shown|seen)(?: (?:above|here))?:\s/i

function isSourceLine(text: string): boolean {
  return readCreditLine(text)?.some(({ how }) => how === 'source') === true
}

function isCredited(page: Page, at: number): boolean {
  return splitCaption(page.passages[at]?.text ?? '').credit !== null
}

const maxNameChars = 80

/** A slide's heading and text stand between. */
const maxCreditGap = 6

/** Figures in a figure: a caption is the picture's that it stands closest to. Elements stand in document order. */
function findInnermost(heldBy: ReadonlyMap<number, readonly number[]>): ReadonlyMap<number, number> {
  const innermost = new Map<number, number>()
  for (const [element, held] of heldBy)
    for (const at of held) innermost.set(at, Math.max(element, innermost.get(at) ?? 0))
  return innermost
}

/** Captions whose picture only a script puts in: a `<figcaption>` without an image. */
function findBare(page: Page, frames: readonly Frame[]): readonly Frame[] {
  const taken = new Set(frames.flatMap((frame) => frame.captions))
  return page.elements
    .filter(({ tag }) => tag === 'figcaption')
    .flatMap((element) => {
      if (element.to.passage - element.from.passage > 4) return []
      if (isOfOther(page, element)) return []
      const captions = page.passages.slice(element.from.passage, element.to.passage).map(({ index }) => index)
      return captions.length === 0 || captions.some((at) => taken.has(at)) ? [] : [{ images: [], captions }]
    })
}

const figured = new Set('table pre code blockquote iframe video audio embed object canvas math'.split(' '))

/** Whether it is the caption of a table, a player or a quotation. */
function isOfOther(page: Page, { parent }: Element): boolean {
  const figure = page.elements[parent]
  if (figure?.tag !== 'figure') return false
  for (let i = figure.index + 1; i < page.elements.length; i++) {
    const element = page.elements[i]
    if (element === undefined || element.depth <= figure.depth) return false
    if (figured.has(element.tag)) return true
  }
  return false
}

/** The element that holds picture and caption: a figure, or the first box around the picture that has text and little else. */
function findFrameElement(page: Page, sums: Measures, start: number, counters: ReadonlySet<number>): number {
  const figure = findFigure(page, sums, start)
  if (figure !== null) return figure
  let current = page.elements[start]
  let names = 0
  for (let climbed = 0; current !== undefined && climbed < maxClimb; climbed++) {
    names |= current.hints
    if (current.tag === 'td' || current.tag === 'th') return findSmallTable(page, sums, current) ?? start
    if (isText(current) && !isSlide(sums, current)) return start
    if ((sums.chars[current.index] ?? 0) > 0) {
      if (!isFrame(page, sums, current, { names, image: page.elements[start] })) return start
      return findSlide(page, sums, current, counters) ?? current.index
    }
    current = page.elements[current.parent]
  }
  return start
}

/** Words beside an icon are no caption. */
function isIcon(image: Element | undefined): boolean {
  const { src = '', width = '' } = image?.attributes ?? {}
  return Number.parseInt(width, 10) < minPictureWidth || (/\.svg(?:[?#]|$)/.test(src) && width === '')
}

const minPictureWidth = 100

/** An article with one picture and a few words is one slide of many. */
function isSlide(sums: Measures, { tag, index }: Element): boolean {
  return (
    tag === 'article' &&
    sums.images[index] === 1 &&
    (sums.passages[index] ?? 0) <= 4 &&
    (sums.chars[index] ?? 0) <= 500
  )
}

/** The slide around a box that holds a picture and a name: a counter beside it says which of how many it is. */
function findSlide(page: Page, sums: Measures, box: Element, counters: ReadonlySet<number>): number | null {
  if (counters.size === 0) return null
  if ((sums.chars[box.index] ?? 0) > maxNameChars || (sums.passages[box.index] ?? 0) > 1) return null
  const slide = page.elements[box.parent]
  if (slide === undefined || (sums.images[slide.index] ?? 0) !== (sums.images[box.index] ?? 0)) return null
  if ((sums.passages[slide.index] ?? 0) > maxSlideLines || (sums.chars[slide.index] ?? 0) > maxSlideChars)
    return null
  const held = page.passages.slice(slide.from.passage, slide.to.passage)
  return held.some(({ index }) => counters.has(index)) && !holdsHeading(page, slide) ? slide.index : null
}

const maxSlideChars = 500

function holdsHeading(page: Page, { from, to }: Element): boolean {
  return page.passages
    .slice(from.passage, to.passage)
    .some(({ element }) => ((page.elements[element]?.within ?? 0) & within.heading) !== 0)
}

const maxSlideLines = 5
const counter =
  /^(?:(?:photo|image|slide|picture|bild|foto) )?#?(\d{1,3}) ?(?:\/|of|von|de|sur|di) ?(\d{1,3})$/i
const maxCounterChars = 20

/** Lines that count from one up to one number: "1 / 6", "2 / 6". Ratings, "4/5", do not. */
function findCounters(page: Page): ReadonlySet<number> {
  const series = new Map<string, { readonly numbers: Set<number>; readonly at: number[] }>()
  for (const { text, index } of page.passages) {
    if (text.length > maxCounterChars || !/^\D{0,9}\d/.test(text)) continue
    const [, number, total] = counter.exec(text) ?? []
    if (number === undefined || total === undefined || Number(number) > Number(total)) continue
    const own = series.get(total) ?? { numbers: new Set(), at: [] }
    own.numbers.add(Number(number))
    own.at.push(index)
    series.set(total, own)
  }
  const counted = [...series.values()].filter(({ numbers }) => numbers.has(1) && numbers.has(2))
  return new Set(counted.flatMap(({ at }) => at))
}

/** A table of its own that lays out a picture with its caption below or above. */
function findSmallTable(page: Page, sums: Measures, cell: Element): number | null {
  let table: Element | undefined = cell
  while (table !== undefined && table.tag !== 'table') table = page.elements[table.parent]
  if (table === undefined || (sums.images[table.index] ?? 0) > 3 || (sums.passages[table.index] ?? 0) > 5)
    return null
  const chars = sums.chars[table.index] ?? 0
  return chars > 0 && chars <= maxCaptionChars ? table.index : null
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
    (tag !== 'figure' && (own & hints.body) !== 0 && (own & (hints.image | hints.caption)) === 0)
  )
}

const maxBesideFigure = 160

const framing = hints.image | hints.caption | hints.gallery | hints.embed

/** The picture that a box was reached from, and what the boxes on the way are called. */
type Climb = { readonly names: number; readonly image: Element | undefined }

/** A box with one picture, and text that its names or its looks make a caption. */
function isFrame(page: Page, sums: Measures, box: Element, { names, image }: Climb): boolean {
  const chars = sums.chars[box.index] ?? 0
  const passages = sums.passages[box.index] ?? 0
  if (chars > maxCaptionChars || passages > 5 || (sums.images[box.index] ?? 0) > 3) return false
  const held = page.passages.slice(box.from.passage, box.to.passage)
  if (/^(?:p|li|dd|dt)$/.test(box.tag) && held.some(({ element }) => element === box.index))
    return chars <= 300 && passages === 1 && (names & framing) !== 0
  const tagsHeld = held.map(({ element }) => page.elements[element])
  if (tagsHeld.some((element) => ((element?.within ?? 0) & within.heading) !== 0)) return false
  if (held.some((passage) => isNamed(page, passage))) return true
  if (isIcon(image)) return false
  // A figure holds its caption itself: paragraphs beside it are text.
  if (((image?.within ?? 0) & within.figure) !== 0 && chars > maxBesideFigure) return false
  const isLine =
    (sums.images[box.index] ?? 0) === 1 &&
    chars <= maxLineChars &&
    held.every(({ text }) => !text.includes('\n'))
  const plain = isLine || tagsHeld.every((element) => element?.tag !== 'p')
  return (names & framing) !== 0 ? chars <= 500 : plain && chars <= 300 && passages <= 3
}

function findHeld(page: Page, frame: number): readonly number[] {
  const element = page.elements[frame]
  if (element === undefined || element.tag === 'img') return []
  const held = page.passages.slice(element.from.passage, element.to.passage)
  return held.filter((passage) => isCaption(page, passage, element)).map(({ index }) => index)
}

/** In a frame everything is caption but a figure's own text: tables, code, quotes, lists. */
function isCaption(page: Page, passage: Passage, frame: Element): boolean {
  const element = page.elements[passage.element]
  if (element === undefined || passage.text.length > maxCaptionChars || isFurniture(element, passage))
    return false
  if ((element.within & within.nav) !== 0) return false
  if ((element.within & within.figcaption) !== 0 || isNamed(page, passage)) return true
  // Words that are all link, and no caption by name, are another story's title.
  if (passage.linkChars > passage.text.length * 0.8 && !enlarges(passage)) return false
  return (element.within & (within.quote | within.pre)) === 0 && !isInTable(page, element, frame)
}

/** A link around picture and words may lead to the picture itself. */
function enlarges({ spans }: Passage): boolean {
  const links = spans.filter(({ kind }) => kind === 'link')
  return links.length > 0 && links.every(({ url }) => url !== undefined && isImageFile(url))
}

/** Whether a table stands between the frame and what is in it. A table around the frame lays out the page. */
function isInTable(page: Page, element: Element, frame: Element): boolean {
  let current: Element | undefined = element
  while (current !== undefined && current.index > frame.index) {
    if (current.tag === 'table') return true
    current = page.elements[current.parent]
  }
  return false
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
  const initials = [...new Set([...byWords.keys()].map((key) => key.slice(0, 1)))]
  for (const passage of page.passages) {
    if (
      passage.text.length < minEqualChars ||
      passage.text.length > maxCaptionChars ||
      taken.has(passage.index)
    )
      continue
    if (((page.elements[passage.element]?.within ?? 0) & within.heading) !== 0) continue
    if (!initials.some((initial) => mayOpen(passage.text, initial))) continue
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
