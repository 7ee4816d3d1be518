import { normal } from '../normal.ts'
import { payPath } from '../page/asides.ts'
import { hints } from '../page/hints.ts'
import { offersStories } from '../page/offered.ts'
import type { Element, Page } from '../page/page.ts'
import type { StoryScene } from '../page/scene.ts'
import { within } from '../page/tags.ts'
import { hostOf, resolveUrl } from '../urls.ts'
import { isImageFile, widthIn } from './address.ts'
import { findLink } from './source.ts'

/** A picture with what is known of it. */
export type Shown = {
  readonly element: Element
  readonly src: string
  readonly caption: string | null
  /** Whether the caption is called one, and not only words beside the picture. */
  readonly isNamed: boolean
  /** Whether it stands between the story's first and last passage, and not above or below the text. */
  readonly inText: boolean
}

/** Why a picture that stands in the story is none of its photos; null where it is one. */
export function findFurniture(scene: StoryScene, shown: Shown): string | null {
  return rules.find(([, holds]) => holds(scene, shown))?.[0] ?? null
}

type Rule = (scene: StoryScene, shown: Shown) => boolean

const rules: readonly (readonly [string, Rule])[] = [
  ['nameplate', (scene, shown) => leadsHome(scene.page, shown.element) || namesOutlet(scene, shown)],
  ['sign', isSign],
  ['small', isSmall],
  ['shape of a banner', isBanner],
  [
    'address that names furniture',
    (_, { src, element, caption, isNamed }) => namesFurniture(src, element, isNamed ? caption : null),
  ],
  ['head shot', isHeadShot],
  ['poster frame of a video', isPoster],
  ['picture of an embedded post', isInPost],
  ['sponsor', isSponsor],
  ['leads to where readers pay', leadsToPay],
  ['teaser of another page', isTeaser],
  ['card of another story', isOnCard],
]

/** A picture that links to the site's front page. */
function leadsHome(page: Page, element: Element): boolean {
  const href = findLink(page, element)?.attributes.href ?? '-'
  return /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(href)
}

/** Its alternative text is the site's name. */
function namesOutlet({ fields }: StoryScene, { element, caption, isNamed }: Shown): boolean {
  const alt = normal(element.attributes.alt ?? '')
  return (caption === null || !isNamed) && alt !== '' && alt === normal(fields.outlet ?? '')
}

