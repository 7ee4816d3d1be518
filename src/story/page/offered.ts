import { couldBeHeadline } from '../headline-words.ts'
import type { Span } from '../story.ts'
import type { Passage } from './page.ts'
import { leadsToStory } from './page-links.ts'
import type { Scene } from './scene.ts'

/** A line longer than this around its link says something itself. */
const maxLabelChars = 40
const maxChars = 1500

/**
 * Whether a passage does nothing but offer other stories: every line is a headline that links to another story of the
 * site, with at most a label before it ("Previously:", "More arts") and a date or an address after it.
 */
export function offersStories({ text, spans, linkChars }: Passage, page: Pick<Scene, 'links'>): boolean {
  if (linkChars === 0 || text.length > maxChars) return false
  const links = spans.filter((span) => span.kind === 'link')
  const bold = spans.filter((span) => span.kind === 'bold')
  let at = 0
  let offered = 0
  for (const line of text.split('\n')) {
    const [start, end] = [at, at + line.length]
    at = end + 1
    const held = links.filter((link) => link.start >= start && link.end <= end)
    if (held.length === 0 && offered === 0 && isLabel(line)) continue
    const [link] = held
    if (link === undefined || held.length > 1 || !isOffer(text, start, end, link, bold, page)) return false
    offered++
  }
  return offered > 0
}

function isOffer(
  text: string,
  start: number,
  end: number,
  link: Span,
  bold: readonly Span[],
  page: Pick<Scene, 'links'>,
): boolean {
  if (!couldBeHeadline(text.slice(link.start, link.end), 4)) return false
  const before = text.slice(start, link.start)
  const isSetApart = bold.some(
    (span) => span.start <= start + 2 && span.end >= start + before.trimEnd().length,
  )
  if (!isLead(before, isSetApart) || !tail.test(text.slice(link.end, end))) return false
  return leadsToStory(page.links.targetOf(link.url))
}

/** Brackets with a date or the address, an arrow, a mark that ends the line. */
const tail = /^\s*(?:[([][^()[\]]{1,200}[)\]])?[\s»›→.!)\]]*$/

const bullets = /^[\s•·»›▶►→↳*–—|\d.)([-]*/

/** Nothing, a bullet, or a label that a sign or bold type sets apart, or that is a phrase of a few words. */
function isLead(before: string, isSetApart: boolean): boolean {
  const label = before.replace(bullets, '').trimEnd()
  if (label === '') return true
  if (label.length > maxLabelChars || /[.,;!?]/.test(label)) return false
  if (/[:|–—»›>]$/.test(label) || isSetApart) return true
  return /^\p{Lu}/u.test(label) && label.split(' ').length <= maxPhraseWords
}

/** "From the same issue" */
const maxPhraseWords = 4

function isLabel(line: string): boolean {
  return line.length <= 60 && !/[.!?]$/.test(line.trim())
}
