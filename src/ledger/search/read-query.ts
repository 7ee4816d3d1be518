import type { Database } from '../store/database.ts'
import { hasPrefix, listKnownWords, listWordsFrom } from '../store/search-words.ts'
import { neighboursOf } from './neighbours.ts'
import { wordsOf } from './words-of.ts'

/** One word that was asked for: any of these, or whatever begins so. */
export type Sought = {
  readonly asked: string
  readonly words: readonly string[]
  readonly prefix: string | null
}

/** What was asked for, read. */
export type Query = {
  /** All of them have to be there. */
  readonly sought: readonly Sought[]
  /** "in quotation marks": these words in a row. */
  readonly phrases: readonly (readonly string[])[]
  /** -words that must not be there. */
  readonly without: readonly string[]
  readonly corrected: readonly { readonly asked: string; readonly taken: readonly string[] }[]
}

/** More words than these are read past. */
const mostWords = 12
/** From so many letters on, the words that begin so are few, and looked up one by one. */
const fewFrom = 5
const mostOfPrefix = 64
/** A shorter word may be any other with a letter changed. */
const fewestCorrected = 3

/**
 * Reads what somebody typed: words, the last or `open` of which may not be finished yet, "phrases" and -exclusions. Words that are in
 * no text are taken for those that are, one slip of the keyboard away.
 */
export function readQuery(db: Database, typed: string, open: 'last' | 'all' = 'last'): Query {
  const parts = [...typed.matchAll(/(-?)(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/g)]
  const isOpen = /[^\s"“”]$/.test(typed)
  const phrases = parts.flatMap(([, not, phrase]) =>
    phrase === undefined || not ? [] : [wordsOf(phrase).map(({ word }) => word)],
  )
  const without = parts.flatMap(([, not, phrase, bare]) =>
    not ? wordsOf(phrase ?? bare ?? '').map(({ word }) => word) : [],
  )
  const bare = parts.flatMap(([, not, , word], i) =>
    word === undefined || not
      ? []
      : wordsOf(word).map((one, at, all) => ({
          word: one.word,
          isOpen: open === 'all' || (isOpen && i === parts.length - 1 && at === all.length - 1),
        })),
  )
  const sought = [
    ...phrases.flat().map((word) => ({ asked: word, words: [word], prefix: null })),
    ...bare
      .slice(0, mostWords)
      .map(({ word, isOpen }) => (isOpen ? seekOpen(db, word) : seekWhole(db, word))),
  ]
  const corrected = sought.flatMap(({ asked, words, prefix }) =>
    prefix === null && words.length > 0 && !words.some((word) => isForm(word, asked))
      ? [{ asked, taken: words.slice(0, 3) }]
      : [],
  )
  return { sought, phrases: phrases.filter((words) => words.length > 1), without, corrected }
}

/** "ferr": the beginning of a word, or all of it. */
function seekOpen(db: Database, asked: string): Sought {
  if (asked.length < fewFrom) {
    if (asked.length < fewestCorrected || hasPrefix(db, asked)) return { asked, words: [], prefix: asked }
  }
  const begun = listWordsFrom(db, asked, mostOfPrefix)
  if (begun.length > 0) return { asked, words: begun, prefix: null }
  const whole = seekWhole(db, asked)
  if (whole.words.some((word) => word !== asked)) return whole
  const meant = neighboursOf(asked).flatMap((near) => listWordsFrom(db, near, 2))
  return { asked, words: orAsked(meant.slice(0, mostOfPrefix), asked), prefix: null }
}

function seekWhole(db: Database, asked: string): Sought {
  const forms = listKnownWords(db, formsOf(asked))
  if (forms.length > 0 || asked.length < fewestCorrected)
    return { asked, words: orAsked(forms, asked), prefix: null }
  return { asked, words: orAsked(listKnownWords(db, neighboursOf(asked)), asked), prefix: null }
}

/** A word that is nowhere, and like none, finds nothing. */
const orAsked = (words: readonly string[], asked: string) =>
  words.length > 0 ? [...new Set(words)] : [asked]

/** "trailer" finds trailers, "films" film: plurals are one word. */
function formsOf(word: string): readonly string[] {
  if (word.length < fewestCorrected || !/^[a-z]+$/.test(word)) return [word]
  const singular = [
    ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : []),
    ...(word.endsWith('es') ? [word.slice(0, -2)] : []),
    ...(word.endsWith('s') && !word.endsWith('ss') ? [word.slice(0, -1)] : []),
  ]
  const plural = word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}es`
  return [word, `${word}s`, plural, ...singular].filter((form) => form.length >= 2)
}

const isForm = (word: string, asked: string) => word.startsWith(asked) || formsOf(asked).includes(word)
