import type { Attributes, Element, Page } from '../page/page.ts'
import { readBackdrop } from '../page/picture-attributes.ts'
import type { StoryScene } from '../page/scene.ts'
import { resolveUrl } from '../urls.ts'
import { endNumber, isImageFile, keyOfImage, unwrapAddress, widthIn } from './address.ts'

/** One version of a picture that the page offers; `weight` is its width in pixels, known or guessed. */
type Version = { readonly url: string; readonly weight: number }

/**
 * What versions that do not say their width are taken for. A link around a picture leads to the large one; beside a
 * lazy address the plain one is a placeholder, beside a set one of the set.
 */
const guess = {
  link: 2500,
  large: 2400,
  set: 1000,
  lazy: 900,
  plain: 800,
  source: 790,
  besides: 2,
  small: 1,
} as const
/** The file that other versions' names say they were cut from. */
const originalWeight = 4000

/** The largest version of a picture that the page offers, absolute; null where only a placeholder stands. */
export function findSource(scene: StoryScene, image: Element): string | null {
  const base = scene.sources.url
  const offered = [
    ...ofImage(image.attributes),
    ...ofSources(scene.page, image),
    ...ofWrappers(scene, image),
    ...ofLinks(scene, image),
  ]
  const versions = offered.flatMap(({ url, weight }) => {
    const src = isPlaceholder(url) ? null : resolveUrl(url, base)
    // An empty address is the page's own.
    return src === null || src === base ? [] : [{ url: src, weight }]
  })
  const largest = pickLargest(versions)
  return largest === null || isAsServed(largest) ? largest : unwrapAddress(largest)
}

function isAsServed(url: string): boolean {
  const width = widthIn(url)
  return width === null ? !saysCut.test(url) : width >= largeWidth
}

/** What a service is told to do to a picture; without a word of it, the address behind it is no larger. */
const saysCut = /[?&]|[/,](?:q|quality|resize|fit|fill|crop|width|thumb\w*|[wh])[_:=/-]?\w*(?=[/,])/i

/** So large a cut is what readers are shown, and surely answers: the original behind a service may be its own alone. */
const largeWidth = 1600

function pickLargest(versions: readonly Version[]): string | null {
  if (versions.length < 2) return versions[0]?.url ?? null
  const sized = versions.filter(({ url }) => widthIn(url) !== null)
  const perhapsWhole = new Set(
    versions.filter((version) => version.weight > guess.small && !sized.includes(version)),
  )
  const keys = new Set(perhapsWhole.size === 0 ? [] : sized.map(({ url }) => keyOfImage(url)))
  let best: Version | null = null
  for (const version of versions) {
    const isOriginal = perhapsWhole.has(version) && isCutFrom(version.url, sized, keys)
    const own = isOriginal ? Math.max(version.weight, originalWeight) : version.weight
    const weight = own - (newFormat.test(version.url) ? formatPenalty : 0)
    if (best === null || weight > best.weight) best = { url: version.url, weight }
  }
  return best?.url ?? null
}

