import { pointsElsewhere } from './cues.ts'
import { couldBeHeadline } from './headline-words.ts'
import { spellsHost } from './outlets.ts'
import { hints } from './page/hints.ts'
import type { Element, Page, Passage } from './page/page.ts'
import type { PageLinks } from './page/page-links.ts'
import type { Scene } from './page/scene.ts'
import { within } from './page/tags.ts'
import type { RelatedLink, Span } from './story.ts'
import type { StoryLikeness } from './story-address.ts'

const marked = hints.related | hints.teaser
const never = hints.share | hints.comment | hints.newsletter

/** Headlines of other stories that the page offers beside its own. `isKept` says which passages are the story's. */
export function findRelated(
  { page, container, cues, links }: Scene,
  isKept: (index: number) => boolean,
): readonly RelatedLink[] {
  const shared = container?.allHints ?? 0
  // Some systems put the whole page into a form.
  const form = (container?.within ?? 0) & within.form
  const neighbours = findNeighbours(page)
  const found = new Map<string, Offer>()
  let label = -1
  for (const passage of page.passages) {
    const element = page.elements[passage.element]
    if (element === undefined || isKept(passage.index)) {
      label = -1
      continue
    }
    if (passage.linkChars < passage.text.length * 0.5 && cues[passage.index] === 'related')
      label = passage.index
    const place = boxOf(
      element,
      { hints: shared, within: form },
      label !== -1 && passage.index - label <= maxUnderLabel,
    )
    if (place === 'closed') continue
    const box = isPointer(passage) ? 'pointed' : place
    for (const offer of offersIn(page, passage, element, box, neighbours, links)) keep(found, offer)
    if (box === 'marked' && label !== -1)
      for (const offer of offersOfHouse(page.passages[label]?.text ?? '', passage, links)) keep(found, offer)
  }
  const first = page.passages.findIndex(({ index }) => isKept(index))
  const offers = withSiblings(
    page,
    [...found.values()].filter((offer) => !isOfMenu(page, offer, first)),
    links,
  )
  const wordings = new Map(offers.map((offer) => [offer.text, 0]))
  for (const { text } of offers) wordings.set(text, (wordings.get(text) ?? 0) + 1)
  // Words that lead to several places are a button's.
  return offers.filter(({ text }) => wordings.get(text) === 1).map(({ text, url }) => ({ text, url }))
}

/**
 * Titles of two or three words are offered, too: where most of a box's links are other stories, so is a short one whose
 * address is as surely a story's.
 */
function withSiblings(page: Page, offers: readonly Offer[], links: PageLinks): readonly Offer[] {
  const boxes = new Map<number, Offer[]>()
  for (const offer of offers) {
    const box = boxAround(page, offer.at)
    if (box !== -1) boxes.set(box, [...(boxes.get(box) ?? []), offer])
  }
  const known = new Set(offers.map(({ url }) => keyOf(url ?? '')))
  const added: Offer[] = []
  for (const [box, held] of boxes) {
    if (held.length < minSiblings) continue
    const [first, last] = [held[0]?.at ?? 0, held.at(-1)?.at ?? 0]
    let most = held.length
    for (const passage of page.passages.slice(Math.max(0, first - maxBeside), last + 1 + maxBeside)) {
      if (boxAround(page, passage.index) !== box) continue
      for (const span of passage.spans) {
        if (most <= 0 || span.kind !== 'link' || !isLine(passage, span)) continue
        const text = wordingOf(passage.text.slice(span.start, span.end))
        const { url, isOwn, likeness } = links.targetOf(span.url)
        if (url === null || likeness !== 'sure' || isOwn || !couldBeHeadline(text, 2)) continue
        if (service.test(text) || known.has(keyOf(url))) continue
        known.add(keyOf(url))
        most--
        added.push({ text, url, at: passage.index, isTitle: false })
      }
    }
  }
  return added.length === 0 ? offers : [...offers, ...added].toSorted((a, b) => a.at - b.at)
}

const minSiblings = 2
const maxBeside = 3

/** Whether a link begins its line and has all of it, but for bullets. */
function isLine({ text }: Passage, { start, end }: Span): boolean {
  const from = text.lastIndexOf('\n', start) + 1
  const to = text.indexOf('\n', end)
  return (
    !/\p{L}/u.test(text.slice(from, start)) && !/\p{L}/u.test(text.slice(end, to === -1 ? undefined : to))
  )
}

/** The box of a line: what holds its paragraph, or its cell where lines break in one. */
function boxAround(page: Page, at: number): number {
  const element = page.elements[page.passages[at]?.element ?? -1]
  if (element === undefined) return -1
  return element.tag === 'p' || element.tag === 'li' ? element.parent : element.index
}

