import type { FollowedFeed, Subscription } from '../../ledger/index.ts'
import { sayWhen } from '../ago.ts'
import { count, print } from '../output.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = { readonly db: string; readonly json?: true; readonly tag?: string; readonly failing?: true }

/** `hearsay following`: what is followed, and how each feed does. */
export async function following(options: Options): Promise<void> {
  await withExistingLedger(options.db, async (ledger) => {
    const [all, subscriptions] = await Promise.all([ledger.feeds.list(), ledger.subscriptions.list()])
    const hubs: Hubs = new Map(
      subscriptions.flatMap((one) => (one.state === 'leaving' ? [] : [[one.feedId, one]])),
    )
    const tag = options.tag?.trim().toLowerCase()
    const feeds = all
      .filter(({ tags }) => tag === undefined || tags.some((one) => one.toLowerCase() === tag))
      .filter(({ failures, endedAt }) => options.failing !== true || failures > 0 || endedAt !== null)
    if (options.json) for (const feed of feeds) await print(JSON.stringify(toJson(feed, hubs.get(feed.id))))
    else await printFeeds(feeds, hubs, all.length, Date.now())
  })
}

/** By the feed that each tells of. */
type Hubs = ReadonlyMap<string, Subscription>

async function printFeeds(
  feeds: readonly FollowedFeed[],
  hubs: Hubs,
  all: number,
  now: number,
): Promise<void> {
  if (all === 0)
    return print(
      'Nothing is followed yet: "hearsay follow URL" begins, "hearsay import FILE" takes an OPML list.',
    )
  for (const feed of feeds) await print(describe(feed, hubs.get(feed.id), now))
  const failing = feeds.filter(({ failures, endedAt }) => failures > 0 && endedAt === null).length
  const ended = feeds.filter(({ endedAt }) => endedAt !== null).length
  const parts = [
    count(feeds.length, 'feed'),
    ...(failing > 0 ? [`${failing} failing`] : []),
    ...(ended > 0 ? [`${ended} ended`] : []),
  ]
  await print(`${parts.join(', ')}${feeds.length < all ? ` of ${all} followed` : ''}.`)
}

function describe(feed: FollowedFeed, hub: Subscription | undefined, now: number): string {
  const tags = feed.tags.length === 0 ? '' : ` [${feed.tags.join(', ')}]`
  const head = `${feed.title ?? feed.url}${tags}\n  ${feed.url}${feed.pattern === null ? '' : ` (links that fit ${feed.pattern})`} · ${feed.id}`
  const lines = [...health(feed, now), ...(hub === undefined ? [] : [sayHub(hub, now)])]
  return [head, ...lines.map((line) => `  ${line}`)].join('\n')
}

function sayHub({ hub, state, leaseUntil, toldAt, code, says }: Subscription, now: number): string {
  const name = URL.parse(hub)?.host ?? hub
  if (state === 'on' && leaseUntil !== null && leaseUntil > now) {
    const told = toldAt === null ? 'nothing told so far' : `told of something ${sayWhen(toldAt, now)}`
    return `its hub ${name} tells of news until ${new Date(leaseUntil).toISOString().slice(0, 10)} · ${told}`
  }
  return says === null
    ? `its hub ${name} is to be asked to tell of news`
    : `its hub${code === 'refused' ? '' : ' does not tell of news yet'}: ${says}`
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
function toJson(
  { pace: _pace, bodyHash: _hash, etag: _etag, lastModified: _modified, ...feed }: FollowedFeed,
  hub: Subscription | undefined,
) {
  const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())
  return {
    ...feed,
    followedAt: iso(feed.followedAt),
    dueAt: feed.endedAt === null ? iso(feed.dueAt) : null,
    readAt: iso(feed.readAt),
    changedAt: iso(feed.changedAt),
    lastItemAt: iso(feed.lastItemAt),
    endedAt: iso(feed.endedAt),
    hub:
      hub === undefined
        ? null
        : {
            url: hub.hub,
            state: hub.state,
            until: iso(hub.leaseUntil),
            toldAt: iso(hub.toldAt),
            says: hub.says,
          },
  }
}
