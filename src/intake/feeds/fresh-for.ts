import type { Fetched } from '../fetch/index.ts'

/** How long an answer may be kept, by `Cache-Control` or else `Expires` (RFC 9111, 4.2.1), less its `Age`; milliseconds. */
export function freshForMs(headers: Fetched['headers'], now: number): number {
  const directives = (headers.cacheControl ?? '').toLowerCase()
  if (/\bno-(?:cache|store)\b/.test(directives)) return 0
  const maxAge = /(?:^|[,\s])max-age\s*=\s*"?(\d{1,9})/.exec(directives)?.[1]
  const age = Number(headers.age ?? 0)
  const ms = maxAge === undefined ? untilExpiry(headers, now) : Number(maxAge) * 1000
  return Math.max(0, ms - (age > 0 ? age * 1000 : 0))
}

/** By the server's own clock, where it says what time it is. */
function untilExpiry({ expires, date }: Fetched['headers'], now: number): number {
  const until = Date.parse(expires ?? '') - (date === null ? now : Date.parse(date))
  return Number.isNaN(until) ? 0 : until
}
