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

/** Who asks: the other end of the connection, and what the request says it was forwarded for. */
export type Asker = { readonly address: string | null; readonly forwardedFor: string | undefined }

export type RateLimiter = {
  /** Takes a request off what an asker has left: 0, or in how many seconds to ask again; then nothing was taken. */
  take(asker: Asker): number
}

type Bucket = { tokens: number; atMs: number }

/** Addresses remembered at a time: with more, who has been quiet longest begins anew. */
const mostAddresses = 20_000

/**
 * A token bucket an address. Who asks from this machine itself is not limited, unless a proxy says for whom: it is its
 * owner, or a proxy that nobody told us of.
 */
export function rateLimiter({ perMinute, trustProxy }: RateLimit, now: () => Date): RateLimiter {
  const buckets = new Map<string, Bucket>()
  const most = perMinute * 2
  return {
    take({ address, forwardedFor }) {
      const network = networkOf((trustProxy ? lastOf(forwardedFor) : null) ?? address)
      if (network === null) return 0
      const bucket = refill(buckets.get(network), now().getTime(), perMinute, most)
      // What was used last stands last.
      buckets.delete(network)
      buckets.set(network, bucket)
      if (buckets.size > mostAddresses) buckets.delete(buckets.keys().next().value ?? '')
      if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) / perMinute) * 60)
      bucket.tokens--
      return 0
    },
  }
}

export function limitRate(
  limiter: RateLimiter,
  addressOf: (c: Context) => string | null = socketAddress,
): MiddlewareHandler {
  return async (c, next) => {
    const waitSeconds = limiter.take({ address: addressOf(c), forwardedFor: c.req.header('x-forwarded-for') })
    if (waitSeconds === 0) return next()
    c.header('Retry-After', String(waitSeconds))
    throw new Problem(
      'too-many-requests',
      `Too many requests from your address; ask again in ${waitSeconds} ${waitSeconds === 1 ? 'second' : 'seconds'}.`,
    )
  }
}

function refill(bucket: Bucket | undefined, atMs: number, perMinute: number, most: number): Bucket {
  if (!bucket) return { tokens: most, atMs }
  const earned = (Math.max(0, atMs - bucket.atMs) / 60_000) * perMinute
  return { tokens: Math.min(most, bucket.tokens + earned), atMs }
}

const lastOf = (forwardedFor: string | undefined): string | null =>
  forwardedFor?.split(',').at(-1)?.trim() || null

/** What one customer has: an address of IPv4, the first half of one of IPv6. Null for this machine itself. */
function networkOf(address: string | null): string | null {
  if (address === null) return null
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  if (parsed.range() === 'loopback') return null
  return parsed.kind() === 'ipv4' ? parsed.toString() : parsed.toByteArray().slice(0, 8).join('.')
}
