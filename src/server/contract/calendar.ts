import { z } from 'zod'
import type { Release } from '../../ledger/index.ts'
import { labelSchema, outcomeSchema, probabilitySchema } from './claim.ts'
import { entityRefSchema } from './dossier.ts'

/** A date on which something comes out, with where it stands. */
export const releaseSchema: z.ZodType<Release> = z.strictObject({
  claimId: z.string(),
  releaseId: z.string(),
  sentence: z.string(),
  title: entityRefSchema.nullable(),
  platforms: z.array(entityRefSchema),
  region: z.string().nullable(),
  season: z.string().nullable(),
  episode: z.string().nullable(),
  of: z.string().nullable(),
  edtf: z.string(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  isDay: z.boolean(),
  label: labelSchema,
  probability: probabilitySchema,
  independentSources: z.int().min(0),
  outcome: outcomeSchema.nullable(),
  likelier: z.string().nullable(),
  firstReportedAt: z.string(),
  lastReportedAt: z.string(),
  entry: z.int().min(0),
  changedAt: z.string(),
})

/** Of one month where `month` is given, else of twelve from `from` on. Days and what is wider are kept apart. */
export type CalendarAnswer = {
  readonly month: string | null
  readonly from: string
  readonly to: string
  readonly platform: { readonly id: string; readonly name: string } | null
  readonly asOf: string | null
  /** The first and the last month that any day on record is in: beyond them there is nothing to see. */
  readonly span: { readonly first: string; readonly last: string } | null
  readonly days: readonly Release[]
  /** A season, a year, "by December": what may fall between `from` and `to`. */
  readonly wider: readonly Release[]
}

/** `/calendar.json` */
export const calendarSchema: z.ZodType<CalendarAnswer> = z.strictObject({
  month: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  platform: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  asOf: z.string().nullable(),
  span: z.strictObject({ first: z.string(), last: z.string() }).nullable(),
  days: z.array(releaseSchema),
  wider: z.array(releaseSchema),
})
