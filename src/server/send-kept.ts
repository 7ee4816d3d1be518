import type { IncomingMessage, ServerResponse } from 'node:http'
import { isHeld } from './freshness.ts'
import { type Kept, type KeptAnswers, leanHeaders, takesGzip } from './kept-answers.ts'
import { type Log, logRequest } from './log.ts'
import type { RequestFigures } from './metrics/request-figures.ts'
import type { RateLimiter } from './rate-limit.ts'
import type { SecurityHeaders } from './security-headers.ts'

/** What the handlers of the app would do before a kept answer is sent. */
export type Sending = {
  readonly kept: KeptAnswers
  /** Puts on record what is due; gives the state of the record and the day. */
  readonly currentState: () => Promise<string>
  readonly limiter: RateLimiter | null
  readonly requests: RequestFigures
  readonly security: SecurityHeaders
  readonly logger: Log
  readonly now: () => Date
  /** Asks the app for an answer so that it is kept anew. */
  readonly remake: (host: string, url: string) => Promise<void>
}

/**
 * An answer that was made so lately is sent though the record has changed since: while somebody records stories, every page
 * would else be made anew for nearly every reader. A change is to be on the page within a second.
 */
const mostStaleMs = 800
/** From then on it is made anew behind the readers’ backs, so that none of them waits for it. */
const renewedFromMs = 400

/** Heads as Node takes them: names and values in turn. */
type Heads = { readonly whole: readonly string[]; readonly lean: readonly string[] }

/**
 * Sends a kept answer by Node's own means, and says whether it did; if not, nothing has happened to the request, and the app
 * answers it: with the same bytes, a few times as slowly. What is sent here is what the app sends, test by test.
 */
export function sendKept(sending: Sending) {
  const { kept, limiter, requests, logger } = sending
  const currentState = onceATurn(sending.currentState)
  const heads = new WeakMap<Kept, Heads>()
  const renew = oneByOne(sending.remake)
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> => {
    const startMs = performance.now()
    const { method = '', url = '', headers, socket } = incoming
    if (method !== 'GET' && method !== 'HEAD') return false
    const host = headers.host ?? ''
    const found = kept.find(host, `http://${host}${url}`)
    if (!found || (found.isPacked && !takesGzip(lineOf(headers['accept-encoding'])))) return false
    const isPresent = found.state === (await currentState())
    const ageMs = sending.now().getTime() - found.madeAtMs
    if (!isPresent && !(ageMs >= 0 && ageMs < mostStaleMs)) return false
    const forwardedFor = lineOf(headers['x-forwarded-for'])
    if ((limiter?.take({ address: socket.remoteAddress ?? null, forwardedFor }) ?? 0) > 0) return false
    if (!isPresent && ageMs >= renewedFromMs) renew(host, `http://${host}${url}`)
    const { whole, lean } = heads.get(found) ?? (await remember(found, url))
    const status = isHeld(found, (name) => lineOf(headers[name])) ? 304 : 200
    outgoing.writeHead(status, [...(status === 304 ? lean : whole)])
    outgoing.end(status === 304 || method === 'HEAD' ? undefined : found.body)
    requests.heardOfKept('hit')
    requests.count(status, performance.now() - startMs)
    logRequest(logger, { method, path: url, status, startMs })
    return true
  }

  async function remember(found: Kept, url: string): Promise<Heads> {
    const security = await sending.security.of(url.replace(/\?.*/s, ''))
    const flat = (own: Readonly<Record<string, string>>) => {
      const headers = new Headers(own)
      for (const [name, value] of security) headers.set(name, value)
      return [...headers].flat()
    }
    const made = { whole: flat(found.headers), lean: flat(leanHeaders(found.headers)) }
    heads.set(found, made)
    return made
  }
}

/** A header that was sent more than once is one list. */
const lineOf = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(', ') : value

/** Answers are made anew one after the other, and whatever came in meanwhile is sent between two of them. */
function oneByOne(remake: Sending['remake']): (host: string, url: string) => void {
  const waiting = new Map<string, () => Promise<void>>()
  let isRunning = false
  const run = async () => {
    isRunning = true
    for (const [key, work] of waiting) {
      // What fails is made, and fails, for whoever asks next.
      await work().catch(() => {})
      waiting.delete(key)
      await new Promise((resolve) => setImmediate(resolve))
    }
    isRunning = false
  }
  return (host, url) => {
    waiting.set(`${host} ${url}`, () => remake(host, url))
    if (!isRunning) void run()
  }
}

/** Requests that came in one turn of the event loop share one answer: between them the record stood still for us. */
function onceATurn(ask: () => Promise<string>): () => Promise<string> {
  let known: Promise<string> | null = null
  return () => {
    if (known) return known
    known = ask()
    setImmediate(() => {
      known = null
    })
    return known
  }
}
