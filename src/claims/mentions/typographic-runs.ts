import type { Span } from '../../story/index.ts'
import type { Token } from '../language/index.ts'
import { functionWords, givenNames, isOrdinaryWord, titleConnectors } from '../lexicon/index.ts'
import { type Candidate, candidateOf, opens, upper } from './candidate.ts'
import { plain } from './tally.ts'

const openers: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    '‘': '’',
    '“': '”',
    '"': '"',
    "'": "'",
    '«': '»',
    '*': '*',
    _: '_',
    '`': "'",
  }),
)

/** A quoted or starred run that is written as a title is: "The Copper Coast", not “We will never bring her back.” */
export function quotedRun(tokens: readonly Token[], open: number): Candidate | null {
  const close = closingQuote(tokens, open)
  if (close === null) return null
  let end = close
  while (end > open + 1 && /^[,.]$/.test(tokens[end - 1]?.text ?? '')) end--
  end = withoutPart(tokens, open + 1, end)
  const inner = tokens.slice(open + 1, end)
  if (isSaying(tokens, open, close)) return null
  return isTitled(inner) && !isIdentity(inner) ? candidateOf(tokens, open + 1, end, 'quoted') : null
}

/** "**Copper Lane S2**", “Copper Lane Season 2”: which part of a series is meant is no part of its name. */
function withoutPart(tokens: readonly Token[], first: number, after: number): number {
  const [last = '', before = ''] = [tokens[after - 1]?.text, tokens[after - 2]?.text]
  if (/^S\d{1,2}$/.test(last) && after - first > 1) return after - 1
  const numbered = /^(?:\d{1,2}|One|Two|Three|Four|Five)$/.test(last) && /^(?:Season|Series)$/.test(before)
  if (!numbered || after - first < 3) return after
  return /^[,:]$/.test(tokens[after - 3]?.text ?? '') ? after - 3 : after - 2
}

/** "'It's a Ghost Story About Houses': Ana Reyes on …": a headline's first words, quoted, with a colon after them. */
const isSaying = (tokens: readonly Token[], open: number, close: number) =>
  open === 0 && close > minSayingWords && /^[:–—]$/.test(tokens[close + 1]?.text ?? '')

/** Shorter quotations before a colon are works: "'Copper Lane': What We Know". */
const minSayingWords = 5

/** Index of the mark that closes what token `open` opens, at most 13 tokens on; null where it opens nothing. */
function closingQuote(tokens: readonly Token[], open: number): number | null {
  const opener = tokens[open]
  const close = opener === undefined ? undefined : openers.get(opener.text)
  if (opener === undefined || close === undefined) return null
  if (opener.text === "'" && tokens[open - 1]?.end === opener.start) return null
  for (let i = open + 1; i < Math.min(tokens.length, open + 14); i++) {
    const text = tokens[i]?.text
    if (text !== close && !(close === "'" && text === '’')) continue
    if (i - open > 1 && ownsWithin(tokens, i, close)) continue
    return i - open === 1 ? null : i
  }
  return null
}

/** "‘Boys’ Night’", "'The Pilots' Wives'": a mark behind an s that another follows, with capitals only between them. */
function ownsWithin(tokens: readonly Token[], at: number, close: string): boolean {
  if (!/^['’]$/.test(close) || !/s$/.test(tokens[at - 1]?.text ?? '')) return false
  for (let i = at + 1; i < Math.min(tokens.length, at + 5); i++) {
    const text = tokens[i]?.text ?? ''
    if (text === close) return i > at + 1 && tokens[i - 1]?.end === tokens[i]?.start
    if (!/^\p{Lu}/u.test(text) || besideTitles.test(text)) return false
  }
  return false
}
const besideTitles =
  /^(?:star|stars|creator|director|writer|season|series|trailer|teaser|finale|premiere|renewed|cancell?ed|sequel|spinoff|spin-off|cast|boss|showrunner|alum|reboot|revival)$/i

/** "Tom Weld is Abel Dunn" says who plays whom. */
const isIdentity = (inner: readonly Token[]) =>
  inner.length > 3 && givenNames.has(plain(inner[0]?.text ?? '')) && /^(?:is|as)$/.test(inner[2]?.text ?? '')

const mark = /^(?:[:,&!?–—-]|\.\.\.|…|'s|’s|n't|n’t|\/|'|’)$/

/** Capitals throughout but for small words; the last word, too: "Turn it up" is speech. */
function isTitled(inner: readonly Token[]): boolean {
  const head = inner[0]
  const tail = inner.at(-1)
  if (head === undefined || tail === undefined || !/^[\p{Lu}\d#@]/u.test(head.text)) return false
  if (inner.length === 1) return !functionWords.has(plain(head.text)) || /^\p{Lu}{2,}$/u.test(head.text)
  const ends = /^[\p{Lu}\d]|^[!?)]/u.test(tail.text) || upper.test(inner.at(-2)?.text ?? '')
  const fits = ({ text }: Token) =>
    opens.test(text) || titleConnectors.has(plain(text)) || mark.test(text) || isForeign(text)
  return ends && inner.every(fits)
}

/** "Doña Flor y su Perro", "Kimi no Inu": a small word that English has not. */
const isForeign = (text: string): boolean => /^\p{Ll}{1,4}$/u.test(text) && !isOrdinaryWord(text)

/** An italic run that is written as a title is. */
export function italicRun(tokens: readonly Token[], at: number, spans: readonly Span[]): Candidate | null {
  const token = tokens[at]
  if (token === undefined) return null
  const span = spans.find((s) => s.start <= token.start && token.start < s.end)
  if (span === undefined || span.end - span.start > 80) return null
  let after = at
  while (after < tokens.length && (tokens[after]?.end ?? Infinity) <= span.end) after++
  while (after > at + 1 && /^[,.;:'’]$/.test(tokens[after - 1]?.text ?? '')) after--
  const inner = tokens.slice(at, after)
  if (!opens.test(token.text)) return null
  const capitals = inner.filter((t) => opens.test(t.text)).length
  const small = inner.filter((t) => titleConnectors.has(plain(t.text)) || !/\p{L}/u.test(t.text)).length
  if (capitals + small < inner.length || isIdentity(inner)) return null
  return candidateOf(tokens, at, after, 'italic')
}
