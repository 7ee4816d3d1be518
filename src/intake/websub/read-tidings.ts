import { createHash } from 'node:crypto'
import type { FollowedFeed, Ledger, Tidings } from '../../ledger/index.ts'
import { decode } from '../../story/decode.ts'
import { type Enqueue, handOver } from '../feeds/hand-over.ts'
import { nextState } from '../feeds/next-state.ts'
import { parseFeed } from '../feeds/parse-feed.ts'
import type { FeedReading } from '../feeds/read-followed.ts'

/** Who was told has nothing to ask for a while; a hub that falls silent costs its feed no more than this. */
const trustMs = 3600_000

type Context = {
  readonly ledger: Pick<Ledger, 'feeds'>
  readonly enqueue: Enqueue
  readonly now: number
  readonly chance: number
}

/** What came of it: how many items were new. `unclear`: it was no feed, so the feed itself is due. */
export type TidingsRead = {
  readonly feed: FollowedFeed
  readonly state: 'read' | 'unclear'
  readonly fresh: number
}

/** Hands over what a hub told, as a reading of the feed itself; null where the feed is followed no more. */
export async function readTidings(tidings: Tidings, context: Context): Promise<TidingsRead | null> {
  const { ledger, enqueue, now, chance } = context
  const feed = await ledger.feeds.find(tidings.feedId)
  if (feed === null || feed.endedAt !== null) return null
  const reading = toReading(feed, tidings)
  if (reading === null) {
    await ledger.feeds.keep(feed.id, { ...feed, dueAt: Math.min(feed.dueAt, now) }, now)
    return { feed, state: 'unclear', fresh: 0 }
  }
  const arrivals = await handOver(feed, reading, enqueue, now)
  const state = nextState(feed, reading, arrivals, { now, chance })
  await ledger.feeds.keep(feed.id, { ...state, dueAt: Math.max(state.dueAt, now + trustMs) }, now)
  return { feed, state: 'read', fresh: arrivals.length }
}

function toReading(
  feed: FollowedFeed,
  { body, contentType }: Tidings,
): Extract<FeedReading, { state: 'changed' }> | null {
  const { format, title, site, hints, items } = parseFeed(decode(body, contentType), feed.url)
  if (format === null) return null
  const bodyHash = createHash('sha256').update(body).digest('base64url')
  const { etag, lastModified } = feed
  const asBefore = { etag, lastModified, freshMs: 0, movedTo: null, offer: null }
  return { ...asBefore, state: 'changed', title, site, hints, items, bodyHash }
}
