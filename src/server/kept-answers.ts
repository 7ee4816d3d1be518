import { gunzipSync, gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress'
import { LRUCache } from 'lru-cache'
import { forever, isHeld } from './freshness.ts'

/** Of packed pages, some thousands; a reader comes back to few of them. */
const mostBytes = 32 * 1024 * 1024
/** Below this, packing costs more than it saves. */
const leastPacked = 1024

/** An answer that hangs on nothing but the record, the day and its address: all that a page or a file may hang on. */
export type Made = {
  readonly body: string | Uint8Array<ArrayBuffer>
  /** An ETag among them, by which it is kept. */
  readonly headers: AnswerHeaders
}
export type AnswerHeaders = Readonly<Record<string, string>> & {
  readonly 'Content-Type': string
  readonly ETag: string
  readonly 'Last-Modified'?: string
}

/** As it is sent to whoever takes gzip, which is nearly everybody; for others it is unpacked. */
export type Kept = {
  /** Of the record that it was made from. */
  readonly state: string
  readonly body: Uint8Array<ArrayBuffer>
  readonly isPacked: boolean
  readonly headers: AnswerHeaders
  /** What conditional requests are held against. */
  readonly etag: string
  readonly changedMs: number
  readonly madeAtMs: number
}

export type KeptAnswers = {
  /** What is kept of an address: it may be of a record of before. `url` is absolute, `host` as the request says it. */
  find(host: string, url: string): Kept | undefined
  /** Sends what is kept, or else what `make` makes; a Response, such as a redirection or an error, is not kept. */
  answer(c: Context, make: () => Promise<Made | Response>): Promise<Response>
}

/** `currentState` changes with the record and the day. */
export function keepAnswers(
  currentState: () => Promise<string>,
  heard: (outcome: 'hit' | 'miss') => void = () => {},
  now: () => Date = () => new Date(),
): KeptAnswers {
  const kept = new LRUCache<string, Kept>({
    maxSize: mostBytes,
    sizeCalculation: ({ body }, key) => body.byteLength + key.length + 1024,
  })
  const inHand = new Map<string, Promise<Kept | Response>>()
  return {
    find: (host, url) => kept.get(keyOf(host, url)),
    async answer(c, make) {
      const key = keyOf(c.req.header('host') ?? '', c.req.url)
      const state = await currentState()
      const present = kept.get(key)
      const isHit = present?.state === state
      heard(isHit ? 'hit' : 'miss')
      if (isHit) return send(present, (name) => c.req.header(name))
      // Made once, however many ask for it meanwhile. A Response is for one asker: who has the page already is told so.
      const known = inHand.get(`${state} ${key}`)
      // Nothing may wait between the look and the entry below: all who ask at once would find nothing in hand.
      const shared = known && (await known.catch(() => null))
      if (shared && !(shared instanceof Response)) return send(shared, (name) => c.req.header(name))
      const making = make().then((made) =>
        made instanceof Response ? made : pack(made, state, now().getTime()),
      )
      inHand.set(`${state} ${key}`, making)
      const made = await making.finally(() => inHand.delete(`${state} ${key}`))
      if (made instanceof Response) return made
      kept.set(key, made)
      return send(made, (name) => c.req.header(name))
    },
  }
}

/** A host holds no space, so that no address of one is that of another. */
const keyOf = (host: string, url: string) => `${host} ${url}`

/** The usual 6 takes half as much time again, for 6 % fewer bytes: pages are made anew after each write. */
const levelOfPages = 4
/** What browsers keep for good is sent once to each of them: as small as it gets. */
const levelOfAssets = 9

/** Packed at once, by this thread: to hand a page to another one and back takes longer than to pack it. */
function pack({ body: made, headers }: Made, state: string, madeAtMs: number): Kept {
  const plain = typeof made === 'string' ? Buffer.from(made) : made
  const isText = COMPRESSIBLE_CONTENT_TYPE_REGEX.test(headers['Content-Type'])
  const isPacked = isText && plain.byteLength >= leastPacked
  const level = headers['Cache-Control'] === forever ? levelOfAssets : levelOfPages
  // Copied: what zlib returns is a part of a larger piece of memory, which would be kept with it.
  const body = isPacked ? new Uint8Array(gzipSync(plain, { level })) : plain
  return {
    state,
    body,
    isPacked,
    headers: {
      ...headers,
      ...(isText ? { Vary: 'Accept-Encoding' } : {}),
      ...(isPacked ? { 'Content-Encoding': 'gzip' } : {}),
      'Content-Length': String(body.byteLength),
    },
    madeAtMs,
    etag: headers.ETag,
    changedMs: Date.parse(headers['Last-Modified'] ?? ''),
  }
}

function send(kept: Kept, asked: (name: string) => string | undefined): Response {
  if (isHeld(kept, asked)) return new Response(null, { status: 304, headers: leanHeaders(kept.headers) })
  if (!kept.isPacked || takesGzip(asked('accept-encoding')))
    return new Response(kept.body, { headers: kept.headers })
  const body = gunzipSync(kept.body)
  const { 'Content-Encoding': _, ...headers }: Readonly<Record<string, string>> = kept.headers
  return new Response(body, { headers: { ...headers, 'Content-Length': String(body.byteLength) } })
}

const ofBody = new Set(['Content-Length', 'Content-Encoding', 'Content-Type', 'Content-Disposition'])

/** Of an answer without a body. */
export function leanHeaders(headers: AnswerHeaders): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofBody.has(name)))
}

/** `gzip;q=0` refuses it. */
export function takesGzip(header: string | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/i.test(header ?? '')
}
