import { z } from 'zod'
import type { Property, Spoiler } from '../../claims/index.ts'
import type {
  ClaimTrack,
  ClaimView,
  Decision,
  Dossier,
  DossierClaims,
  DossierKind,
  EntityPhoto,
  EntityRef,
  Gap,
  Identity,
  MaybeSame,
  Standing,
  VerdictView,
} from '../../ledger/index.ts'
import { outsideSchemes, verdictWords } from '../../ledger/index.ts'
import { entityCardSchema, pageSchema, storyCardSchema } from './cards.ts'
import {
  entityTypeSchema,
  labelSchema,
  outcomeSchema,
  probabilitySchema,
  propertySchema,
  spoilerSchema,
  standingSchema,
} from './claim.ts'
import { entityPhotoSchema } from './own-story.ts'

export const entityRefSchema: z.ZodType<EntityRef> = z.strictObject({
  id: z.string(),
  type: entityTypeSchema,
  name: z.string(),
})

/** What somebody decided on who is who. */
const decisionSchema: z.ZodType<Decision> = z.strictObject({
  entry: z.int(),
  kind: z.enum(['same', 'different', 'part', 'outside id']),
  about: entityRefSchema,
  other: entityRefSchema.nullable(),
  outsideId: z.strictObject({ scheme: z.string(), value: z.string().nullable() }).nullable(),
  at: z.string(),
  by: z.string(),
  why: z.string().nullable(),
  stands: z.boolean(),
})

const maybeSameSchema: z.ZodType<MaybeSame> = z.strictObject({
  entity: entityCardSchema,
  other: entityCardSchema,
  probability: probabilitySchema,
  rule: z.string(),
  why: z.string(),
})

/** Who an entity is: what is held for it, what may be, what it is called elsewhere. */
const identitySchema: z.ZodType<Identity> = z.strictObject({
  held: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      since: z.string(),
      rule: z.string().nullable(),
      why: z.string(),
      decision: decisionSchema.nullable(),
    }),
  ),
  maybe: z.array(maybeSameSchema),
  outsideIds: z.array(
    z.strictObject({ scheme: z.enum(outsideSchemes), value: z.string(), url: z.string(), entry: z.int() }),
  ),
  decisions: z.array(decisionSchema),
})

const trackSchema: z.ZodType<ClaimTrack> = z.strictObject({
  claimId: z.string(),
  points: z.array(z.strictObject({ at: z.string(), label: labelSchema, probability: probabilitySchema })),
})

const kindSchema: z.ZodType<DossierKind> = z.strictObject({
  label: labelSchema,
  property: propertySchema,
  total: z.int().min(1),
})

/** `/dossiers/ID/claims.json`: all claims of a dossier, page by page. */
export const dossierClaimsSchema: z.ZodType<DossierClaims> = z.strictObject({
  entity: entityCardSchema,
  asOf: z.string().nullable(),
  kinds: z.array(kindSchema),
  claims: pageSchema(standingSchema),
})

/** A dossier with how the claims that were told most stood over time. */
export type DossierAnswer = Dossier & {
  readonly tracks: readonly ClaimTrack[]
  /** Of own stories; none in the past. */
  readonly photos: readonly EntityPhoto[]
}
/** `/dossiers/ID.json`: all that is claimed about one entity, grouped by label. */
export const dossierSchema: z.ZodType<DossierAnswer> = z.strictObject({
  tracks: z.array(trackSchema),
  photos: z.array(entityPhotoSchema),
  entity: entityCardSchema,
  asOf: z.string().nullable(),
  identity: identitySchema,
  groups: z.array(
    z.strictObject({ label: labelSchema, total: z.int().min(1), standings: z.array(standingSchema) }),
  ),
  kinds: z.array(kindSchema),
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

/** A story that was taken down: nothing of what it said. */
const gapSchema: z.ZodType<Gap> = z.strictObject({
  entry: z.int(),
  storyId: z.string(),
  outlet: z.string().nullable(),
  publishedAt: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
})

/** `/claims/ID.json`: one claim, what would settle it and what did, and the other values of its slot. */
export type ClaimAnswer = ClaimView & {
  readonly tracks: readonly ClaimTrack[]
  /** What Wikidata calls the entities that it names, by their ids; those without an item are left out. */
  readonly wikidata: Readonly<Record<string, string>>
}
export const claimSchema: z.ZodType<ClaimAnswer> = z.strictObject({
  tracks: z.array(trackSchema),
  standing: standingSchema,
  rivals: z.array(standingSchema),
  criterion: z.strictObject({ settles: z.string(), by: z.string().nullable() }),
  verdicts: z.array(verdictSchema),
  gaps: z.array(gapSchema),
  asOf: z.string().nullable(),
  wikidata: z.record(z.string(), z.string()),
})

type Snapshot = Pick<Standing, 'label' | 'probability' | 'independentSources' | 'supersededBy' | 'outcome'>

/** What changed between a date and today; `before` is null for a claim made since, `now` for one withdrawn since. */
export type Comparison = {
  readonly about: { readonly id: string; readonly name: string }
  readonly asOf: string
  readonly changed: readonly {
    readonly claimId: string
    readonly sentence: string
    readonly property: Property
    readonly spoiler: Spoiler | null
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
  outcome: outcomeSchema.nullable(),
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
      spoiler: spoilerSchema.nullable(),
      before: snapshotSchema.nullable(),
      now: snapshotSchema.nullable(),
    }),
  ),
  unchanged: z.int().min(0),
})