const maxMenu = 200

/** A section of many words among sections: an item above the text, most of whose likes offer nothing. */
function isOfMenu(page: Page, { at, isTitle }: Offer, first: number): boolean {
  if (at > first) return false
  const element = page.elements[page.passages[at]?.element ?? -1]
  const list = page.elements[element?.parent ?? -1]
  if (element?.tag !== 'li' || list === undefined || isTitle) return false
  const items = page.passages.slice(list.from.passage, list.to.passage)
  const long = items.filter(({ text }) => couldBeHeadline(text, 4))
  return items.length > 2 && items.length <= maxMenu && long.length * 2 < items.length
}

/** A label's list is seldom longer. */
const maxUnderLabel = 24

/** What a passage's place says: `closed` offers none, `marked` is there to offer stories, `menu` has sections first, `open` says nothing. */
type Box = 'closed' | 'pointed' | 'marked' | 'menu' | 'open'

/** "See also: …": a label, and the link after it. */
function isPointer({ text, linkChars }: Passage): boolean {
  return linkChars > 0 && linkChars < text.length && pointsElsewhere(text)
}

function boxOf(
  element: Element,
  shared: { readonly hints: number; readonly within: number },
  isUnderLabel: boolean,
): Box {
  const names = element.allHints & ~shared.hints
  const isMarked = isUnderLabel || (element.allHints & marked) !== 0 || (element.within & within.aside) !== 0
  if ((element.within & ~shared.within & (within.button | within.form | within.figcaption)) !== 0)
    return 'closed'
  if ((names & never) !== 0 && (names & hints.related) === 0) return 'closed'
  if ((element.within & within.nav) !== 0) return 'menu'
  if ((element.within & within.footer) !== 0 || (names & hints.footer) !== 0)
    return isMarked ? 'menu' : 'closed'
  return isMarked ? 'marked' : 'open'
}

/** Addresses that the page calls the story before or after it. */
function findNeighbours(page: Page): ReadonlySet<string> {
  const links = [
    ...page.links,
    ...page.marked.flatMap(({ tag, attributes }) => (tag === 'a' ? [attributes] : [])),
  ]
  return new Set(links.flatMap(({ rel, href }) => (/\b(?:prev|next)\b/i.test(rel ?? '') ? (href ?? []) : [])))
}

type Offer = RelatedLink & { readonly at: number; readonly isTitle: boolean }

function offersIn(
  page: Page,
  passage: Passage,
  element: Element,
  box: Exclude<Box, 'closed'>,
  neighbours: ReadonlySet<string>,
  links: PageLinks,
): readonly Offer[] {
  const isTitle = isNamedTitle(page, element)
  return passage.spans.flatMap((span) => {
    if (span.kind !== 'link' || span.url === undefined) return []
    const text = wordingOf(passage.text.slice(span.start, span.end))
    if (!couldBeHeadline(text, leastWords[box]) || isInSentence(passage, span) || service.test(text))
      return []
    const { url, address, isOwn, likeness } = links.targetOf(span.url)
    if (url === null || address === null || isOwn) return []
    const words =
      (neighbours.has(span.url) || isNextTo(page, passage, element)) && likeness !== 'none'
        ? 4
        : wordsNeeded(box, likeness, isTitle, text)
    return words !== null && couldBeHeadline(text, words) ? [{ text, url, at: passage.index, isTitle }] : []
  })
}

/** "More from Pier Post" over titles that lead to Pier Post: a story that another house took over brings them along. */
function offersOfHouse(label: string, passage: Passage, links: PageLinks): readonly Offer[] {
  const house = label.length > maxLabelChars ? undefined : moreFrom.exec(label)?.[1]
  if (house === undefined) return []
  return passage.spans.flatMap((span) => {
    const text = wordingOf(passage.text.slice(span.start, span.end))
    if (span.kind !== 'link' || !couldBeHeadline(text, 3)) return []
    const { url, address } = links.targetOf(span.url)
    const isTheirs = url !== null && (address?.parts.length ?? 0) > 0 && spellsHost(house, url)
    return isTheirs ? [{ text, url, at: passage.index, isTitle: false }] : []
  })
}

const maxLabelChars = 60
const moreFrom = /^(?:more|latest|also|read more|mehr|plus|más) (?:from|at|on|by|von|bei|de) (.{3,40})$/i

