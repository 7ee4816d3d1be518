import { hints } from './hints.ts'
import type { Element, Page, Passage } from './page.ts'
import { leadsToStory } from './page-links.ts'
import type { Scene } from './scene.ts'
import { isScrambled, wordsOf } from './scrambled.ts'
import { within } from './tags.ts'

/** A run of passages, and why none of them is the story's. */
type Zone = { readonly from: number; readonly to: number; readonly rule: string }

/** Parts of a page that a label, or another story's headline, sets apart; by passage, null outside. `top` is the passage that shows the headline. */
export function findZones(scene: Scene, top: number): readonly (string | null)[] {
  const { page, sums } = scene
  const rules = page.passages.map((): string | null => null)
  const total = page.passages.filter(({ index }) => index > top && sums.isProse[index] === 1).length
  let prose = 0
  let sold: ReadonlySet<string> | null = null
  for (const passage of page.passages) {
    if (sold !== null && rules[passage.index] === null && isScrambled(passage.text, sold))
      rules[passage.index] = 'is scrambled'
    const isFree = prose > 0 && rules[passage.index] === null
    const zone = isFree ? findZone(scene, passage, top, prose) : null
    if (isFree && prose >= total * closing && introduces(page, passage))
      rules.fill('tells of the firm that says so', passage.index, passage.index + 2)
    if (zone !== null) rules.fill(zone.rule, zone.from, zone.to)
    if (zone?.rule === behindGate) sold ??= wordsOf(page.passages.slice(Math.max(0, top), zone.from))
    if (passage.index > top && sums.isProse[passage.index] === 1) prose++
  }
  return rules
}

/** `prose` is how many paragraphs stand between the headline and here. */
function findZone(scene: Scene, passage: Passage, top: number, prose: number): Zone | null {
  const { page } = scene
  const element = page.elements[passage.element]
  if (element === undefined || passage.text.length > maxLabelChars) return null
  if (comments.test(passage.text) && passage.linkChars === 0 && isLabel(passage, element)) {
    const box = findBox(page, passage, element)
    return { from: passage.index, to: endOf(box), rule: 'is a reader’s comment' }
  }
  if (sponsor.test(passage.text)) {
    const box = findBox(page, passage, element)
    const isSmall = passage.index - box.from.passage <= 1 && endOf(box) - box.from.passage <= maxPaidLines
    return isSmall && box.from.passage > top
      ? { from: box.from.passage, to: endOf(box), rule: 'is paid for' }
      : null
  }
  if (gate.test(passage.text)) {
    const box = findBox(page, passage, element)
    return passage.index - box.from.passage <= 1 && box.from.passage > top
      ? { from: passage.index, to: endOf(box), rule: behindGate }
      : null
  }
  if (prose >= minBeforeEnd && endMark.test(passage.text)) {
    const text = scene.container
    const to = text === undefined ? 0 : endOf(text)
    return { from: passage.index, to: Math.max(to, passage.index + 1), rule: 'follows the end mark' }
  }
  return prose < minAppended ? null : findAppended(scene, passage, element, top)
}

const maxLabelChars = 160
const maxPaidLines = 6

/** What stands over words that somebody paid for. */
const sponsor =
  /^(?:a (?:quick )?(?:word|message|note) from (?:our|this (?:week|month|issue)[’']s|today[’']s) (?:sponsors?|partners?|friends)|(?:today[’']s|this (?:week|month|issue)[’']s|our) (?:sponsors?|partner)|(?:this (?:newsletter|issue|edition|week|story|post|email|episode) is )?(?:sponsored|presented|supported|powered|brought to you) by\b.{0,60}|sponsor(?:ed)?(?: (?:message|content|post|section))?|together with .{2,40}|in partnership with .{2,40}|paid (?:message|partnership|promotion|content|post)|promotion|anzeige|werbung|publicité|publicidad|annons|advertentie|reklame)\W{0,2}$/iu
const behindGate = 'asks for money or a name before the rest'

