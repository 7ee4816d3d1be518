import { normal } from '../normal.ts'
import type { Element, Page, Passage } from './page.ts'
import { leadsToStory } from './page-links.ts'
import type { Scene } from './scene.ts'
import { within } from './tags.ts'

/**
 * What stands among a story's paragraphs and is none of it by its form: quotations pulled out into an aside, guides that
 * unfold, polls, requests for money, replies of a forum, an entry that only leads to another story, another column of a
 * layout table. By passage; `top` shows the headline.
 */
export function findAsides(scene: Scene, top: number): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const mark = (from: number, to: number, rule: string) => {
    for (let i = from; i < to; i++) if (!found.has(i)) found.set(i, rule)
  }
  markReplies(scene, top, mark)
  markColumns(scene, mark)
  markPlaces(scene, top, mark)
  markToolbars(scene, top, mark)
  markReleaseEnd(scene, top, mark)
  const entries = entryCounter(scene)
  const polls = findPolls(scene)
  for (const passage of scene.page.passages) {
    const element = scene.page.elements[passage.element]
    if (element === undefined || passage.index <= top || found.has(passage.index)) continue
    const rule = findRule(scene, passage, element)
    if (rule !== null) mark(passage.index, passage.index + 1, rule)
    else if ((element.within & within.details) !== 0 && guide.test(passage.text))
      markGuide(scene.page, element, mark)
    else if ((element.within & within.aside) !== 0 && summary.test(passage.text))
      markBox(scene, element, 'aside', 'sums the story up', mark)
    else if ((element.within & within.heading) !== 0 && aboutPeople.test(passage.text))
      markPerson(scene, element, mark)
    else markEntry(scene, passage, element, entries, mark)
  }
  for (const { from, to } of polls) mark(from.passage, to.passage, 'asks readers to vote')
  return found
}

function findRule(scene: Scene, passage: Passage, element: Element): string | null {
  if (isPulledOut(scene, element, passage)) return 'is pulled out of the text'
  if (isHeadingButton(scene.page, passage, element)) return 'is a button'
  if (asksBelow(passage.text)) return 'asks for comments'
  if (passage.linkChars === 0) return null
  if (asksToFollow(passage)) return 'asks to follow'
  return asksForMoney(passage) ? 'asks for money or a name' : null
}

const maxAskChars = 200

/** "What is your favourite lamp? Let us know in the comments below." */
function asksBelow(text: string): boolean {
  if (text.length > maxAskChars) return false
  const at = text.indexOf('? ')
  return at !== -1 && invitation.test(text.slice(at + 2))
}

const invitation = /^(?:let us know|tell us|have your say|sound off)\b.{0,80}\b(?:comments?|below)\b.{0,20}$/i

type Mark = (from: number, to: number, rule: string) => void

const maxPulledChars = 300

/** A quotation in an aside beside the text: words that a page shows off. A whole page in an aside is its text. */
function isPulledOut({ container }: Scene, { within: around }: Element, { text }: Passage): boolean {
  const both = within.aside | within.quote
  return (
    (around & both) === both &&
    ((container?.within ?? 0) & within.aside) === 0 &&
    text.length <= maxPulledChars
  )
}

/** What papers write on boxes of background that unfold. */
const guide =
  /^(?:quick guide|explainer|q&a|profile|timeline|fact ?box|at a glance|background|steckbrief|hintergrund|repères|contexte)$/i

