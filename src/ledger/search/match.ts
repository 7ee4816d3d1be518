import type { MarkedText } from './found.ts'
import type { Query, Sought } from './read-query.ts'
import { wordsOf } from './words-of.ts'

/** The query in the language of FTS5: all words, in whatever order. Null where no index knows the words. */
export function matchOf({ sought, without }: Query): string | null {
  const all = sought.flatMap((one) => termOf(one) ?? [])
  if (all.length === 0) return null
  const not = without.map((word) => ` NOT ${quoted(word)}`).join('')
  return `(${all.join(' AND ')})${not}`
}

const quoted = (word: string) => `"${word.replaceAll('"', '')}"`

/** One letter is held against the texts that the other words find. */
export function termOf({ words, prefix }: Sought): string | null {
  if (prefix !== null) return [...prefix].length < 2 ? null : `${quoted(prefix)} *`
  return `(${words.map(quoted).join(' OR ')})`
}

const isHit = (word: string, { words, prefix }: Sought) =>
  (prefix !== null && word.startsWith(prefix)) || words.includes(word)

/** Does a text hold all of it: every word, every phrase, and nothing that must not be there? */
export function matches({ sought, phrases, without }: Query, text: string): boolean {
  const words = wordsOf(text).map(({ word }) => word)
  return (
    sought.every((one) => words.some((word) => isHit(word, one))) &&
    phrases.every((phrase) => words.some((_, at) => phrase.every((word, i) => words[at + i] === word))) &&
    !without.some((word) => words.includes(word))
  )
}

/** So much is shown around the first hit of a long text, in UTF-16 code units. */
const shown = 300
const before = 80

/** The text with what was found marked; of a long one the part around it. */
export function mark({ sought }: Query, text: string): MarkedText {
  const hits = wordsOf(text).filter(({ word }) => sought.some((one) => isHit(word, one)))
  const from = text.length <= shown ? 0 : wordStart(text, (hits[0]?.start ?? 0) - before)
  const to = text.length <= shown ? text.length : wordStart(text, from + shown)
  const pieces: { text: string; isHit: boolean }[] = []
  const put = (piece: string, isHit: boolean) => {
    if (piece !== '') pieces.push({ text: piece, isHit })
  }
  let at = from
  if (from > 0) put('… ', false)
  for (const { start, end } of hits) {
    if (start < at || end > to) continue
    put(text.slice(at, start), false)
    put(text.slice(start, end), true)
    at = end
  }
  put(text.slice(at, to) + (to < text.length ? '…' : ''), false)
  return pieces
}

/** The next place at which no word is cut in two. */
function wordStart(text: string, near: number): number {
  if (near <= 0) return 0
  if (near >= text.length) return text.length
  const space = text.indexOf(' ', near)
  return space < 0 ? text.length : space + 1
}
