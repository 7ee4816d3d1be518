import type { BlockKind } from '../story.ts'
import { bullet, type Line } from './lines.ts'

/** What each line of a plain text is, seen from its neighbours. */
export function kindOf(lines: readonly Line[], at: number): BlockKind {
  const { text } = lines[at] ?? { text: '' }
  if (/^#{1,6}\s/.test(text)) return 'heading'
  if (/^>\s/.test(text)) return 'quote'
  if (/^\|.*\|$/.test(text) || text.includes('\t')) return 'table row'
  if (bullet.test(text)) return 'list item'
  if (isListed(lines, at)) return 'list item'
  return isHeading(lines, at) ? 'heading' : 'paragraph'
}

const sentenceEnd = /[.!?…:;,]["'”’)\]]*$/
const maxItemChars = 200

/** Lines one under another without full stops, after a line that ends in a colon: a list without bullets. */
function isListed(lines: readonly Line[], at: number): boolean {
  const first = findGroupStart(lines, at)
  if (!(lines[first - 1]?.text.endsWith(':') ?? false)) return false
  const line = lines[at]
  return line !== undefined && line.text.length <= maxItemChars && !/[.!?]["'”’)]*$/.test(line.text)
}

/** Groups longer than this are not lists but files of lines. */
const maxGroup = 200

function findGroupStart(lines: readonly Line[], at: number): number {
  let first = at
  while (first > 0 && at - first < maxGroup && lines[first]?.gap === false) first--
  return first
}

/** A short line without an end mark above text, or in capitals. "11:02 a.m. …" and "Q: …" are not. */
function isHeading(lines: readonly Line[], at: number): boolean {
  const { text, gap } = lines[at] ?? { text: '', gap: false }
  const next = lines[at + 1]
  if (text.length > 90 || sentenceEnd.test(text) || /^(?:\d{1,2}:\d\d|[QA][.:])/.test(text)) return false
  if (next === undefined) return false
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase() ? true : gap && text.split(' ').length <= 10
}