/** What newsrooms close a release with; contacts and what the firms are follow. Stars part scenes, too. */
const endMark = /^(?:#\s*#\s*#|-\s*30\s*-|-+\s*ends?\s*-+|ENDS)$/i
const minBeforeEnd = 2

/** "About Harbour Films", and below it "Harbour Films is …": how releases close. */
const about =
  /^(?:about|über|à propos de|acerca de|sobre|informazioni su|over|om) (?:the |la |le |l[’']|el )?(\p{Lu}[^.!?]{1,80}?):?$/iu

/** Only the end of a text tells of the firm. */
const closing = 0.6

function introduces(page: Page, { text, index }: Passage): boolean {
  const name = about.exec(text)?.[1]
  const next = page.passages[index + 1]?.text.slice(0, 120)
  return (
    name !== undefined &&
    /^\p{Lu}/u.test(name) &&
    next?.includes(name.split(' ').slice(0, 2).join(' ')) === true
  )
}

const comments =
  /^(?:(?:\d+|no|all|reader|user|visitor|member|latest|top) )*(?:comments?|replies|(?<=\d )responses?|(?<=\w )discussion|kommentare?|leserkommentare|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|komentarze|komentáře|コメント)(?: ?\(?\d+\)?)?\s*:?$|^\d+ (?:thoughts?|comments?|responses?|comentarios?|commentaires?|kommentare|commenti) (?:on|to|en|sur|zu|su) /i

const gate =
  /\b(?:subscribe|register|sign (?:up|in)|log ?in|become a (?:member|subscriber)|create (?:an? |your )?(?:free )?account|join)\b(?: now| today| free| for free)? (?:to|and) (?:keep|continue|go on|read|finish|unlock)\b|^to (?:continue|keep) reading\b|^this (?:story|article|post|content) is (?:only )?(?:for|available to) (?:paying |paid |our )?(?:subscribers|members)\b|^(?:jetzt )?weiterlesen mit\b|^(?:cet )?article (?:est )?réservé aux abonnés|^contenido (?:exclusivo )?para (?:suscriptores|abonados)|^contenuto riservato agli abbonati/i

function isLabel({ text, spans }: Passage, element: Element): boolean {
  if ((element.within & within.heading) !== 0 || (element.allHints & hints.comment) !== 0) return true
  return spans.some(({ kind, start, end }) => kind === 'bold' && end - start >= text.length - 1)
}

/** A label stands in a wrapper or two of its own. */
const maxClimb = 4

/** The box that a label heads: the first element around it that holds something after it. */
function findBox(page: Page, { index }: Passage, start: Element): Element {
  let box = start
  for (let climbed = 0; climbed < maxClimb && endOf(box) <= index + 1; climbed++)
    box = page.elements[box.parent] ?? box
  return box
}

/** The passage after an element's last. */
function endOf({ to }: Element): number {
  return to.offset > 0 ? to.passage + 1 : to.passage
}

/** Another story below this one, as pages that never end have it: its box holds a first-level heading that links to its own address. */
function findAppended(
  { page, sums, links }: Scene,
  passage: Passage,
  element: Element,
  top: number,
): Zone | null {
  if (top === -1 || (element.within & within.heading) === 0 || passage.linkChars < passage.text.length * 0.9)
    return null
  const link = passage.spans.find(({ kind }) => kind === 'link')
  if (!leadsToStory(links.targetOf(link?.url))) return null
  const headline = page.elements[page.passages[top]?.element ?? -1]
  const box = findApart(page, element, Math.max(top, passage.index - maxLead))
  if (headline?.tag !== element.tag || box === null) return null
  const held = page.passages.slice(box.from.passage, endOf(box))
  return held.filter(({ index }) => sums.isProse[index] === 1).length >= minAppended
    ? { from: box.from.passage, to: endOf(box), rule: 'belongs to another story below' }
    : null
}

/** Fewer paragraphs below are a teaser's, which other rules know; fewer above, and the headline was only named there. */
const minAppended = 2

/** A story's section stands above its headline, and little else. */
const maxLead = 4

/** The widest element around a heading that begins after a passage. */
function findApart(page: Page, heading: Element, after: number): Element | null {
  let current = heading
  for (;;) {
    const parent = page.elements[current.parent]
    if (parent === undefined || parent.from.passage <= after) break
    current = parent
  }
  return current === heading ? null : current
}
