import {
  exclaimedNames,
  openingAbbreviations,
  sentenceOpeners,
  speechVerbs,
  timeWords,
} from './abbreviations.ts'
import { isDigit, isLetter, isLower, isUpper } from './characters.ts'
import type { Token } from './tokenize.ts'

/** A stop inside running text: the sentence began at `from`; `next` follows the stop and what closes with it. */
export type Stop = {
  readonly from: number
  readonly stop: number
  readonly next: number
  readonly enclosed: number
}

/** Index after the quotes, brackets, footnote numbers and emoji that close with the stop at `stop`. */
export function closersEnd(
  text: string,
  tokens: readonly Token[],
  lineEnds: Uint8Array,
  stop: number,
): number {
  let at = stop + 1
  while (at < tokens.length && lineEnds[at - 1] !== 1) {
    if (isFootnote(tokens, at)) at += 3
    else if (isCloser(text, tokens, at)) at += 1
    else break
  }
  return at
}

function isCloser(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  const code = token.text.charCodeAt(0)
  if (code >= 0xd800 && code <= 0xdbff) return true
  if (token.start !== tokens[at - 1]?.end || token.text.length > 1) return false
  // Quotes, and the marks of typed emphasis: "**Copper Lane.** A thriller …"
  if (code === 0x22 || code === 0x27 || code === 0x2a || code === 0x5f)
    return !isLetter(text, token.end) && !isDigit(text, token.end)
  return code === 0x201d || code === 0x2019 || code === 0x29 || code === 0x5d || code === 0xbb
}

function isFootnote(tokens: readonly Token[], at: number): boolean {
  const open = tokens[at]
  if (open?.text !== '[' || open.start !== tokens[at - 1]?.end) return false
  return isDigit(tokens[at + 1]?.text ?? '', 0) && tokens[at + 2]?.text === ']'
}

/** Whether a sentence ends before token `place.next`. Ends of lines and paragraphs are not asked here. */
export function isBoundary(tokens: readonly Token[], lineEnds: Uint8Array, place: Stop): boolean {
  const next = tokens[place.next]
  const mark = tokens[place.stop]?.text ?? ''
  if (!next || tokens[place.next - 1]?.end === next.start) return isBoundaryWithoutSpace(tokens, place)
  const begins = beginning(tokens, place.next)
  if (begins === 'mark') return false
  if (mark === '.') return endsAtPeriod(tokens, place, begins)
  if (isLetter(mark, 0)) return endsAtAbbreviation(tokens, lineEnds, place, begins)
  if (mark.startsWith('.') || mark === '…') return endsAtEllipsis(tokens, place, begins)
  return endsAtExclamation(tokens, lineEnds, place, begins)
}

type Beginning = 'lower' | 'opener' | 'upper' | 'number' | 'mark'

/** What the next sentence would begin with. */
function beginning(tokens: readonly Token[], next: number): Beginning {
  const at = firstWord(tokens, next)
  const word = tokens[at]?.text ?? ''
  if (isDigit(word, 0) || /^[$£€#]/.test(word)) return 'number'
  if (isUpper(word, 0)) return sentenceOpeners.has(word.toLowerCase()) ? 'opener' : 'upper'
  if (isLower(word, 0)) return isUpper(word, 1) ? 'upper' : 'lower'
  return isLetter(word, 0) || word.startsWith('@') || at > next ? 'upper' : 'mark'
}

/** Index of the first token behind opening quotes and brackets. */
function firstWord(tokens: readonly Token[], next: number): number {
  let at = next
  while (/^[“‘"'([¿¡«*_]$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.start === tokens[at]?.end) at += 1
  return at
}

/** "…the end.Next one": a lost space, where a lower-case word meets a capital. */
function isBoundaryWithoutSpace(tokens: readonly Token[], { stop, next }: Stop): boolean {
  const before = tokens[stop - 1]?.text ?? ''
  const after = tokens[next]?.text ?? ''
  if (isLetter(tokens[stop]?.text ?? '', 0)) return false
  return before.length > 2 && isLower(before, before.length - 1) && isUpper(after, 0)
}

function endsAtPeriod(tokens: readonly Token[], { from, stop, next }: Stop, begins: Beginning): boolean {
  const before = tokens[stop - 1]?.text ?? ''
  if (stop - 1 === from && /^(\d{1,3}|[a-z]|[ivx]+)$/i.test(before)) return false // "3. The Quiet Years"
  if (begins !== 'lower') return true
  return next === stop + 1 && before.length > 2 && isLower(before, 0)
}

function endsAtAbbreviation(
  tokens: readonly Token[],
  lineEnds: Uint8Array,
  { from, stop, next }: Stop,
  begins: Beginning,
): boolean {
  const word = (tokens[stop]?.text ?? '').replaceAll('.', '').toLowerCase()
  if (begins === 'lower' || openingAbbreviations.has(word)) return next > stop + 1 && begins !== 'lower'
  if (word === 'am' || word === 'pm')
    return begins !== 'number' && !timeWords.has(tokens[firstWord(tokens, next)]?.text ?? '')
  if (word === 'etc' || word === 'al') return true
  if (word === 'bros' && /^['’]$/.test(tokens[stop + 1]?.text ?? '')) return false // "Warner Bros.' Low Tide"
  return (begins === 'opener' || next > stop + 1) && !isHeading(tokens, lineEnds, from)
}

function endsAtEllipsis(tokens: readonly Token[], { stop, next }: Stop, begins: Beginning): boolean {
  if (begins === 'lower' || (next > stop + 1 && isSpeech(tokens, next))) return false
  return begins === 'opener' || !sentenceOpeners.has(tokens[stop - 1]?.text ?? '')
}

function endsAtExclamation(
  tokens: readonly Token[],
  lineEnds: Uint8Array,
  { from, stop, next, enclosed }: Stop,
  begins: Beginning,
): boolean {
  const before = tokens[stop - 1]?.text ?? ''
  if (begins === 'lower') return next === stop + 1 && before.length > 1 && isLower(before, 0)
  if (next > stop + 1 && isSpeech(tokens, next)) return false
  if (exclaimedNames.has(before.toLowerCase()))
    return begins === 'opener' && !isUpper(tokens[next + 1]?.text ?? '', 0)
  if (begins === 'opener') return true
  return enclosed !== stop + 1 && !isHeading(tokens, lineEnds, from)
}

/** “Are you in?” Reyes asked; “Never!” added the actress. */
function isSpeech(tokens: readonly Token[], next: number): boolean {
  for (let at = next; at < next + 5; at += 1) {
    const word = tokens[at]?.text ?? ''
    if (speechVerbs.has(word)) return true
    if (!isUpper(word, 0)) return false
  }
  return false
}

/** A line in Title Case: there a capital says nothing. */
function isHeading(tokens: readonly Token[], lineEnds: Uint8Array, from: number): boolean {
  let small = 0
  let capital = 0
  for (let at = from; at < tokens.length && at < from + 40; at += 1) {
    const word = tokens[at]?.text ?? ''
    if (isUpper(word, 0)) capital += 1
    else if (word.length > 3 && isLower(word, 0)) small += 1
    if (lineEnds[at] === 1) break
  }
  return capital >= 3 && small * 6 <= capital
}
