import { numberOf as cardinalOf, ordinalOf } from '../../claims/vocabulary.ts'

/** "I", "V" and "X" alone are letters as often as numbers. */
const romans = [
  '',
  '',
  'ii',
  'iii',
  'iv',
  '',
  'vi',
  'vii',
  'viii',
  'ix',
  '',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
]

/** The number that a lower-case word says: "7", "seven", "seventh"; null where it says none. */
export function numberOf(word: string | undefined): number | null {
  return word === undefined || word === '' ? null : (cardinalOf(word) ?? ordinalOf(word))
}

/** The number that a lower-case word says in Roman figures, from two on. */
export function romanOf(word: string | undefined): number | null {
  const place = word === undefined || word === '' ? -1 : romans.indexOf(word)
  return place > 0 ? place : null
}
