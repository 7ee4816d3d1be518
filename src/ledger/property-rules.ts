import type { Claim, Property } from '../claims/index.ts'

/** How the values of one property stand to each other (MODEL.md, columns "qualifiers" and "one value at a time"). */
export type PropertyRule = {
  /** Qualifiers that make it another claim. The others are details that a report may add. */
  readonly identifying: readonly string[]
  /** `one`: a slot has one true value. `mostly one`: also two, if a story names them together. `many`: every value is judged by itself. */
  readonly holds: 'one' | 'mostly one' | 'many'
  /** The qualifier without which nothing competes: a part has one performer, but a cast has many members. */
  readonly per?: string
  /** Two values that name different ones of these do not compete: in cinemas in May, on Hulu in July. */
  readonly apart?: readonly string[]
}

const many = { identifying: [], holds: 'many' } as const

export const propertyRules: Readonly<Record<Property, PropertyRule>> = {
  'cast member': {
    identifying: ['character', 'season'],
    holds: 'mostly one',
    per: 'character',
  },
  // A job has one holder mostly, but series have many directors and films many writers, and a false contradiction costs
  // more than a missed one: who leaves a job is said to have left it.
  'crew member': { identifying: ['job', 'season', 'episode'], holds: 'many' },
  'release date': { identifying: ['season', 'episode', 'region', 'of'], holds: 'one', apart: ['platform'] },
  platform: { identifying: ['season', 'region'], holds: 'mostly one' },
  'production company': many,
  // "Cancelled in May, revived by another network": one story, two statuses, no contradiction.
  status: { identifying: ['season'], holds: 'mostly one' },
  // A box office report gives the weekend and the total, a writer's room six episodes and eight.
  count: { identifying: ['of', 'season', 'region', 'date'], holds: 'mostly one' },
  title: { identifying: ['season'], holds: 'one' },
  'based on': many,
  follows: { identifying: ['kind'], holds: 'many' },
  'part of': many,
  alias: many,
  'appears in': { identifying: ['season'], holds: 'many' },
  relationship: { identifying: ['kind'], holds: 'many' },
  occupation: many,
  ability: many,
  setting: many,
  'filming location': { identifying: ['season'], holds: 'many' },
  'notable work': many,
  media: many,
  statement: many,
}

/** How many values the claim's slot may hold. */
export function holds(claim: Pick<Claim, 'property' | 'qualifiers'>): PropertyRule['holds'] {
  const rule = propertyRules[claim.property]
  if (!rule.per) return rule.holds
  return claim.qualifiers[rule.per] === undefined ? 'many' : rule.holds
}
