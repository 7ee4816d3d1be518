import type { Property, Standing } from '../server/contract/index.ts'
import { capitalise, formatEntity, formatQualifiers, formatValue } from './format.ts'
import { continuityWords } from './wording.ts'

/** A piece of a fact: words, with a link where they name an entity on record. */
export type Term = { readonly text: string; readonly entityId: string | null }

/** A claim as a row of one entity's dossier: "Platform" – Netflix – "season 2". */
export type Fact = {
  readonly heading: string
  readonly terms: readonly Term[]
  readonly note: string
  readonly standing: Standing
}

/** Where the dossier's entity stands in the claim. */
export type Place = 'subject' | 'value' | 'qualifier'

export function placeOf(standing: Standing, entityId: string): Place {
  if (standing.entities.subject === entityId) return 'subject'
  return standing.entities.value === entityId ? 'value' : 'qualifier'
}

/**
 * What a property is called in the dossier of its subject, of its value, and of an entity among its qualifiers; in the order in
 * which readers ask: is it coming, when, where, and then what it is.
 */
const headings: Readonly<Record<Property, Readonly<Record<Place, string>>>> = {
  status: { subject: 'Status', value: 'Status of', qualifier: 'Status of' },
  'release date': { subject: 'Release', value: 'Releases', qualifier: 'Releases' },
  platform: { subject: 'Platform', value: 'Carries', qualifier: 'Carries' },
  'production company': { subject: 'Production', value: 'Productions', qualifier: 'Productions' },
  title: { subject: 'Title', value: 'Title of', qualifier: 'Title of' },
  'part of': { subject: 'Part of', value: 'Parts', qualifier: 'Parts' },
  follows: { subject: 'Follows', value: 'Followed by', qualifier: 'Followed by' },
  'based on': { subject: 'Based on', value: 'Adapted as', qualifier: 'Adapted as' },
  occupation: { subject: 'Occupation', value: 'Occupation of', qualifier: 'Occupation of' },
  alias: { subject: 'Also known as', value: 'Alias of', qualifier: 'Alias of' },
  count: { subject: 'Count', value: 'Count', qualifier: 'Count' },
  'cast member': { subject: 'Cast', value: 'Roles', qualifier: 'Played by' },
  'crew member': { subject: 'Crew', value: 'Works', qualifier: 'Crew' },
  'notable work': { subject: 'Known for', value: 'Known from it', qualifier: 'Known from it' },
  'appears in': { subject: 'Appears in', value: 'Characters', qualifier: 'Characters' },
  relationship: { subject: 'Relationship', value: 'Relationship', qualifier: 'Relationship' },
  ability: { subject: 'Ability', value: 'Ability of', qualifier: 'Ability of' },
  setting: { subject: 'Setting', value: 'Setting of', qualifier: 'Setting of' },
  'filming location': { subject: 'Filmed in', value: 'Filmed here', qualifier: 'Filmed here' },
  media: { subject: 'Media', value: 'Media', qualifier: 'Media' },
  statement: { subject: 'Statement', value: 'Statement', qualifier: 'Statement' },
}

/** The order of rows in a fact box. */
export const headingOrder: readonly string[] = Object.values(headings).flatMap((heading) =>
  Object.values(heading),
)

/** Reads a claim from the side of one of the entities it names. */
export function describeFact(standing: Standing, entityId: string): Fact {
  const place = placeOf(standing, entityId)
  const [heading, shown] = headingOf(standing, place)
  const { qualifiers, continuity } = standing.claim
  const details = formatQualifiers(qualifiers, place === 'qualifier' ? [...shown, 'character'] : shown)
  const notes = [details, continuity === 'page' || continuity === 'game' ? continuityWords[continuity] : '']
  return {
    heading,
    terms: termsOf(standing, place),
    note: notes.filter((note) => note !== '').join(', '),
    standing,
  }
}

/** The heading, and the qualifiers that it already says. */
function headingOf({ claim }: Standing, place: Place): readonly [string, readonly string[]] {
  const { property, qualifiers } = claim
  const { job, of, kind } = qualifiers
  if (place === 'subject' && property === 'crew member' && typeof job === 'string')
    return [capitalise(job), ['job']]
  if (property === 'count' && typeof of === 'string') return [capitalise(of.replace(/^dollars /, '')), ['of']]
  if (place === 'subject' && property === 'relationship' && typeof kind === 'string')
    return [capitalise(kind), ['kind']]
  if (property === 'media') return [headings.media[place], Object.keys(qualifiers)]
  return [headings[property][place], []]
}

function termsOf(standing: Standing, place: Place): readonly Term[] {
  const { claim, entities } = standing
  if (claim.property === 'media' || claim.property === 'statement')
    return [{ text: standing.sentence, entityId: null }]
  const value: Term = { text: valueWords(claim), entityId: entities.value }
  if (claim.subject === null || place === 'subject') return [value]
  const subject: Term = { text: formatEntity(claim.subject), entityId: entities.subject }
  if (place === 'value') return [subject]
  const joint = claim.property === 'cast member' ? ' in ' : ': '
  const ends = claim.property === 'cast member' ? [value, subject] : [subject, value]
  return [...ends.slice(0, 1), { text: joint, entityId: null }, ...ends.slice(1)]
}

/** "Filming", "Autumn 2015"; a name keeps the case it has. */
export function valueWords({ property, value }: Standing['claim']): string {
  const words = formatValue(value)
  const isName =
    (value.type !== 'text' && value.type !== 'date') || property === 'title' || property === 'alias'
  return isName ? words : capitalise(words)
}
