import { continuities, properties } from '../../claims/vocabulary.ts'
import type { ResolvedClaim, ResolvedQualifier, ResolvedValue } from '../claim-key.ts'
import { asNumber, asOneOf, asText, asTextOrNull, text } from './columns.ts'
import type { Row } from './database.ts'

// What is kept of claims as JSON, their names resolved to ids of entities. A page reads hundreds, and a schema tries one form
// after the other and makes objects of each: here each is told by its fields.

/** The value of a claim. */
export const valueIn = (row: Row, column: string): ResolvedValue => asValue(parsed(row, column), column)

/** Qualifiers of a claim, or what a report adds to them: of most there are none. */
export const qualifiersIn = (row: Row, column: string): ResolvedClaim['qualifiers'] =>
  row[column] === '{}' ? {} : asQualifiers(parsed(row, column), column)

/** A whole claim, as it is kept aside. */
export function claimIn(row: Row, column: string): ResolvedClaim {
  const { subject, property, value, qualifiers, continuity } = asFields(parsed(row, column), column)
  return {
    subject: asTextOrNull(subject, column),
    property: asOneOf(properties, property, column),
    value: asValue(value, column),
    qualifiers: asQualifiers(qualifiers, column),
    continuity: asOneOf(continuities, continuity, column),
  }
}

function asValue(stored: unknown, column: string): ResolvedValue {
  const { type, entity, edtf, number, unit, text: words } = asFields(stored, column)
  switch (type) {
    case undefined:
      return { entity: asText(entity, column) }
    case 'date':
      return { type, edtf: asText(edtf, column), text: asText(words, column) }
    case 'number':
      return { type, number: asNumber(number, column), unit: asText(unit, column) }
    case 'text':
      return { type, text: asText(words, column) }
    default:
      throw new TypeError(`column ${column}: unexpected "${String(type)}"`)
  }
}

function asQualifiers(stored: unknown, column: string): ResolvedClaim['qualifiers'] {
  const named = Object.entries(asFields(stored, column))
  return Object.fromEntries(named.map(([name, value]) => [name, asQualifier(value, column)]))
}

function asQualifier(value: unknown, column: string): ResolvedQualifier {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return { entity: asText(asFields(value, column).entity, column) }
}

const parsed = (row: Row, column: string): unknown => JSON.parse(text(row, column))

type Fields = Readonly<Record<string, unknown>>

function asFields(stored: unknown, column: string): Fields {
  if (!isFields(stored)) throw new TypeError(`column ${column}: expected an object`)
  return stored
}

const isFields = (stored: unknown): stored is Fields => typeof stored === 'object' && stored !== null
