import { domainEndings } from './abbreviations.ts'
import { character, classAt, isDigit, isHyphen, isLetter, isLower, isWordPart } from './characters.ts'
import { urlEnd } from './urls.ts'

/** End of the word or number that begins at `start`, without a closing stop. */
export function wordEnd(text: string, start: number, end: number): number {
  let segment = start // where the part since the last dot begins
  let mail = false
  for (let at = start; at < end; at += 1) {
    const kind = classAt(text, at)
    if (text.charCodeAt(at) === 0x5f && closesEmphasis(text, at, end)) return at
    if (kind === character.letter || kind === character.digit) continue
    if (kind !== character.mark || at === start) return at
    const code = text.charCodeAt(at)
    if (code === 0x2b) return plusEnd(text, at, end)
    if (code === 0x24 && isDigit(text, at + 1)) return at + 1 // "US$5"
    if (code === 0x2e) {
      if (isPathAfterDomain(text, segment, at, end)) return urlEnd(text, start, end)
      if (!dotJoins(text, segment, at, end) && !(mail && at + 1 < end && isLetter(text, at + 1))) return at
      segment = at + 1
    } else if (!joins(text, start, at, end, code)) return at
    else if (code === 0x40) mail = true
  }
  return end
}

/** Underscores behind which no word goes on: "_Copper Lane_", "__Copper Lane__", unlike "ana_reyes". */
function closesEmphasis(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at - 1) === 0x5f) return false
  let after = at
  while (after < end && text.charCodeAt(after) === 0x5f) after += 1
  return after >= end || !isWordPart(text, after)
}

/** Whether the mark at `at` stands inside a word: "Reyes-Boyd", "AT&T", "1,200", "12:01", "8/7c", "O'Dea". */
function joins(text: string, start: number, at: number, end: number, code: number): boolean {
  if (at + 1 >= end) return false
  if (isHyphen(code)) return isWordPart(text, at + 1)
  if (code === 0x5f) return isWordPart(text, at + 1) // "snake_case"
  const before = classAt(text, at - 1)
  if (before === character.digit) return joinsDigits(text, at, end, code)
  if (before !== character.letter && code !== 0x2a) return false
  if (code === 0x27 || code === 0x2019) return isLetter(text, at + 1)
  if (code === 0x26 || code === 0x24) return isLetter(text, at + 1)
  if (code === 0x40) return isWordPart(text, at + 1)
  if (code === 0x2a) return starsJoin(text, start, at, end)
  return code === 0x21 && at - start === 1 && isLower(text, at + 1)
}

/** "sh*t", "f***ing" and "f***"; the stars behind "**Copper Lane**" close what is emphasised. */
function starsJoin(text: string, start: number, at: number, end: number): boolean {
  if (text.charCodeAt(at - 1) === 0x2a) return true
  let after = at
  while (after < end && text.charCodeAt(after) === 0x2a) after += 1
  return isLetter(text, after) ? after < end : at - start <= 2 && after - at > 1
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

/** Whether a word goes on after an inner dot: "58.4", "U.S", "hulu.com". */
function dotJoins(text: string, segment: number, at: number, end: number): boolean {
  if (at + 1 >= end) return false
  if (isDigit(text, at - 1) && isDigit(text, at + 1)) return true
  if (!isLetter(text, at + 1)) return false
  return isInitialism(text, segment, at, end) || isDomainDot(text, segment, at, end)
}

function isInitialism(text: string, segment: number, at: number, end: number): boolean {
  const single = at - segment === 1
  if (at + 2 < end && text.charCodeAt(at + 2) === 0x2e) return at - segment <= 2
  return (
    single && (at + 2 >= end || !isWordPart(text, at + 2)) && isLower(text, segment) === isLower(text, at + 1)
  )
}

function isDomainDot(text: string, segment: number, at: number, end: number): boolean {
  return at - segment >= 2 && domainEndings.has(text.slice(at + 1, domainEnd(text, at, end)))
}

function isPathAfterDomain(text: string, segment: number, at: number, end: number): boolean {
  const stop = domainEnd(text, at, end)
  return stop < end && text.charCodeAt(stop) === 0x2f && isDomainDot(text, segment, at, end)
}

/** End of what may be a domain's ending; they are short, so no longer word is walked. */
function domainEnd(text: string, at: number, end: number): number {
  let stop = at + 1
  while (stop < end && stop < at + 7 && isWordPart(text, stop)) stop += 1
  return stop
}
