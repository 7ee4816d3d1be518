import { clockSlackMs, noticeSetBack } from '../clock-set-back.ts'
import { hashOf } from '../name.ts'
import type { Database } from '../store/database.ts'
import * as feeds from '../store/feeds.ts'
import type { FeedState, Feeds, Followed, NewFeed } from './feeds.ts'
import { leaveSubscriptionsOf } from './open-subscriptions.ts'

export function feedsOn(db: Database): Feeds {
  const take = feedTaker(db)
  return {
    list: async () => feeds.listFeeds(db),
    find: async (urlOrId) => feeds.findFeed(db, urlOrId),
    follow: async (list, now) => db.write(() => list.map((feed) => follow(db, feed, now))),
    unfollow: async (id, now) =>
      db.write(() => {
        leaveSubscriptionsOf(db, id, now)
        return feeds.deleteFeed(db, id)
      }),
    takeDue: async ({ now, limit, leaseMs }) => take(now, limit, leaseMs),
    keep: async (id, state, now) => db.write(() => keep(db, id, state, now)),
    nextDueAt: async () => feeds.findNextDue(db),
  }
}

function follow(db: Database, feed: NewFeed, now: number): Followed {
  const known = feeds.findFeed(db, feed.url)
  if (known === null) {
    feeds.insertFeed(db, hashOf(feed.url).slice(0, 10), feed, now)
    return 'new'
  }
  const tags = [...new Set([...known.tags, ...feed.tags])]
  const outlet = feed.outlet ?? known.outlet
  const same =
    known.endedAt === null &&
    tags.length === known.tags.length &&
    outlet === known.outlet &&
    feed.kind === known.kind &&
    feed.pattern === known.pattern
  if (same) return 'known'
  feeds.renewFeed(db, known.id, { ...feed, title: known.title ?? feed.title, tags, outlet }, now)
  return 'changed'
}

/** Looked at without the lock first: most of the time nothing is due. */
function feedTaker(db: Database) {
  const isSetBack = noticeSetBack()
  return (now: number, limit: number, leaseMs: number) => {
    if (isSetBack(now)) db.write(() => feeds.mendFeedClock(db, now, now + clockSlackMs))
    const next = feeds.findNextDue(db)
    if (next === null || next > now || limit <= 0) return []
    return db.write(() => feeds.takeDueFeeds(db, now, limit, now + leaseMs))
  }
}

function keep(db: Database, id: string, state: FeedState, now: number): void {
  const there = feeds.findFeed(db, state.url)
  const own = feeds.findFeed(db, id)
  if (own === null) return
  if (there === null || there.id === id) {
    feeds.putState(db, id, state, now)
    return
  }
  const says = `It moved to ${state.url}, which is followed as "${there.title ?? there.url}".`
  feeds.putState(db, id, { ...state, url: own.url, code: 'moved', says, endedAt: now }, now)
}
