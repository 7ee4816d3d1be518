import { z } from 'zod'
import { parts } from '../../claims/vocabulary.ts'
import type { EntityPhoto, OwnCard, OwnPhoto, OwnStory, RelatedStory } from '../../ledger/index.ts'
import { storyCardFields } from './cards.ts'
import { entityTypeSchema } from './claim.ts'

/** A photo of an own story, with what has to stand beside it wherever it is shown. */
export type PhotoAnswer = Omit<OwnPhoto, 'file'> & {
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

/** All of an own story. */
export type OwnAnswer = Omit<OwnStory, 'photos' | 'by'> & { readonly photos: readonly PhotoAnswer[] }

const photoFields = {
  key: z.string(),
  width: z.int(),
  height: z.int(),
  widths: z.array(z.int()),
  rights: z.string(),
  mosaic: z.array(z.string()),
  alt: z.string(),
  credit: z.string(),
}
export const entityPhotoSchema: z.ZodType<EntityPhoto> = z.strictObject({
  ...photoFields,
  caption: z.string(),
  storyId: z.string(),
  headline: z.string().nullable(),
  number: z.int().min(1),
})
const photoSchema: z.ZodType<PhotoAnswer> = z.strictObject({ ...photoFields, caption: z.string() })

const stretch = { start: z.int(), end: z.int() }

export const ownSchema: z.ZodType<OwnAnswer> = z.strictObject({
  slug: z.string(),
  correction: z.string().nullable(),
  withdrawn: z.string().nullable(),
  spoilers: z.strictObject({ work: z.string(), season: z.number().nullable() }).nullable(),
  dek: z.string().nullable(),
  text: z.string(),
  blocks: z.array(
    z.strictObject({
      ...stretch,
      kind: z.enum(['paragraph', 'heading', 'list item', 'quote', 'table row']),
    }),
  ),
  spans: z.array(
    z.strictObject({
      ...stretch,
      kind: z.enum(['italic', 'bold', 'quotation', 'link']),
      url: z.string().exactOptional(),
    }),
  ),
  veils: z.array(z.strictObject(stretch)),
  galleryAt: z.int().nullable(),
  photos: z.array(photoSchema),
  voiced: z.array(
    z.strictObject({ ...stretch, reportId: z.string(), claimId: z.string(), in: z.enum(parts) }),
  ),
  history: z.array(
    z.strictObject({
      version: z.int(),
      at: z.string(),
      by: z.string(),
      correction: z.string().nullable(),
      withdrawn: z.string().nullable(),
    }),
  ),
})

/** An own story in a list, with its lead photo. */
export const ownCardSchema: z.ZodType<OwnCard> = z.strictObject({
  ...storyCardFields,
  dek: z.string().nullable(),
  section: z.string().nullable(),
  byline: z.array(z.string()),
  lead: z.strictObject({ ...photoFields, file: z.string() }).nullable(),
})

/** A story near another one. */
export const relatedStorySchema: z.ZodType<RelatedStory> = z.strictObject({
  ...storyCardFields,
  claimsShared: z.int().min(0),
  entities: z.array(z.strictObject({ id: z.string(), type: entityTypeSchema, name: z.string() })),
})

/** `/stories/ID/photos/N.json`: one photo of an own story, `number` of `of`. */
export type PhotoPage = {
  readonly story: { readonly id: string; readonly headline: string }
  readonly number: number
  readonly of: number
  readonly photo: PhotoAnswer
}

export const photoPageSchema: z.ZodType<PhotoPage> = z.strictObject({
  story: z.strictObject({ id: z.string(), headline: z.string() }),
  number: z.int().min(1),
  of: z.int().min(1),
  photo: photoSchema,
})
