import { createHash } from 'node:crypto'
import type { FollowedFeed, HubOffer } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { decode } from '../../story/decode.ts'
import { type Fetched, type Fetcher, FetchProblem } from '../fetch/index.ts'
import type { FeedHints, FeedItems } from './feed.ts'
import { freshForMs } from './fresh-for.ts'
import { hubOffer } from './hub-offer.ts'
import { linkItems } from './link-items.ts'
import { parseFeed } from './parse-feed.ts'

type Answer = {
  readonly etag: string | null
  readonly lastModified: string | null
  /** How long it may be kept; milliseconds. */
  readonly freshMs: number
  /** Where it is to be asked for from now on; null: where it was. */
  readonly movedTo: string | null
}

/** What came of asking for a feed. */
export type FeedReading =
  | (Answer & {
      readonly state: 'changed'
      readonly title: string | null
      readonly site: string | null
      readonly hints: FeedHints
      readonly items: FeedItems
      readonly bodyHash: string
      /** The hub that tells of its news as it comes; null where it names none. */
      readonly offer: HubOffer | null
    })
  | (Answer & { readonly state: 'unchanged' })
  | {
      readonly state: 'failed'
      readonly code: string
      readonly says: string
      readonly lasting: boolean
      readonly retryAfterMs: number | null
    }
  /** Its host is left alone for now, and was not asked. */
  | { readonly state: 'put-off'; readonly inMs: number }
  /** It was taken away for good. */
  | { readonly state: 'ended'; readonly code: string; readonly says: string }

/** Asks for a feed, if it has changed, and reads it. What goes wrong is its reading; only an abort is thrown. */
export async function readFollowed(
  feed: FollowedFeed,
  fetcher: Fetcher,
  { now, signal }: { readonly now: () => number; readonly signal?: AbortSignal },
): Promise<FeedReading> {
  try {
    const { etag, lastModified } = feed
    const fetched = await fetcher.fetch(feed.url, {
      conditions: { etag, lastModified },
      ...(signal === undefined ? {} : { signal }),
    })
    return toReading(feed, fetched, now())
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code === 'stopped') throw problem
    if (problem instanceof FetchProblem && isUnasked(problem))
      return { state: 'put-off', inMs: problem.retryAfterMs ?? 0 }
    const { lasting, retryAfterMs } =
      problem instanceof FetchProblem ? problem : { lasting: true, retryAfterMs: null }
    return { state: 'failed', code: problem.code, says: problem.message, lasting, retryAfterMs }
  }
}

const isUnasked = ({ code, status, retryAfterMs }: FetchProblem) =>
  code === 'busy' && status === null && retryAfterMs !== null

function toReading(feed: FollowedFeed, fetched: Fetched, now: number): FeedReading {
  if (fetched.status === 'gone')
    return { state: 'ended', code: 'gone', says: `${feed.url} was taken away for good (410 Gone).` }
  if (fetched.status === 'missing') return failed('missing', `${feed.url} answered 404 Not Found.`)
  const { headers } = fetched
  const answer = { freshMs: freshForMs(headers, now), movedTo: fetched.movedTo }
  if (fetched.status === 'unchanged') {
    // A server need not repeat on a 304 what it said before (RFC 9110, 15.4.5).
    const etag = headers.etag ?? feed.etag
    return { ...answer, state: 'unchanged', etag, lastModified: headers.lastModified ?? feed.lastModified }
  }
  const { etag, lastModified } = headers
  const bodyHash = hashOf(fetched.body)
  if (bodyHash === feed.bodyHash) return { ...answer, state: 'unchanged', etag, lastModified }
  const text = decode(fetched.body, fetched.contentType)
  const found =
    feed.pattern === null ? parseFeed(text, fetched.url) : linkItems(text, fetched.url, feed.pattern)
  if (feed.pattern === null && found.format === null)
    return failed('no-feed', `${feed.url} answered with something that is no feed.`)
  if (feed.pattern !== null && found.items.length === 0)
    return failed('no-feed', `${feed.url} has no link any more that fits ${feed.pattern}.`)
  const { title, site, hints, items } = found
  const offer = feed.kind === 'feed' ? hubOffer(fetched.url, headers.link, hints) : null
  return { ...answer, state: 'changed', etag, lastModified, title, site, hints, items, bodyHash, offer }
}

/** A login page or a notice of maintenance may stand in a feed's place for a day. */
function failed(code: string, says: string): FeedReading {
  return { state: 'failed', code, says, lasting: false, retryAfterMs: null }
}

function hashOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url')
}
