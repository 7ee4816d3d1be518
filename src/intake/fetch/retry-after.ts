/** Nobody who means to be read again asks for more than this; it keeps a slip of the pen from silencing a feed for years. */
const maxMs = 7 * 24 * 3600_000

/** `Retry-After` in seconds or as a date → milliseconds from `now`; null where it says nothing that can be read. */
export function parseRetryAfter(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? ''
  if (text === '') return null
  // A date of HTTP's names its day and month; Date.parse takes "-5" for a year.
  const at = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : at - now
  return Number.isNaN(ms) ? null : Math.min(maxMs, Math.max(0, ms))
}
