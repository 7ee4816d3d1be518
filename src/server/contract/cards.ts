import { z } from 'zod'
import type { EntityCard, Page, SourceCard, StoryCard } from '../../ledger/index.ts'
import { entityTypeSchema, outletRoleSchema } from './claim.ts'

/** An entity in a list; `claims` counts those that name it. */
export const entityCardSchema: z.ZodType<EntityCard> = z.strictObject({
  id: z.string(),
  type: entityTypeSchema,
  name: z.string(),
  year: z.int().nullable(),
  aliases: z.array(z.string()),
  claims: z.int().min(0),
})

/** What a story has in a list and on its own page. */
export const storyCardFields = {
  id: z.string(),
  headline: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string(),
  claims: z.int().min(0),
}
/** A story in a list. */
export const storyCardSchema: z.ZodType<StoryCard> = z.strictObject(storyCardFields)

/** What kinds of source there are. */
export const sourceKinds = ['official', 'outlet', 'person', 'insider'] as const satisfies SourceCard['kind'][]

/** What a source has wherever it stands. */
export const sourceCardFields = {
  id: z.string(),
  name: z.string(),
  kind: z.enum(sourceKinds),
  role: outletRoleSchema.nullable(),
  reports: z.int().min(0),
}
/** A source in a list; `reports` counts those that go back to it. */
export const sourceCardSchema: z.ZodType<SourceCard> = z.strictObject(sourceCardFields)

/** One page of a list. `next` goes into `?after=` for the page that follows; null on the last. */
export function pageSchema<Item>(item: z.ZodType<Item>): z.ZodType<Page<Item>> {
  return z.strictObject({
    items: z.array(item),
    total: z.int().min(0),
    next: z.string().nullable(),
  })
}
