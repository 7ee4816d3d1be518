import type { Passage } from './page.ts'

/** Every text says "the" and "of" again; words whose letters were shuffled, shifted or made up are none of those before. */
const minShared = 0.25
const minWords = 5
const minKnown = 30

const word = /\p{L}+/gu

export function wordsOf(passages: readonly Passage[]): ReadonlySet<string> {
  return new Set(passages.flatMap(({ text }) => text.toLowerCase().match(word) ?? []))
}

/** Whether a line behind a wall is no language: what fills the place of paragraphs that are sold. `known` are the words before it. */
export function isScrambled(text: string, known: ReadonlySet<string>): boolean {
  const words = text.toLowerCase().match(word) ?? []
  if (words.length < minWords || known.size < minKnown) return false
  return words.filter((one) => known.has(one)).length < words.length * minShared
}
