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

const stop = /[.!?]["'”’)]*$/

/** Lines one under another without full stops: a list without bullets. After a line that ends in a colon, one is enough. */
function isListed(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (line === undefined || line.text.length > maxItemChars) return false
  const first = findGroupStart(lines, at)
  if (lines[first - 1]?.text.endsWith(':') === true) return !stop.test(line.text)
  const group = findGroup(lines, first)
  if (group.some(({ text }) => isShouted(text) || bullet.test(text))) return false
  const open = group.filter(({ text }) => !stop.test(text) && text.length <= maxItemChars).length
  return open >= minOpenLines && open > group.length * minOpenShare
}

/** Paragraphs that a paste put on lines of their own end in full stops, headlines and bylines come in twos. */
const minOpenLines = 3
const minOpenShare = 0.7

function findGroup(lines: readonly Line[], first: number): readonly Line[] {
  let end = first + 1
  while (lines[end]?.gap === false && end - first < maxGroup) end++
  return lines.slice(first, end)
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
  return isShouted(text) || (gap && text.split(' ').length <= 10)
}

const isShouted = (text: string) => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()
