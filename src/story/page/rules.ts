import { type CueKind, pointsElsewhere } from '../cues.ts'
import { linesUnderHeadline } from '../headline-lines.ts'
import { isFullName } from '../meta/byline.ts'
import { readRoll } from '../meta/roll.ts'
import { normal } from '../normal.ts'
import { type Address, isOwnAddress, readAddress } from '../page-address.ts'
import { creditsAll } from '../photos/photographer.ts'
import { isReference } from '../references.ts'
import { findAsides } from './asides.ts'
import { findCards } from './cards.ts'
import { findContents } from './contents.ts'
import { hints } from './hints.ts'
import { findMenuLine } from './menu-lines.ts'
import { isNoteNumber } from './notes.ts'
import { offersStories } from './offered.ts'
import type { Element, Page, Passage } from './page.ts'
import { findPictureKeys } from './picture-keys.ts'
import { isAddressList } from './printed-links.ts'
import { findRepeats } from './repeats.ts'
import type { Scene } from './scene.ts'
import { findSmallBoxes } from './small-boxes.ts'
import { within } from './tags.ts'
import { isBylineUnder, saysDay, saysWho, saysWhoHelped, tellsOfWriter } from './writer-lines.ts'
import { findZones } from './zones.ts'

/**
 * Rules that no weight of features outvotes: a passage that one of them names is none of the story's text. Each was held
 * against wcxb's labels; the shares in the comments are how much of the labels' text it would cost.
 */
export function findRules(scene: Scene): readonly (string | null)[] {
  const captions = new Set(scene.frames.flatMap((frame) => frame.captions))
  const title = normal(scene.headline ?? '')
  const shared = scene.container?.allHints ?? 0
  const top = findTop(scene, title)
  const zones = findZones(scene, top)
  const boxes = findSmallBoxes(scene, top)
  const asides = findAsides(scene, top)
  const repeats = findRepeats(scene.page, scene.sums)
  const contents = findContents(scene.page)
  const end = findEndOfProse(scene)
  const prose = top === -1 ? -1 : scene.sums.isProse.indexOf(1, top + 1)
  const cards = findCards(scene)
  const keys = findPictureKeys(scene.page).passages
  const rules = scene.page.passages.map(
    (passage): string | null =>
      zones[passage.index] ??
      boxes.get(passage.index) ??
      asides.get(passage.index) ??
      findRule(scene, passage, { captions, title, shared, top, prose, end }) ??
      (keys.has(passage.index) ? 'says what the pictures show' : null) ??
      (contents.has(passage.index) ? 'leads to a part of the page' : null) ??
      repeats[passage.index] ??
      null,
  )
  for (const { from, to } of cards) rules.fill('stands on a card of another story', from.passage, to.passage)
  return rules.map((rule, index) => {
    const text = scene.page.passages[index]?.text ?? ''
    if (rule === null && offers.has(rules[index + 1] ?? '') && isLabel(text)) return 'heads what is offered'
    return rule === null &&
      pulled.has(rules[index - 1] ?? '') &&
      (speaker.test(text) || isQuoted(scene, index))
      ? 'says whose words were pulled out'
      : rule
  })
}

/** Whoever said it, in the box of what was pulled out. */
function isQuoted({ page }: Scene, index: number): boolean {
  const { element, text } = page.passages[index] ?? { element: -1, text: '' }
  const around = page.elements[element]?.within ?? 0
  return (
    text.length <= maxAttributionChars && (around & (within.quote | within.figure)) !== 0 && isFullName(text)
  )
}

const pulled = new Set(['repeats a sentence of the text', 'is pulled out of the text'])
/** "— Ada Finch, mayor" */
const speaker = /^[—–-]\s?\p{Lu}[^.!?]{2,60}$/u

/** The passage that shows the headline; -1 where none does, or only one below most of the text: a share box repeats it. */
function findTop({ page, sums }: Scene, title: string): number {
  const top = page.passages.findIndex(({ text }) => linesUnderHeadline(text, title) !== null)
  const holder = page.elements[page.passages[top]?.element ?? -1]
  if (holder === undefined || (holder.within & within.heading) !== 0) return top
  let above = 0
  let below = 0
  for (let i = 0; i < sums.isProse.length; i++) {
    if (sums.isProse[i] === 1 && i < top) above++
    else if (sums.isProse[i] === 1) below++
  }
  return above > minAbove && above > below ? -1 : top
}

