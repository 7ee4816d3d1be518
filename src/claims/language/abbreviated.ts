import {
  closingAbbreviations,
  labelNouns,
  numberAbbreviations,
  openingAbbreviations,
  wordlikeAbbreviations,
} from './abbreviations.ts'
import { isDigit, isLetter, isUpper } from './characters.ts'
import type { Token } from './tokenize.ts'

/** The word's end, with the stop where the stop belongs to the word: "Dr.", "U.S.", "J.", "No." before a number. */
export function initialOrAbbreviation(
  text: string,
  start: number,
  end: number,
  limit: number,
  before: readonly Token[],
): number {
  if (end >= limit || text.charCodeAt(end) !== 0x2e || text.charCodeAt(end + 1) === 0x2e) return end
  const length = end - start
  if (length === 1) return isInitial(text, start, before) ? end + 1 : end
  if (isDotted(text, start, end)) return end + 1
  return length <= 6 && isAbbreviation(text, start, end, before) ? end + 1 : end
}

/** "U.S", "a.m", "Ph.D", "8p.m": every part but the first one or two letters long. */
function isDotted(text: string, start: number, end: number): boolean {
  return text.charCodeAt(end - 2) === 0x2e && isLetter(text, end - 1) && end - start > 2
}

function isAbbreviation(text: string, start: number, end: number, before: readonly Token[]): boolean {
  const word = text.slice(start, end).toLowerCase()
  if (numberAbbreviations.has(word)) return numberFollows(text, end + 1)
  if (openingAbbreviations.has(word)) return !isPlainWord(text, start, word)
  if (closingAbbreviations.has(word)) return isUpper(text, start) || word === 'etc' || word === 'al'
  if (!wordlikeAbbreviations.has(word) || !isUpper(text, start)) return false
  return before.at(-1)?.text === ',' || text.charCodeAt(end + 1) === 0x2c || numberFollows(text, end + 1)
}

/** Some are words when small and alone: "a feat.", "the rep." */
function isPlainWord(text: string, start: number, word: string): boolean {
  const small =
    word !== 'vs' && word !== 'eg' && word !== 'ie' && word !== 'cf' && word !== 'approx' && word !== 'feat'
  return small && !isUpper(text, start)
}

function numberFollows(text: string, at: number): boolean {
  const next = text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0xa0 ? at + 1 : at
  return isDigit(text, next) || text.charCodeAt(next) === 0x23
}

/** "J. R. Oduya" against "Plan B. The film": a capital with a capital behind it, unless a label noun leads. */
function isInitial(text: string, start: number, before: readonly Token[]): boolean {
  if (text.startsWith('v', start)) return true
  if (text.startsWith('p', start) || text.startsWith('c', start)) return numberFollows(text, start + 2)
  const next = text.charCodeAt(start + 2) === 0x20 ? start + 3 : start + 2
  if (!isUpper(text, start) || !isUpper(text, next)) return false
  const last = before.at(-1)
  if (!last) return true
  if (text.startsWith('I', start) && !isUpper(last.text, 0)) return false
  return last.end < start && !labelNouns.has(last.text.toLowerCase())
}
