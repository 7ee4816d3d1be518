import { editDistance } from '../nearest.ts'
import type { LikenessRule, NameSide } from './likeness.ts'
import { numberOf } from './numerals.ts'

const companyForms = [
  'ltd',
  'limited',
  'inc',
  'incorporated',
  'llc',
  'plc',
  'co',
  'corp',
  'corporation',
  'gmbh',
  'ag',
  'sa',
  'sas',
  'srl',
  'bv',
  'ab',
  'oy',
  'as',
]
/** What a house calls itself in full; its divisions are called otherwise, and are not the house. */
const houseWords = [
  'pictures',
  'studio',
  'studios',
  'films',
  'film',
  'productions',
  'entertainment',
  'media',
  'group',
  'company',
]

/** What is alike about two names of organisations. A division is not its house, and a streamer not its network. */
export function compareOrganisations(a: NameSide, b: NameSide): LikenessRule | null {
  const [x, y] = [a.plain.split(' '), b.plain.split(' ')]
  if (sameWords(withoutForm(x), withoutForm(y))) return 'company-form'
  if (x.length === y.length && x.every((word, i) => word === y[i] || sameNumber(word, y[i])))
    return 'organisation-number'
  const [short, full] = x.length < y.length ? [x, y] : [y, x]
  const rest = full.slice(short.length)
  if (
    sameWords(full.slice(0, short.length), short) &&
    rest.length > 0 &&
    rest.every((word) => houseWords.includes(word))
  )
    return 'house'
  if (short.length === 1 && full.length > 2 && full.map((word) => word[0]).join('') === short[0])
    return 'organisation-letters'
  return isOrganisationSlip(a.plain, b.plain) ? 'organisation-slip' : null
}

const sameWords = (a: readonly string[], b: readonly string[]) => a.length > 0 && a.join(' ') === b.join(' ')

function withoutForm(words: readonly string[]): readonly string[] {
  return words.length > 1 && companyForms.includes(words.at(-1) ?? '') ? words.slice(0, -1) : words
}

function sameNumber(a: string, b: string | undefined): boolean {
  const number = numberOf(a)
  return number !== null && number === numberOf(b)
}

function isOrganisationSlip(a: string, b: string): boolean {
  return a.length >= 9 && b.length >= 9 && !/\d/.test(a + b) && editDistance(a, b) === 1
}
