import { normal } from './normal.ts'
import type { Frame } from './page/frames.ts'
import { hints } from './page/hints.ts'
import type { Element, Page } from './page/page.ts'
import type { StoryScene } from './page/scene.ts'
import { within } from './page/tags.ts'
import { keyOfImage } from './photos/address.ts'
import {
  type Caption,
  readCaption,
  readCaptionAttributes,
  readHiddenCredit,
  readShownTitle,
  readTitle,
} from './photos/caption.ts'
import { fillFromKeys } from './photos/fill-from-keys.ts'
import { fillFromData } from './photos/from-data.ts'
import { findFurniture } from './photos/furniture.ts'
import { pairUp } from './photos/pairs.ts'
import { findPhotographer } from './photos/photographer.ts'
import { type Extent, isOfStory } from './photos/place.ts'
import { findBoxes, findSource } from './photos/source.ts'
import { fillFromStates } from './photos/state-captions.ts'
import { creditUnsaid } from './photos/unsaid-credit.ts'
import type { Decision, Photo } from './story.ts'

/** The pictures of a story, and why pictures that stand in it are none of its photos. */
export type Photos = { readonly photos: readonly Photo[]; readonly decisions: readonly Decision[] }

/** The pictures of a story with captions and credits apart, in page order. Logos, avatars and other stories' pictures are left out. */
export function findPhotos(scene: StoryScene, extent: Extent): Photos {
  const { page, sources } = scene
  const found = new Map<string, Photo>()
  const shown = listFrames(scene, extent)
    .flatMap((frame) => pairUp(scene, frame))
    .flatMap((frame) => readFrame(scene, frame, extent))
  for (const { key, photo, furniture } of shown) {
    const known = found.get(key)
    if (furniture === null) found.set(key, known === undefined ? photo : fill(known, photo))
  }
  const shownWords = fillFromKeys([...found.values()], page)
  const told = fillFromStates(fillFromData(shownWords, sources.data, sources.url), page.states)
  const photos = creditUnsaid(told, page, extent)
  const photographer = findPhotographer(page, extent)
  return {
    photos: photos.map((photo) => ({ ...photo, credit: photo.credit ?? photographer })),
    decisions: shown.flatMap(({ photo, furniture }) =>
      furniture === null ? [] : [{ what: 'photo left out', rule: furniture, value: photo.src }],
    ),
  }
}

/** Frames that have anything beside the story, in page order; most of a page's pictures have not. */
function listFrames({ page, frames }: StoryScene, { first, last }: Extent): readonly Frame[] {
  const places = ({ images, captions }: Frame) => [
    ...images.map((i) => page.images[i]?.passage ?? -1),
    ...captions,
  ]
  return frames
    .flatMap((frame) => {
      const at = places(frame)
      return at.some((place) => place >= first && place <= last + 1) ? [{ frame, at: at[0] ?? 0 }] : []
    })
    .sort((a, b) => a.at - b.at)
    .map(({ frame }) => frame)
}

/** A picture in the story, with the key that it shares with other versions of itself. */
type Shown = {
  readonly key: string
  readonly photo: Photo
  /** Why it is none of the story's photos; null where it is one. */
  readonly furniture: string | null
}

function readFrame(scene: StoryScene, frame: Frame, extent: Extent): readonly Shown[] {
  const words = readCaption(scene.page, frame)
  if (frame.images.length > 0) return findShown(scene, frame, words, extent)
  // A caption whose picture only a script puts in.
  const holder = findHolder(scene.page, frame)
  if (words.caption === null || holder === undefined) return []
  if (!isOfStory(scene.page, holder.element, holder.at, extent, true)) return []
  return [{ key: words.caption, photo: { src: null, alt: null, ...words }, furniture: null }]
}

function findShown(scene: StoryScene, frame: Frame, words: Caption, extent: Extent): readonly Shown[] {
  const { page } = scene
  const isCaptioned = words.caption !== null || words.credit !== null
  return frame.images.flatMap((i): readonly Shown[] => {
    const image = page.images[i]
    const element = page.elements[image?.element ?? -1]
    if (image === undefined || element === undefined) return []
    if (!isOfStory(page, element, image.passage, extent, isCaptioned)) return []
    const boxes = findBoxes(scene, element, isCaptioned ? maxFrameChars : 0)
    const beside = findBeside(page, element, isCaptioned || frame.images.length > 1)
    const named = readCaptionAttributes([element, ...boxes, ...beside].map(({ attributes }) => attributes))
    const own = named.caption === null ? { ...findTitle(scene, element), ...withoutNull(named) } : named
    const told = isCaptioned
      ? {
          caption: words.caption ?? otherThan(words.credit, named.caption),
          credit: words.credit ?? named.credit,
        }
      : own
    const photo = {
      alt: clean(element.attributes.alt),
      ...told,
      credit: told.credit ?? readHiddenCredit(element.attributes),
    }
    const src = findSource(
      scene,
      isFallback(page, i, element) ? (page.elements[page.images[i - 1]?.element ?? -1] ?? element) : element,
    )
    if (src === null)
      return told.caption === null || frame.images.length > 1 || !isNamedPicture(page, element, frame)
        ? []
        : [{ key: told.caption, photo: { src, ...photo }, furniture: null }]
    const inText = image.passage > extent.first && image.passage <= extent.last
    const caption = told.caption ?? told.credit
    const isNamed = !isCaptioned || isNamedPicture(page, element, frame)
    const furniture = findFurniture(scene, { element, src, caption, isNamed, inText })
    return [{ key: keyOfImage(src), photo: { src, ...photo }, furniture }]
  })
}

