import type { Continuity, Property, Value } from '../claims/index.ts'
import { hashOf, normaliseName } from './name.ts'
import { numberOf } from './names/numerals.ts'
import { holds, propertyRules } from './property-rules.ts'

/** A claim whose names are resolved: entities stand as their id. */
export type ResolvedClaim = {
  readonly subject: string | null
  readonly property: Property
  readonly value: ResolvedValue
  readonly qualifiers: Readonly<Record<string, ResolvedQualifier>>
  readonly continuity: Continuity
}
export type ResolvedValue = { readonly entity: string } | Exclude<Value, { readonly name: string }>
export type ResolvedQualifier = { readonly entity: string } | string | number | boolean

/** `details` are the qualifiers that make no other claim of it. */
export type KeyedClaim = {
  readonly claimId: string
  readonly slotId: string
  readonly claim: ResolvedClaim
  readonly details: ResolvedClaim['qualifiers']
}

/** The same claim in other words has the same ids: hashes of what identifies it, after normalisation. */
export function keyClaim(spoken: ResolvedClaim): KeyedClaim {
  const claim = canonical(spoken)
  const { identifying } = propertyRules[claim.property]
  const entries = Object.entries(claim.qualifiers).sort(([a], [b]) => (a < b ? -1 : 1))
  const [own, details] = [true, false].map((is) =>
    entries.filter(([name]) => identifying.includes(name) === is),
  )
  const qualifiers = Object.fromEntries(own ?? [])
  const slot = [claim.subject, claim.property, Object.entries(qualifiers), claim.continuity]
  const claimId = hashOf(JSON.stringify([slot, valueKey(claim.value)]).toLowerCase())
  const alone = holds({ property: claim.property, qualifiers: forHolds(qualifiers) }) === 'many'
  const slotId = alone ? claimId : hashOf(JSON.stringify(slot).toLowerCase())
  return { claimId, slotId, claim: { ...claim, qualifiers }, details: Object.fromEntries(details ?? []) }
}

function forHolds(qualifiers: ResolvedClaim['qualifiers']) {
  return Object.fromEntries(
    Object.entries(qualifiers).map(([name, value]) => [
      name,
      typeof value === 'object' ? value.entity : value,
    ]),
  )
}

function canonical(claim: ResolvedClaim): ResolvedClaim {
  const entries = Object.entries(claim.qualifiers).map(
    ([name, value]) => [name, plainQualifier(name, value)] as const,
  )
  // A release is the title's own unless said otherwise.
  const said = entries.filter(([name, value]) => !(name === 'of' && value === 'title'))
  return canonicalRelationship({ ...claim, value: plainValue(claim), qualifiers: Object.fromEntries(said) })
}

/** Qualifiers whose values are words of MODEL.md; the others are shown as they were written. */
const vocabulary = ['job', 'kind', 'of', 'role']

/** Season "2", "season 2", "two" and "second" are the number 2; "next" stays a word. */
function plainQualifier(name: string, value: ResolvedQualifier): ResolvedQualifier {
  if (typeof value !== 'string') return value
  const trimmed = value.trim().replace(/\s+/g, ' ')
  const plain = trimmed.toLowerCase()
  if (vocabulary.includes(name)) return plain
  if (name !== 'season' && name !== 'episode') return trimmed
  const number = numberOf(plain)
  if (number !== null) return number
  const digits = /^(?:season|series|episode)?\s*(\d+)(?:st|nd|rd|th)?$/.exec(plain)?.[1]
  return digits === undefined ? plain : Number(digits)
}

function plainValue({ property, value }: ResolvedClaim): ResolvedValue {
  if ('entity' in value || value.type !== 'text' || property !== 'status') return value
  return { ...value, text: value.text.trim().toLowerCase() }
}

/** Dates compare as EDTF, numbers as numbers, texts without case, punctuation and leading article. */
function valueKey(value: ResolvedValue): string {
  if ('entity' in value) return `entity ${value.entity}`
  switch (value.type) {
    case 'date':
      return `date ${value.edtf.trim()}`
    case 'number':
      return `number ${value.number}`
    case 'text':
      return `text ${normaliseName(value.text).replace(/^(a|an|the) /, '')}`
  }
}

const inverses: Readonly<Record<string, string>> = {
  parent: 'child',
  child: 'parent',
  ...Object.fromEntries(
    ['spouse', 'partner', 'ex', 'sibling', 'relative', 'friend', 'ally', 'enemy', 'colleague'].map((k) => [
      k,
      k,
    ]),
  ),
}

/** "A is B's spouse" is "B is A's spouse", "A is B's parent" is "B is A's child": the first id is the subject. */
function canonicalRelationship(claim: ResolvedClaim): ResolvedClaim {
  const { subject, value, qualifiers } = claim
  if (claim.property !== 'relationship' || subject === null || !('entity' in value)) return claim
  const inverse = typeof qualifiers.kind === 'string' ? inverses[qualifiers.kind] : undefined
  if (!inverse || subject <= value.entity) return claim
  return {
    ...claim,
    subject: value.entity,
    value: { entity: subject },
    qualifiers: { ...qualifiers, kind: inverse },
  }
}
