import { echoes, endsInCredit, looksLikeTitle, namesPicture } from '../captions.ts'
import { readCreditLine } from '../credits.ts'
import { findWrittenDay } from '../dates.ts'
import { readByline } from '../meta/byline.ts'
import type { Decision } from '../story.ts'
import { bullet, type Line } from './lines.ts'

/** What stands above a plain text's first sentence. */
export type Top = {
  readonly headline: string | null
  readonly dek: string | null
  readonly byline: readonly string[]
  readonly published: string | null
  /** The lines that are left for the text, in order. */
  readonly rest: readonly Line[]
  readonly decisions: readonly Decision[]
}

const maxHeadlineChars = 220

/** Takes headline, dek, byline and date off the top, as far as the lines look like them. */
export function takeTop(lines: readonly Line[]): Top {
  const skipped = lines.findIndex((line) => !isNotice(line.text))
  const at = Math.max(0, skipped)
  if (!isHeadline(lines, at)) return { ...nothing, rest: lines }
  const headline = plain(lines[at]?.text ?? '')
  const below = takeBelow(lines.slice(at + 1), headline)
  return {
    ...below,
    headline,
    rest: [...lines.slice(0, at), ...below.rest],
    decisions: [
      { what: 'headline', rule: 'first line, short, no full stop, blank line after it', value: headline },
      ...below.decisions,
    ],
  }
}

const nothing = { headline: null, dek: null, byline: [], published: null, decisions: [] }

/** "FOR IMMEDIATE RELEASE", "EMBARGOED UNTIL …" */
function isNotice(line: string): boolean {
  return /^(?:for immediate release|embargo(?:ed)?\b.*|press release|news release|media (?:alert|advisory))[:.]?$/i.test(
    line,
  )
}

function isHeadline(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  const next = lines[at + 1]
  if (line === undefined || line.text.length > maxHeadlineChars) return false
  if (/^#\s/.test(line.text)) return true
  if (next !== undefined && !next.gap) return false
  // A full stop ends a sentence, but not "the Man from U.N.C.L.E."
  if (/(?<!\b\p{Lu})[.,;:]$/u.test(line.text.replace(/["'”’)]+$/, ''))) return false
  return !bullet.test(line.text) && readCreditLine(line.text) === null && next !== undefined
}

/** A Markdown heading's marks are not its words. */
function plain(line: string): string {
  return line.replace(/^#+\s+|\s+#+$/g, '')
}

type Below = Omit<Top, 'headline'>

function takeBelow(lines: readonly Line[], headline: string): Below {
  let rest = lines
  let found: Omit<Below, 'rest'> = { dek: null, byline: [], published: null, decisions: [] }
  // Dek, byline and date come in any order, each once.
  for (let line = rest[0]; line !== undefined; line = rest[0]) {
    const step = readLine(line.text, rest[1], headline, found)
    if (step === null) break
    found = { ...found, ...step }
    rest = rest.slice(1)
  }
  return { ...found, rest }
}

type Found = Omit<Below, 'rest'>

function readLine(
  text: string,
  next: Line | undefined,
  headline: string,
  found: Found,
): Partial<Found> | null {
  const byline = found.byline.length === 0 ? readByline(text) : null
  if (byline !== null && byline.people.length > 0) {
    const published = found.published ?? findWrittenDay(text)
    return {
      byline: byline.people,
      published,
      decisions: [...found.decisions, because('byline', 'line that says who wrote it', text)],
    }
  }
  const day = found.published === null && text.length <= 80 && isDateLine(text) ? findWrittenDay(text) : null
  if (day !== null)
    return {
      published: day,
      decisions: [...found.decisions, because('published', 'line that is only a date', text)],
    }
  if (found.dek !== null || !isDek(text, next, headline)) return null
  return {
    dek: text,
    decisions: [...found.decisions, because('dek', 'line between headline and text', text)],
  }
}

function because(what: string, rule: string, value: string): Decision {
  return { what, rule, value }
}

/** "Published March 3, 2025 at 9:00 am ET": nothing but a date, a time and words for them. */
function isDateLine(text: string): boolean {
  const words = text.replace(
    /\b(?:published|posted|updated|last|on|at|date|first|by|[ap]\.?m\.?|[A-Z]{2,4}|\d[\d:/.,-]*(?:st|nd|rd|th)?)\b/gi,
    '',
  )
  return (words.match(/\p{L}+/gu) ?? []).length <= 2
}

/** A dek is a full line without a full stop before the text. What is shorter, or names the picture, is a caption or a subhead. */
function isDek(text: string, next: Line | undefined, headline: string): boolean {
  if (next === undefined || !next.gap || text.length > 320) return false
  if (/[.:,;…]["'”’)]?$/.test(text) || bullet.test(text) || /^#/.test(text)) return false
  if (text.split(' ').length < 6 || namesPicture(text) || endsInCredit(text)) return false
  if (/^\d{1,2}:\d\d/.test(text) || (looksLikeTitle(text) && echoes(text, headline))) return false
  const isDay = findWrittenDay(next.text) !== null && isDateLine(next.text)
  if (isDay || readByline(next.text) !== null) return true
  return next.text.length > text.length && /[.!?…]["'”’)]?$/.test(next.text)
}
