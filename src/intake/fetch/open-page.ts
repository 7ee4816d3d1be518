import type { IncomingMessage } from 'node:http'
import { checkAddress } from './address.ts'
import { type AllowList, nothingAllowed } from './allow-list.ts'
import { boundedBody } from './body.ts'
import type { Connections } from './connections.ts'
import { acceptedEncodings } from './content-encoding.ts'
import { FetchProblem } from './fetch-problem.ts'
import { type Guard, startGuard } from './guard.ts'
import { defaultLimits, type FetchLimits } from './limits.ts'
import { type RequestContext, request } from './request.ts'
import { type Resolve, resolveBySystem } from './safe-lookup.ts'

/** What we had of a page before, so that the server may say that it has not changed. */
export type Conditions = { readonly etag: string | null; readonly lastModified: string | null }

export type OpenPageOptions = {
  /** Ends the fetch; it is a Problem `stopped` then. */
  readonly signal?: AbortSignal | undefined
  readonly limits?: Partial<FetchLimits> | undefined
  /** Hosts of one's own network that may be read. */
  readonly allow?: AllowList | undefined
  readonly conditions?: Conditions | undefined
  /** Where we can be reached: a page or a mail address, sent in the `User-Agent`. */
  readonly contact?: string | undefined
  /** Sent as a form, by POST; else it is a GET. */
  readonly form?: string | undefined
  readonly connections?: Connections | undefined
  readonly resolve?: Resolve | undefined
  /** Called before every request, the first one's too: the place to wait for a turn, or to refuse with a FetchProblem. */
  readonly beforeHop?: ((url: URL) => Promise<void>) | undefined
}

/** `permanent`: the server asks everyone to use the new address from now on. */
export type Redirect = { readonly from: string; readonly to: string; readonly permanent: boolean }

/** An answer whose body is still to be read. */
export type OpenPage = {
  /** Where the redirects ended. */
  readonly url: string
  readonly redirects: readonly Redirect[]
  readonly status: number
  readonly statusText: string
  readonly headers: IncomingMessage['headers']
  /** Unpacked, within the limits; a Problem where it breaks off or passes them. */
  readonly body: AsyncIterable<Uint8Array>
  /** How much of the body has come, 0–1, where its length was said. */
  readonly share: () => number
  /** Lets go of the connection; must be called, whatever was read. */
  readonly close: () => void
}

const accept =
  'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5'

/** The `User-Agent` of every request, with where its sender can be reached. */
export function userAgent(contact: string | undefined): string {
  const reach = contact === undefined ? '' : `; ${contact.replace(/[^\x20-\x7e]/g, '')}`
  return `Hearsay (reads film, TV and comics news${reach})`
}

/**
 * Asks for an address and follows its redirects, each checked as the first was. Never sends cookies or credentials.
 * Throws a FetchProblem.
 */
export async function openPage(address: string, options: OpenPageOptions = {}): Promise<OpenPage> {
  const allow = options.allow ?? nothingAllowed
  const url = checkAddress(address, address, allow)
  const limits = { ...defaultLimits, ...options.limits }
  const guard = startGuard(address, limits, options.signal)
  const context: RequestContext = {
    asked: address,
    limits,
    allow,
    resolve: options.resolve ?? resolveBySystem,
    connections: options.connections ?? null,
    guard,
    form: options.form ?? null,
  }
  try {
    return await follow(url, requestHeaders(options), context, options.beforeHop)
  } catch (error) {
    guard.done()
    throw error
  }
}

function requestHeaders(options: OpenPageOptions): Readonly<Record<string, string>> {
  const { etag, lastModified } = options.conditions ?? { etag: null, lastModified: null }
  return {
    'user-agent': userAgent(options.contact),
    accept,
    'accept-language': 'en',
    'accept-encoding': acceptedEncodings,
    ...(options.form === undefined ? {} : formHeaders(options.form)),
    ...(isHeaderValue(etag) ? { 'if-none-match': etag } : {}),
    ...(isHeaderValue(lastModified) ? { 'if-modified-since': lastModified } : {}),
  }
}

function formHeaders(form: string): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(Buffer.byteLength(form)),
  }
}

/** What a server once sent comes back to it; a value that no header can hold would end the request. */
function isHeaderValue(text: string | null): text is string {
  return text !== null && /^[\t\x20-\x7e\x80-\xff]+$/.test(text)
}

async function follow(
  first: URL,
  headers: Readonly<Record<string, string>>,
  context: RequestContext,
  beforeHop: OpenPageOptions['beforeHop'],
): Promise<OpenPage> {
  const { asked, allow, limits, guard } = context
  const redirects: Redirect[] = []
  let url = first
  while (true) {
    guard.pause()
    await beforeHop?.(url)
    guard.resume()
    const answer = await request(url, headers, context)
    const to = locationOf(answer, url, context.form === null ? redirecting : repeating)
    if (to === null) return toOpenPage(answer, url, redirects, context)
    answer.destroy()
    if (redirects.length >= limits.redirects)
      throw new FetchProblem('too-many-redirects', `${asked} redirects more than ${limits.redirects} times.`)
    const next = checkAddress(to, asked, allow)
    const permanent = answer.statusCode === 301 || answer.statusCode === 308
    redirects.push({ from: url.href, to: next.href, permanent })
    url = next
  }
}

const redirecting: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
/** Only these ask for the same request elsewhere; after the others a form would become a question. */
const repeating: ReadonlySet<number> = new Set([307, 308])

function locationOf(answer: IncomingMessage, url: URL, redirects: ReadonlySet<number>): string | null {
  const { location } = answer.headers
  if (location === undefined || !redirects.has(answer.statusCode ?? 0)) return null
  // Header bytes are Latin-1 to Node; servers write UTF-8.
  const text = Buffer.from(location, 'latin1').toString()
  return URL.parse(text, url.href)?.href ?? text
}

function toOpenPage(
  answer: IncomingMessage,
  url: URL,
  redirects: readonly Redirect[],
  context: RequestContext,
): OpenPage {
  const { body, share } = boundedBody(answer, context)
  return {
    url: url.href,
    redirects,
    status: answer.statusCode ?? 0,
    statusText: answer.statusMessage ?? '',
    headers: answer.headers,
    body,
    share,
    close: () => close(answer, context.guard),
  }
}

/** What has been read to its end leaves its connection for the next page; anything else is cut off. */
function close(answer: IncomingMessage, guard: Guard): void {
  guard.done()
  if (answer.statusCode === 304) answer.resume()
  else if (!answer.complete || !answer.readableEnded) answer.destroy()
}
