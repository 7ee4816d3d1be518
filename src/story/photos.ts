import { splitCredit, tidyCredit } from './captions.ts'
import type { LinkedData } from './meta/json-ld.ts'
import { normal, says } from './normal.ts'
import type { Frame } from './page/frames.ts'
import { hints } from './page/hints.ts'
import type { Attributes, Element, Page } from './page/page.ts'
import type { StoryScene } from './page/scene.ts'
import { within } from './page/tags.ts'
import type { Photo } from './story.ts'
import { keyOfImage, largestSource, resolveUrl } from './urls.ts'

/** The story's first and last passage on the page, and the names and kinds of what holds all of it: no evidence against a picture. */
export type Extent = {
  readonly first: number
  readonly last: number
  readonly hints: number
  readonly within: number
}

export function extentOf({ page }: StoryScene, isKept: (index: number) => boolean): Extent {
  const kept = page.passages.filter(({ index }) => isKept(index))
  const holders = kept.flatMap(({ element, text }) => {
    const holder = page.elements[element]
    return holder === undefined ? [] : [{ holder, chars: text.length }]
  })
  return {
    first: kept[0]?.index ?? 0,
    last: kept.at(-1)?.index ?? 0,
    hints: commonBits(holders.map(({ holder, chars }) => [holder.allHints, chars])),
    within: commonBits(holders.map(({ holder, chars }) => [holder.within, chars])),
  }
}

/** The bits that most of the characters have. */
function commonBits(weighted: readonly (readonly [bits: number, chars: number])[]): number {
  const total = weighted.reduce((sum, [, chars]) => sum + chars, 0)
  let common = 0
  for (let bit = 1; bit > 0; bit <<= 1) {
    const having = weighted.reduce((sum, [bits, chars]) => sum + ((bits & bit) === 0 ? 0 : chars), 0)
    if (having > total * 0.6) common |= bit
  }
  return common
}

/** The pictures of a story with captions and credits apart, in page order. Logos, avatars and other stories' pictures are left out. */
export function findPhotos(scene: StoryScene, story: Extent): readonly Photo[] {
  const { page, frames, sources } = scene
  const extent = { ...story, first: findTop(scene, story.first) }
  const found = new Map<string, Photo>()
  for (const frame of frames) {
    const words = readCaption(page, frame)
    const pictures = frame.images.flatMap((i) => page.images[i] ?? [])
    for (const { element: index, passage } of pictures) {
      const element = page.elements[index]
      if (
        element === undefined ||
        !isOfStory(element, passage, extent, words.caption !== null || words.credit !== null)
      )
        continue
      const src = findSource(page, element, sources.url)
      if (src === null ? words.caption === null : isFurniture(page, src, element, words.caption !== null))
        continue
      put(found, src === null ? (words.caption ?? '') : keyOfImage(src), {
        src,
        alt: clean(element.attributes.alt),
        ...words,
      })
    }
    const holder = findHolder(page, frame)
    // A caption whose picture only a script puts in.
    if (
      pictures.length === 0 &&
      words.caption !== null &&
      holder !== undefined &&
      isOfStory(holder.element, holder.at, extent, true)
    ) {
      put(found, words.caption, { src: null, alt: null, ...words })
    }
  }
  return fillFromData([...found.values()], sources.data, sources.url)
}

function put(found: Map<string, Photo>, key: string, photo: Photo): void {
  const known = found.get(key)
  found.set(key, known === undefined ? photo : fill(known, photo))
}

function findHolder(
  page: Page,
  { captions: [at] }: Frame,
): { readonly element: Element; readonly at: number } | undefined {
  const element = page.elements[page.passages[at ?? -1]?.element ?? -1]
  return at === undefined || element === undefined || (element.within & within.figcaption) === 0
    ? undefined
    : { element, at }
}

