import { z } from 'zod'
import { certainties } from '../../claims/index.ts'
import type {
  CalibrationRow,
  Figures,
  Share,
  SourceCard,
  SourceRecord,
  TrackRecord,
} from '../../ledger/index.ts'
import { sourceCardFields, sourceCardSchema } from './cards.ts'
import { outcomeSchema, probabilitySchema, propertySchema } from './claim.ts'

const count = z.int().min(0)
const tallyFields = { right: count, wrong: count }

const figuresSchema: z.ZodType<Figures> = z.strictObject({
  accuracy: probabilitySchema,
  shareOfAll: probabilitySchema,
  estimate: z.strictObject({ mean: probabilitySchema, low: probabilitySchema, high: probabilitySchema }),
  brier: probabilitySchema,
  logScore: z.number().min(0),
  murphy: z
    .strictObject({ reliability: z.number(), resolution: z.number(), uncertainty: z.number() })
    .nullable(),
  leadDays: z.number().nullable(),
  datePrecision: probabilitySchema.nullable(),
})

/** How often a source was right, of what is settled; `figures` is null below five settled claims. */
export const trackRecordSchema: z.ZodType<TrackRecord> = z.strictObject({
  source: sourceCardSchema,
  ...tallyFields,
  unresolved: count,
  known: count,
  void: count,
  originality: z.strictObject({ first: count, echoes: count }),
  passedOn: z.strictObject(tallyFields),
  figures: figuresSchema.nullable(),
})

/** A source in the list, with its record; null where it has said nothing that could be settled. */
export type SourceRow = SourceCard & { readonly record: TrackRecord | null }
export const sourceRowSchema: z.ZodType<SourceRow> = z.strictObject({
  ...sourceCardFields,
  record: trackRecordSchema.nullable(),
})

const shareSchema: z.ZodType<Share> = z.strictObject({
  name: z.string(),
  ...tallyFields,
  accuracy: probabilitySchema.nullable(),
})
const calibrationSchema: z.ZodType<CalibrationRow> = z.strictObject({
  certainty: z.enum(certainties),
  n: count,
  worded: probabilitySchema,
  held: probabilitySchema,
})

/** A record in its parts, with every settled call, newest first. */
export const sourceRecordSchema: z.ZodType<SourceRecord> = z.strictObject({
  record: trackRecordSchema,
  details: z.strictObject({
    byProperty: z.array(shareSchema),
    byCertainty: z.array(shareSchema),
    byYear: z.array(shareSchema),
    calibration: z.array(calibrationSchema),
  }),
  calls: z.array(
    z.strictObject({
      sourceId: z.string(),
      claimId: z.string(),
      property: propertySchema,
      days: z.number().nullable(),
      stance: z.enum(['for', 'against']),
      certainty: z.enum(certainties),
      at: z.string(),
      outcome: outcomeSchema,
      judged: z.enum(['right', 'wrong', 'known', 'void']),
      sentence: z.string(),
    }),
  ),
})
