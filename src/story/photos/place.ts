import { endsInCredit } from '../captions.ts'
import { normal, says } from '../normal.ts'
import { hints } from '../page/hints.ts'
import type { Element, Page } from '../page/page.ts'
import type { StoryScene } from '../page/scene.ts'
import { within } from '../page/tags.ts'

/** Where the story stands on the page, and the names and kinds of what holds all of it: no evidence against a picture. */
export type Extent = {
  /** The first and last passage beside which a picture is the story's. */
  readonly first: number
  readonly last: number
  /** The story's first sentence. */
  readonly text: number
  /** The passage that shows the headline; -1 where none does. */
  readonly headline: number
  /** The element that holds the text. */
  readonly container: Element | undefined
  readonly hints: number
  readonly within: number
}

export function extentOf(scene: StoryScene, isKept: (index: number) => boolean): Extent {
  const { page, container } = scene
  const kept = page.passages.filter(({ index }) => isKept(index))
  const holders = kept.flatMap(({ element, text }) => {
    const holder = page.elements[element]
    return holder === undefined ? [] : [{ holder, chars: text.length }]
  })
  const first = kept[0]?.index ?? 0
  const headline = findHeadline(scene, first)
  return {
    first: headline === -1 ? Math.max(0, first - 8) : findTop(scene, Math.max(0, headline - maxAbove)),
    last: findEnd(scene, container, Math.min(kept.at(-1)?.index ?? 0, findNextStory(page, headline))),
    text: first,
    headline,
    container,
    hints: commonBits(holders.map(({ holder, chars }) => [holder.allHints, chars])),
    within: commonBits(holders.map(({ holder, chars }) => [holder.within, chars])),
  }
}

/** Above the headline, too, a gallery is captions one after the other, half of them with credits: the first one's place. */
function findTop({ page, frames }: StoryScene, top: number): number {
  const above = frames.flatMap(({ images, captions: [from, ...rest] }) =>
    images.length > 0 && from !== undefined && from < top ? [{ from, to: rest.at(-1) ?? from }] : [],
  )
  let first = top
  const chain: { readonly from: number; readonly to: number }[] = []
  for (const frame of above.toSorted((a, b) => b.from - a.from)) {
    if (frame.to < first - maxGap) break
    chain.push(frame)
    first = frame.from
  }
  const credited = chain.filter(({ from, to }) =>
    page.passages.slice(from, to + 1).some(({ text }) => endsInCredit(text)),
  )
  return chain.length > 0 && credited.length * 2 >= chain.length ? first : top
}

/** A lead picture crowns the headline with no more than kicker, caption and credit between. */
const maxAbove = 4

function findHeadline({ page, headline }: StoryScene, first: number): number {
  const title = normal(headline ?? '')
  return page.passages.findLastIndex(({ text, index }) => index < first && says(text, title))
}

/** The last passage before another story's headline: one set like this story's, in another article. */
function findNextStory(page: Page, headline: number): number {
  const own = page.elements[page.passages[headline]?.element ?? -1]
  const article = own === undefined ? null : findArticle(page, own)
  if (own === undefined || article === null) return page.passages.length
  const next = page.passages.find(({ index, element }) => {
    const other = page.elements[element]
    if (index <= headline || other?.tag !== own.tag || other.attributes.class !== own.attributes.class)
      return false
    const around = findArticle(page, other)
    return around !== null && around.index > article.index && !holds(page, article, around)
  })
  return (next?.index ?? page.passages.length) - 1
}

function findArticle(page: Page, element: Element): Element | null {
  if ((element.within & within.article) === 0) return null
  let current: Element | undefined = element
  while (current !== undefined && current.tag !== 'article') current = page.elements[current.parent]
  return current ?? null
}

/** Counters and buttons between the slides of a gallery. */
const maxGap = 3

/** Pictures with captions can follow the last sentence one after the other: a gallery. */
function findEnd({ page, frames }: StoryScene, container: Element | undefined, last: number): number {
  const captions = new Set(
    frames.filter(({ images }) => images.length > 0).flatMap((frame) => frame.captions),
  )
  let end = last
  for (let i = last + 1; i <= end + maxGap && i < page.passages.length; i++) {
    const element = page.elements[page.passages[i]?.element ?? -1]
    if (element === undefined || container === undefined || !holds(page, container, element)) break
    if (captions.has(i)) end = i
  }
  return Math.max(end, findStripEnd(page, frames, container))
}

