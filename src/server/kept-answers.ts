import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { LRUCache } from 'lru-cache'
import { isFresh } from './freshness.ts'

/** Of packed pages, some thousands; a reader comes back to few of them. */
const mostBytes = 32 * 1024 * 1024
/** Below this, packing costs more than it saves. */
const leastPacked = 1024

type Kept = { readonly tag: string; readonly body: Uint8Array<ArrayBuffer>; readonly headers: Headers }

const pack = promisify(gzip)

/**
 * Answers that carry the ETag of the present record are packed once, and kept until the record changes or room is needed.
 * Stands before every other handler that shapes such an answer.
 */
export function keepAnswers(
  currentTag: () => Promise<string>,
  heard: (outcome: 'hit' | 'miss') => void = () => {},
): MiddlewareHandler {
  const kept = new LRUCache<string, Kept>({
    maxSize: mostBytes,
    sizeCalculation: ({ body }, key) => body.byteLength + key.length + 1024,
  })
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const isPacked = takesGzip(c.req.header('accept-encoding'))
    const key = `${isPacked ? 'gzip' : 'plain'} ${c.req.url}`
    const tag = await currentTag()
    const known = kept.get(key)
    heard(known?.tag === tag ? 'hit' : 'miss')
    if (known?.tag === tag) return answer(known, c.req.header('if-none-match'))
    await next()
    if (c.res.status !== 200 || c.res.headers.get('etag') !== tag) return
    const made = await keep(c.res, tag, isPacked)
    kept.set(key, made)
    c.res = undefined
    c.res = answer(made, undefined)
  }
}

async function keep(response: Response, tag: string, isPacked: boolean): Promise<Kept> {
  const plain = new Uint8Array(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  headers.append('Vary', 'Accept-Encoding')
  const packed = isPacked && plain.byteLength >= leastPacked && !headers.has('content-encoding')
  if (packed) headers.set('Content-Encoding', 'gzip')
  const body = packed ? new Uint8Array(await pack(plain)) : plain
  headers.set('Content-Length', String(body.byteLength))
  return { tag, body, headers }
}

function answer({ tag, body, headers }: Kept, asked: string | undefined): Response {
  if (!isFresh(asked, tag)) return new Response(body, { headers })
  const lean = new Headers(headers)
  for (const name of ['content-length', 'content-encoding', 'content-type']) lean.delete(name)
  return new Response(null, { status: 304, headers: lean })
}

/** `gzip;q=0` refuses it. */
function takesGzip(header: string | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/i.test(header ?? '')
}