/** Drawings without a caption that is called one, and old animations outside the text, are buttons and titles. */
function isSign({ page }: StoryScene, { element, src, caption, isNamed, inText }: Shown): boolean {
  if (/\.svg(?:[?#]|$)/.test(src))
    return (element.within & within.figure) === 0 && (caption === null || !isNamed)
  if (caption !== null || !/\.gif(?:[?#]|$)/.test(src)) return false
  const isLarge = Number.parseInt(element.attributes.width ?? '', 10) >= minGifPixels
  return !inText ? !isLarge || findLink(page, element) !== null : findLink(page, element) !== null
}

/** Smaller pictures illustrate nothing. */
const minPixels = 100
const minGifPixels = 200
const minAmpPixels = 20

function isSmall(_: StoryScene, { element, src }: Shown): boolean {
  const [w, h] = [element.attributes.width, element.attributes.height].map((size) =>
    Number.parseInt(size ?? '', 10),
  )
  if (w === 1 || h === 1) return true
  // An AMP page gives a picture's shape: 4 to 3.
  if (element.tag === 'amp-img' && w !== undefined && w < minAmpPixels) return false
  const offered = widthIn(src)
  if (offered !== null && offered > 1) return offered < minPixels + 1
  const isOpen = !(element.attributes.width ?? '').includes('%')
  // A width alone is the picture's, too: what a page scales down so far illustrates nothing.
  return (
    w !== undefined &&
    h !== undefined &&
    w > 1 &&
    w < minPixels &&
    (h < minPixels || (Number.isNaN(h) && isOpen))
  )
}

/** Nameplates and advertisements are this much wider than high; pictures are not. */
const bannerShape = 3.5

function isBanner(_: StoryScene, { element, caption }: Shown): boolean {
  const { width, height } = element.attributes
  return (
    caption === null && Number.parseInt(width ?? '', 10) >= bannerShape * Number.parseInt(height ?? '', 10)
  )
}

/** Words that name no picture of a story, unless it has a caption. */
const furnitureName =
  /(?:^|[/_.-])(?:logos?|avatars?|icons?|sprites?|spacer|gravatar|emojis?|smil(?:ey|ie)s?|placeholder|tracker|favicon|ads?|advert\w*|banners?|sponsors?|promos?|webring|title-treatment|masthead|nameplate)(?=[/_.\d-]|$)|1x1\.(?:gif|png)/i
/** Words that stories' pictures have in their names, too: only as the whole name of a file or folder. */
const furnitureFile =
  /\/(?:pixel|blank|badges?|loading|tracking|counter|share|arrows?|bullets?|chevrons?|separators?|dividers?|buttons?|stats?|hit|count|stars?|ratings?|flags?)(?:[-_](?:empty|half|full|on|off|o))?(?:[-_]?\d+)?(?:\.\w+)?(?=\/|$)/i
const never =
  /(?:^|[/_.-])(?:avatars?|gravatar|emojis?|smil(?:ey|ie)s?|favicon)(?=[/_.\d-]|$)|gravatar|doubleclick|scorecardresearch|^https?:\/\/(?:ads?|adserver|pixel|stats?(?!.*\/uploads\/)|track(?:er|ing)?)\./i

function namesFurniture(src: string, { attributes }: Element, caption: string | null): boolean {
  if (never.test(src.replace(/[?#].*$/, ''))) return true
  if (caption !== null) return false
  const path = pathOf(src)
  const alt = (attributes.alt ?? '').trim()
  return (
    furnitureName.test(path) ||
    furnitureFile.test(path) ||
    /\blogo\b|^(?:advertisement|sponsored|print|e-?mail|share)$/i.test(alt)
  )
}

function pathOf(src: string): string {
  return src.replace(/^https?:\/\/[^/]+/i, '').replace(/[?#].*$/, '')
}

const headShotName =
  /(?:^|[/_.-])(?:head-?shots?|mug(?:s|shots?)?|authors?|contributors?|staff|bylines?|columnists?|hosts?|writers?|reporters?|journalists?|profile-?(?:pic|photo|image)s?)(?=[/_.-])/i

/** The writer's face: in the byline's box, or so named. */
function isHeadShot({ page, fields }: StoryScene, { element, src, caption, isNamed }: Shown): boolean {
  if (isNamedHeadShot(pathOf(src), caption ?? '', isNamed)) return true
  const people = fields.byline.map(normal).filter((name) => name !== '')
  const alt = normal(element.attributes.alt ?? '')
  if (caption === null && people.some((name) => alt === name)) return true
  let current = page.elements[element.parent]
  for (let climbed = 0; current !== undefined && climbed < 4; climbed++) {
    if ((current.hints & (hints.author | hints.bio)) !== 0 && caption === null) return true
    if (current.attributes.itemprop === 'author' || current.tag === 'address') return true
    current = page.elements[current.parent]
  }
  return isInByline(page, element, people)
}

/** A folder of faces; a file's own name can be what the picture shows, where a sentence stands beside it. */
function isNamedHeadShot(path: string, caption: string, isNamed: boolean): boolean {
  if (!headShotName.test(path)) return false
  const isFolder = headShotName.test(path.replace(/[^/]*$/, ''))
  return isFolder || !/(?:\s\S+){4}/.test(caption) ? !(isNamed && /\s\S+\s/.test(caption)) : false
}

const maxBylineChars = 160

/** The box around it says who wrote the story, and nothing else. */
function isInByline(page: Page, element: Element, people: readonly string[]): boolean {
  const box = (element.within & within.figure) === 0 ? findBox(page, element) : null
  if (box === null) return false
  const words = normal(wordsOf(page, box))
  if (words.length > maxBylineChars) return false
  return people.some((name) => words.startsWith(name) || words.startsWith(`by ${name}`))
}

/** The first element around a picture that holds words. */
function findBox(page: Page, element: Element): Element | null {
  let current = page.elements[element.parent]
  for (let climbed = 0; current !== undefined && climbed < 5; climbed++) {
    const words = wordsOf(page, current)
    if (words !== '') return words === tooMany ? null : current
    current = page.elements[current.parent]
  }
  return null
}

/** What stands for the words of a box that holds more than a card or a byline does. */
const tooMany = '…'
const maxBoxPassages = 6

function wordsOf(page: Page, { from, to }: Element): string {
  if (to.passage - from.passage > maxBoxPassages) return tooMany
  const parts: string[] = []
  for (let i = from.passage; i <= to.passage; i++) {
    const text = page.passages[i]?.text ?? ''
    parts.push(text.slice(i === from.passage ? from.offset : 0, i === to.passage ? to.offset : undefined))
  }
  return parts.join(' ').trim()
}

const videoHost =
  /(?:^|\.)(?:ytimg|youtube|youtu|vimeo|vimeocdn|dailymotion|dmcdn|brightcove|jwplatform|jwplayer)\.\w+$/

/** What a video shows before it plays. */
function isPoster({ page }: StoryScene, { element, src }: Shown): boolean {
  if (element.tag === 'video' || videoHost.test(hostOf(src) ?? '')) return true
  const link = findLink(page, element)
  if (link !== null && videoHost.test(hostOf(resolveUrl(link.attributes.href ?? '', null)) ?? '')) return true
  const box = findBox(page, element)
  if (box !== null && (holdsPlayer(page, box) || playerWords.test(wordsOf(page, box)))) return true
  if (hasPlayButton(page, element)) return true
  let current = page.elements[element.parent]
  for (let climbed = 0; current !== undefined && climbed < 3; climbed++) {
    if (
      /^amp-(?!img|carousel|lightbox|story|fit|layout|list|accordion|selector|bind|inline|stream|base)/.test(
        current.tag,
      )
    )
      return true
    current = page.elements[current.parent]
  }
  return false
}

/** A button right behind it starts it: only its label says so. */
function hasPlayButton(page: Page, { index, parent }: Element): boolean {
  return page.elements
    .slice(index + 1, index + 1 + maxButtonsAway)
    .some(
      ({ tag, parent: beside, attributes }) =>
        tag === 'button' && beside === parent && /^play\b/i.test(attributes['aria-label'] ?? ''),
    )
}

const maxButtonsAway = 4

const playerWords =
  /\bvideo (?:unavailable|loading)\b|\bclick to play\b|^(?:watch|video|play|trailer|clip|voir|regarder|ver|guarda|ansehen|bekijk)(?: (?:the )?(?:video|now|trailer|clip))?\s*[:|►▶]|^[►▶]/i

const postName = /twitter|tweet|instagram|tiktok|bluesky|threads|reddit|facebook|fb-|mastodon/i

/** A quoted post of a network shows its own pictures. */
function isInPost({ page }: StoryScene, { element }: Shown): boolean {
  if ((element.within & within.quote) === 0) return false
  let current: Element | undefined = element
  while (current !== undefined && current.tag !== 'blockquote') current = page.elements[current.parent]
  return postName.test(current?.attributes.class ?? '')
}

const players = new Set(['audio', 'video'])

/** A player shows what it plays. */
function holdsPlayer(page: Page, box: Element): boolean {
  for (let i = box.index + 1; i < box.index + maxBoxElements; i++) {
    const other = page.elements[i]
    if (other === undefined || other.depth <= box.depth) return false
    if (players.has(other.tag)) return true
  }
  return false
}

const sponsorWords =
  /^(?:(?:presented|sponsored|supported|powered) by|brought to you by|in partnership with|anzeige|präsentiert von)\b/i

/** Words beside it say who paid for the page. */
function isSponsor({ page }: StoryScene, { element, isNamed, caption }: Shown): boolean {
  if (isNamed && caption !== null) return false
  const box = findBox(page, element)
  if (box !== null && isForSale(page, box)) return true
  return box !== null && sponsorWords.test(wordsOf(page, box))
}

/** A card with a link that somebody pays for, or with a price alone in its line. */
function isForSale(page: Page, box: Element): boolean {
  if (box.to.passage - box.from.passage > maxBoxPassages) return false
  const held = page.passages.slice(box.from.passage, box.to.passage)
  return (
    held.some(({ text }) => price.test(text)) ||
    listPaidLinks(page).some(({ from }) => from.passage >= box.from.passage && from.passage < box.to.passage)
  )
}

/** A picture that leads to a page where one subscribes or gives. */
function leadsToPay({ page }: StoryScene, { element }: Shown): boolean {
  const href = findLink(page, element)?.attributes.href
  return href !== undefined && !isImageFile(href) && payPath.test(href)
}

const price = /^(?:from |ab |à partir de |desde )?(?:[$£€]\s?\d[\d.,]*|\d[\d.,]*\s?[€£])(?: at \S.{1,30})?$/i

const paidLinks = new WeakMap<Page, readonly Element[]>()
const maxPaidLinks = 100

/** Few pages have any, and each picture asks. */
function listPaidLinks(page: Page): readonly Element[] {
  const known = paidLinks.get(page)
  if (known !== undefined) return known
  const found = page.marked
    .filter(({ tag, attributes }) => tag === 'a' && /\bsponsored\b/.test(attributes.rel ?? ''))
    .slice(0, maxPaidLinks)
  paidLinks.set(page, found)
  return found
}

/** Enough of a caption to know that it is what a link around picture and caption says. */
const sameChars = 30

/** "View 12 images" is no title. */
const minTitleWords = 4

/** A card that leads to another page: its words are linked to the same place, or the picture is small or an advertisement. */
function isTeaser({ page, sources }: StoryScene, { element, caption }: Shown): boolean {
  const link = findLink(page, element)
  const href = link?.attributes.href ?? ''
  const target = resolveUrl(href, sources.url)
  if (link === null || target === null || href.startsWith('#') || isImageFile(href)) return false
  if (isOwn(target, sources.url)) return false
  const words = wordsOf(page, link)
  const isWordsOfCaption = caption !== null && normal(words).includes(normal(caption).slice(0, sameChars))
  if (!isWordsOfCaption && words.split(' ').length >= minTitleWords) return true
  const box = findBox(page, element)
  if (box !== null && hasTwin(page, box, link)) return true
  return (
    caption === null &&
    (element.within & within.figure) === 0 &&
    hostOf(target) !== hostOf(sources.url) &&
    isAd(target)
  )
}

const maxCardChars = 300
const maxCardLines = 5

/** The box around it holds another story's title, a link, and no sentence. */
function isOnCard(scene: StoryScene, { element, caption, isNamed }: Shown): boolean {
  if (isNamed && caption !== null) return false
  const { page, sums } = scene
  let box = page.elements[element.parent]
  for (let climbed = 0; box !== undefined && climbed < 5; climbed++) {
    if ((sums.images[box.index] ?? 0) > 1 || (sums.chars[box.index] ?? 0) > maxCardChars) return false
    if ((sums.passages[box.index] ?? 0) > 0) break
    box = page.elements[box.parent]
  }
  if (box === undefined || (sums.passages[box.index] ?? 0) > maxCardLines || (sums.prose[box.index] ?? 0) > 0)
    return false
  const { from, to } = box
  const held = page.passages.slice(from.passage, to.offset > 0 ? to.passage + 1 : to.passage)
  return held.some((passage) => offersStories(passage, scene))
}

function isAd(url: string): boolean {
  return /[/?&._-](?:ads?|click|banner|aff(?:iliate)?|campaign|sponsor|ring)(?:[/?&._=-]|$)/i.test(url)
}

/** The page itself, or a page of its own pictures. */
function isOwn(target: string, url: string | null): boolean {
  if (url === null) return false
  const [own, other] = [url, target].map((address) => address.replace(/[?#].*$/, '').replace(/\/$/, ''))
  return other !== undefined && own !== undefined && (other === own || other.startsWith(`${own}/`))
}

/** Cards are small; a bound keeps pages of pictures linear. */
const maxBoxElements = 100

/** Whether words in the box are linked to where the picture leads. */
function hasTwin(page: Page, box: Element, link: Element): boolean {
  for (let i = box.index + 1; i < box.index + maxBoxElements; i++) {
    const other = page.elements[i]
    if (other === undefined || other.depth <= box.depth) return false
    if (other.tag !== 'a' || other.index === link.index) continue
    if (other.attributes.href === link.attributes.href && wordsOf(page, other).split(' ').length > 2)
      return true
  }
  return false
}