/**
 * Stills of a release stand in a box of their own below its text: two or more pictures, each with its caption and the
 * maker's name. -1 where no such box follows.
 */
function findStripEnd(page: Page, frames: StoryScene['frames'], container: Element | undefined): number {
  const box = page.elements[container?.parent ?? -1]
  if (container === undefined || box === undefined || box.depth < minStripDepth) return -1
  const from = container.to.passage
  const credited = frames.flatMap(({ images, captions }) => {
    const at = captions.at(-1) ?? -1
    const element = page.elements[page.passages[at]?.element ?? -1]
    const isBelow = images.length === 1 && at >= from && at < from + maxStrip
    if (!isBelow || element === undefined || !holds(page, box, element)) return []
    if (
      (element.within & (within.aside | within.link | within.item)) !== 0 ||
      (element.allHints & clutter) !== 0
    )
      return []
    return captions.some((one) => endsInCredit(page.passages[one]?.text ?? '')) ? [at] : []
  })
  return credited.length >= 2 && (credited[0] ?? 0) <= from + maxGap ? (credited.at(-1) ?? -1) : -1
}

/** The page itself is no box. */
const minStripDepth = 2
const maxStrip = 80

/** Whether an element stands in another. */
export function holds(page: Page, outer: Element, inner: Element): boolean {
  let current: Element | undefined = inner
  while (current !== undefined && current.index > outer.index) current = page.elements[current.parent]
  return current?.index === outer.index
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

/** Whether a picture stands where the story's stand. `at` is the passage after it. */
export function isOfStory(
  page: Page,
  element: Element,
  at: number,
  extent: Extent,
  isCaptioned: boolean,
): boolean {
  if (at < extent.first || at > extent.last + 1) return false
  const around = element.within & ~extent.within
  const names = element.allHints & ~extent.hints
  if ((around & (within.nav | within.footer)) !== 0) return false
  if (isInOtherColumn(page, element, extent)) return false
  if (at <= extent.headline && !crowns(page, at, extent)) return false
  if (!isCaptioned && isAtEdge(page, element, at, extent)) return false
  // A caption outweighs a class name, unless the name is another story's or the author's.
  if (isCaptioned) return (names & (hints.related | hints.bio | hints.comment)) === 0
  const clutters = isOnBareCard(page, element, names) ? clutter & ~hints.teaser : clutter
  return (around & (within.aside | within.form)) === 0 && (names & clutters) === 0
}

/** Editors call each block a card, pictures' among them: one without a link and without a word teases nothing. */
function isOnBareCard(page: Page, element: Element, names: number): boolean {
  if ((names & hints.teaser) === 0 || (element.within & within.link) !== 0) return false
  let card: Element | undefined = element
  while (card !== undefined && (card.hints & hints.teaser) === 0) card = page.elements[card.parent]
  return card !== undefined && card.from === card.to
}

/** Before all words of the page, or after the last of the story's and outside what holds them. */
function isAtEdge(page: Page, element: Element, at: number, { headline, last, container }: Extent): boolean {
  if (at === 0 && headline > 0) return true
  return at > last && container !== undefined && !holds(page, container, element)
}

/** Tables in tables in tables are not nested deeper. */
const maxColumnDepth = 200

/** Tables lay out pages in columns: cells of one row, of which the story has one. */
function isInOtherColumn(page: Page, element: Element, { container }: Extent): boolean {
  if (container === undefined || (element.within & container.within & within.table) === 0) return false
  let [own, other]: [Element | undefined, Element | undefined] = [element, container]
  for (let climbed = 0; climbed < maxColumnDepth; climbed++) {
    if (own === undefined || other === undefined || own.parent === other.parent) break
    if (own.depth >= other.depth) own = page.elements[own.parent]
    else other = page.elements[other.parent]
  }
  return own?.tag === 'td' && other?.tag === 'td' && own.index !== other.index
}

/** Above the headline only what no menu parts from it. */
function crowns(page: Page, at: number, { headline }: Extent): boolean {
  const between = page.passages.slice(at, headline)
  const linked = between.filter(({ text, linkChars }) => linkChars > text.length * 0.5)
  return linked.length <= 2
}
