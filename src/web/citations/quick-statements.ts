import type { ReportView, Standing, Value } from '../../server/contract/index.ts'
import { dayOf } from '../dates.ts'
import { safeUrl } from '../paths.ts'
import { bestReport } from './cite-web.ts'

/** Statements to be run, or why there are none. */
export type QuickStatements = { readonly lines: readonly string[]; readonly missing: string | null }

/** The property of Wikidata that says the same, for claims whose value is an entity. */
const itemProperties: Readonly<Partial<Record<Standing['claim']['property'], string>>> = {
  'cast member': 'P161',
  platform: 'P449',
  'production company': 'P272',
  'based on': 'P144',
  follows: 'P155',
  'part of': 'P361',
  'appears in': 'P1441',
  'filming location': 'P915',
  'notable work': 'P800',
}

const jobProperties: Readonly<Record<string, string>> = {
  director: 'P57',
  writer: 'P58',
  producer: 'P162',
  'executive producer': 'P1431',
  creator: 'P170',
  composer: 'P86',
}

/** Units are items themselves: minutes, US dollars. What is counted plainly has none. */
const countProperties: Readonly<Record<string, { readonly property: string; readonly unit: string }>> = {
  episodes: { property: 'P1113', unit: '' },
  seasons: { property: 'P2437', unit: '' },
  minutes: { property: 'P2047', unit: 'U7727' },
  'dollars budget': { property: 'P2130', unit: 'U4917' },
  'dollars box office': { property: 'P2142', unit: 'U4917' },
}

/**
 * A claim as statements for QuickStatements (version 1, with "|" between), each with its reference. Only what is confirmed
 * and stands: Wikidata has no word for a rumour. `wikidata` gives items by ids of entities on record.
 */
export function quickStatements(
  standing: Standing,
  wikidata: Readonly<Record<string, string>>,
  accessDay: string,
): QuickStatements {
  const refused = refusal(standing, wikidata)
  if (refused !== null) return { lines: [], missing: refused }
  const subject = wikidata[standing.entities.subject ?? ''] ?? ''
  const statement = statementOf(standing, wikidata)
  if (typeof statement === 'string') return { lines: [], missing: statement }
  const report = bestReport(standing.reports)
  const reference = report ? referenceOf(report, accessDay) : []
  return { lines: [[subject, ...statement.parts, ...reference].join('|')], missing: null }
}

function refusal(
  { label, outcome, supersededBy, entities, claim }: Standing,
  wikidata: Readonly<Record<string, string>>,
): string | null {
  if (label !== 'confirmed' || supersededBy !== null || (outcome && outcome.verdict !== 'true'))
    return 'Only what is confirmed and still holds is offered as a statement.'
  if (entities.subject === null || wikidata[entities.subject] === undefined)
    return `No Wikidata item of ${claim.subject?.name ?? 'the subject'} is on record.`
  return null
}

/** Property, value and qualifiers; a sentence where Wikidata cannot say it. */
function statementOf(
  { claim, entities }: Standing,
  wikidata: Readonly<Record<string, string>>,
): { readonly parts: readonly string[] } | string {
  const { property, value, qualifiers } = claim
  if (property === 'release date') return dated(value)
  if (property === 'count') return counted(value, String(qualifiers.of ?? ''))
  if (property === 'title' && value.type === 'text') return { parts: ['P1476', `en:${quoted(value.text)}`] }
  const found =
    property === 'crew member' ? jobProperties[String(qualifiers.job ?? '')] : itemProperties[property]
  if (found === undefined) return 'Wikidata has no property that says just this.'
  const item = wikidata[entities.value ?? '']
  if (item === undefined)
    return `No Wikidata item of ${'name' in value ? value.name : 'the value'} is on record.`
  return { parts: [found, item, ...characterRole(entities.qualifiers, wikidata)] }
}

function characterRole(
  qualifiers: Standing['entities']['qualifiers'],
  wikidata: Readonly<Record<string, string>>,
): readonly string[] {
  const item = wikidata[qualifiers.character ?? '']
  return item === undefined ? [] : ['P453', item]
}

function dated(value: Value): { readonly parts: readonly string[] } | string {
  const [, year, month, day] =
    value.type === 'date' ? (/^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/.exec(value.edtf) ?? []) : []
  if (year === undefined)
    return 'Wikidata’s dates know days, months and years, but no seasons and no intervals.'
  const precision = day ? 11 : month ? 10 : 9
  return { parts: ['P577', `+${year}-${month ?? '00'}-${day ?? '00'}T00:00:00Z/${precision}`] }
}

function counted(value: Value, of: string): { readonly parts: readonly string[] } | string {
  const found = countProperties[of]
  if (found === undefined || value.type !== 'number') return 'Wikidata has no property that counts just this.'
  return { parts: [found.property, `${value.number}${found.unit}`] }
}

/** Reference URL, title, publisher’s date, date of access. */
function referenceOf({ url, headline, publishedAt }: ReportView, accessDay: string): readonly string[] {
  const day = dayOf(publishedAt)
  return [
    ...['S854', quoted(safeUrl(url) ?? '')],
    ...(headline ? ['S1476', `en:${quoted(headline)}`] : []),
    ...(/^\d{4}-\d\d-\d\d$/.test(day) ? ['S577', `+${day}T00:00:00Z/11`] : []),
    ...['S813', `+${accessDay}T00:00:00Z/11`],
  ]
}

/** A text in double quotes, which know no escapes: its own become typographic, and nothing in it ends the field or the line. */
function quoted(words: string): string {
  return `"${words.replace(/\s+/g, ' ').trim().replaceAll('"', '”').replaceAll('|', '¦')}"`
}
