import { type Part, partOf } from '../../hashed-texts.ts'
import {
  functionWords,
  givenNames,
  honorifics,
  isOrdinaryWord,
  jobs,
  kinds,
  organisationEndings,
  places,
  platforms,
  studios,
  wordClass,
} from '../../lexicon/index.ts'
import { plain } from '../tally.ts'
import { calendar } from '../title-joints.ts'

/** What a word could be by its letters and the lists that hold it, and its classes of like use. */
export type Look = {
  readonly as: Part
  readonly word: Part
  /** A small word of the language, written large. */
  readonly small: boolean
  readonly classes: readonly Part[]
}

const shortDay = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thur?s?|fri|sat|sun)\.?$/

/** What a word written large could be, the surest first; a word written small is only itself. */
function kindOf(word: string): string {
  if (/^[#\d]/.test(word)) {
    if (/^(?:19|20)\d\d$/.test(word)) return 'YEAR'
    return /[:.]\d|[ap]m$/.test(word) ? 'HOUR' : 'NUMBER'
  }
  if (calendar.test(word) || shortDay.test(word)) return 'DAY'
  if (platforms.has(word) || studios.has(word)) return 'COMPANY'
  if (honorifics.has(word)) return 'RANK'
  if (kinds.has(word)) return 'KIND'
  if (functionWords.has(word)) return `^${word}`
  if (jobs.has(word)) return 'JOB'
  if (organisationEndings.has(word)) return 'FIRM'
  if (givenNames.has(word)) return isOrdinaryWord(word) ? 'GIVEN-WORD' : 'GIVEN'
  if (places.has(word)) return 'PLACE'
  return isOrdinaryWord(word) ? 'WORD' : 'NAME'
}

const classesOf = (word: string): readonly Part[] => {
  const held = wordClass(word)
  return held === null ? [] : [partOf(`~${held.id}`), partOf(`~~${held.family}`)]
}

export function lookOf(text: string, capital: boolean): Look {
  const word = plain(text)
  const kind = capital ? kindOf(word) : word
  return { as: partOf(kind), word: partOf(word), small: kind.startsWith('^'), classes: classesOf(word) }
}
