import { areWordsOf, wordsOf } from '../name.ts'

/** "Young Mira" is not a fuller name of Mira, but another part. */
const ages = new Set([
  'young',
  'younger',
  'old',
  'older',
  'elder',
  'little',
  'teen',
  'teenage',
  'adult',
  'baby',
  'future',
  'past',
])

/** Is a name the beginning or the end of a fuller one, and nobody of another age? */
export function isFormOf(short: string, full: string): boolean {
  return isFormOfWords(wordsOf(short), wordsOf(full))
}

/** The same of the words of plain names: a name is compared with hundreds. */
export function isFormOfWords(short: readonly string[], full: readonly string[]): boolean {
  const isAged = (words: readonly string[]) => words.length > 1 && ages.has(words[0] ?? '')
  return areWordsOf(short, full) && !(isAged(full) && !isAged(short))
}
