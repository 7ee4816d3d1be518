import type { EntityType } from '../../claims/index.ts'
import { compareOrganisations } from './organisation-likeness.ts'
import { comparePersons } from './person-likeness.ts'
import { isSlip } from './spelling.ts'
import { compareTitles } from './title-likeness.ts'

/**
 * How likely two names of one type are one entity's: `alone`, by the names only; `together`, where a title (for titles:
 * a member of the cast) ties them; `part`, where both play one part in one title. Estimates by hand, in steps that an
 * editor would tell apart; what they decide is measured in bench/names.ts.
 */
export type Chance = { readonly alone: number; readonly together: number; readonly part: number }

/** `rule` names the entry of `likenesses`. */
export type Likeness = { readonly rule: LikenessRule }

/** From here on two names are held for one, with the reason on record: an editor would not ask. */
export const sureFrom = 0.97

/** From here on a reader is told that two may be one. */
export const tellFrom = 0.1

/** What is alike about two names. `says` completes "may be the same as X: …". */
export const likenesses = {
  'single-name': { alone: 0.3, together: 0.98, part: 0.99, says: 'one is a part of the other’s name' },
  'shorter-name': {
    alone: 0.75,
    together: 0.98,
    part: 0.99,
    says: 'one name is the other, with a word more',
  },
  generation: { alone: 0.5, together: 0.6, part: 0.9, says: 'only “Jr.” or a numeral tells them apart' },
  rank: { alone: 0.4, together: 0.98, part: 0.99, says: 'only a rank tells them apart' },
  'other-rank': { alone: 0.15, together: 0.4, part: 0.9, says: 'one surname under two ranks' },
  'rank-and-surname': { alone: 0.05, together: 0.5, part: 0.9, says: 'a rank and the surname of the other' },
  initials: { alone: 0.7, together: 0.85, part: 0.98, says: 'the initials fit' },
  'middle-initial': {
    alone: 0.85,
    together: 0.98,
    part: 0.99,
    says: 'only a middle initial tells them apart',
  },
  nickname: { alone: 0.7, together: 0.9, part: 0.98, says: 'a usual short form of the first name' },
  spelling: { alone: 0.6, together: 0.85, part: 0.98, says: 'two spellings of one name' },
  spacing: { alone: 0.85, together: 0.98, part: 0.99, says: 'only a hyphen or space tells them apart' },
  order: { alone: 0.7, together: 0.9, part: 0.98, says: 'the same words in another order' },
  slip: { alone: 0.5, together: 0.85, part: 0.98, says: 'one letter tells them apart' },
  'short-slip': { alone: 0.02, together: 0.5, part: 0.95, says: 'one letter tells them apart' },
  renamed: { alone: 0.01, together: 0.04, part: 0.4, says: 'one first name in one part: renamed, or recast' },
  article: { alone: 0.35, together: 0.98, part: 0.98, says: 'only an article tells them apart' },
  'subtitle-left-out': {
    alone: 0.6,
    together: 0.98,
    part: 0.98,
    says: 'one name without the other’s subtitle',
  },
  'subtitle-alone': { alone: 0.4, together: 0.98, part: 0.98, says: 'the other’s subtitle by itself' },
  'last-words': { alone: 0.4, together: 0.98, part: 0.98, says: 'the last words of the other’s name' },
  'maker-before': { alone: 0.6, together: 0.98, part: 0.98, says: 'a maker’s name before the title' },
  letters: { alone: 0.4, together: 0.98, part: 0.98, says: 'the first letters of the other’s words' },
  'word-written-short': { alone: 0.85, together: 0.98, part: 0.98, says: 'one word is written short' },
  'number-written-out': { alone: 0.7, together: 0.98, part: 0.98, says: 'a number in words or figures' },
  'spelled-elsewhere': { alone: 0.7, together: 0.98, part: 0.98, says: 'British and American spelling' },
  styled: { alone: 0.6, together: 0.98, part: 0.98, says: 'styled otherwise' },
  'title-slip': { alone: 0.6, together: 0.98, part: 0.98, says: 'one letter tells them apart' },
  'part-or-sequel': { alone: 0.5, together: 0.5, part: 0.5, says: 'a part of it, or a sequel' },
  edition: { alone: 0.5, together: 0.6, part: 0.6, says: 'an edition or a part of it' },
  'year-in-name': { alone: 0.98, together: 0.99, part: 0.99, says: 'the year stands in the name' },
  'year-missing': { alone: 0.5, together: 0.98, part: 0.98, says: 'one name without the other’s year' },
  'year-beside': { alone: 0.5, together: 0.9, part: 0.9, says: 'one name, a year apart' },
  remake: { alone: 0.3, together: 0.6, part: 0.6, says: 'one is called the remake' },
  translation: { alone: 0.01, together: 0.4, part: 0.4, says: 'one cast, and a name in another language' },
  'company-form': {
    alone: 0.9,
    together: 0.95,
    part: 0.95,
    says: 'only the form of the company tells them apart',
  },
  house: { alone: 0.4, together: 0.7, part: 0.7, says: 'one name is the other’s first word' },
  'organisation-number': { alone: 0.5, together: 0.7, part: 0.7, says: 'a number in words or figures' },
  'organisation-letters': {
    alone: 0.2,
    together: 0.6,
    part: 0.6,
    says: 'the first letters of the other’s words',
  },
  'organisation-slip': { alone: 0.6, together: 0.8, part: 0.8, says: 'one letter tells them apart' },
} as const satisfies Readonly<Record<string, Chance & { readonly says: string }>>

export type LikenessRule = keyof typeof likenesses

/** One side of a comparison: a name in plain form, with what it was written as. */
export type NameSide = { readonly plain: string; readonly name: string; readonly year: number | null }

/** What is alike about two names of one type that are not the same; null where nothing speaks for one entity. */
export function compareNames(type: EntityType, a: NameSide, b: NameSide): LikenessRule | null {
  switch (type) {
    case 'person':
    case 'character':
      return comparePersons(a.plain, b.plain)
    case 'title':
      return compareTitles(a, b)
    case 'organisation':
      return compareOrganisations(a, b)
    case 'place':
      return isSlip(a.plain, b.plain, 7) ? 'slip' : null
    default:
      return type satisfies never
  }
}
