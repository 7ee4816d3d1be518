import { domainEndings } from './abbreviations.ts'
import { character, classAt, isDigit, isHyphen, isLetter, isLower, isWordPart } from './characters.ts'
import { urlEnd } from './urls.ts'

/** End of the word or number that begins at `start`, without a closing stop. */
export function wordEnd(text: string, start: number, end: number): number {
  let at = start
  let segment = start // where the part since the last dot begins
  while (at < end) {
    const kind = classAt(text, at)
    if (kind === character.letter || kind === character.digit) {
      at += 1
      continue
    }
    if (kind !== character.mark || at === start) break
    const code = text.charCodeAt(at)
    if (code === 0x2b) return plusEnd(text, at, end)
    if (code === 0x2e) {
      const next = dotJoins(text, segment, at, end)
      if (next === at) break
      if (text.charCodeAt(next) === 0x2f && isDomainDot(text, segment, at)) return urlEnd(text, start, end)
      at = next
      segment = next
      continue
    }
    if (!joins(text, start, at, end, code)) break
    at += 1
  }
  return at
}

/** Whether the mark at `at` stands inside a word: "Reyes-Boyd", "AT&T", "1,200", "12:01", "8/7c", "O'Dea". */
function joins(text: string, start: number, at: number, end: number, code: number): boolean {
  if (at + 1 >= end) return false
  if (isHyphen(code)) return isWordPart(text, at + 1)
  const before = classAt(text, at - 1)
  if (before === character.digit) return joinsDigits(text, at, end, code)
  if (before !== character.letter && code !== 0x2a) return false
  if (code === 0x27 || code === 0x2019) return isLetter(text, at + 1)
  if (code === 0x26 || code === 0x24) return isLetter(text, at + 1)
  if (code === 0x40) return isWordPart(text, at + 1)
  if (code === 0x2a) return isLetter(text, at + 1) || text.charCodeAt(at + 1) === 0x2a
  return code === 0x21 && at - start === 1 && isLower(text, at + 1)
}

function joinsDigits(text: string, at: number, end: number, code: number): boolean {
  if (code === 0x27 || code === 0x2019)
    return (text.charCodeAt(at + 1) | 0x20) === 0x73 && !isWordPart(text, at + 2)
  if (code === 0x2f) return isDigit(text, at + 1)
  if (code === 0x40) return isLetter(text, at + 1)
  if (!isDigit(text, at + 1) || !isDigit(text, at + 2) || at + 2 >= end) return false
  if (code === 0x3a) return true
  return code === 0x2c && at + 3 < end && isDigit(text, at + 3) && !isDigit(text, at + 4)
}

/** "Disney+", "18+", "C++", but "1+1" is three tokens. */
function plusEnd(text: string, at: number, end: number): number {
  let stop = at
  while (stop < end && text.charCodeAt(stop) === 0x2b) stop += 1
  return stop < end && isWordPart(text, stop) ? at : stop
}

/** Where a word goes on after an inner dot ("58.4", "U.S", "hulu.com"), or `at` where it does not. */
function dotJoins(text: string, segment: number, at: number, end: number): number {
  if (at + 1 >= end) return at
  if (isDigit(text, at - 1) && isDigit(text, at + 1)) return at + 1
  if (!isLetter(text, at + 1)) return at
  if (isInitialism(text, segment, at, end)) return at + 1
  return isDomainDot(text, segment, at) ? domainEnd(text, at, end) : at
}

function isInitialism(text: string, segment: number, at: number, end: number): boolean {
  const single = at - segment === 1
  if (at + 2 < end && text.charCodeAt(at + 2) === 0x2e) return at - segment <= 2
  return (
    single && (at + 2 >= end || !isWordPart(text, at + 2)) && isLower(text, segment) === isLower(text, at + 1)
  )
}

function isDomainDot(text: string, segment: number, at: number): boolean {
  return (
    at - segment >= 2 &&
    domainEndings.has(text.slice(at + 1, domainEnd(text, at, Math.min(at + 6, text.length))))
  )
}

function domainEnd(text: string, at: number, end: number): number {
  let stop = at + 1
  while (stop < end && isWordPart(text, stop)) stop += 1
  return stop
}
