import type { FeedReading, TidingsRead } from '../intake/index.ts'
import type { FollowedFeed, HeldItem, Kept, Subscription } from '../ledger/index.ts'
import type { Problem } from '../problem.ts'
import { count, print } from './output.ts'

/** What a watch says while it goes: in words, as JSON, or to a log. */
export type WatchVoice = {
  readonly feed: (feed: FollowedFeed, reading: FeedReading, fresh: number) => void
  readonly tidings: (read: TidingsRead) => void
  readonly asked: (one: Subscription, problem: string | null) => void
  readonly item: (item: HeldItem, kept: Kept) => void
  readonly stuck: (problem: Problem) => void
}

const stuck = ({ message }: Problem): void => console.error(`hearsay: ${message}`)
const nameOf = ({ title, url }: FollowedFeed) => title ?? url

export const inWords: WatchVoice = {
  feed: (feed, reading, fresh) => {
    if (reading.state === 'failed' || reading.state === 'ended') console.error(`hearsay: ${reading.says}`)
    else if (fresh > 0) void print(`${nameOf(feed)}: ${count(fresh, 'new item')}`)
  },
  tidings: ({ feed, fresh }) => {
    if (fresh > 0) void print(`${nameOf(feed)}: ${count(fresh, 'new item')}, told by its hub`)
  },
  asked: ({ state, hub, topic }, problem) => {
    if (problem !== null) console.error(`hearsay: ${problem}`)
    else if (state === 'asked') void print(`${hub} was asked to tell of ${topic}`)
  },
  item: (item, kept) => {
    if (kept.state !== 'done') return
    const name = item.url ?? item.title ?? 'an item'
    const claims = count(kept.recorded?.claims.length ?? 0, 'claim')
    const what =
      kept.outcome === 'recorded' ? `${kept.recorded?.state ?? 'recorded'}, ${claims}` : kept.outcome
    void print(`${name}: ${what}`)
  },
  stuck,
}

const line = (event: object) => void print(JSON.stringify(event))

export const inJson: WatchVoice = {
  feed: ({ id, url }, reading, fresh) => {
    const says = 'says' in reading ? reading.says : null
    line({ event: 'feed', id, url, state: reading.state, new: fresh, says })
  },
  tidings: ({ feed: { id, url }, state, fresh }) => line({ event: 'told', id, url, state, new: fresh }),
  asked: ({ feedId, hub, topic, state }, problem) =>
    line({ event: 'hub', id: feedId, hub, topic, state, says: problem }),
  item: ({ url }, kept) => line({ event: 'item', url, ...kept }),
  stuck,
}
