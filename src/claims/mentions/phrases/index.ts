import type { EntityType } from '../../claim.ts'
import { aroundCharacters } from './characters.ts'
import { aroundOrganisations } from './organisations.ts'
import { aroundOutlets } from './outlets.ts'
import { aroundPersons } from './persons.ts'
import type { Phrase } from './phrase.ts'
import { aroundPlaces } from './places.ts'
import { aroundTitles } from './titles.ts'

/** A phrase with the type of name that it was written for. */
export type TypedPhrase = Phrase & { readonly type: EntityType | 'outlet' }

const of = (type: TypedPhrase['type'], phrases: readonly Phrase[]): readonly TypedPhrase[] =>
  phrases.map((phrase) => ({ ...phrase, type }))

/** Every phrase that is looked for around a name. */
export const phrases: readonly TypedPhrase[] = [
  ...of('title', aroundTitles),
  ...of('person', aroundPersons),
  ...of('character', aroundCharacters),
  ...of('organisation', aroundOrganisations),
  ...of('place', aroundPlaces),
  ...of('outlet', aroundOutlets),
]
