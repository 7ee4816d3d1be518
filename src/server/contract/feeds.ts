import { z } from 'zod'

/** `waiting`: not read yet. `failing`: its last reading failed. `ended`: it was taken away, and is not asked for again. */
export const feedStates = ['waiting', 'well', 'failing', 'ended'] as const
export type FeedHealthState = (typeof feedStates)[number]

/**
 * How one feed that the newsroom reads does. Its address stays in the newsroom, since it may hold a subscriber's key: `host`
 * is where it is read from, and no sentence names more. Times are ISO 8601, UTC.
 */
export type FeedHealth = {
  readonly id: string
  readonly title: string
  readonly host: string
  /** The page that it is the feed of. */
  readonly site: string | null
  readonly tags: readonly string[]
  readonly state: FeedHealthState
  readonly readAt: string | null
  readonly changedAt: string | null
  /** Null for one that has ended. */
  readonly dueAt: string | null
  readonly endedAt: string | null
  readonly items: number
  /** In a row, with what was wrong the last time. */
  readonly failures: number
  readonly says: string | null
}

/** A page of them; `counts` and `tags` are of all that are followed, `nextDueAt` the earliest of their `dueAt`. */
export type FeedsAnswer = {
  readonly items: readonly FeedHealth[]
  readonly total: number
  readonly next: string | null
  readonly counts: Readonly<Record<FeedHealthState, number>>
  readonly tags: readonly string[]
  readonly nextDueAt: string | null
}

export type FeedsQuery = {
  readonly tag: string
  readonly state: FeedHealthState | null
  readonly after: string | null
}

const feedHealthSchema: z.ZodType<FeedHealth> = z.strictObject({
  id: z.string(),
  title: z.string(),
  host: z.string(),
  site: z.string().nullable(),
  tags: z.array(z.string()),
  state: z.enum(feedStates),
  readAt: z.string().nullable(),
  changedAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  items: z.int().min(0),
  failures: z.int().min(0),
  says: z.string().nullable(),
})

/** `/feeds.json` */
export const feedsSchema: z.ZodType<FeedsAnswer> = z.strictObject({
  items: z.array(feedHealthSchema),
  total: z.int().min(0),
  next: z.string().nullable(),
  counts: z.record(z.enum(feedStates), z.int().min(0)),
  tags: z.array(z.string()),
  nextDueAt: z.string().nullable(),
})
