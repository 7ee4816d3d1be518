import type { Token } from '../language/index.ts'
import { functionWords, platforms, studios } from '../lexicon/index.ts'
import { type Candidate, candidateOf } from './candidate.ts'
import { joinTokens } from './join-tokens.ts'

const shout = /^(?:\p{Lu}[\p{Lu}\d’'.&/-]*|\d+)$/u
const within = /^(?:['’]S|&|-)$/
const longestRun = 9

/** "SO", "NOT", "THE": said loudly, or the first word of a work. */
const isSmall = (text: string) => functionWords.has(text.toLowerCase())

/**
 * "… moves TIME'S WIDOW to May", "the author of NINE KINDS OF DARK": where capitals mark titles, a name is the whole run of
 * them, small words, owners and a part behind a colon included. A line that is capitals throughout marks nothing, nor does
 * one word, or words none of which says anything: "I do NOT".
 */
export function shoutedRun(tokens: readonly Token[], from: number): Candidate | null {
  if (!/^(?:\p{Lu}{2,}|\p{Lu}['’.]?\p{Lu}|\d+$|A$)/u.test(tokens[from]?.text ?? '')) return null
  if (shout.test(tokens[from - 1]?.text ?? '') || /^['’]S$/.test(tokens[from]?.text ?? '')) return null
  let after = from
  while (after < tokens.length && after - from < longestRun) {
    const text = tokens[after]?.text ?? ''
    const next = tokens[after + 1]?.text ?? ''
    if (text === ':' && /\p{Lu}{3}/u.test(next) && shout.test(next)) after += 2
    else if ((shout.test(text) && text !== 'I') || (after > from && within.test(text))) after++
    else break
  }
  const run = tokens.slice(from, after)
  const words = run.filter(({ text }) => /\p{Lu}{2}/u.test(text) && !isSmall(text))
  const long = words.some(({ text }) => text.length > 3)
  if (run.length < 2 || words.length === 0 || !long || isSmall(run.at(-1)?.text ?? '')) return null
  const name = joinTokens(run).toLowerCase()
  if (platforms.has(name) || studios.has(name) || !/\p{Ll}/u.test(tokens.map(({ text }) => text).join('')))
    return null
  // A company's name and what else is written so: "ABC GREEN-LIGHTS".
  const [first] = run
  if (first !== undefined && platforms.has(first.text.toLowerCase())) return null
  return candidateOf(tokens, from, after, 'capitals')
}
