import { z } from 'zod'
import {
  attributionTypes,
  type Claim,
  certainties,
  continuities,
  type Entity,
  entityTypes,
  evidenceKinds,
  parts,
  properties,
  type Spoiler,
  type Value,
} from '../../claims/vocabulary.ts'
import {
  labels,
  type Outcome,
  outletRoles,
  type ReportView,
  type Standing,
  verdictWords,
} from '../../ledger/index.ts'

/** A probability, 0–1; a percentage exists only on screen. */
export const probabilitySchema = z.number().min(0).max(1)
export const labelSchema = z.enum(labels)
export const propertySchema = z.enum(properties)
export const entityTypeSchema = z.enum(entityTypes)
export const outletRoleSchema = z.enum(outletRoles)

const entitySchema: z.ZodType<Entity> = z.strictObject({
  type: entityTypeSchema,
  name: z.string(),
  year: z.int().exactOptional(),
})

const valueSchema: z.ZodType<Value> = z.union([
  entitySchema,
  z.strictObject({ type: z.literal('date'), edtf: z.string(), text: z.string() }),
  z.strictObject({ type: z.literal('number'), number: z.number(), unit: z.string() }),
  z.strictObject({ type: z.literal('text'), text: z.string() }),
])

const claimSchema: z.ZodType<Claim> = z.strictObject({
  subject: entitySchema.nullable(),
  property: propertySchema,
  value: valueSchema,
  qualifiers: z.record(z.string(), z.union([entitySchema, z.string(), z.number(), z.boolean()])),
  continuity: z.enum(continuities),
})

/** What a claim that tells a plot gives away; null where it tells none. */
export const spoilerSchema: z.ZodType<Spoiler> = z.strictObject({
  work: z.string().nullable(),
  season: z.string().nullable(),
})

/** One story voicing one claim, with its quote and its trail back to the origin. */
export const reportSchema: z.ZodType<ReportView> = z.strictObject({
  id: z.string(),
  claimId: z.string(),
  storyId: z.string(),
  outlet: z.string().nullable(),
  headline: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string(),
  certainty: z.enum(certainties),
  attribution: z.strictObject({ type: z.enum(attributionTypes), name: z.string().nullable() }),
  evidence: z.array(z.enum(evidenceKinds)),
  quote: z.string(),
  part: z.enum(parts),
  rules: z.array(z.string()),
  source: z.strictObject({ id: z.string(), name: z.string() }),
  trail: z.array(z.string()),
  way: z.strictObject({
    steps: z.array(
      z.strictObject({
        how: z.enum(['attribution', 'source', 'via', 'hat-tip', 'reported-by', 'link', 'wording']),
        reportId: z.string().nullable(),
        share: z.number().min(0).max(1).nullable(),
      }),
    ),
    circular: z.boolean(),
    deadEnds: z.array(z.string()),
  }),
  echo: z.boolean(),
  spoiler: spoilerSchema.nullable(),
})

/** How a claim turned out; `because` is the claim whose verdict settles it, null where it has its own. */
export const outcomeSchema: z.ZodType<Outcome> = z.strictObject({
  verdict: z.enum(verdictWords),
  at: z.string(),
  entry: z.int(),
  because: z.string().nullable(),
})

/** Where one claim stands, with every report it stands on. */
export const standingSchema: z.ZodType<Standing> = z.strictObject({
  claimId: z.string(),
  sentence: z.string(),
  claim: claimSchema,
  entities: z.strictObject({
    subject: z.string().nullable(),
    value: z.string().nullable(),
    qualifiers: z.record(z.string(), z.string()),
  }),
  slotId: z.string(),
  label: labelSchema,
  probability: probabilitySchema,
  independentSources: z.int().min(0),
  firstReportedAt: z.string(),
  lastReportedAt: z.string(),
  reportCount: z.int().min(1),
  reports: z.array(reportSchema),
  rivals: z.array(z.string()),
  supersededBy: z.string().nullable(),
  outcome: outcomeSchema.nullable(),
  spoiler: spoilerSchema.nullable(),
  weights: z.array(z.strictObject({ reportId: z.string(), logOdds: z.number(), why: z.string() })),
})