/** Of two as large, the one that every program opens. */
const newFormat = /\.(?:webp|avif)(?:$|[?#])|format[=:](?:webp|avif)/i
const formatPenalty = 0.5

/** "a.jpg" beside "a-400x300.jpg": the second was cut from the first. */
function isCutFrom(url: string, sized: readonly Version[], keys: ReadonlySet<string>): boolean {
  const name = nameOf(url)
  return keys.has(keyOfImage(url)) && sized.some((other) => nameOf(other.url).startsWith(`${name}-`))
}

function nameOf(url: string): string {
  return url.replace(/[?#].*$/, '').replace(/\.\w{2,5}$/, '')
}

const sets = /srcset/
/** Attributes whose names say that they hold the large version, or a small one. */
const largeName =
  /(?:^|-)x+l(?:-|$)|large|full|orig|zoom|hi-?-?res|high|2x|retina|max|big|master|lightbox|popup/
const smallName = /thumb|small|low|lqip|placeholder|preview|tiny|blur|fallback|poster/
const plainNames = new Set([
  'src',
  ...'data-src data-lazy-src data-lazy data-image data-img-url data-url data-pin-media data-flickity-lazyload'.split(
    ' ',
  ),
])

function ofImage(attributes: Attributes): readonly Version[] {
  const width = Number.parseInt(attributes.width ?? '', 10) || 0
  const others = Object.entries(attributes).flatMap(([name, value]) => {
    if (sets.test(name)) return readSrcset(value, width)
    return name.startsWith('data-') ? ofData(name, value) : []
  })
  const { src } = attributes
  if (src === undefined) {
    const ground = attributes.role === 'img' ? readBackdrop(attributes) : null
    return ground === null ? others : [{ url: ground, weight: weigh(ground, guess.plain) }, ...others]
  }
  const isAlone = others.every(({ weight }) => weight === guess.small)
  return [{ url: src, weight: weigh(src, isAlone ? Math.max(guess.plain, width) : guess.besides) }, ...others]
}

/** A lazy picture's address, whatever its attribute is called. */
function ofData(name: string, value: string): readonly Version[] {
  const text = value.trim()
  if (text === '' || text.length > maxSrcsetChars) return []
  if (/^[[{]/.test(text))
    return [...text.matchAll(/(?:https?:)?\\?\/\\?\/[^\s"'<>]+/g)].flatMap(([url]) =>
      ofData(name, url.replaceAll('\\', '')),
    )
  if (/\s/.test(text)) return /\s\d+(?:\.\d+)?[wx](?:,|$)/.test(text) ? readSrcset(text, 0) : []
  const isAddress = /^(?:https?:)?\/\/|^\.{0,2}\//i.test(text)
  if (!isImageFile(text) && !(isAddress && plainNames.has(name))) return []
  return [{ url: text, weight: weigh(text, guessByName(name)) }]
}

function guessByName(name: string): number {
  if (smallName.test(name)) return guess.small
  return largeName.test(name) ? guess.large : guess.lazy
}

const largeFile = /[-_](?:large|big|lg|hi-?res|high|full|orig(?:inal)?|max|xl|l)\.\w{2,5}(?:$|\?)|@[23]x/i
const smallFile = /[-_](?:thumb(?:nail)?|small|sm|lo|low-?res|preview|tiny|s)\.\w{2,5}(?:$|\?)/i

/** The width that an address says, or the guess by where it stands. */
function weigh(url: string, otherwise: number): number {
  const width = widthIn(url)
  if (width !== null) return width
  if (otherwise <= guess.besides) return otherwise
  if (smallFile.test(url)) return otherwise / 10
  // Numbers at names' ends weigh little: two versions that differ in nothing else are told apart.
  const nudge = (endNumber(url) ?? 0) / 100
  return (largeFile.test(url) ? Math.max(otherwise, guess.large) : otherwise) + nudge
}

const maxSrcsetChars = 20_000

function readSrcset(text: string, width: number): readonly Version[] {
  // Addresses may hold commas, sizes end in "w" or "x": a comma and a space part candidates.
  return text
    .slice(0, maxSrcsetChars)
    .split(/,\s+|(?<=\s[\d.]+[wx]),|,(?=https?:|\/\/)/)
    .flatMap((part) => {
      const [url = '', size = ''] = part.trim().split(/\s+/)
      if (url === '' || url === ',') return []
      const number = Number.parseFloat(size) || 1
      if (size.endsWith('w')) return [{ url, weight: number }]
      return [{ url, weight: widthIn(url) ?? Math.max(number * width, guess.set + number * 100) }]
    })
}

/** `<picture>`'s sources. Of two as large, the picture's own address wins. */
function ofSources(page: Page, image: Element): readonly Version[] {
  const picture = page.elements[image.parent]
  if (picture?.tag !== 'picture') return []
  return page.elements
    .slice(picture.index + 1, image.index)
    .filter(({ tag }) => tag === 'source')
    .flatMap(({ attributes }) => {
      const screen = Number(/min-width:\s*(\d+)/.exec(attributes.media ?? '')?.[1] ?? 0)
      return Object.entries(attributes)
        .filter(([name]) => sets.test(name))
        .flatMap(([, value]) => readSrcset(value, 0))
        .map(({ url, weight }) => ({
          url,
          weight: weight === guess.set + 100 ? guess.source + screen / 4 : weight,
        }))
    })
}

const maxClimb = 4

/** Boxes around the picture alone can hold its large version for a lightbox. */
function ofWrappers(scene: StoryScene, image: Element): readonly Version[] {
  return findBoxes(scene, image, 0).flatMap(({ attributes }) =>
    Object.entries(attributes)
      .filter(([name, value]) => name.startsWith('data-') && isImageFile(value))
      .flatMap(([name, value]) => ofData(name, value))
      .map(({ url, weight }) => ({ url, weight: weight === guess.lazy ? guess.large : weight })),
  )
}

/** The elements around a picture that hold no other, and no more words than a caption's. */
export function findBoxes({ page, sums }: StoryScene, image: Element, maxChars: number): readonly Element[] {
  const boxes: Element[] = []
  let current = page.elements[image.parent]
  for (let climbed = 0; current !== undefined && climbed < maxClimb; climbed++) {
    if ((sums.chars[current.index] ?? 0) > maxChars) break
    const shown = sums.images[current.index] ?? 0
    if (shown > 1 && !(shown === 2 && opensWithFallback(page, current, image))) break
    boxes.push(current)
    current = page.elements[current.parent]
  }
  return boxes
}

/** The same picture for readers without scripts, before the one that a script loads. */
function opensWithFallback(page: Page, box: Element, image: Element): boolean {
  return page.elements.slice(box.index + 1, image.index).some(({ tag }) => tag === 'noscript')
}

const maxFrameChars = 700
const maxFrameElements = 40

/** The link around a picture, and links in its frame that offer it for download or enlarged. */
function ofLinks(scene: StoryScene, image: Element): readonly Version[] {
  const { page } = scene
  const around = findLink(page, image)
  const box = findBoxes(scene, image, maxFrameChars).at(-1)
  const inBox =
    box === undefined
      ? []
      : page.elements.slice(box.index + 1, Math.min(endOf(page, box), image.index + maxFrameElements))
  const links = inBox.filter(
    ({ tag, index, attributes }) =>
      (tag === 'a' && index > image.index) ||
      (tag === 'link' && /^(?:contentUrl|image|url)$/.test(attributes.itemprop ?? '')),
  )
  return [...(around === null ? [] : [around]), ...links].flatMap(({ attributes }) => {
    const href = targetOf(attributes.href ?? '')
    return isImageFile(href) && !isFilePage(href) ? [{ url: href, weight: weigh(href, guess.link) }] : []
  })
}

/** The index after an element's last descendant. */
function endOf(page: Page, box: Element): number {
  let end = box.index + 1
  while ((page.elements[end]?.depth ?? 0) > box.depth) end++
  return end
}

/** The link that a picture stands in. */
export function findLink(page: Page, image: Element): Element | null {
  let current = page.elements[image.parent]
  for (let climbed = 0; current !== undefined && climbed < maxClimb; climbed++) {
    if (current.tag === 'a') return current
    current = page.elements[current.parent]
  }
  return null
}

/** A wiki's page about a file: "/wiki/File:Pier.jpg". */
function isFilePage(href: string): boolean {
  return /\/[^/.:?#]+:[^/]+$/.test(href.replace(/^\w+:\/\//, '//').replace(/\?.*$/, ''))
}

/** Old pages open the large picture by a script that is handed its address. */
function targetOf(href: string): string {
  return /^javascript:[^'"]*['"]([^'"]+)['"]/i.exec(href)?.[1] ?? href
}

/** What lazy pages show until the picture comes. */
export function isPlaceholder(url: string): boolean {
  return (
    /^data:/i.test(url.trim()) ||
    /(?:^|[/_.-])(?:placeholder|spacer|blank|transparent|pixel|px|1x1|lazy|loading|loader|grey|gray|dummy|clear|trans|fallback|no-?image|missing)(?:[-_]?\d+x\d+)?\.(?:gif|png|svg|jpe?g|webp)/i.test(
      url,
    )
  )
}
