import { Problem } from '../../problem.ts'

/**
 * Why a fetch failed, by its `code`:
 * `unsupported-address` no http(s) address, or a port where no web server is expected ·
 * `refused-address` not on the public internet · `unreachable` no such host, refused, broken off · `insecure` its
 * certificate does not hold · `too-slow` · `too-large` · `too-many-redirects` · `wrong-type` a picture, a video, a program ·
 * `broken-encoding` damaged gzip and its like · `busy` 429 or 503 · `answered-error` any other status of 400 or more ·
 * `robots-disallowed` its robots.txt asks us not to · `stopped` by our own side.
 */
export type FetchProblemCode =
  | 'unsupported-address'
  | 'refused-address'
  | 'unreachable'
  | 'insecure'
  | 'too-slow'
  | 'too-large'
  | 'too-many-redirects'
  | 'wrong-type'
  | 'broken-encoding'
  | 'busy'
  | 'answered-error'
  | 'robots-disallowed'
  | 'stopped'

type Details = {
  readonly cause?: unknown
  readonly status?: number
  readonly retryAfterMs?: number | null
}

/** These stay as they are until somebody changes the page, the address or the limits. */
const lasting: ReadonlySet<FetchProblemCode> = new Set<FetchProblemCode>([
  'unsupported-address',
  'refused-address',
  'too-large',
  'too-many-redirects',
  'wrong-type',
  'robots-disallowed',
])

/** A fetch that failed; the message begins with the address as it was asked for. */
export class FetchProblem extends Problem {
  override readonly code: FetchProblemCode
  /** Whether asking again soon would be asking in vain. */
  readonly lasting: boolean
  /** HTTP's status, where there was an answer. */
  readonly status: number | null
  /** How long the server asked to be left alone (`Retry-After`). */
  readonly retryAfterMs: number | null

  constructor(code: FetchProblemCode, message: string, details: Details = {}) {
    super(code, message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'FetchProblem'
    this.code = code
    this.status = details.status ?? null
    this.retryAfterMs = details.retryAfterMs ?? null
    this.lasting = lasting.has(code) || isLastingStatus(this.status)
  }
}

/** Of the client's errors only these two are about the moment: too slow in asking, asked too often. */
function isLastingStatus(status: number | null): boolean {
  return (
    status !== null && status >= 400 && status < 500 && status !== 408 && status !== 425 && status !== 429
  )
}
