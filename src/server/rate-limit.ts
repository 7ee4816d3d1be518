import type { Context, MiddlewareHandler } from 'hono'
import ipaddr from 'ipaddr.js'
import { Problem } from '../problem.ts'
import { socketAddress } from './who-asks.ts'

/** `perMinute` requests an address; twice as many at once after a pause, since a page brings its files. */
export type RateLimit = {
  readonly perMinute: number
  /** Whether who asks is said by the proxy in front, as the last address of `X-Forwarded-For`. */
  readonly trustProxy: boolean
}

type Bucket = { tokens: number; atMs: number }

/** Addresses remembered at a time: with more, who has been quiet longest begins anew. */
const mostAddresses = 20_000

/**
 * A token bucket an address. Who asks from this machine itself is not limited, unless a proxy says for whom: it is its
 * owner, or a proxy that nobody told us of.
 */
export function limitRate(
  { perMinute, trustProxy }: RateLimit,
  now: () => Date,
  addressOf: (c: Context) => string | null = socketAddress,
): MiddlewareHandler {
  const buckets = new Map<string, Bucket>()
  const most = perMinute * 2
  return async (c, next) => {
    const address = networkOf(forwarded(c, trustProxy) ?? addressOf(c))
    if (address === null) return next()
    const bucket = refill(buckets.get(address), now().getTime(), perMinute, most)
    // What was used last stands last.
    buckets.delete(address)
    buckets.set(address, bucket)
    if (buckets.size > mostAddresses) buckets.delete(buckets.keys().next().value ?? '')
    if (bucket.tokens < 1) {
      const waitSeconds = Math.ceil(((1 - bucket.tokens) / perMinute) * 60)
      c.header('Retry-After', String(waitSeconds))
      throw new Problem(
        'too-many-requests',
        `Too many requests from your address; ask again in ${waitSeconds} ${waitSeconds === 1 ? 'second' : 'seconds'}.`,
      )
    }
    bucket.tokens--
    return next()
  }
}

function refill(bucket: Bucket | undefined, atMs: number, perMinute: number, most: number): Bucket {
  if (!bucket) return { tokens: most, atMs }
  const earned = (Math.max(0, atMs - bucket.atMs) / 60_000) * perMinute
  return { tokens: Math.min(most, bucket.tokens + earned), atMs }
}

function forwarded(c: Context, trustProxy: boolean): string | null {
  if (!trustProxy) return null
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || null
}

/** What one customer has: an address of IPv4, the first half of one of IPv6. Null for this machine itself. */
function networkOf(address: string | null): string | null {
  if (address === null) return null
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  if (parsed.range() === 'loopback') return null
  return parsed.kind() === 'ipv4' ? parsed.toString() : parsed.toByteArray().slice(0, 8).join('.')
}
