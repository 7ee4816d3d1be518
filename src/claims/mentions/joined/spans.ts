import type { Token } from '../../language/index.ts'
import type { Draft } from '../drafts.ts'
import { joinToken } from '../join-tokens.ts'
import { type Look, lookOf } from './looks.ts'

/** A word of a sentence with what it could be. */
export type Word = { readonly text: string; readonly look: Look; readonly capital: boolean }

/** Capitals of one sentence and the small words between them, which may be one name: token indexes, `last` among them. */
export type Span = {
  readonly words: readonly Word[]
  readonly draft: Draft
  readonly first: number
  readonly last: number
  /** Lower case, as `joinTokens` writes it. */
  readonly name: string
  /** It holds a small word. */
  readonly joined: boolean
}

/** Small words and marks that a title may hold; all others end it. */
const joints =
  /^(?:of|the|a|an|at|in|on|to|for|with|from|by|who|that|and|or|no|my|your|as|but|if|nor|up|out|off|into|over|till|than|de|la|le|du|des|el|y|et|von|van|der|und|da|di|is|['’]s|['’]|n['’]t|['’](?:re|ll|ve|m|d)|:|,|&|!|\?|-|–|—|…|\.\.\.)$/
export const isJoint = (text: string): boolean => joints.test(text)

const capital = /^[\p{Lu}\p{Lt}\d#]/u
/** "Mars, Limited! is back": a mark that a title ends in stands amid its sentence; at its end the mark is the sentence's. */
const endsInMark = (words: readonly Word[], last: number): boolean =>
  /^[!?]$/.test(words[last]?.text ?? '') && /^(?:\p{Ll}|,|['’]s$)/u.test(words[last + 1]?.text ?? '')
/** "Volume 3", "Season Two": which part of a series is meant is no part of its name. */
const partWord = /^(?:vol|volume|issue|season|series|episode|chapter)$/i
const numeral = /^(?:#?\d+|[IVX]+|One|Two|Three|Four|Five|Six)$/i
const isPart = (words: readonly Word[], at: number): boolean =>
  partWord.test(words[at]?.text ?? '') && numeral.test(words[at + 1]?.text ?? '')
/** The longest title of the gold has nine; each more makes every sentence dearer. */
const mostTokens = 10

export const wordsOf = (tokens: readonly Token[]): readonly Word[] =>
  tokens.map(({ text }) => {
    const isCapital = capital.test(text)
    return { text, look: lookOf(text, isCapital), capital: isCapital }
  })

/** Every stretch of capitals of a sentence with the small words that may join them. */
export function spansOf(draft: Draft, words: readonly Word[]): readonly Span[] {
  const { tokens } = draft
  const found: Span[] = []
  for (let first = 0; first < tokens.length; first++) {
    if (words[first]?.capital !== true) continue
    let name = ''
    let joined = words[first]?.look.small === true
    for (let last = first; last < Math.min(tokens.length, first + mostTokens); last++) {
      const word = words[last]
      if (word === undefined || !(word.capital || isJoint(word.text)) || isPart(words, last)) break
      name = joinToken(name, tokens[last - 1], tokens[last])
      if (!word.capital || word.look.small) joined = true
      if (word.capital || endsInMark(words, last)) found.push({ words, draft, first, last, name, joined })
    }
  }
  return found
}
