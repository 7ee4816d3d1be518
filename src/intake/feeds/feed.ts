/** One entry of a feed. `html` is what the feed itself says of it: the whole story or a teaser. `published` is ISO 8601. */
export type FeedItem = {
  readonly id: string | null
  readonly url: string | null
  readonly title: string | null
  readonly html: string | null
  readonly published: string | null
}

/** A feed's items in its order: a list, or what makes each out of the feed's text when it is asked for. */
export type FeedItems = Iterable<FeedItem> & {
  readonly length: number
  at(index: number): FeedItem | undefined
}

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json' | 'sitemap'

/** What a feed says of when to come back, and of where else it tells of itself. */
export type FeedHints = {
  /** RSS `ttl`: how long it may be kept. */
  readonly ttlMs: number | null
  /** `sy:updatePeriod` and its frequency: how often it changes. */
  readonly periodMs: number | null
  /** Hours (UTC, 0–23) and days (0 is Sunday) in which nobody is to come. */
  readonly skipHours: readonly number[]
  readonly skipDays: readonly number[]
  /** A WebSub hub, and the address under which it knows the feed. */
  readonly hub: string | null
  readonly self: string | null
}

/** `format` is null for what is no feed. `site` is the page that it is the feed of. */
export type Feed = {
  readonly format: FeedFormat | null
  readonly title: string | null
  readonly site: string | null
  readonly hints: FeedHints
  readonly items: FeedItems
}

export const noHints: FeedHints = {
  ttlMs: null,
  periodMs: null,
  skipHours: [],
  skipDays: [],
  hub: null,
  self: null,
}

/** A link in a feed → where it leads; null for what is no page: `javascript:`, `file:`, `mailto:`. */
export function resolveLink(link: string | null | undefined, base: string | null): string | null {
  const text = link?.trim() ?? ''
  const url = text === '' ? null : URL.parse(text, base ?? undefined)
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null
}
