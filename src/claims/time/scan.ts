import { matchAt, parsersByStart } from './compiled.ts'
import type { Mention } from './mention.ts'

/** What a number may not directly follow: money, decimals, hashes, ratios. */
const noNumberAfter = '$£€¥#.,/:'

/** No word that starts a date is longer than "the twenty-first" has letters in a row. */
const longest = 12

/** By a word's first letter, small or capital, and its length: may it start a date? Most words are passed over unread. */
const mayStart = new Uint8Array(0x250 * longest)
for (const start of parsersByStart.keys())
  for (const letter of [start.toLowerCase(), start.toUpperCase()])
    mayStart[letter.charCodeAt(0) * longest + start.length - 1] = 1

/** Walks over the words once and reads a phrase wherever a word can start one; text without such words costs next to nothing. */
export function scan(text: string, start: number, end: number): Mention[] {
  const mentions: Mention[] = []
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (!isWordCode(code)) {
      at++
      continue
    }
    const wordEnd = endOfWord(text, at, end)
    const mention = readPhrase(text, at, wordEnd)
    if (mention !== null && mention.end <= end) mentions.push(mention)
    at = mention === null ? endOfRun(text, wordEnd, end) : mention.end
  }
  return mentions
}

function readPhrase(text: string, at: number, wordEnd: number): Mention | null {
  const isNumber = isDigitCode(text.charCodeAt(at))
  if (isNumber && at > 0 && noNumberAfter.includes(text.charAt(at - 1)) && !isOpening(text, at)) return null
  if (wordEnd - at > longest) return null
  if (!isNumber && mayStart[text.charCodeAt(at) * longest + wordEnd - at - 1] === 0) return null
  const candidates = parsersByStart.get(isNumber ? '#' : text.slice(at, wordEnd).toLowerCase())
  const match = candidates === undefined ? null : matchAt(text, at, candidates)
  if (match === null) return null
  const { parsed, compiled } = match
  const date = parsed.kind === 'date' ? parsed : null
  return {
    start: at,
    end: match.end,
    rules: [compiled.parser.id],
    kind: parsed.kind,
    form: date?.form ?? null,
    meaning: date?.meaning ?? null,
    edtf: parsed.kind === 'date' ? null : parsed.edtf,
    weekday: date?.weekday ?? null,
    yearless: date?.yearless ?? false,
    sure: date?.sure ?? compiled.support.length === 0,
    sureInNarrative: compiled.parser.sureInNarrative ?? false,
    support: compiled.support,
    closes: false,
  }
}

/** A comma or colon before a number is harmless unless a number stands before it, too. */
function isOpening(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  return (
    (before === '.' || before === ',' || before === ':') && !(at > 1 && isDigitCode(text.charCodeAt(at - 2)))
  )
}

function endOfWord(text: string, at: number, end: number): number {
  const isNumber = isDigitCode(text.charCodeAt(at))
  let next = at + 1
  while (next < end) {
    const code = text.charCodeAt(next)
    if (isNumber ? !isDigitCode(code) : !isLetterCode(code)) break
    next++
  }
  return next
}

/** Past letters and figures glued to a word: nothing starts inside "F15" or "3D". */
function endOfRun(text: string, at: number, end: number): number {
  let next = at
  while (next < end && isWordCode(text.charCodeAt(next))) next++
  return next
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLetterCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f)
}

function isWordCode(code: number): boolean {
  return isLetterCode(code) || isDigitCode(code)
}
