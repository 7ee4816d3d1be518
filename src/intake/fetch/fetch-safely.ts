import { refuseType } from './content-types.ts'
import { FetchProblem } from './fetch-problem.ts'
import { type OpenPage, type OpenPageOptions, openPage, type Redirect } from './open-page.ts'
import { parseRetryAfter } from './retry-after.ts'

export type FetchSafelyOptions = OpenPageOptions & {
  /** The most that is read of the unpacked body; what is larger is a Problem `too-large`. */
  readonly maxBytes?: number | undefined
  /** What "now" is, for `Retry-After` as a date; milliseconds. */
  readonly now?: (() => number) | undefined
}

/** Headers that tell when to come back and what the page calls itself. */
export type AnswerHeaders = {
  readonly etag: string | null
  readonly lastModified: string | null
  /** `Cache-Control`, `Expires`, `Date`, `Age`, as sent. */
  readonly cacheControl: string | null
  readonly expires: string | null
  readonly date: string | null
  readonly age: string | null
  /** `Link`, as sent: a canonical address, a WebSub hub. */
  readonly link: string | null
}

export type Fetched = {
  /** Where the redirects ended. */
  readonly url: string
  readonly redirects: readonly Redirect[]
  /** The address to use from now on: where permanent redirects led before the first temporary one. Null: the same. */
  readonly movedTo: string | null
  readonly headers: AnswerHeaders
} & (
  | { readonly status: 'changed'; readonly contentType: string | null; readonly body: Uint8Array }
  | { readonly status: 'unchanged' }
  /** 404: there is no such page, perhaps no longer, perhaps for a moment. */
  | { readonly status: 'missing' }
  /** 410: it was taken away for good. */
  | { readonly status: 'gone' }
)

/**
 * Fetches one page, feed or file of the open web into memory: only from public addresses (or allowed ones), within
 * limits of time and size, with redirects followed. Throws a FetchProblem; see its codes.
 */
export async function fetchSafely(address: string, options: FetchSafelyOptions = {}): Promise<Fetched> {
  const limits =
    options.maxBytes === undefined ? options.limits : { ...options.limits, bodyBytes: options.maxBytes }
  const page = await openPage(address, { ...options, limits })
  try {
    return await toFetched(address, page, options)
  } finally {
    page.close()
  }
}

async function toFetched(address: string, page: OpenPage, options: FetchSafelyOptions): Promise<Fetched> {
  const { url, redirects } = page
  const all = { url, redirects, movedTo: movedTo(redirects), headers: pickHeaders(page) }
  if (page.status === 304 && options.conditions !== undefined) return { ...all, status: 'unchanged' }
  if (page.status === 410) return { ...all, status: 'gone' }
  if (page.status === 404) return { ...all, status: 'missing' }
  refuseStatus(address, page, (options.now ?? Date.now)())
  const contentType = page.headers['content-type'] ?? null
  refuseType(address, contentType)
  return { ...all, status: 'changed', contentType, body: await readBody(page) }
}

async function readBody(page: OpenPage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of page.body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Any status but success is a Problem; 429 and 503 say how long to wait. */
export function refuseStatus(address: string, page: OpenPage, now: number): void {
  if (page.status >= 200 && page.status < 300) return
  const code = page.status === 429 || page.status === 503 ? 'busy' : 'answered-error'
  const said = `${page.status} ${page.statusText}`.trim()
  throw new FetchProblem(code, `${address} answered ${said}.`, {
    status: page.status,
    retryAfterMs: parseRetryAfter(page.headers['retry-after'], now),
  })
}

function movedTo(redirects: readonly Redirect[]): string | null {
  const temporary = redirects.findIndex((redirect) => !redirect.permanent)
  const permanent = temporary === -1 ? redirects : redirects.slice(0, temporary)
  return permanent.at(-1)?.to ?? null
}

function pickHeaders({ headers }: OpenPage): AnswerHeaders {
  return {
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
    cacheControl: headers['cache-control'] ?? null,
    expires: headers.expires ?? null,
    date: headers.date ?? null,
    age: headers.age ?? null,
    link: headerText(headers.link),
  }
}

function headerText(value: string | readonly string[] | undefined): string | null {
  return value === undefined ? null : typeof value === 'string' ? value : value.join(', ')
}
