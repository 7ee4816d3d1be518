import type { Enqueued, FollowedFeed, NewItem } from '../../ledger/index.ts'
import type { FeedItem, FeedItems } from './feed.ts'
import type { FeedReading } from './read-followed.ts'

/** Puts items into the queue, and tells which were new; in the order of the items. */
export type Enqueue = (items: readonly NewItem[]) => Promise<readonly Enqueued[]>

/** So many at a time, so that a feed of 100,000 items holds up nobody who wants to write. */
const perBatch = 500
const dayMs = 24 * 3600_000
/** A feed's clock may be a little ahead of ours. */
const aheadMs = 2 * 3600_000

/** Hands a reading's items over, the oldest first → when those that were new came out. */
export async function handOver(
  feed: FollowedFeed,
  reading: Extract<FeedReading, { state: 'changed' }>,
  enqueue: Enqueue,
  now: number,
): Promise<readonly number[]> {
  const arrivals: number[] = []
  for (let left = reading.items.length; left > 0; left -= perBatch) {
    const batch = batchBefore(reading.items, left)
    const states = await enqueue(batch.map((item) => toNewItem(feed, reading, item)))
    for (const [i, item] of batch.entries()) if (states[i] === 'new') arrivals.push(cameOut(item, feed, now))
  }
  return arrivals
}

/** The items before a place, the last one first. */
function batchBefore(items: FeedItems, end: number): readonly FeedItem[] {
  return Array.from({ length: Math.min(perBatch, end) }, (_, i) => items.at(end - 1 - i) ?? []).flat()
}

function toNewItem(
  feed: FollowedFeed,
  reading: Extract<FeedReading, { state: 'changed' }>,
  { id, url, title, html, published }: FeedItem,
): NewItem {
  const outlet = feed.outlet ?? (feed.kind === 'feed' ? (reading.title ?? feed.title) : null)
  return { feedId: feed.id, url, guid: id, title, html, outlet, published }
}

/**
 * When an item came out: as it says, if that can be; else some time since the last reading. What says 1970, or is older than
 * the last reading by more than a day, was put up now with another date.
 */
function cameOut({ published }: FeedItem, { readAt }: FollowedFeed, now: number): number {
  const said = published === null ? Number.NaN : Date.parse(published)
  const earliest = readAt === null ? 0 : readAt - dayMs
  if (said > earliest && said <= now + aheadMs && said > 0) return Math.min(said, now)
  return now
}
