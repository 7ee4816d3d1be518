import { z } from 'zod'
import { entityTypes } from '../../claims/vocabulary.ts'
import { type EntityCard, type Found, type labels, type MarkedText, searchKinds } from '../../ledger/index.ts'
import { entityCardSchema, storyCardSchema } from './cards.ts'
import { labelSchema, probabilitySchema, propertySchema, spoilerSchema } from './claim.ts'

/** What was asked for; null is left open. `from` and `until` are days. */
export type SearchQuery = {
  readonly q: string
  readonly kind: (typeof searchKinds)[number] | null
  readonly type: (typeof entityTypes)[number] | null
  readonly label: (typeof labels)[number] | null
  readonly from: string | null
  readonly until: string | null
}

/**
 * `/search.json?q=WORDS`: entities of that very name, the nearest names where none fits, and all that was found by its words;
 * `found` is null where nothing was asked. `recent`: what is talked about, for who does not know what to ask.
 */
export type SearchAnswer = {
  readonly query: SearchQuery
  readonly matches: readonly EntityCard[]
  readonly nearest: readonly EntityCard[]
  readonly found: Found | null
  readonly recent: readonly { readonly id: string; readonly name: string }[]
}

const marked: z.ZodType<MarkedText> = z.array(z.strictObject({ text: z.string(), isHit: z.boolean() }))
const hits = <T>(item: z.ZodType<T>) => z.strictObject({ items: z.array(item), next: z.string().nullable() })

const foundSchema: z.ZodType<Found> = z.strictObject({
  corrected: z.array(z.strictObject({ asked: z.string(), taken: z.array(z.string()) })),
  entities: hits(z.strictObject({ entity: entityCardSchema, name: marked })),
  claims: hits(
    z.strictObject({
      claimId: z.string(),
      sentence: z.string(),
      property: propertySchema,
      spoiler: spoilerSchema.nullable(),
      label: labelSchema,
      probability: probabilitySchema,
      reportId: z.string(),
      publishedAt: z.string(),
      quote: marked,
      quoteSpoiler: spoilerSchema.nullable(),
      story: storyCardSchema,
    }),
  ),
  stories: hits(z.strictObject({ story: storyCardSchema, headline: marked })),
})

export const searchSchema: z.ZodType<SearchAnswer> = z.strictObject({
  query: z.strictObject({
    q: z.string(),
    kind: z.enum(searchKinds).nullable(),
    type: z.enum(entityTypes).nullable(),
    label: labelSchema.nullable(),
    from: z.string().nullable(),
    until: z.string().nullable(),
  }),
  matches: z.array(entityCardSchema),
  nearest: z.array(entityCardSchema),
  found: foundSchema.nullable(),
  recent: z.array(z.strictObject({ id: z.string(), name: z.string() })),
})