/** "Next", and the title under it, in one link. */
function isNextTo(page: Page, { index }: Passage, { parent }: Element): boolean {
  const before = page.passages[index - 1]
  if (before === undefined || before.text.length > maxNextChars || !nextWord.test(before.text)) return false
  return page.elements[before.element]?.parent === parent
}

const maxNextChars = 24
const nextWord = /^[‹«←\s]*(?:previous|prev|next|older|newer)(?: (?:post|story|article|entry))?[›»→:\s]*$/i

/** No address makes a headline of fewer words in such a place. */
const leastWords = { pointed: 3, marked: 3, menu: 4, open: 4 } as const

/** Whether a link's words are part of a longer sentence: no headline begins after other words or goes on after its link. */
function isInSentence({ text, spans }: Passage, { start, end }: Span): boolean {
  const links = spans.filter((span) => span.kind === 'link' && span.end <= start)
  const from = Math.max(text.lastIndexOf('\n', start) + 1, ...links.map((span) => span.end))
  return (
    /(?:[\p{L}’'-]+,? ){5}$/u.test(text.slice(Math.max(from, start - 120), start)) ||
    goesOn.test(text.slice(end, end + 40))
  )
}

/** A byline is all that goes on after a headline. */
const goesOn = /^[\s,;]*(?!(?:by|von|par|di|por) )\p{Ll}{2,}/u

/** How many words make a headline: the less place and address say, the more. Null where no words would do. */
function wordsNeeded(box: Box, address: StoryLikeness, isTitle: boolean, text: string): number | null {
  if (address === 'none') return null
  if (box === 'pointed') return 3
  if (box === 'marked') return isTitle || address === 'sure' ? 3 : 5
  if (address === 'maybe') return null
  // Menus have pages of many words, too ("Best Cards for Long Trips"): a headline's signs, or its length, tell.
  if (address === 'likely') return /[:,;?!“”‘„«»"—–]/.test(text) ? 5 : 7
  return box === 'menu' && !isTitle ? 5 : 4
}

/** Links of so many words that serve the reader, and lead to no story. */
const service =
  /^(?:view (?:this|in) |send (?:this )?to an? |e-?mail this |do not sell |your privacy |(?:manage|change) (?:your )?(?:consent|cookies?|privacy|preferences|subscription)|unsubscribe |update your preferences|report (?:an?|this) |add .{2,40} as a preferred |having trouble |click here |limit the use of |an einen freund |à un ami |a un amigo )/i

function isNamedTitle(page: Page, element: Element): boolean {
  if ((element.within & within.heading) !== 0) return true
  return ((element.hints | (page.elements[element.parent]?.hints ?? 0)) & hints.title) !== 0
}

/** Signs that lists put before a link and around it, and what says that it is one. */
function wordingOf(text: string): string {
  // Looking back for a quotation mark at every space is not linear. A link that is never closed holds the page.
  if (text.length > maxWordingChars) return text
  return text
    .replace(/\s+/g, ' ')
    .replace(/^(?!«[^»]*»)[•·«»‹›←▶►→*|–—-]+\s+|(?<!«[^»]*)\s+[«»‹›←→|]+$|\s+[‹›←→|]+$/g, '')
    .replace(label, '')
    .trim()
}

/** No headline is as long, nor with a label before it. */
const maxWordingChars = 500

const label =
  /^(?:previous(?:ly)?|prev|next|older|newer|read (?:more|next|also|on)|also read|see also|related|more|don[’']t miss|up next|lire aussi|à lire(?: aussi)?|lesen sie auch|siehe auch|lies auch|mehr (?:zum thema|dazu)|auch interessant|leggi anche|lee también|lea también|lees ook|läs (?:mer|också)|関連)(?: (?:post|story|stories|article|page|entry))?\s*[:：|–—»>]+\s*/i

/** A card links its title, its summary and its date to one place: the title is what it offers. */
const maxCardPassages = 4

function keep(found: Map<string, Offer>, offer: Offer): void {
  const key = keyOf(offer.url ?? offer.text)
  const known = found.get(key)
  const isBetter =
    known !== undefined && offer.isTitle && !known.isTitle && offer.at - known.at <= maxCardPassages
  if (known === undefined || isBetter) found.set(key, offer)
}

/** Sites count from which box of theirs a reader comes, after a question mark or a hash. */
function keyOf(url: string): string {
  const bare = url.replace(/#.*$/, '')
  return bare
    .replace(/(?<=\?|&)(?:utm_\w+|o?ref|icid|intcmp|cmp|src|source|from|itm_\w+|mc_\w+)=[^&]*&?/gi, '')
    .replace(/[?&]$/, '')
}
