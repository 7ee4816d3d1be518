import { isDigit, isLetter, isLower, isUpper } from './characters.ts'
import type { Token } from './tokenize.ts'

/** What the tagger sees of each token of a sentence, as numbers; one entry a token. */
export type Traits = {
  /** Hash of the word in lower case, digits as 0, quotation marks and dashes made plain. */
  readonly words: Int32Array
  /** Hashes of the last one to four units and the first three, five a token. */
  readonly affixes: Int32Array
  /** Case and make of the word, see `shapeOf`. */
  readonly shapes: Uint8Array
  /** How the whole sentence is set: 0 ordinary, 1 Title Case, 2 CAPITALS, 3 no capital at all. */
  readonly setting: number
}

export const affixCount = 5
const seed = -2128831035
const prime = 16777619

export function traitsOf(tokens: readonly Token[], from: number, to: number): Traits {
  const words = new Int32Array(to - from)
  const affixes = new Int32Array((to - from) * affixCount)
  const shapes = new Uint8Array(to - from)
  for (let at = from; at < to; at += 1) {
    const text = tokens[at]?.text ?? ''
    words[at - from] = hashWord(text)
    shapes[at - from] = shapeOf(text)
    fillAffixes(affixes, (at - from) * affixCount, text)
  }
  return { words, affixes, shapes, setting: settingOf(tokens, from, to) }
}

export function hashWord(text: string): number {
  if (text === '…') return hashWord('...')
  return hashStart(text, text.length)
}

function hashStart(text: string, length: number): number {
  let hash = seed
  for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ plain(text.charCodeAt(at)), prime)
  return hash
}

/** Lower case, one digit for all, one quotation mark, one dash, so that typography changes nothing. */
function plain(code: number): number {
  if (code < 128) {
    if (code >= 65 && code <= 90) return code + 32
    return code >= 49 && code <= 57 ? 48 : code
  }
  if (code === 0x2019) return 0x27
  if (code === 0x201c || code === 0x201d || code === 0x2018) return 0x22
  if (code >= 0x2010 && code <= 0x2015) return 0x2d
  return code >= 0xc0 && code < 0x250 ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : code
}

function fillAffixes(affixes: Int32Array, offset: number, text: string): void {
  let hash = seed
  for (let back = 1; back <= 4; back += 1) {
    if (back <= text.length) hash = Math.imul(hash ^ plain(text.charCodeAt(text.length - back)), prime)
    affixes[offset + back - 1] = hash
  }
  affixes[offset + 4] = hashStart(text, Math.min(3, text.length))
}

/** 0 lower, 1 Capital, 2 CAPITALS, 3 one capital, 4 mIxed, 5 number, 6 letters and digits, 7 mark; +8 with a hyphen. */
function shapeOf(text: string): number {
  let upper = 0
  let lower = 0
  let digits = 0
  let hyphen = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x2d || code === 0x2010 || code === 0x2011) hyphen = 8
    else if (isDigit(text, at)) digits += 1
    else if (isUpper(text, at)) upper += 1
    else if (isLower(text, at) || (code >= 128 && isLetter(text, at))) lower += 1
  }
  return caseOf(text, upper, lower, digits) + (text.length > 1 ? hyphen : 0)
}

function caseOf(text: string, upper: number, lower: number, digits: number): number {
  if (digits > 0) return upper + lower > 0 ? 6 : 5
  if (upper + lower === 0) return 7
  if (upper === 0) return 0
  if (lower === 0) return upper === 1 ? 3 : 2
  return upper === 1 && isUpper(text, 0) ? 1 : isUpper(text, 0) && text.includes('-') ? 1 : 4
}

function settingOf(tokens: readonly Token[], from: number, to: number): number {
  let capital = 0
  let capitals = 0
  let words = 0
  let small = 0
  for (let at = from; at < to; at += 1) {
    const text = tokens[at]?.text ?? ''
    if (text.length < 2 || !isLetter(text, 0)) continue
    words += 1
    const first = isUpper(text, 0)
    if (first && isUpper(text, text.length - 1)) capitals += 1
    else if (first) capital += 1
    else if (text.length >= 4) small += 1
  }
  if (capitals >= 3 && capitals * 5 >= words * 4) return 2
  if (capital >= 3 && small * 5 <= capital) return 1
  return capital + capitals === 0 && words > 3 ? 3 : 0
}
