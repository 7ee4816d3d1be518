import type { FollowedFeed } from '../ledger/index.ts'
import type { FeedHealth, FeedHealthState } from './contract/index.ts'

/** How a feed does, for everybody: without its address, which may hold the key of a subscriber. */
export function healthOf(feed: FollowedFeed): FeedHealth {
  const { id, tags, items, failures } = feed
  const host = hostOf(feed.url)
  return {
    id,
    title: feed.title ?? host,
    host,
    site: feed.site === null ? null : withoutKeys(feed.site),
    tags,
    state: stateOf(feed),
    readAt: iso(feed.readAt),
    changedAt: iso(feed.changedAt),
    dueAt: feed.endedAt === null ? iso(feed.dueAt) : null,
    endedAt: iso(feed.endedAt),
    items,
    failures,
    says: feed.says === null ? null : hideAddresses(feed.says),
  }
}

function stateOf({ endedAt, failures, readAt }: FollowedFeed): FeedHealthState {
  if (endedAt !== null) return 'ended'
  if (failures > 0) return 'failing'
  return readAt === null ? 'waiting' : 'well'
}

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

const hostOf = (url: string) => URL.parse(url)?.host ?? 'an address that is none'

/** The site's page is meant for everybody; what comes after its path is not sure to be. */
function withoutKeys(site: string): string | null {
  const url = URL.parse(site)
  return url && /^https?:$/.test(url.protocol) ? `${url.origin}${url.pathname}` : null
}

/** Errors name the address that was asked for; readers are told the host. */
function hideAddresses(says: string): string {
  return says.replace(/\bhttps?:\/\/[^\s"”“’<>]+?(?=[.,:;!?)\]]*(?:[\s"”“’<>]|$))/gi, hostOf)
}
