import type { FollowedFeed } from '../../ledger/index.ts'
import { sayWhen } from '../ago.ts'
import { count, print } from '../output.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = { readonly db: string; readonly json?: true; readonly tag?: string; readonly failing?: true }

/** `hearsay following`: what is followed, and how each feed does. */
export async function following(options: Options): Promise<void> {
  await withExistingLedger(options.db, async (ledger) => {
    const all = await ledger.feeds.list()
    const tag = options.tag?.trim().toLowerCase()
    const feeds = all
      .filter(({ tags }) => tag === undefined || tags.some((one) => one.toLowerCase() === tag))
      .filter(({ failures, endedAt }) => options.failing !== true || failures > 0 || endedAt !== null)
    if (options.json) for (const feed of feeds) await print(JSON.stringify(toJson(feed)))
    else await printFeeds(feeds, all.length, Date.now())
  })
}

async function printFeeds(feeds: readonly FollowedFeed[], all: number, now: number): Promise<void> {
  if (all === 0)
    return print(
      'Nothing is followed yet: "hearsay follow URL" begins, "hearsay import FILE" takes an OPML list.',
    )
  for (const feed of feeds) await print(describe(feed, now))
  const failing = feeds.filter(({ failures, endedAt }) => failures > 0 && endedAt === null).length
  const ended = feeds.filter(({ endedAt }) => endedAt !== null).length
  const parts = [
    count(feeds.length, 'feed'),
    ...(failing > 0 ? [`${failing} failing`] : []),
    ...(ended > 0 ? [`${ended} ended`] : []),
  ]
  await print(`${parts.join(', ')}${feeds.length < all ? ` of ${all} followed` : ''}.`)
}

function describe(feed: FollowedFeed, now: number): string {
  const tags = feed.tags.length === 0 ? '' : ` [${feed.tags.join(', ')}]`
  const head = `${feed.title ?? feed.url}${tags}\n  ${feed.url}${feed.pattern === null ? '' : ` (links that fit ${feed.pattern})`} · ${feed.id}`
  return [head, ...health(feed, now).map((line) => `  ${line}`)].join('\n')
}

function health(feed: FollowedFeed, now: number): readonly string[] {
  if (feed.endedAt !== null)
    return [`ended ${sayWhen(feed.endedAt, now)}: ${feed.says ?? 'it was taken away.'}`]
  const due = `due ${feed.dueAt <= now ? 'now' : sayWhen(feed.dueAt, now)}`
  const read = feed.readAt === null ? 'not read yet' : `read ${sayWhen(feed.readAt, now)}`
  const fresh =
    feed.changedAt === null ? 'nothing new so far' : `something new ${sayWhen(feed.changedAt, now)}`
  const line = [read, ...(feed.readAt === null ? [] : [fresh, count(feed.items, 'item')]), due].join(' · ')
  if (feed.failures === 0) return [line]
  const times = feed.failures === 1 ? 'failed once' : `failed ${feed.failures} times in a row`
  return [line, `${times}: ${feed.says ?? ''}`]
}

/** Times as everywhere else in JSON; what only the schedule needs is left out. */
function toJson({
  pace: _pace,
  bodyHash: _hash,
  etag: _etag,
  lastModified: _modified,
  ...feed
}: FollowedFeed) {
  const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())
  return {
    ...feed,
    followedAt: iso(feed.followedAt),
    dueAt: feed.endedAt === null ? iso(feed.dueAt) : null,
    readAt: iso(feed.readAt),
    changedAt: iso(feed.changedAt),
    lastItemAt: iso(feed.lastItemAt),
    endedAt: iso(feed.endedAt),
  }
}
