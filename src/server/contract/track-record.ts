import { z } from 'zod'
import { certainties, type Property } from '../../claims/vocabulary.ts'
import type {
  CalibrationRow,
  EntityCard,
  Figures,
  Page,
  RecordOrder,
  Share,
  SourceCard,
  SourceRecord,
  TrackRecord,
} from '../../ledger/index.ts'
import { entityCardSchema, sourceCardFields, sourceCardSchema } from './cards.ts'
import { outcomeSchema, probabilitySchema, propertySchema, spoilerSchema } from './claim.ts'

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

/** A source in the list, with its record. */
export type SourceRow = SourceCard & { readonly record: TrackRecord }
const sourceRowSchema: z.ZodType<SourceRow> = z.strictObject({
  ...sourceCardFields,
  record: trackRecordSchema,
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
  low: probabilitySchema,
  high: probabilitySchema,
})

/** What the list of sources can be asked for; empty and null where it is not narrowed down. */
export type SourcesQuery = {
  readonly q: string
  readonly kind: SourceCard['kind'] | null
  readonly property: Property | null
  readonly about: string
  readonly sort: RecordOrder | null
  readonly after: string | null
}

/**
 * A page of sources in the order asked for; `about`: whose claims alone are counted. Where nothing is called as was asked it is
 * null, no source is listed, and `nearest` has the nearest names.
 */
export type SourcesAnswer = Page<SourceRow> & {
  readonly asOf: string | null
  readonly about: EntityCard | null
  readonly nearest: readonly EntityCard[]
}
export const sourcesSchema: z.ZodType<SourcesAnswer> = z.strictObject({
  asOf: z.string().nullable(),
  about: entityCardSchema.nullable(),
  nearest: z.array(entityCardSchema),
  items: z.array(sourceRowSchema),
  total: count,
  next: z.string().nullable(),
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
      spoiler: spoilerSchema.nullable(),
    }),
  ),
})
