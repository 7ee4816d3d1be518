/** What a feed is about; addresses are absolute. */
export type Feed = {
  /** Stays the same for good, like those of items. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly homeUrl: string
  readonly selfUrl: string
  /** Of the newest item, ISO 8601; null where there is none. */
  readonly updatedAt: string | null
  readonly items: readonly FeedItem[]
}

/** `html` is markup that has been escaped already; `at` is a moment in UTC, to the second. */
export type FeedItem = {
  readonly id: string
  readonly url: string
  /** The story that it stands on, where there is one with an address. */
  readonly viaUrl: string | null
  readonly title: string
  readonly html: string
  readonly text: string
  readonly at: string
  readonly author: string | null
  readonly tags: readonly string[]
}

/** What a feed without items says of its age: a feed must say something, and it must not change by itself. */
export const nothingYet = '1970-01-01T00:00:00Z'
