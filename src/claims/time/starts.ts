import {
  cardinals,
  fuzzyCardinals,
  monthNames,
  ordinals,
  seasonNames,
  shortMonthNames,
  shortWeekdayNames,
  weekdayNames,
} from './lexicon.ts'

/** The words that phrases of one family start with (Parser.starts). */
export const monthWords: readonly string[] = [...monthNames.keys(), ...shortMonthNames.keys()]
export const weekdayWords: readonly string[] = [...weekdayNames.keys()]
export const anyWeekdayWords: readonly string[] = [...weekdayNames.keys(), ...shortWeekdayNames.keys()]
export const seasonWords: readonly string[] = [...seasonNames.keys()]
const firstWords = (phrases: Iterable<string>) => [...phrases].map((phrase) => phrase.split(/[- ]/)[0] ?? '')
export const quantityWords: readonly string[] = [
  ...new Set(['#', ...firstWords(cardinals.keys()), ...firstWords(fuzzyCardinals.keys())]),
]
export const ordinalWords: readonly string[] = [
  ...new Set(['#', 'last', 'final', ...firstWords(ordinals.keys())]),
].filter((word) => !/^\d/.test(word))
