import { isPhotoCredit, looksLikeTitle, namesMakers, splitCredit } from '../captions.ts'
import { findCue } from '../cues.ts'
import { hints } from './hints.ts'
import type { Element, Image, Page, Passage } from './page.ts'
import { within } from './tags.ts'

/** Longer texts stand under no picture. */
export const maxCaptionChars = 700
/** A paragraph alone with a picture in a box is a caption if it is a line, and not yet prose. */
export const maxLineChars = 200

/** Whether a passage has a tag or a class that calls it a caption. */
export function isNamed(page: Page, { element }: Passage): boolean {
  const own = page.elements[element]
  if (own === undefined) return false
  const parent = page.elements[own.parent]
  return (
    own.tag === 'figcaption' ||
    parent?.tag === 'figcaption' ||
    ((own.hints | (parent?.hints ?? 0)) & (hints.caption | hints.credit)) !== 0
  )
}

/** Buttons of a gallery: "View 3 images". */
export function isFurniture(element: Element | undefined, { text }: Passage): boolean {
  if (element === undefined || text.length > 60) return false
  if ((element.within & (within.button | within.figcaption)) === within.button) return true
  const cue = findCue(text)
  return cue === 'tool' || (cue === 'advertisement' && text.length <= maxAdChars)
}

/** "Advertisement", and no more: a script puts one between a picture and its caption. */
const maxAdChars = 24

/** "© 2026 The Pier Post. All rights reserved.": what a site says of itself, as a rule at its foot. */
export function isOfSite(page: Page, { text, element }: Passage, image: number): boolean {
  if (rights.test(text)) return true
  const around = (at: number) => (page.elements[at]?.within ?? 0) & within.footer
  return around(element) !== 0 && around(image) === 0
}

const rights =
  /\ball rights reserved\b|\balle rechte vorbehalten|\btous droits réservés|\btodos los derechos|\btutti i diritti|\balle rechten voorbehouden/i

/** Buttons, caption, credit. */
const maxFollowing = 4

/** Captions that stand after their picture, outside its box, and say so by their class, their looks or their words. */
export function findFollowing(
  page: Page,
  images: readonly number[],
  underOnly: ReadonlySet<string>,
  from = page.images[images.at(-1) ?? -1]?.passage ?? 0,
): readonly number[] {
  const last = page.images[images.at(-1) ?? -1]
  const found: number[] = []
  if (last === undefined) return found
  for (let i = from; i < from + maxFollowing; i++) {
    const passage = page.passages[i]
    if (passage === undefined || passage.text.length > maxCaptionChars) break
    if (isOfSite(page, passage, last.element)) break
    if (isFurniture(page.elements[passage.element], passage)) continue
    const isFirst = found.every((at) => namesOnlyMaker(page, at))
    if (
      !saysCaption(page, passage) &&
      !(isFirst && (looksLikeCaption(page, passage, underOnly) || isInLine(page, last, passage)))
    )
      break
    found.push(i)
  }
  return found
}

function saysCaption(page: Page, passage: Passage): boolean {
  return isNamed(page, passage) || isPhotoCredit(passage.text) || namesMakers(passage.text)
}

/** Whether a passage says whose a picture is, and nothing of what it shows. */
export function namesOnlyMaker(page: Page, at: number): boolean {
  const passage = page.passages[at]
  if (passage === undefined || passage.text.length > maxMakerChars) return false
  return isPhotoCredit(passage.text) || namesMakers(passage.text)
}

const maxMakerChars = 160

const maxSmallPrint = 300

/** Small print, a slanted line or a line with a credit right under a picture, or a class that the page has under pictures only. */
function looksLikeCaption(page: Page, passage: Passage, underOnly: ReadonlySet<string>): boolean {
  const element = page.elements[passage.element]
  if (element === undefined || (element.within & (within.button | within.nav)) !== 0) return false
  if ((element.within & within.heading) !== 0)
    return lowHeading.test(element.tag) && underOnly.has(classOf(element))
  if (nameless.test(passage.text)) return true
  if (passage.text.length > maxSmallPrint || passage.linkChars > passage.text.length * 0.5) return false
  return (
    isInPictureBox(page, passage) ||
    mayNameCaption(element) ||
    underOnly.has(classOf(element)) ||
    underOnly.has(styleOf(element)) ||
    underOnly.has(lookOf(passage)) ||
    pointsUp.test(passage.text) ||
    saysAbove.test(passage.text) ||
    isSmallPrint(page, passage) ||
    (element.tag !== 'li' && isSlantedLine(passage)) ||
    providedBy.test(passage.text) ||
    splitCredit(passage.text).credit !== null
  )
}

