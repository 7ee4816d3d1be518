import { type Claim, type Property, properties } from '../../claims/vocabulary.ts'
import { intervalOf } from '../edtf.ts'

/** What would settle a claim, and by when (YYYY-MM-DD); known from the moment that it is made. */
export type Criterion = { readonly settles: string; readonly by: string | null }

type Test = {
  readonly settles: string
  /** So long after the claim was first made it should have shown; null where it may take for ever. */
  readonly years: number | null
}

const inTheWork = {
  settles: 'the finished work shows it, or shows otherwise, or official word says which',
  years: 3,
} as const

/**
 * Years are how long works take: from the first word on a part to the credits mostly under three, from an order or a
 * renewal to official word on it under one.
 */
const tests: Readonly<Record<Property, Test>> = {
  'cast member': { settles: 'official word or the credits name them in it, or somebody else', years: 3 },
  'crew member': { settles: 'official word or the credits name them for it, or somebody else', years: 3 },
  'release date': { settles: 'it is out then, or it is not', years: 3 },
  platform: { settles: 'official word or its release says that it is there, or elsewhere', years: 3 },
  'production company': { settles: 'official word or the credits name them, or others', years: 3 },
  status: { settles: 'official word says so, or the contrary', years: 1 },
  count: { settles: 'official figures or the finished work say so, or another number', years: 3 },
  title: { settles: 'it comes out under this name, or under another', years: 3 },
  'based on': inTheWork,
  follows: inTheWork,
  'part of': inTheWork,
  alias: inTheWork,
  'appears in': inTheWork,
  relationship: inTheWork,
  occupation: inTheWork,
  ability: inTheWork,
  setting: inTheWork,
  'filming location': { settles: 'official word or the credits name the place, or another', years: 3 },
  'notable work': { settles: 'the credits of that work name them, or do not', years: null },
  media: { settles: 'it is published officially, or official word says that there is none', years: 1 },
  statement: { settles: 'a person decides; no rule can', years: null },
}

/** What settles a claim of each property, and within how many years; in the order of the model. */
export function listCriteria(): readonly {
  readonly property: Property
  readonly settles: string
  readonly years: number | null
}[] {
  return properties.map((property) => ({ property, ...tests[property] }))
}

/** `firstReportedAt` as reports are dated. */
export function criterionOf(claim: Claim, firstReportedAt: string): Criterion {
  const { settles, years } = tests[claim.property]
  const dated = claim.value.type === 'date' ? intervalOf(claim.value.edtf)?.latest : null
  if (dated) return { settles, by: dated }
  const day = /^(\d{4})(-\d{2}(?:-\d{2})?)?/.exec(firstReportedAt)
  if (years === null || !day) return { settles, by: null }
  return { settles, by: intervalOf(`${Number(day[1]) + years}${leapless(day[2] ?? '')}`)?.latest ?? null }
}

/** 29 February has no anniversary three years on. */
const leapless = (rest: string) => (rest === '-02-29' ? '-02-28' : rest)
