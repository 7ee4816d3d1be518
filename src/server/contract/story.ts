import { z } from 'zod'
import type {
  Change,
  OwnCard,
  RelatedStory,
  SourceRecord,
  SourceView,
  StoryView,
} from '../../ledger/index.ts'
import { sourceCardSchema, storyCardFields, storyCardSchema } from './cards.ts'
import {
  labelSchema,
  probabilitySchema,
  propertySchema,
  reportSchema,
  spoilerSchema,
  standingSchema,
} from './claim.ts'
import { type OwnAnswer, ownCardSchema, ownSchema, relatedStorySchema } from './own-story.ts'
import { sourceRecordSchema } from './track-record.ts'

/**
 * A story without what belongs to its outlet: of a photo only where it is and who is credited, no caption, no alt text.
 * `own` has all of what the newsroom itself wrote; `nearby` are stories on the same, `more` own ones of the same section.
 */
export type StoryAnswer = Omit<StoryView, 'photos' | 'own' | 'takenBack'> & {
  readonly photos: readonly { readonly src: string | null; readonly credit: string | null }[]
  readonly own: OwnAnswer | null
  readonly nearby: readonly RelatedStory[]
  readonly more: readonly OwnCard[]
}

/** `/stories/ID.json` */
export const storySchema: z.ZodType<StoryAnswer> = z.strictObject({
  ...storyCardFields,
  byline: z.array(z.string()),
  section: z.string().nullable(),
  version: z.int().min(1),
  readAt: z.string(),
  credits: z.array(
    z.strictObject({
      name: z.string(),
      url: z.string().nullable(),
      how: z.enum(['source', 'via', 'hat-tip', 'reported-by', 'link']),
    }),
  ),
  photos: z.array(z.strictObject({ src: z.string().nullable(), credit: z.string().nullable() })),
  related: z.array(z.strictObject({ text: z.string(), url: z.string().nullable() })),
  standings: z.array(standingSchema),
  own: ownSchema.nullable(),
  nearby: z.array(relatedStorySchema),
  more: z.array(ownCardSchema),
})

/** A source with its track record; null where it has said nothing that could be settled. */
export type SourceAnswer = SourceView & {
  readonly asOf: string | null
  readonly trackRecord: SourceRecord | null
}

/** `/sources/ID.json`: what a source said itself, what it passed on with credit, and how it turned out. */
export const sourceSchema: z.ZodType<SourceAnswer> = z.strictObject({
  asOf: z.string().nullable(),
  source: sourceCardSchema,
  own: z.array(reportSchema),
  passedOn: z.array(reportSchema),
  sentences: z.record(z.string(), z.string()),
  spoilers: z.record(z.string(), spoilerSchema),
  trackRecord: sourceRecordSchema.nullable(),
})

/** One thing that a story changed on the record; `/index.json` is a page of them, newest first. */
export const changeSchema: z.ZodType<Change> = z.strictObject({
  at: z.string(),
  kind: z.enum(['new claim', 'new source', 'conflict', 'denial', 'confirmation']),
  claimId: z.string(),
  sentence: z.string(),
  property: propertySchema,
  label: labelSchema,
  probability: probabilitySchema,
  supersededBy: z.string().nullable(),
  story: storyCardSchema,
  subject: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  spoiler: spoilerSchema.nullable(),
})