/** Some sites put a caption into attributes of the empty element that a script fills: the picture's neighbour, or any of its figure's. */
function findBeside(page: Page, element: Element, isNearOnly: boolean): readonly Element[] {
  const near = page.elements
    .slice(element.index + 1, element.index + 1 + maxBeside)
    .filter(({ parent }) => parent === element.parent)
  if (isNearOnly || (element.within & within.figure) === 0) return near
  let figure: Element | undefined = element
  while (figure !== undefined && figure.tag !== 'figure') figure = page.elements[figure.parent]
  if (figure === undefined) return near
  const { depth } = figure
  const after = page.elements.slice(element.index + 1, element.index + 1 + maxInFigure)
  const end = after.findIndex((other) => other.depth <= depth)
  return end === -1 ? after : after.slice(0, end)
}

const maxBeside = 2
const maxInFigure = 20

/** A box around picture and caption has no more. */
const maxFrameChars = 400

/** The caption that a picture's title is, or that of the link around it alone. */
function findTitle(scene: StoryScene, element: Element): Caption {
  const { alt = '' } = element.attributes
  for (const { attributes } of [element, ...findBoxes(scene, element, 0)]) {
    const shown = attributes['data-title'] ?? attributes['data-lightbox-title']
    const told =
      (shown && readShownTitle(shown, alt)) || (attributes.title && readTitle(attributes.title, alt))
    if (told) return told
  }
  return { caption: null, credit: null }
}

/** A lightbox's caption may say the credit alone. */
function otherThan(credit: string | null, caption: string | null): string | null {
  return normal(caption ?? '') === normal(credit ?? '') ? null : caption
}

function withoutNull({ credit }: Caption): Partial<Caption> {
  return credit === null ? {} : { credit }
}

/** The same picture once more for readers without scripts: the one before it, around it or not, names its address. */
function isFallback(page: Page, at: number, { within: around, attributes }: Element): boolean {
  const { src = '' } = attributes
  const before = page.elements[page.images[at - 1]?.element ?? -1]
  if ((around & within.noscript) === 0 || src === '' || before === undefined) return false
  return Object.values(before.attributes).some((value) => value.includes(src))
}

/** Without an address only a figure, or a caption that is called one, tells a picture from a sign. */
function isNamedPicture(page: Page, { within: around }: Element, { captions }: Frame): boolean {
  const holders = captions.flatMap((at) => page.elements[page.passages[at]?.element ?? -1] ?? [])
  return (
    (around & within.figure) !== 0 ||
    holders.some(({ allHints }) => (allHints & (hints.caption | hints.credit)) !== 0)
  )
}

function findHolder(
  page: Page,
  { captions: [at] }: Frame,
): { readonly element: Element; readonly at: number } | undefined {
  const element = page.elements[page.passages[at ?? -1]?.element ?? -1]
  const isCaption = element !== undefined && (element.within & within.figcaption) !== 0
  return at === undefined || !isCaption || holdsPlayer(page, element) ? undefined : { element, at }
}

const players = new Set(['video', 'audio', 'iframe', 'object', 'amp-video', 'amp-youtube', 'amp-iframe'])

const maxFigureElements = 200

/** Videos have captions, too. */
function holdsPlayer(page: Page, caption: Element): boolean {
  let figure: Element | undefined = caption
  while (figure !== undefined && figure.tag !== 'figure') figure = page.elements[figure.parent]
  if (figure === undefined || caption.index - figure.index > maxFigureElements) return false
  return page.elements.slice(figure.index, caption.index).some(({ tag }) => players.has(tag))
}

function clean(text: string | undefined): string | null {
  const words = text?.replace(/\s+/g, ' ').trim() ?? ''
  return words === '' ? null : words
}

/** The same picture twice (lazy and `<noscript>`, lead and gallery) is one photo. */
function fill(known: Photo, other: Photo): Photo {
  return {
    src: known.src ?? other.src,
    alt: known.alt ?? other.alt,
    caption: known.caption ?? other.caption,
    credit: known.credit ?? other.credit,
  }
}