/** "u-cap", "p-cap": a caption under a picture. Elsewhere "cap" is a paragraph's large first letter. */
export function mayNameCaption({ attributes }: Element): boolean {
  return attributes.class !== undefined && shortName.test(attributes.class)
}

const shortName = /(?:^|\s)(?:(?!no[-_]|drop[-_]|all[-_]|small[-_])[\w-]+[-_])?capt?(?=\s|$)/i

const maxBoxClimb = 3
/** Four sentences are a paragraph beside a picture. */
const sentenceStarts = /(?:[.!?…]["”’]?\s+["“‘]?\p{Lu}[^.!?…]*){3}/u

/** In a small box whose class names a picture: "image-info". */
function isInPictureBox(page: Page, { element, index, text }: Passage): boolean {
  if (sentenceStarts.test(text)) return false
  let box = page.elements[element]
  for (let climbed = 0; box !== undefined && climbed < maxBoxClimb; climbed++) {
    if (box.to.passage - box.from.passage > maxFollowing || box.from.passage < index - 1) return false
    if ((box.hints & hints.image) !== 0 && (box.hints & (hints.body | hints.article)) === 0) return true
    box = page.elements[box.parent]
  }
  return false
}

/** Letters are set smaller by one of the first elements of a line, or by none. */
const maxLooked = 30