/** What stands over points that a program drew from the story, or that repeat it. */
const summary =
  /^(?:key (?:points|takeaways|facts|findings)|ai[- ](?:assisted|generated) summary|(?:the )?(?:story )?in brief|the gist|das wichtigste in kürze|l[’']essentiel|en bref|puntos clave|lo esencial|in sintesi)$/i

function markBox({ page, container }: Scene, start: Element, tag: string, rule: string, mark: Mark): void {
  const box = climbTo(page, start, tag)
  if (box !== undefined && (container === undefined || box.index > container.index))
    mark(box.from.passage, endOf(box), rule)
}

/** "About the photographer", over a line on them. */
const aboutPeople =
  /^(?:about|meet|über|à propos de|sobre|acerca de|chi è) (?:the |our |den |die |l[’']|la |le |el )?(?:authors?|writers?|photographers?|reporters?|critics?|illustrators?|contributors?|interviewers?|autor(?:in)?|auteure?|autora?|photographe)$/i

function markPerson({ page, sums }: Scene, heading: Element, mark: Mark): void {
  const box = page.elements[heading.parent]
  if (box === undefined || box.from.passage < heading.from.passage) return
  if ((sums.passages[box.index] ?? 0) <= maxPersonLines)
    mark(box.from.passage, endOf(box), 'tells of the writer')
}

const maxPersonLines = 6

function markGuide(page: Page, start: Element, mark: Mark): void {
  if ((start.within & within.details) === 0) return
  let box: Element | undefined = start
  while (box !== undefined && box.tag !== 'details') box = page.elements[box.parent]
  if (box !== undefined) mark(box.from.passage, endOf(box), 'is a guide that unfolds')
}

const pollName = /(?:^|[\s_-])(?:poll|quiz|survey|umfrage|sondage|encuesta)(?=$|[\s_-])/i
const maxPollLines = 12

/** Small boxes that are called so. A page's classes recur, so that each is looked at once. */
function findPolls({ page, sums, container }: Scene): readonly Element[] {
  const known: boolean[] = []
  const found: Element[] = []
  for (let at = container?.index ?? 0; at < page.elements.length; at++) {
    const element = page.elements[at]
    if (element === undefined || element.look === 0) continue
    const isPoll = known[element.look] ?? pollName.test(element.attributes.class ?? '')
    known[element.look] = isPoll
    if (isPoll && (sums.passages[at] ?? 0) <= maxPollLines && (sums.prose[at] ?? 0) === 0) found.push(element)
  }
  return found
}

/** "Don’t miss a story: follow us on Facebook and X.", with links to both. */
function asksToFollow({ text, spans }: Passage): boolean {
  if (text.length > maxRequestChars || !/\bfollow(?:ing)? (?:us|our)\b/i.test(text)) return false
  const links = spans.filter(({ kind }) => kind === 'link')
  return links.length > 0 && links.every(({ url }) => networks.test(url ?? ''))
}

const networks =
  /^https?:\/\/(?:[\w-]+\.)?(?:facebook|x|twitter|instagram|threads|bsky|tiktok|youtube|whatsapp|linkedin|google|news\.google)\.\w+\//i

const maxRequestChars = 320
export const payPath =
  /(?:[/#]|^)(?:sign-?up|register|subscribe|subscriptions?|abo(?:nnement)?|abonnieren|suscr[^/]{3,10}|membership|members|join(?:-us)?|donat(?:e|ion)s?|support(?:-us)?|patron|become-a-\w+)(?:[/?#]|$)|portal\/signup/i
const payWords =
  /^(?:Join|Subscribe|Become|Support|Sign up|Donate|Give|Contribute|Make a|Start your|Chip in|Back us|Buy us|Abonnieren|Unterstütz|Abonnez|Soutenez|Rejoignez|Suscr[ií]b|Apoya|Hazte|Abbona|Sostieni|Steun|Stöd)/

/** "Join us for five francs a month and we’ll save you a seat." */
function asksForMoney({ text, spans }: Passage): boolean {
  if (text.length > maxRequestChars) return false
  return spans.some(
    ({ kind, url, start, end }) =>
      kind === 'link' && url !== undefined && payWords.test(text.slice(start, end)) && payPath.test(url),
  )
}

/** "Copy link" beside a heading's words, in the heading. */
function isHeadingButton(page: Page, { index }: Passage, element: Element): boolean {
  const both = within.button | within.heading
  if ((element.within & both) !== both) return false
  let heading: Element | undefined = element
  while (heading !== undefined && !/^h[1-6]$/.test(heading.tag)) heading = page.elements[heading.parent]
  return heading !== undefined && heading.from.passage < index
}

const minPlaces = 3
/** A dek and a caption. */
const maxProseAbove = 2

/** Where the paragraph stands that has so many above it. */
function findProse(isProse: Uint8Array, above: number): number {
  let at = -1
  for (let count = 0; count <= above; count++) {
    at = isProse.indexOf(1, at + 1)
    if (at === -1) return isProse.length
  }
  return at
}

const maxPlaces = 60

/** Lists above the text all of whose items lead down the page: what it will say, in short. */
function markPlaces(scene: Scene, top: number, mark: Mark): void {
  const { page, sums } = scene
  const end = findProse(sums.isProse, maxProseAbove)
  const seen = new Set<number>()
  for (const { index, text, inPageChars, element } of page.passages) {
    if (inPageChars < text.length * 0.9 || index <= top || index >= end) continue
    const list = findList(page, page.elements[element])
    if (list === undefined || seen.has(list.index)) continue
    seen.add(list.index)
    const count = sums.passages[list.index] ?? 0
    if (count < minPlaces || count > maxPlaces || list.from.passage <= top) continue
    const held = page.passages.slice(list.from.passage, endOf(list))
    if (held.every((item) => item.inPageChars >= item.text.length * 0.9 || leadsToPage(scene, item)))
      mark(list.from.passage, endOf(list), 'leads to a part of the page')
  }
}

/** To a place on another page of the same story: "/lists/tv-pets/2/#e8". */
function leadsToPage({ links, address }: Scene, { text, linkChars, spans }: Passage): boolean {
  if (linkChars < text.length * 0.9 || address === null) return false
  const url = spans.find(({ kind }) => kind === 'link')?.url
  const there = url?.includes('#') === true ? links.targetOf(url).address : null
  return there?.path.startsWith(`${address.path.replace(/\/$/, '')}/`) === true
}

/** What an issuer says of itself below a release, and whom to call. */
const boilerplate = /^about \p{Lu}[^\n]{1,60}\n\S|^about \p{Lu}[^\n.!?]{1,60}$/iu
const releaseEnd =
  /^(?:SOURCE \p{Lu}[^.!?]{2,80}|(?:Media|Press|MEDIA|PRESS)(?: (?:and|&) [Ii]nvestor| [Rr]elations)? (?:Contacts?|CONTACTS?|contacts?)\b.{0,600})$/su
const maxBoilerplate = 12

/** From "About Skyline" to "Media contact" and "SOURCE Skyline": the end of a release that no mark ends. */
function markReleaseEnd({ page, container }: Scene, top: number, mark: Mark): void {
  if (container === undefined) return
  const [from, to] = [Math.max(top + 1, container.from.passage), endOf(container)]
  const last = page.passages.slice(from, to).findLastIndex(({ text }) => releaseEnd.test(text)) + from
  if (last < from) return
  const start = page.passages
    .slice(Math.max(from, last - maxBoilerplate), last + 1)
    .findIndex(({ text }) => boilerplate.test(text) || releaseEnd.test(text))
  mark(Math.max(from, last - maxBoilerplate) + start, last + 1, 'is said below every release of an issuer')
}

const minTools = 3
const maxToolChars = 24

/** Lists between headline and text whose items are all links of a word or two: "Read | View source | History". */
function markToolbars({ page, sums }: Scene, top: number, mark: Mark): void {
  const end = top === -1 ? -1 : sums.isProse.indexOf(1, top + 1)
  const isTool = ({ text, linkChars }: Passage) =>
    text.length <= maxToolChars && linkChars >= text.length * 0.9
  for (let at = top + 1; at < end; at++) {
    const first = page.passages[at]
    const list =
      first !== undefined && isTool(first) ? findList(page, page.elements[first.element]) : undefined
    if (list === undefined || list.from.passage !== at) continue
    const held = page.passages.slice(at, endOf(list))
    if (held.length >= minTools && held.every(isTool)) mark(at, endOf(list), 'is a menu')
    at = Math.max(at, endOf(list) - 1)
  }
}

const maxListClimb = 6

function findList(page: Page, start: Element | undefined): Element | undefined {
  let current = start
  for (let climbed = 0; current !== undefined && climbed < maxListClimb; climbed++) {
    if (current.tag === 'ul' || current.tag === 'ol') return current
    current = page.elements[current.parent]
  }
  return undefined
}

const maxEntryLines = 4
const minEntries = 3

type Entries = { alike: number; told: number }

/** An entry of a running report that is another story's headline and at most a line on it, among entries with text. */
function markEntry(
  { page, sums, links }: Scene,
  passage: Passage,
  element: Element,
  entries: (box: Element) => Entries,
  mark: Mark,
): void {
  if ((element.within & within.heading) === 0 || passage.linkChars < passage.text.length * 0.9) return
  if (!leadsToStory(links.targetOf(passage.spans.find(({ kind }) => kind === 'link')?.url))) return
  const box = page.elements[element.parent]
  if (box === undefined || box.look === 0 || (sums.prose[box.index] ?? 0) > 0) return
  if ((sums.passages[box.index] ?? 0) > maxEntryLines) return
  const { alike, told } = entries(box)
  if (alike >= minEntries && told > alike / 2) mark(box.from.passage, endOf(box), 'leads to another story')
}

/** How many boxes of one look stand side by side, and how many of them hold a paragraph. Each row is counted once. */
function entryCounter({ page, sums }: Scene): (box: Element) => Entries {
  const known = new Map<number, Entries>()
  return ({ parent, look, depth }) => {
    const before = known.get(parent)
    if (before !== undefined) return before
    const own = { alike: 0, told: 0 }
    known.set(parent, own)
    for (let at = parent + 1; (page.elements[at]?.depth ?? -1) >= depth; at++) {
      const other = page.elements[at]
      if (other?.parent !== parent || other.look !== look) continue
      own.alike++
      if ((sums.prose[at] ?? 0) > 0) own.told++
    }
    return own
  }
}

const answer = /^(?:re|aw|sv)\s?:/i
const maxProfileLines = 8
const maxReplyClimb = 40

/** "Re: …" and the headline: a reader’s answer, with whose it is. */
function markReplies({ page, sums }: Scene, top: number, mark: Mark): void {
  const title = normal(page.passages[top]?.text ?? '')
  if (top === -1 || title === '') return
  for (const { text, index, element } of page.passages) {
    if (index <= top || !answer.test(text)) continue
    if (normal(text.replace(answer, '')) !== title) continue
    const box = findReply(page, sums.isProse, page.elements[element], top, index)
    if (box !== null) mark(box.from.passage, endOf(box), 'is a reader’s comment')
  }
}

/** The widest box around the line that begins below the headline, with nothing but who answers above the line. */
function findReply(
  page: Page,
  isProse: Uint8Array,
  start: Element | undefined,
  top: number,
  line: number,
): Element | null {
  let box: Element | null = null
  let current = start
  for (let climbed = 0; current !== undefined && climbed < maxReplyClimb; climbed++) {
    const { from } = current
    if (from.passage <= top || line - from.passage > maxProfileLines) break
    if (isProse.subarray(from.passage, line).includes(1)) break
    box = current
    current = page.elements[current.parent]
  }
  return box
}

/** Old pages are tables: the text has one cell of a row, and menus the others. */
function markColumns({ page, container, sums }: Scene, mark: Mark): void {
  if (container === undefined || (container.within & within.table) === 0) return
  const cell = climbTo(page, container, 'td')
  if (cell === undefined) return
  for (const other of page.elements) {
    if (other.parent !== cell.parent || other.index === cell.index || other.tag !== 'td') continue
    if ((sums.prose[other.index] ?? 0) === 0 && (sums.linkChars[other.index] ?? 0) > 0)
      mark(other.from.passage, endOf(other), 'stands in another column')
  }
}

function climbTo(page: Page, start: Element, tag: string): Element | undefined {
  let current: Element | undefined = start
  while (current !== undefined && current.tag !== tag) current = page.elements[current.parent]
  return current
}

/** The passage after an element's last. */
function endOf({ to }: Pick<Element, 'to'>): number {
  return to.offset > 0 ? to.passage + 1 : to.passage
}
