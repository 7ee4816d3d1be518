export const feedKinds = ['feed', 'links'] as const
/** `links`: a page whose links of a pattern are the items. */
export type FeedKind = (typeof feedKinds)[number]

/** A feed to be followed. */
export type NewFeed = {
  readonly url: string
  readonly kind: FeedKind
  /** Of `links`: which of the page's links are stories, such as `/news/*`. */
  readonly pattern: string | null
  readonly title: string | null
  /** The page that it is the feed of. */
  readonly site: string | null
  readonly tags: readonly string[]
  /** Whose stories they are, where they do not say; the feed's title else. */
  readonly outlet: string | null
}

/** How a feed does. Times are milliseconds since 1970. */
export type FeedState = {
  /** A feed that moved has a new one. */
  readonly url: string
  readonly title: string | null
  readonly site: string | null
  readonly dueAt: number
  /** When it was last asked for with success, and when it last had something new. */
  readonly readAt: number | null
  readonly changedAt: number | null
  readonly lastItemAt: number | null
  readonly etag: string | null
  readonly lastModified: string | null
  readonly bodyHash: string | null
  /** JSON, of whoever plans its readings. */
  readonly pace: string | null
  /** In a row; with the last one's code and sentence. */
  readonly failures: number
  readonly code: string | null
  readonly says: string | null
  readonly reads: number
  readonly changes: number
  readonly items: number
  /** It was taken away for good, and is not asked for again. */
  readonly endedAt: number | null
}

export type FollowedFeed = NewFeed & FeedState & { readonly id: string; readonly followedAt: number }

/** `changed`: followed already, and now with other tags, another outlet, or again after its end. */
export type Followed = 'new' | 'changed' | 'known'

/** The feeds that are followed. */
export type Feeds = {
  /** By title, then address. */
  list(): Promise<readonly FollowedFeed[]>
  /** By address or id. */
  find(urlOrId: string): Promise<FollowedFeed | null>
  /** In one transaction. They are due at once. */
  follow(feeds: readonly NewFeed[], now: number): Promise<readonly Followed[]>
  /** Its hubs are told so by whoever watches next. */
  unfollow(id: string, now: number): Promise<boolean>
  /** Those that are due, the longest waiting first. They are due again after the lease, should nobody keep their state. */
  takeDue(request: {
    readonly now: number
    readonly limit: number
    readonly leaseMs: number
  }): Promise<readonly FollowedFeed[]>
  /** After a reading. A feed that moved to where another one is followed ends. */
  keep(id: string, state: FeedState, now: number): Promise<void>
  /** When the next one is due; null where none is followed. */
  nextDueAt(): Promise<number | null>
}