/** A picture at a paragraph's beginning and, in the same one, a line that is slanted or ends like no sentence. */
function isInLine(page: Page, image: Image, passage: Passage): boolean {
  const { index, element, text, linkChars } = passage
  const isAtStart =
    image.passage === index &&
    image.element > element &&
    page.elements[element]?.tag === 'p' &&
    linkChars === 0
  if (!isAtStart || text.length > maxLineChars) return false
  return !/[.!?:…。]["'”’)]*$/.test(text) || lookOf(passage) === 'italic'
}

/** "↑ Ada Finch on the pier": a line that points up at its picture. */
export const pointsUp = /^[([]?(?:[↑⬆▲△⇧☝]\ufe0e?\ufe0f?|[⬅←◀◄]\ufe0e?\ufe0f?(?=\s))\s*/u

/** "Above: Ada Finch on the pier", "Im Bild: …": words that say that a line is about the picture above. */
const saysAbove =
  /^[([]?(?:(?:pictured|shown|seen)(?: (?:above|here|left|right))?|above|top|main (?:image|picture|photo)|in the (?:photo|picture|image)(?: above)?|im bild|auf dem bild|oben|ci-dessus|sur la photo|en la (?:imagen|foto)|arriba|nella foto|sopra|na foto|op de foto|på bilden)(?: \([^)]{2,30}\))?\s*[:,]\s/i

/** "Image provided by Skyline." */
const providedBy = /^(?:image|photo|picture)s? (?:provided|supplied|submitted) by\s\p{Lu}/iu

/** "Image from the May review.", "A photo of the pier": words that only stand under what they speak of. */
const nameless =
  /^[([]?(?:an? |the )?(?:image|photo|picture|screenshot|screengrab|still|frame) (?:from|of|shows|showing|taken|via)\b.{3,120}$|^[([]?(?:image|photo|picture) (?:source|credits?|via)[)\]]?$/i

/** What style sheets call letters that are set smaller. */
const smallClass =
  /(?:^|[\s_-])(?:x?x?-?small(?:er)?|tiny|fine-?print|small-?print|text-(?:xs|sm)|font-(?:xs|sm)|fs-(?:1[0-3]|[6-9])(?:px)?|has-(?:x-)?small-font-size)(?=$|[\s_-])/i

/** All of it stands in `<small>` or in letters that are set smaller. */
function isSmallPrint(page: Page, { element: block, index, text }: Passage): boolean {
  if (isInSmallPrint(page, block, index)) return true
  // A star begins a note to the text.
  if (!text.startsWith('*') && smallClass.test(page.elements[block]?.attributes.class ?? '')) return true
  for (let i = block + 1; i < block + maxLooked; i++) {
    const element = page.elements[i]
    if (element === undefined || element.depth <= (page.elements[block]?.depth ?? 0)) return false
    const { from, to } = element
    if (from.passage > index) return false
    const isWhole =
      from.passage === index && from.offset === 0 && (to.passage > index || to.offset === text.length)
    if (isWhole && (element.tag === 'small' || smallLetters.test(element.attributes.style ?? ''))) return true
  }
  return false
}

/** A box of smaller letters that holds nothing else: a cell of a mail. */
function isInSmallPrint(page: Page, block: number, index: number): boolean {
  let box = page.elements[block]
  for (let climbed = 0; box !== undefined && climbed < maxBoxClimb; climbed++) {
    if (box.from.passage < index || box.to.passage > index + 1) return false
    if (smallLetters.test(box.attributes.style ?? '')) return true
    box = page.elements[box.parent]
  }
  return false
}

const smallLetters =
  /font-size:\s*(?:(?:[6-9]|1[0-2])px|(?:[5-9])pt|0?\.[5-8]\d*r?em|[5-8]\d%|(?:x-|xx-)?small)/i

/** Slanted throughout and without the end mark of a sentence. */
function isSlantedLine({ text, spans }: Passage): boolean {
  const slanted = spans
    .filter(({ kind }) => kind === 'italic')
    .reduce((sum, { start, end }) => sum + end - start, 0)
  return (
    /^[\p{L}\p{N}"“‘(]/u.test(text) &&
    text.length <= 160 &&
    slanted >= text.length * 0.95 &&
    !/[.!?:…]["'”’)]*$/.test(text)
  )
}

function classOf({ tag, look }: Element): string {
  return `${tag}.${look}`
}

/** The lowest headings are hardly ever a story's: theirs need no class. */
const lowHeading = /^h[56]$/

function classLookOf(element: Element): string {
  return element.attributes.class === undefined && !lowHeading.test(element.tag) ? '' : classOf(element)
}

/** "text-align:center" on the lines under pictures is as good as a class. */
function styleOf({ tag, attributes: { class: classes, style } }: Element): string {
  return classes !== undefined || style === undefined || style.length > maxStyleChars ? '' : `${tag}@${style}`
}

const maxStyleChars = 100

/** Slanted throughout; '' for what looks like any paragraph. Bold ones open stories. */
function lookOf({ text, spans }: Passage): string {
  const whole = spans.find(({ start, end }) => start <= 1 && end >= text.length - 1)
  return whole?.kind === 'italic' ? whole.kind : ''
}

const lineTags = new Set(['div', 'span', 'p', 'h5', 'h6'])
const maxUnderChars = 220

/**
 * Classes whose passages all stand right under a picture, more than one, none long. Titles are names of a list's entries
 * as often as captions, and a picture inside a line is its icon.
 */
export function findUnderOnly(page: Page): ReadonlySet<string> {
  const below = listBelow(page)
  const counts = new Map<string, { readonly under: number; all: number }>()
  for (const look of below.flatMap((passage) => looksOf(page, passage)))
    counts.set(look, { under: (counts.get(look)?.under ?? 0) + 1, all: 0 })
  if (![...counts.values()].some(({ under }) => under > 1)) return new Set()
  for (const look of page.passages.flatMap((passage) => looksOf(page, passage))) {
    const count = counts.get(look)
    if (count !== undefined) count.all++
  }
  return new Set(
    [...counts].filter(([, count]) => count.under > 1 && count.under === count.all).map(([name]) => name),
  )
}

/** Short passages right under a picture, or under the line that names its maker. */
function listBelow(page: Page): readonly Passage[] {
  const under = new Map(
    page.images.map(({ passage, element }) => [passage + (namesOnlyMaker(page, passage) ? 1 : 0), element]),
  )
  return page.passages.filter(
    ({ index, element, text }) =>
      (under.get(index) ?? element) < element && text.length <= maxUnderChars && !looksLikeTitle(text),
  )
}

function looksOf(page: Page, passage: Passage): readonly string[] {
  const own = page.elements[passage.element]
  if (own === undefined || !lineTags.has(own.tag)) return []
  return [classLookOf(own), styleOf(own), lookOf(passage)].filter((look) => look !== '')
}
