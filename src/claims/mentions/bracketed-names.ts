import type { Token } from '../language/index.ts'
import {
  functionWords,
  givenNames,
  honorifics,
  isOrdinaryWord,
  kinds,
  platforms,
  studios,
} from '../lexicon/index.ts'
import type { Draft } from './drafts.ts'
import { joinTokens } from './join-tokens.ts'
import { plain } from './tally.ts'
import { calendar, isListed, joints } from './title-joints.ts'

const capital = /^[\p{Lu}\d]/u

/** "(ABC)", "(Prime Video film; …", "(1981)", "(cancelled, six)": what stands behind a work's name. */
function isOfWork(tokens: readonly Token[], open: number): boolean {
  const words = tokens.slice(open + 1, open + 4).map(({ text }) => plain(text))
  const [first = '', second = ''] = words
  if (/^(?:19|20)\d\d$/.test(first)) return /^(?:\)|,|;|–|-)$/.test(second)
  const named = [first, `${first} ${second}`].some((name) => platforms.has(name) || studios.has(name))
  return named || kinds.has(first) || /^(?:cancell?ed|renewed|limited)$/.test(first)
}

const breaks = /^(?:,|:|and|or)$/
/** What only titles hold where capitals do not run on. */
const holdsJoint = (run: readonly Token[]) =>
  run.some(({ text }, i) => (i > 0 && joints.test(text)) || (i === 0 && functionWords.has(plain(text))))

/** From the bracket back over capitals and small words to where the name begins. */
function beginOf(tokens: readonly Token[], open: number): number {
  let from = open
  while (from > 0 && open - from < 8) {
    const text = tokens[from - 1]?.text ?? ''
    if (text === 'and' && /^(?:His|Her|Their)$/.test(tokens[from]?.text ?? '')) {
      from--
      continue
    }
    if (!capital.test(text) && !(joints.test(text) && !breaks.test(text)) && !/^!$/.test(text)) break
    from--
  }
  while (from < open && !capital.test(tokens[from]?.text ?? '')) from++
  return from
}

/** "Friday's The Boy …", "Ana Reyes's Strange Cargo": the owner is no part of the name. */
function isForeignOwner(run: readonly Token[], at: number): boolean {
  const head = run.slice(0, at)
  const article = /^(?:the|a|an)$/i.test(head[0]?.text ?? '')
  return (
    /^(?:The|A|An)$/.test(run[at + 1]?.text ?? '') ||
    (head.length > 1 && !article) ||
    isListed(joinTokens(head))
  )
}

/** "Ana Reyes in The Long Road (HBO)", "Netflix's Nuns in Space (2021)": what leads up to the name is cut off. */
function withoutLead(run: readonly Token[]): readonly Token[] {
  const cut = run.findLastIndex(({ text }, i) => {
    if (i > 0 && /^['’]s$/.test(text)) return isForeignOwner(run, i)
    if (!joints.test(text) || /^(?:the|a|an|of|&|!)$/i.test(text)) return false
    const head = run.slice(0, i)
    const first = plain(head[0]?.text ?? '')
    return (
      isListed(joinTokens(head)) || givenNames.has(first) || platforms.has(first) || honorifics.has(first)
    )
  })
  return cut < 0 ? run : run.slice(cut + 1)
}

/** "Ana Reyes (Last Bus to Lyon)": all that a bracket behind a name holds, where it is written as a title is. */
export function namesInBrackets(drafts: readonly Draft[]): readonly string[] {
  return drafts.flatMap(({ tokens }) =>
    tokens.flatMap((token, open) => {
      if (token.text !== '(' || !/^\p{Lu}\p{Ll}/u.test(tokens[open - 1]?.text ?? '')) return []
      let close = open + 1
      while (close < Math.min(tokens.length, open + 9) && mayStandIn(tokens[close]?.text ?? '')) close++
      const run = tokens.slice(open + 1, close)
      const [first, last] = [run[0]?.text ?? '', run.at(-1)?.text ?? '']
      if (tokens[close]?.text !== ')' || run.length < 3 || !capital.test(first) || !capital.test(last))
        return []
      if (!holdsJoint(run) || run.some(({ text }) => isCompany(plain(text)) || calendar.test(plain(text))))
        return []
      return /^(?:aka|as|played|from|with|who|voiced|left|right|in|on|at)$/i.test(first)
        ? []
        : [joinTokens(run)]
    }),
  )
}
const isCompany = (word: string) => (platforms.has(word) || studios.has(word)) && !isOrdinaryWord(word)
const mayStandIn = (text: string) =>
  capital.test(text) || (joints.test(text) && !breaks.test(text)) || /^(?:['’]s|and|[!?])$/.test(text)

/** Names with small words in them that stand before a bracket only works have: "After the Whistle (ABC)". */
export function bracketedNames(drafts: readonly Draft[]): readonly string[] {
  return drafts.flatMap(({ tokens }) =>
    tokens.flatMap((token, open) => {
      if (token.text !== '(' || open < 2 || !isOfWork(tokens, open)) return []
      const from = beginOf(tokens, open)
      const run = withoutLead(tokens.slice(from, open))
      // At the head of a sentence "After the Whistle (ABC)" is no name unless nothing follows the bracket.
      const opens = from === 0 && functionWords.has(plain(run[0]?.text ?? ''))
      const close = tokens.findIndex(({ text }, i) => i > open && text === ')')
      if (
        opens &&
        !/^(?:the|a|an)$/i.test(run[0]?.text ?? '') &&
        !/^[,;:]?$/.test(tokens[close + 1]?.text ?? '')
      )
        return []
      return run.length > 2 &&
        !calendar.test(plain(run[0]?.text ?? '')) &&
        capital.test(run[0]?.text ?? '') &&
        holdsJoint(run)
        ? [joinTokens(run)]
        : []
    }),
  )
}
