import { isApostrophe, isDigit, isWordPart } from './characters.ts'

const clitics: ReadonlySet<string> = new Set(['s', 'm', 'd', 're', 've', 'll'])
const elided: ReadonlySet<string> = new Set([
  'em',
  'til',
  'till',
  'cause',
  'tis',
  'twas',
  'bout',
  'round',
  'n',
  'cuz',
])

/** Where the last clitic of a word begins ('s, 're, n't, the "not" of "cannot"), or `end` where there is none. */
export function cliticStart(text: string, start: number, end: number): number {
  if (end - start === 6 && text.slice(start, end).toLowerCase() === 'cannot') return start + 3
  const third = isApostrophe(text.charCodeAt(end - 2)) ? end - 2 : end
  const at = isApostrophe(text.charCodeAt(end - 3)) ? end - 3 : third
  if (at >= end || at <= start) return end
  const tail = text.slice(at + 1, end).toLowerCase()
  if (clitics.has(tail)) return at
  return tail === 't' && (text.charCodeAt(at - 1) | 0x20) === 0x6e && at - 1 > start ? at - 1 : end
}

/** End of a clitic that follows a closing quote or bracket: “Aurelia 9”’s. */
export function clitic(text: string, start: number, end: number): number | null {
  const found = /^.(s|re|ll|ve|d)(?![\p{L}\p{N}])/iu.exec(text.slice(start, Math.min(end, start + 4)))
  return found && text.charCodeAt(start) !== 0x2018 ? start + found[0].length : null
}

/** End of a word whose head is cut off ('90s, '15, 'em, 'n'), or null where the mark is a quotation mark. */
export function elidedEnd(text: string, start: number, end: number): number | null {
  if (isDigit(text, start + 1)) return yearEnd(text, start, end)
  if (text.charCodeAt(start) === 0x2018) return null
  let at = start + 1
  while (at < end && at < start + 7 && isWordPart(text, at)) at += 1
  if (!elided.has(text.slice(start + 1, at))) return null
  const closed = isApostrophe(text.charCodeAt(at))
  if (at === start + 2) return closed && at < end ? at + 1 : null
  return closed ? null : at
}

function yearEnd(text: string, start: number, end: number): number | null {
  if (start + 2 >= end || !isDigit(text, start + 2)) return null
  const decade = text.charCodeAt(start + 3) === 0x73 && start + 3 < end
  const stop = start + (decade ? 4 : 3)
  if (stop < end && isWordPart(text, stop)) return null
  if (decade) return stop
  return isApostrophe(text.charCodeAt(stop)) || text.charCodeAt(start) === 0x2018 ? null : stop
}