/** Notices that stand above a headline are a few paragraphs at most. */
const minAbove = 4

const offers = new Set([
  'offers other stories',
  'is an item of a list of links',
  'is a link in a box of related stories',
])
const maxLabelChars = 60

function isLabel(text: string): boolean {
  return text.length <= maxLabelChars && !/[.!?…]["'”’»)\]]*$/.test(text)
}

type Known = {
  readonly captions: ReadonlySet<number>
  readonly title: string
  /** The passage that shows the headline first; -1 where none does. */
  readonly top: number
  /** The first paragraph below the headline. */
  readonly prose: number
  /** Names of what holds the whole story: no evidence against a part of it. */
  readonly shared: number
  /** The story's last paragraph but one, however it is called. */
  readonly end: number
}

/** The last two paragraphs may be the writer's biography and a newsletter's. */
function findEndOfProse({ page, sums, container }: Scene): number {
  const [from, to] = container === undefined ? [0, -1] : [container.from.passage, container.to.passage]
  const prose = page.passages.slice(from, to + 1).filter(({ index }) => sums.isProse[index] === 1)
  return prose.at(-2)?.index ?? prose.at(-1)?.index ?? 0
}

function findRule(
  scene: Scene,
  passage: Passage,
  { captions, title, top, prose, shared, end }: Known,
): string | null {
  const { text, index } = passage
  const element = scene.page.elements[passage.element]
  if (element === undefined) return null
  if (scene.posts[element.index] === 1) return 'stands in an embedded post'
  // .0016, with the next one
  if (captions.has(index) && (element.tag !== 'dd' || isUnderPicture(scene.page, passage)))
    return underPicture
  if (isNamedCaption(scene.page, element)) return 'has a class that names a caption'
  const links = (passage.linkChars - passage.inPageChars) / text.length
  // .001
  if (linesUnderHeadline(text, title) !== null) return 'is the headline'
  if (saysWho(text, scene.writers)) return 'says who wrote it'
  if (saysWhoHelped(text)) return 'says who helped'
  if (index > top && readRoll(text) !== null) return 'says who did what'
  if (top !== -1 && isBylineUnder(index - top, text, scene.writers)) return 'says who wrote it'
  if (index > top && index < prose && saysDay(text) && (element.within & within.heading) === 0)
    return 'says only when'
  if (endMark.test(text)) return 'marks the end'
  if (isAttribution(passage)) return 'says whose words were quoted'
  if (rule.test(text)) return 'is a line and no words'
  if (isReference(passage)) return 'is a note that leads back to the text'
  if (editMark.test(text)) return 'opens an editor'
  if (givesOwnAddress(text, scene.address)) return 'gives the address of the page'
  if (counter.test(text)) return 'counts what readers did'
  if (spoiler.test(text) && !((element.within & within.heading) !== 0 && text.endsWith('?')))
    return 'warns of what follows'
  if (isMoment(text, scene.writers)) return 'says only when'
  if (isNoteNumber(passage)) return 'numbers a note'
  if (isAddressList(text)) return 'lists where links lead'
  const menu = findMenuLine(passage)
  if (menu !== null) return menu === 'pages' ? 'leads to the story’s other pages' : 'is a menu in a line'
  if (isButton(element, text)) return 'is a button'
  const isEntry = /^(?:t[dh]|li|d[dt])$/.test(element.tag)
  if (index > top && !isEntry && tellsOfWriter(text, scene.writers, index >= end))
    return 'tells of the writer'
  if ((element.within & within.nav) !== 0 && passage.inPageChars > text.length * 0.8)
    return 'leads to a part of the page'
  // .0005: stories that a forum quotes above their own title are longer.
  if (index < top && text.length < longChars) return 'stands above the headline'
  if (/^[[{]\s*["{[]/.test(text) && /[}\]]$/.test(text)) return 'is data, not words'
  // .0003
  if (links > 0.4 && pointsElsewhere(text)) return 'points to another story'
  if (links > 0.8 && text.split(' ').length >= 4 && (element.allHints & ~shared & hints.related) !== 0) {
    return 'is a link in a box of related stories'
  }
  if ((element.within & within.heading) === 0 && offersStories(passage, scene)) return 'offers other stories'
  if (isOfferedList(scene, passage, element, links)) return 'is an item of a list of links'
  if (isInSmallBox(scene, element, shared)) return 'stands in a box for letters or sharing'
  if (creditsAll(text) !== null) return 'says who took the pictures'
  if ((element.allHints & ~shared & hints.comment) !== 0 && /\bcomments\b/i.test(text))
    return 'says how readers may comment'
  const cue = scene.cues[index] ?? null
  // .0004
  return cue !== null && isFurniture(scene.page, passage, cue) ? `says that it is furniture: ${cue}` : null
}

/** Why captions are left out. */
export const underPicture = 'stands under a picture'

/** A term that is a picture and no words, and what it shows: how galleries were built from lists. */
function isUnderPicture(page: Page, { element, index }: Passage): boolean {
  const term = page.elements
    .slice(Math.max(0, element - maxTermElements), element)
    .findLast(({ tag }) => tag === 'dt')
  return (
    term !== undefined &&
    term.from.passage === index &&
    page.images.some((image) => image.element > term.index && image.element < element)
  )
}

const maxTermElements = 8

/** Above a headline only whole paragraphs can be the story's. */
const longChars = 200

/** What newsrooms close a release with. */
const endMark = /^(?:#\s*#\s*#|-\s*30\s*-|-+\s*ends?\s*-+|ENDS|\*\s?\*\s?\*)$/i

/** "— Ada Finch" in a `<cite>` of its own. */
function isAttribution({ text, spans }: Passage): boolean {
  if (text.length > maxAttributionChars || !/^[—–-]/.test(text)) return false
  const isSlanted = spans.some(
    ({ kind, start, end }) => kind === 'italic' && start <= 1 && end >= text.length - 1,
  )
  return isSlanted && isFullName(text.replace(/^[—–-]+\s*/, '').replace(/,.*$/, ''))
}

const maxAttributionChars = 60

/** A line drawn with letters' keys. */
const rule = /^[_\-–—=~]{3,}$/

/** A box of that name with more in it holds a story. */
const maxCaptionLines = 8

function isNamedCaption(page: Page, element: Element): boolean {
  if ((element.within & within.table) !== 0) return false
  const box = page.elements[element.parent]
  const isSmall = box !== undefined && box.to.passage - box.from.passage <= maxCaptionLines
  const named = element.hints | (isSmall ? box.hints : 0)
  return (element.within & within.figcaption) !== 0 || (named & hints.caption) !== 0
}

/** A line around the page's own address, as printed pages have it. */
function givesOwnAddress(text: string, own: Address | null): boolean {
  const address = text.includes('http') ? /https?:\/\/[^\s\])>]+/.exec(text)?.[0] : undefined
  if (address === undefined || text.length - address.length > 100) return false
  const there = readAddress(address)
  return there !== null && isOwnAddress(there, own)
}

/** Votes, visits and addresses for machines: "Readers: A- (112 votes)", "User rating: 4 / 5", "TrackBack URL for this entry: …". */
const counter =
  /^(?:(?:(?:user|reader|member|visitor|community|average|usuarios?|lectores?|leser|nutzer|besucher|lecteurs?)s?[’']?s?\s?)?(?:rating|score|grade|votes?|bewertung|note|voti|valoraci[oó]n|puntuaci[oó]n|calificaci[oó]n|readers?|users?)(?: (?:de|des|del|of|by|der|por)(?: los| las)? ?\p{L}{4,12})?\s?:\s?[^.!?]{1,24}\(\d[\d.,]* (?:votes?|ratings?|votos?|stimmen|voix)\)|(?:user|reader|member|visitor|average|community) (?:rating|score|grade)\s?:\s?[^.!?]{1,24}|(?:valoraci[oó]n|puntuaci[oó]n|calificaci[oó]n|bewertung|note|voto) (?:de|des|del|der|degli)(?: los)? (?:usuarios?|lectores?|leser|nutzer|lecteurs?|utenti)\s?:\s?[^.!?]{1,24}|\d[\d.,]* (?:votes?|ratings?|visits|page ?views|hits|reads)|\S{1,80}\.(?:jpe?g|png|gif|webp|pdf|zip) \([\d.,]+ ?[KM]i?B\).{0,40}|(?:track ?backs?|ping|permanent link|permalink|short ?(?:url|link)|shortlink)(?: url| uri| link| address)?(?: (?:for|to) this .{3,20})?\s?:\s?(?:https?:)\S+)$/iu

/** "Spoiler warning! …": a short line of its own. */
const spoiler =
  /^(?:⚠️?\s*)?(?:warning[:,]? )?(?:(?:major|mild|full|big) )?spoilers?(?: warning| alert| ahead)?(?: for [^.!?:]{1,60})?(?:(?: ahead| follow| below)?[.!]*$|[!:.](?=.{0,160}$))/i

/** "3:04 PM CDT", "17:20 Uhr" */
const moment =
  /^\(?\d{1,2}(?::\d\d|[:.]\d\d(?= ?(?:[ap]\.?m|uhr|h\b)))(?::\d\d)?(?: ?[ap]\.?m\.?| ?uhr| ?h)?(?: [A-Z]{2,4})?\)?(?:[\s|–—-]+(?:[A-Z]{2,}\s?){1,3})?$/i

/** "9.02pm Ana Reyes": whose entry it is, glued by a style sheet or not. */
function isMoment(text: string, writers: readonly string[]): boolean {
  if (text.length > maxMomentChars || !/\d/.test(text[0] === '(' ? (text[1] ?? '') : (text[0] ?? '')))
    return false
  if (moment.test(text)) return true
  const writer = writers.find((name) => text.endsWith(name))
  return writer !== undefined && moment.test(text.slice(0, -writer.length).trim())
}

const maxMomentChars = 80

/** Words on a button; those of a heading that opens and closes are the heading's. */
function isButton({ within: around }: Element, text: string): boolean {
  return (around & within.button) !== 0 && (around & within.heading) === 0 && text.length <= maxButtonChars
}

const maxButtonChars = 60

/** What wikis put beside a heading. */
const editMark =
  /^\[?\s*(?:edit(?: source)?|bearbeiten|quelltext bearbeiten|modifier(?: le code)?|editar(?: código)?|modifica(?: wikitesto)?|bewerken|redigera|rediger|edytuj|編集|править)(?:\s*\|[^|]{2,30})?\s*\]?$/i

const boxes = hints.newsletter | hints.share | hints.popup
/** Larger boxes of that name hold whole newsletters. */
const maxBoxChars = 600
const maxClimb = 6

/** In a small box that is named for sign-ups, sharing or pop-ups. */
function isInSmallBox({ page, sums }: Scene, start: Element, shared: number): boolean {
  if ((start.allHints & ~shared & boxes) === 0) return false
  let current: Element | undefined = start
  for (let climbed = 0; current !== undefined && climbed < maxClimb; climbed++) {
    if ((current.hints & boxes) !== 0) return (sums.chars[current.index] ?? 0) <= maxBoxChars
    current = page.elements[current.parent]
  }
  return false
}

/** Titles only, each a link to another page: what to read next. A list of places on the page itself is its contents. */
function isOfferedList({ page, sums }: Scene, { text }: Passage, element: Element, links: number): boolean {
  if ((element.within & within.item) === 0 || links < 0.9 || text.split(' ').length < 4) return false
  const list =
    page.elements[element.tag === 'li' ? element.parent : (page.elements[element.parent]?.parent ?? -1)]
  if (list === undefined || (list.tag !== 'ul' && list.tag !== 'ol')) return false
  const chars = sums.chars[list.index] ?? 0
  return (sums.passages[list.index] ?? 0) > 1 && (sums.linkChars[list.index] ?? 0) > chars * 0.9
}

/** Stories do speak of newsletters and say what to read, so that those words need company. */
function isFurniture(page: Page, { text, linkChars, element }: Passage, cue: CueKind): boolean {
  if (cue === 'newsletter') {
    const around = page.elements[element]?.allHints ?? 0
    return (
      (around & (hints.newsletter | hints.promo)) !== 0 ||
      /^(?:sign up|subscribe|join our|get (?:the|our))\b/i.test(text)
    )
  }
  if (cue === 'related')
    return linkChars > text.length * 0.4 || text.length < 25 || /^[^:]{4,30}:\s/.test(text)
  return true
}
