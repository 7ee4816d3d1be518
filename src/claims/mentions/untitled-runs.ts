import type { Token } from '../language/index.ts'
import { kinds } from '../lexicon/index.ts'
import { type Candidate, candidateOf, upper } from './candidate.ts'
import { plain } from './tally.ts'

const untitled = /^(?:(?:as-yet-|still-|currently-)?untitled)$/
/** How many words may stand between "untitled" and what it is. */
const maxWords = 7

/** "The untitled Ana Reyes heist comedy", "Untitled Reyes/Weld Project": a work that goes by whose or what it is. */
export function untitledRun(tokens: readonly Token[], at: number): Candidate | null {
  if (!untitled.test(plain(tokens[at]?.text ?? ''))) return null
  let after: number | null = null
  let named = false
  for (let i = at + 1; i <= at + maxWords; i++) {
    const text = tokens[i]?.text ?? ''
    const word = plain(text)
    const kind = kinds.get(word)
    // What follows a named work goes by that (phrases/nameless.ts).
    if (kind?.follows !== undefined) return null
    if (named && kind !== undefined) after = i + 1
    else if (upper.test(text)) named = true
    else if (after !== null || !/^(?:\p{Ll}[\p{L}-]*|[/&-])$/u.test(text)) break
  }
  return after === null ? null : candidateOf(tokens, at, after, 'known')
}

/** "untitled Ana Reyes film" → "Untitled Ana Reyes film". */
export const untitledName = (text: string): string | null =>
  /^(?:as-yet-|still-|currently-)?untitled /i.test(text)
    ? text.replace(/^(?:as-yet-|still-|currently-)?untitled/i, 'Untitled')
    : null
