import { isSameSite } from '../page-address.ts'
import { payPath } from './asides.ts'
import { hints } from './hints.ts'
import type { Element, Page, Passage } from './page.ts'
import type { Scene } from './scene.ts'
import { within } from './tags.ts'

/**
 * Small boxes between a story's paragraphs that say by what they hold that they are none of it: another story's title
 * with its summary, a form with what it is for, a player with its buttons. By passage; `top` shows the headline.
 */
export function findSmallBoxes(scene: Scene, top: number): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const mark = (box: Element | null, rule: string) => {
    if (box === null || box.from.passage <= top) return
    for (let i = box.from.passage; i < endOf(box); i++) found.set(i, rule)
  }
  const shared = scene.container?.allHints ?? 0
  for (const passage of scene.page.passages) {
    const element = scene.page.elements[passage.element]
    if (element === undefined || passage.index <= top || found.has(passage.index)) continue
    if ((element.allHints & ~shared & (hints.related | hints.teaser)) !== 0 && offersStory(scene, passage))
      mark(findOffer(scene, element, shared), 'stands with another story’s title')
    if (passage.text.length <= maxPlayerChars && player.test(passage.text))
      mark(findWidest(scene, element), 'stands in a player')
  }
  for (const element of scene.page.elements)
    if ((element.hints & ~shared & hints.promo) !== 0 && offersAccount(scene, element))
      mark(element, 'offers an account')
    else if (element.tag === 'form') mark(findAround(scene, element), 'stands beside a form')
  return found
}

/** A small box named for offers, with a button that leads to where one pays or registers. */
function offersAccount(scene: Scene, box: Element): boolean {
  if (!isSmall(scene, box)) return false
  return scene.page.passages.slice(box.from.passage, endOf(box)).some(({ text, linkChars, spans }) => {
    const url = linkChars < text.length * 0.9 ? undefined : spans.find(({ kind }) => kind === 'link')?.url
    return url !== undefined && payPath.test(url)
  })
}

const maxPlayerChars = 100
/** What players say for themselves. */
const player =
  /^(?:video (?:unavailable|loading|player is loading)|click to play|tap to unmute|the video will (?:start|auto-?play).*|loading video.*|this video (?:is|can ?not|can[’']t) .*|now playing(?:: .*)?)[.…]?$/i

const maxChars = 600
const maxLines = 8
const maxClimb = 4

function isSmall({ sums }: Scene, { index }: Element): boolean {
  return (sums.chars[index] ?? 0) <= maxChars && (sums.passages[index] ?? 0) <= maxLines
}

/** The widest small box around an element that holds no prose. */
function findWidest(scene: Scene, start: Element): Element | null {
  let box: Element | null = null
  let current: Element | undefined = start
  for (let climbed = 0; current !== undefined && climbed < maxClimb && isSmall(scene, current); climbed++) {
    if ((scene.sums.prose[current.index] ?? 0) > 0) break
    box = current
    current = scene.page.elements[current.parent]
  }
  return box
}

/** Whether a line is another story's title: all link, to another page of the site. */
function offersStory({ links, address }: Scene, { text, linkChars, spans }: Passage): boolean {
  if (linkChars < text.length * 0.8 || text.split(' ').length < 3) return false
  const link = spans.find(({ kind }) => kind === 'link')
  const { address: there, isOwn } = links.targetOf(link?.url)
  if (there === null || address === null || there.parts.length === 0) return false
  return isSameSite(there, address) && !isOwn
}

/** The small box around a title that is named for teasers, with a sentence or two about what it leads to. */
function findOffer(scene: Scene, start: Element, shared: number): Element | null {
  let current: Element | undefined = start
  for (let climbed = 0; current !== undefined && climbed < maxClimb && isSmall(scene, current); climbed++) {
    const isHinted = (current.hints & ~shared & (hints.related | hints.teaser)) !== 0
    if (isHinted && named.test(current.attributes.class ?? '')) return current
    current = scene.page.elements[current.parent]
  }
  return null
}

/** Cards, tiles and lists are what many a story's own entries stand in. */
const named = /(?:^|[\s_-])(?:teasers?|related|read-?more|recirc\w*|recommend\w*)(?=$|[\s_-])/i

/** The small box that holds a form and lines beside it, one of which is known to go with forms. */
function findAround(scene: Scene, form: Element): Element | null {
  const own = scene.sums.chars[form.index] ?? 0
  let box = scene.page.elements[form.parent]
  if (box !== undefined && (scene.sums.chars[box.index] ?? 0) === own) box = scene.page.elements[box.parent]
  if (box === undefined || !isSmall(scene, box)) return null
  const held = scene.page.passages.slice(box.from.passage, endOf(box))
  return held.some(({ index }) => formCues.has(scene.cues[index] ?? '')) && !holdsStructure(scene.page, held)
    ? box
    : null
}

const formCues: ReadonlySet<string> = new Set(['newsletter', 'legal', 'comments', 'paywall'])

function holdsStructure({ elements }: Page, held: readonly Passage[]): boolean {
  return held.some(({ element }) => ((elements[element]?.within ?? 0) & (within.table | within.quote)) !== 0)
}

/** The passage after an element's last. */
function endOf({ to }: Element): number {
  return to.offset > 0 ? to.passage + 1 : to.passage
}
