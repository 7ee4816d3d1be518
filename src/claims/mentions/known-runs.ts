import { lemma, type Token } from '../language/index.ts'
import { functionWords, newsVerbs, organisationEndings } from '../lexicon/index.ts'
import { ordinalOf } from '../phrases/counts.ts'
import { type Candidate, candidateOf, opens, upper } from './candidate.ts'
import { joinToken } from './join-tokens.ts'
import { plain } from './tally.ts'

/** The longest run of at most ten tokens from `from` whose text `holds`; null where none does. */
function longestRun(tokens: readonly Token[], from: number, holds: (text: string) => boolean): number | null {
  if (!opens.test(tokens[from]?.text ?? '')) return null
  let longest: number | null = null
  let text = ''
  for (let at = from; at < Math.min(tokens.length, from + 10); at++) {
    text = joinToken(text, tokens[at - 1], tokens[at])
    if (holds(text)) longest = at + 1
  }
  return longest
}

/** Names known from elsewhere, lower case: asked for one by one. */
export type Known = Pick<ReadonlySet<string>, 'has'>

/** Names and what they begin with, so that most words need not be tried. */
export type Wholes = { readonly names: ReadonlySet<string>; readonly begin: ReadonlySet<string> }
const beginChars = 2
export const wholesOf = (names: ReadonlySet<string>): Wholes => ({
  names,
  begin: new Set([...names].map((name) => name.slice(0, beginChars))),
})
const mayBegin = ({ begin }: Wholes, text: string) =>
  text.length < beginChars || begin.has(plain(text.slice(0, beginChars)))

/** A name known to hold small words, a comma or a colon. */
export function wholeRun(tokens: readonly Token[], from: number, whole: Wholes): Candidate | null {
  if (!mayBegin(whole, tokens[from]?.text ?? '')) return null
  const after = longestRun(tokens, from, (text) => whole.names.has(text))
  // "Copper Lane 3" is another work than Copper Lane.
  if (after !== null && /^(?:[2-9]|I{2,3}|IV)$/.test(tokens[after]?.text ?? '')) return null
  // "Two Dog Night Pictures": the company that bears the name.
  if (
    after !== null &&
    organisationEndings.has(plain(tokens[after]?.text ?? '')) &&
    upper.test(tokens[after]?.text ?? '')
  )
    return null
  return after === null ? null : candidateOf(tokens, from, after, 'known')
}

/** In a title-case headline: a run that the story's text names too, with or without its article. */
export function knownRun(tokens: readonly Token[], from: number, known: Known): Candidate | null {
  const after = longestRun(
    tokens,
    from,
    (text) => known.has(text) || known.has(text.replace(/^(?:the|a|an) /, '')),
  )
  return after === null ? null : candidateOf(tokens, from, after)
}

/** What only titles stand before: "the Copper Lane Teaser", "Copper Lane Season 2". */
const headNoun =
  /^(?:teaser|trailer|poster|season|cast|finale|premiere|reboot|revival|sequel|prequel|spinoff|spin-off|movie|star|showrunner|creator|director|writer|set|adaptation|episode|recap|review|spoiler|panel|preview)s?$/

/** In a title-case headline: up to four capital words before a noun that only titles stand before. */
export function headedRun(tokens: readonly Token[], from: number): Candidate | null {
  const head = tokens[from]
  const before = plain(tokens[from - 1]?.text ?? '')
  const article = /^(?:the|a|an)$/i.test(head?.text ?? '')
  if (head === undefined || !upper.test(head.text)) return null
  if (!article && functionWords.has(plain(head.text))) return null
  if (from > 0 && article) return null
  if (from > 0 && !/^(?:the|for|from|of|on|in|to|and|:|['’]s|–|—|,|new|first|official)$/.test(before))
    return null
  for (let after = from + 1; after < Math.min(tokens.length, from + 5); after++) {
    const token = tokens[after]
    if (token === undefined || !upper.test(token.text)) return null
    if (headNoun.test(plain(token.text)) && after - from > (article ? 2 : 1)) {
      return candidateOf(tokens, from, after)
    }
    const word = plain(token.text)
    if (functionWords.has(word) || ordinalOf(word) !== null || newsVerbs.has(lemma(word))) return null
  }
  return null
}
