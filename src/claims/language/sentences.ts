import { closersEnd, isBoundary } from './boundary.ts'
import { enclosureEnd } from './enclosures.ts'
import { findLineEnds } from './line-ends.ts'
import { type Token, tokenize } from './tokenize.ts'

/** Where a sentence stands in its text, in UTF-16 code units, without the white space around it. */
export type Sentence = { readonly start: number; readonly end: number }

/** A sentence with its tokens: those from index `from` up to, not including, `to`. */
export type TokenizedSentence = Sentence & { readonly from: number; readonly to: number }

/**
 * Text → sentences of news English: abbreviations, initials, quotations, titles that end in "?", headlines and
 * list items. In order, without overlap, never across a blank line; every token is in exactly one. Linear.
 */
export function sentences(text: string, start = 0, end = text.length): Sentence[] {
  return sentencesOfTokens(text, tokenize(text, start, end)).map(({ start, end }) => ({ start, end }))
}

/** The same for a text that is tokenised already; `tokens` must be all of one stretch of `text`. */
export function sentencesOfTokens(text: string, tokens: readonly Token[]): TokenizedSentence[] {
  const lineEnds = findLineEnds(text, tokens)
  const found: TokenizedSentence[] = []
  let from = 0
  let enclosed = 0 // up to this token nothing ends: a title in quotes, an aside in brackets
  for (let at = 0; at < tokens.length; at += 1) {
    if (at >= enclosed) enclosed = enclosureEnd(tokens, lineEnds, from, at)
    const isLong = at + 1 - from === maxTokens
    const to = isLong ? at + 1 : sentenceEnd(text, tokens, lineEnds, { from, at, enclosed })
    if (to === 0) continue
    found.push({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, from, to })
    from = to
    at = to - 1
  }
  return found
}

/**
 * What goes on without a stop for longer is a table, a log or no language; the longest lists of a cast stay under it. It
 * is cut here, so that the work on a sentence, which may grow with its square, is bounded.
 */
const maxTokens = 300

type Place = { readonly from: number; readonly at: number; readonly enclosed: number }

/** Index after the sentence's last token where the sentence ends at or right behind `at`, else 0. */
function sentenceEnd(text: string, tokens: readonly Token[], lineEnds: Uint8Array, place: Place): number {
  const { from, at, enclosed } = place
  if (lineEnds[at] === 1) return at + 1
  if (at + 1 < enclosed || !isStop(tokens[at])) return 0
  const to = closersEnd(text, tokens, lineEnds, at)
  if (lineEnds[to - 1] === 1) return to
  return isBoundary(tokens, lineEnds, { from, stop: at, next: to, enclosed }) ? to : 0
}

/** Whether the token ends in ".", "!", "?" or "…". */
function isStop(token: Token | undefined): boolean {
  const code = token?.text.charCodeAt(token.text.length - 1)
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026
}
