import { looksLikeTitle } from '../captions.ts'
import { readCreditLine } from '../credits.ts'
import { type CueKind, findCue } from '../cues.ts'
import { countWords } from '../headline-words.ts'
import { readTagLine } from '../keywords.ts'
import type { Decision, RelatedLink } from '../story.ts'
import type { Line } from './lines.ts'

/** A text without what was copied together with it from around the story. */
export type Pasted = {
  readonly lines: readonly Line[]
  readonly related: readonly RelatedLink[]
  readonly tags: readonly string[]
  readonly decisions: readonly Decision[]
}

/** Kinds of line that only pages have. Stories that were written as text have none, or one by chance. */
const furniture: ReadonlySet<CueKind> = new Set([
  'share',
  'tool',
  'comments',
  'newsletter',
  'legal',
  'paywall',
  'advertisement',
])
const maxFurnitureChars = 120
const minFurniture = 4

/** Takes a page's furniture out of a text that somebody copied whole: menu, buttons, comments, boxes. Other texts stay as they are. */
export function takePage(lines: readonly Line[]): Pasted {
  if (lines.filter(({ text }) => isFurniture(text)).length < minFurniture)
    return { lines, related: [], tags: [], decisions: [] }
  const top = Math.max(
    0,
    lines.findIndex(({ text }) => countWords(text) >= minHeadlineWords && !isFurniture(text)),
  )
  const groups = groupLines(lines.slice(top))
  const end = groups.findLastIndex((group) => group.some(isSentence))
  const comments = groups.findIndex(([first]) => findCue(first?.text ?? '') === 'comments')
  const taken = groups.map((group, at) => takeGroup(group, at, comments, end))
  const left = taken.flatMap((group) => group.lines)
  const dropped = lines.length - left.length
  return {
    lines: left,
    related: taken.flatMap((group) => group.related),
    tags: groups.flatMap(readTags),
    decisions: [
      {
        what: 'text',
        rule: 'furniture of the page that it was copied from',
        value: `${dropped} lines left out`,
      },
    ],
  }
}

/** Menus have fewer words a line. */
const minHeadlineWords = 5

function isFurniture(text: string): boolean {
  const cue = text.length > maxFurnitureChars ? null : findCue(text)
  return cue !== null && furniture.has(cue) && !/^updated?\b/i.test(text)
}

function isSentence({ text }: Line): boolean {
  return text.length >= 100 && /[.!?…]["'”’)]?$/.test(text)
}

function groupLines(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    // The headline's group is a menu's end: each of its lines stands for itself.
    if (line.gap || last === undefined || groups.length === 1) groups.push([{ ...line, gap: true }])
    else last.push(line)
  }
  return groups
}

type Taken = { readonly lines: readonly Line[]; readonly related: readonly RelatedLink[] }
const nothing: Taken = { lines: [], related: [] }

function takeGroup(group: readonly Line[], at: number, comments: number, end: number): Taken {
  const [label, title] = group
  if (label === undefined) return nothing
  const cue = findCue(label.text)
  if (cue === 'tags' || (cue === 'related' && isList(group))) return nothing
  if (at <= end && cue === 'related' && title !== undefined && looksLikeTitle(title.text))
    return { lines: [], related: [{ text: title.text, url: null }] }
  if (comments !== -1 && at >= comments && says.test(label.text)) return nothing
  const lines = group.filter(
    ({ text }) => !isFurniture(text) && !ago.test(text) && (at <= end || isOffer(text)),
  )
  return { lines: lines.map((line, i) => (i === 0 ? { ...line, gap: true } : line)), related: [] }
}

/** The words after "Tags:", or in the lines below it. */
function readTags([label, ...items]: readonly Line[]): readonly string[] {
  const said = readTagLine(label?.text ?? '')
  if (said === null || said.length > 0) return said ?? []
  return items.every(({ text }) => countWords(text) < minHeadlineWords) ? items.map(({ text }) => text) : []
}

/** "Read more about:", and names below it. */
function isList([label, ...items]: readonly Line[]): boolean {
  return /:$/.test(label?.text ?? '') && items.every(({ text }) => countWords(text) < minHeadlineWords)
}

/** Below the last sentence only credits, other stories and their label are left. */
function isOffer(text: string): boolean {
  if (findCue(text) === 'related' || readCreditLine(text) !== null) return true
  return countWords(text) >= minHeadlineWords && looksLikeTitle(text.replace(/[?!]$/, ''))
}

/** "orchardist_99 says:", "Jan wrote:" */
const says = /^.{1,40} (?:says|said|wrote|writes|schrieb|dice|a écrit)\s*:/i
/** "2 days ago", "vor 3 Stunden" */
const ago =
  /^(?:\d+|an?) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago$|^vor \d+ \p{L}+$|^hace \d+ \p{L}+$|^il y a \d+ \p{L}+$/iu
