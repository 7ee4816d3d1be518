import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress'
import { LRUCache } from 'lru-cache'
import { isHeld } from './freshness.ts'

/** Of packed pages, some thousands; a reader comes back to few of them. */
const mostBytes = 32 * 1024 * 1024
/** Below this, packing costs more than it saves. */
const leastPacked = 1024

/** An answer as it is sent to whoever takes gzip, which is nearly everybody; for others it is unpacked. */
export type Kept = {
  /** Of the record that it was made from. */
  readonly state: string
  readonly body: Uint8Array<ArrayBuffer>
  readonly isPacked: boolean
  readonly headers: Headers
  /** What conditional requests are held against. */
  readonly etag: string
  readonly changedMs: number
}

export type KeptAnswers = {
  /** What is kept of an address: it may be of a record of before. `url` is absolute, `host` as the request says it. */
  find(host: string, url: string): Kept | undefined
  /** Stands before every handler that shapes an answer which may be kept. */
  readonly keep: MiddlewareHandler
}

/**
 * Keeps answers that say by an ETag that they hang on nothing but the record, the day and their address, which is all that
 * a page or a file made from the record may hang on. `currentState` changes with the record and the day.
 */
export function keepAnswers(
  currentState: () => Promise<string>,
  heard: (outcome: 'hit' | 'miss') => void = () => {},
): KeptAnswers {
  const kept = new LRUCache<string, Kept>({
    maxSize: mostBytes,
    sizeCalculation: ({ body }, key) => body.byteLength + key.length + 1024,
  })
  return {
    find: (host, url) => kept.get(keyOf(host, url)),
    async keep(c, next) {
      if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
      const key = keyOf(c.req.header('host') ?? '', c.req.url)
      const state = await currentState()
      const known = kept.get(key)
      const isHit = known?.state === state
      heard(isHit ? 'hit' : 'miss')
      if (!isHit) await next()
      const present = isHit ? known : await made(c.res, state)
      if (!present) return
      kept.set(key, present)
      c.res = undefined
      c.res = await answer(present, (name) => c.req.header(name))
    },
  }
}

/** A host holds no space, so that no address of one is that of another. */
const keyOf = (host: string, url: string) => `${host} ${url}`

const pack = promisify(gzip)
const unpack = promisify(gunzip)

async function made(response: Response, state: string): Promise<Kept | null> {
  const etag = response.headers.get('etag')
  if (response.status !== 200 || etag === null) return null
  const plain = new Uint8Array(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  const isText = COMPRESSIBLE_CONTENT_TYPE_REGEX.test(headers.get('content-type') ?? '')
  if (isText) headers.append('Vary', 'Accept-Encoding')
  const isPacked = isText && plain.byteLength >= leastPacked
  if (isPacked) headers.set('Content-Encoding', 'gzip')
  const body = isPacked ? new Uint8Array(await pack(plain)) : plain
  headers.set('Content-Length', String(body.byteLength))
  return { state, body, isPacked, headers, etag, changedMs: Date.parse(headers.get('last-modified') ?? '') }
}

async function answer(kept: Kept, asked: (name: string) => string | undefined): Promise<Response> {
  if (isHeld(kept, asked)) return new Response(null, { status: 304, headers: leanHeaders(kept.headers) })
  if (!kept.isPacked || takesGzip(asked('accept-encoding')))
    return new Response(kept.body, { headers: kept.headers })
  const body = new Uint8Array(await unpack(kept.body))
  const headers = new Headers(kept.headers)
  headers.delete('Content-Encoding')
  headers.set('Content-Length', String(body.byteLength))
  return new Response(body, { headers })
}

/** Of an answer without a body. */
export function leanHeaders(headers: Headers): Headers {
  const lean = new Headers(headers)
  for (const name of ['content-length', 'content-encoding', 'content-type', 'content-disposition'])
    lean.delete(name)
  return lean
}

/** `gzip;q=0` refuses it. */
export function takesGzip(header: string | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/i.test(header ?? '')
}
