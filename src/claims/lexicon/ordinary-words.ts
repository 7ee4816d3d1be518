import { commonWords } from './common-words.ts'
import { classCount, wordClass, wordsOfClass } from './word-classes.ts'

/** Classes of names hold hardly any common word, of words a tenth and more: "smith" .05, "waltz" .11, "widow" .5. */
const least = 0.1

const isOfWords = (words: readonly string[]) =>
  words.filter((word) => commonWords.has(word)).length >= words.length * least

const ofWords: ReadonlySet<number> = new Set(
  Array.from({ length: classCount }, (_, id) => id).filter((id) => isOfWords(wordsOfClass(id))),
)

/**
 * Is it a word of the language, in lower case, and no name? A common one, or one that is used like common ones:
 * "understudy", "orchard", "bulgarian".
 */
export function isOrdinaryWord(word: string): boolean {
  if (commonWords.has(word)) return true
  const held = wordClass(word)
  return held !== null && ofWords.has(held.id)
}