/** Where pictures of the story may begin: at its headline, or a little above where the lead picture crowns it. */
function findTop({ page, headline }: StoryScene, first: number): number {
  const title = normal(headline ?? '')
  const shown = page.passages.findLastIndex(({ text, index }) => index < first && says(text, title))
  return shown === -1 ? Math.max(0, first - 8) : Math.max(0, shown - 4)
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

const clutter =
  hints.related |
  hints.teaser |
  hints.author |
  hints.bio |
  hints.promo |
  hints.sidebar |
  hints.comment |
  hints.navigation |
  hints.share |
  hints.newsletter |
  hints.footer |
  hints.popup

function isOfStory(element: Element, at: number, extent: Extent, isCaptioned: boolean): boolean {
  if (at < extent.first || at > extent.last + 1) return false
  const around = element.within & ~extent.within
  const names = element.allHints & ~extent.hints
  if ((around & (within.nav | within.footer)) !== 0) return false
  // A caption outweighs a class name, unless the name is another story's or the author's.
  if (isCaptioned) return (names & (hints.related | hints.bio | hints.comment)) === 0
  return (around & (within.aside | within.form)) === 0 && (names & clutter) === 0
}

/** Smaller pictures illustrate nothing. */
const minPixels = 100

function isFurniture(page: Page, src: string, element: Element, isCaptioned: boolean): boolean {
  const { width, height, alt } = element.attributes
  if (!isCaptioned && leadsHome(page, element)) return true
  // Drawings without a caption are signs.
  if (/\.svg(?:[?#]|$)/.test(src) && !isCaptioned && (element.within & within.figure) === 0) return true
  const [w, h] = [Number.parseInt(width ?? '', 10), Number.parseInt(height ?? '', 10)]
  if (w > 1 && w < minPixels && h < minPixels) return true
  if (w === 1 || h === 1) return true
  return (
    /(?:^|[/_.-])(?:logos?|avatars?|icons?|sprites?|pixel|spacer|blank|gravatar|emojis?|badges?|placeholder|loading|tracking|tracker|share|button|favicon)(?=[/_.\d-]|$)|gravatar\.com|1x1\.(?:gif|png)|doubleclick|scorecardresearch/i.test(
      src,
    ) || /\blogo\b/i.test(alt ?? '')
  )
}

/** A nameplate: a picture that links to the site's front page. */
function leadsHome(page: Page, element: Element): boolean {
  const parent = page.elements[element.parent]
  const link = parent?.tag === 'a' ? parent : page.elements[parent?.parent ?? -1]
  return link?.tag === 'a' && /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(link.attributes.href ?? '-')
}

function findSource(page: Page, element: Element, base: string | null): string | null {
  const picture = page.elements[element.parent]
  const sources = picture?.tag === 'picture' ? siblings(page, picture, element) : []
  return largestSource([element.attributes, ...sources], base)
}

function siblings(page: Page, picture: Element, image: Element): readonly Attributes[] {
  const between = page.elements.slice(picture.index + 1, image.index)
  return between.filter((element) => element.tag === 'source').map((element) => element.attributes)
}

type Caption = { readonly caption: string | null; readonly credit: string | null }

/** A frame's caption and credit: by their own elements where the page has them, else by the words. */
function readCaption(page: Page, frame: Frame): Caption {
  const marked = frame.captions.flatMap((at) => findMarkedCredits(page, at))
  const texts = frame.captions
    .map((at) => withoutMarked(page, at, marked))
    .filter((text) => text !== '' && !furniture.test(text))
  const split = distinct(texts).map(splitCredit)
  const captions = split.flatMap(({ caption }) => caption ?? [])
  const credits = [
    ...marked.map(({ text }) => tidyCredit(text)),
    ...split.map(({ credit }) => credit),
  ].filter((name) => name !== null)
  return {
    caption: captions.length === 0 ? null : captions.join(' '),
    credit: credits.length === 0 ? null : distinct(credits).join(', '),
  }
}

function distinct(list: readonly string[]): readonly string[] {
  return [...new Set(list)]
}

/** What sites write around a caption for buttons and screen readers. */
const furniture =
  /^(?:hide caption|toggle caption|enlarge this image|view image in fullscreen|open image in gallery|image \d+ of \d+|\d+\s*\/\s*\d+|advertisement|bild vergrößern|zoom|expand|close|show caption|open in fullscreen|download (?:image|photo|hi-?res).{0,40})$/i

type Marked = {
  readonly passage: number
  readonly start: number
  readonly end: number
  readonly text: string
}

function findMarkedCredits(page: Page, at: number): readonly Marked[] {
  const passage = page.passages[at]
  const block = page.elements[passage?.element ?? -1]
  if (passage === undefined || block === undefined) return []
  if ((block.hints & hints.credit) !== 0 && (block.hints & hints.caption) === 0)
    return [{ passage: at, start: 0, end: passage.text.length, text: passage.text }]
  const found: Marked[] = []
  for (let i = block.index + 1; i < page.elements.length; i++) {
    const element = page.elements[i]
    if (element === undefined || element.depth <= block.depth) break
    if ((element.hints & hints.credit) === 0 || element.from.passage !== at) continue
    const end = element.to.passage === at ? element.to.offset : passage.text.length
    const text = passage.text.slice(element.from.offset, end).trim()
    if (/\p{L}/u.test(text) && !found.some((other) => other.end >= end))
      found.push({ passage: at, start: element.from.offset, end, text })
  }
  return found
}

function withoutMarked(page: Page, at: number, marked: readonly Marked[]): string {
  let text = page.passages[at]?.text ?? ''
  for (const { passage, start, end } of [...marked].reverse()) {
    if (passage === at) text = `${text.slice(0, start)} ${text.slice(end)}`
  }
  return text
    .replace(/\s+/g, ' ')
    .replace(/^image caption,\s*/i, '')
    .trim()
}

/** Structured data names captions and credits that the page may not show. */
function fillFromData(photos: readonly Photo[], data: LinkedData, base: string | null): readonly Photo[] {
  const byKey = new Map(
    data.images.map((image) => [keyOfImage(resolveUrl(image.url, base) ?? image.url), image]),
  )
  return photos.map((photo) => {
    const image = byKey.get(keyOfImage(photo.src ?? ''))
    if (image === undefined) return photo
    return { ...photo, caption: photo.caption ?? image.caption, credit: photo.credit ?? image.credit }
  })
}
