import { lemma, sentencesOfTokens, type Token, tokenize } from '../language/index.ts'
import { newsVerbs } from '../lexicon/index.ts'
import type { Passage } from '../sentence.ts'

/** A sentence cut into tokens. In title case capitals say nothing. */
export type Draft = {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  readonly titleCase: boolean
}

/** Headlines and subheads are set in title case; list items, calendars' heads and captions name names. */
function mayShout(passage: Passage, tokens: readonly Token[]): boolean {
  if (passage.layout === 'headline' || passage.layout === 'dek') return true
  if (passage.layout === 'paragraph') return !isLabelled(tokens) && !isListed(tokens)
  return passage.layout === 'heading' && !tokens.some((token) => /^[:(]$/.test(token.text))
}

/** "Renewed: Cold Anchor (season 2), The Long Road": a list behind its label. */
const isLabelled = (tokens: readonly Token[]) =>
  tokens.slice(1, 4).some(({ text }) => text === ':') && tokens.some(({ text }) => /^[,(]$/.test(text))

/** "Tom Weld as Abel Dunn", "Copper Lane (HBO)", "Jan. 20 — Low Tide": an item of a list, unless it has a headline's verb. */
function isListed(tokens: readonly Token[]): boolean {
  const marked = tokens.some(({ text }, i) => text === '(' || (text === 'as' && i > 1))
  if (!marked && !/^[–—]$/.test(tokens[2]?.text ?? '')) return false
  return !tokens.some(
    ({ text }, i) => i > 0 && /s$|ed$/.test(text) && newsVerbs.has(lemma(text.toLowerCase())),
  )
}

/** A passage's sentences. A sentence with a full stop in running text is no headline, whatever its capitals; a headline may ask. */
export function draftSentences(passage: Passage): readonly Draft[] {
  const all = tokenize(passage.source, passage.start, passage.end)
  return sentencesOfTokens(passage.source, all).map(({ start, end, from, to }) => {
    // What was cut from the word before it is read by itself.
    const torn = all[from - 1]?.end === start
    const tokens = torn ? tokenize(passage.source, start, end) : all.slice(from, to)
    const words = tokens.filter((token) => /^\p{L}/u.test(token.text) && token.text.length > 3)
    const capital = words.filter((token) => /^\p{Lu}/u.test(token.text)).length
    const stop = passage.layout === 'headline' ? /^\.$/ : /^[.!?]$/
    const stops = tokens.slice(-2).some((token) => stop.test(token.text))
    const mostly = words.length > (passage.layout === 'headline' ? 1 : 2) && capital / words.length > 0.7
    const titleCase = mostly && !stops && mayShout(passage, tokens)
    return { passage, start, end, tokens, titleCase }
  })
}

/** The capital of a sentence's first word says nothing, nor that after a quote, a bullet or a colon. */
export const weakAt = (tokens: readonly Token[]) => (index: number) => {
  for (let i = index - 1; i >= 0; i--) {
    const text = tokens[i]?.text ?? ''
    if (/^[:–—-]$/.test(text)) return true
    if (!/^(?:["“‘'*_•]|\()$/.test(text)) return false
  }
  return true
}
