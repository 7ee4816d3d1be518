import { z } from 'zod'
import type { Property } from '../../claims/index.ts'
import type { ClaimView, Dossier, EntityCard, Standing, VerdictView } from '../../ledger/index.ts'
import { verdictWords } from '../../ledger/index.ts'
import { entityCardSchema, storyCardSchema } from './cards.ts'
import { labelSchema, probabilitySchema, propertySchema, standingSchema } from './claim.ts'

/** `/dossiers/ID.json`: all that is claimed about one entity, grouped by label. */
export const dossierSchema: z.ZodType<Dossier> = z.strictObject({
  entity: entityCardSchema,
  asOf: z.string().nullable(),
  groups: z.array(z.strictObject({ label: labelSchema, standings: z.array(standingSchema) })),
  stories: z.array(storyCardSchema),
})

const verdictSchema: z.ZodType<VerdictView> = z.strictObject({
  entry: z.int(),
  claimId: z.string(),
  verdict: z.enum(verdictWords),
  at: z.string(),
  by: z.string(),
  why: z.string().nullable(),
  reportId: z.string().nullable(),
  page: z.string().nullable(),
  rule: z.string().nullable(),
  stands: z.boolean(),
  undone: z
    .strictObject({ entry: z.int(), at: z.string(), by: z.string(), why: z.string().nullable() })
    .nullable(),
})

/** `/claims/ID.json`: one claim, what would settle it and what did, and the other values of its slot. */
export const claimSchema: z.ZodType<ClaimView> = z.strictObject({
  standing: standingSchema,
  rivals: z.array(standingSchema),
  criterion: z.strictObject({ settles: z.string(), by: z.string().nullable() }),
  verdicts: z.array(verdictSchema),
  asOf: z.string().nullable(),
})

type Snapshot = Pick<Standing, 'label' | 'probability' | 'independentSources' | 'supersededBy'>

/** What changed between a date and today; `before` is null for a claim made since, `now` for one withdrawn since. */
export type Comparison = {
  readonly about: { readonly id: string; readonly name: string }
  readonly asOf: string
  readonly changed: readonly {
    readonly claimId: string
    readonly sentence: string
    readonly property: Property
    readonly before: Snapshot | null
    readonly now: Snapshot | null
  }[]
  readonly unchanged: number
}

const snapshotSchema: z.ZodType<Snapshot> = z.strictObject({
  label: labelSchema,
  probability: probabilitySchema,
  independentSources: z.int().min(0),
  supersededBy: z.string().nullable(),
})

/** `/dossiers/ID/compare.json?asof=DATE` and `/claims/ID/compare.json?asof=DATE`. */
export const comparisonSchema: z.ZodType<Comparison> = z.strictObject({
  about: z.strictObject({ id: z.string(), name: z.string() }),
  asOf: z.string(),
  changed: z.array(
    z.strictObject({
      claimId: z.string(),
      sentence: z.string(),
      property: propertySchema,
      before: snapshotSchema.nullable(),
      now: snapshotSchema.nullable(),
    }),
  ),
  unchanged: z.int().min(0),
})

/** `/search.json?q=NAME`: entities of that name, and the nearest names where none fits. */
export type SearchAnswer = {
  readonly name: string
  readonly matches: readonly EntityCard[]
  readonly nearest: readonly EntityCard[]
}

export const searchSchema: z.ZodType<SearchAnswer> = z.strictObject({
  name: z.string(),
  matches: z.array(entityCardSchema),
  nearest: z.array(entityCardSchema),
})
