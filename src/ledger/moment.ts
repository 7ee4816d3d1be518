import { Problem } from '../problem.ts'

/**
 * A time as the record keeps it: days, months and years as they are, anything finer in UTC to the second.
 * These sort as text, a day before its hours. Null where it is no time.
 */
export function plainMoment(text: string | null): string | null {
  const trimmed = text?.trim() ?? ''
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(trimmed)) return Number.isNaN(Date.parse(trimmed)) ? null : trimmed
  if (!/^\d{4}-\d{2}-\d{2}[T ]/.test(trimmed)) return null
  const zoned = /(z|[+-]\d{2}:?\d{2})$/i.test(trimmed) ? trimmed : `${trimmed}Z`
  const ms = Date.parse(zoned.replace(' ', 'T'))
  return Number.isNaN(ms) ? null : `${new Date(ms).toISOString().slice(0, 19)}Z`
}

/** The last moment of "as of": a day includes all its hours. Null means now. */
export function boundOf(asOf: string | null | undefined): string | null {
  if (asOf === null || asOf === undefined) return null
  const moment = plainMoment(asOf)
  if (moment === null) {
    throw new Problem(
      'bad-moment',
      `“${asOf}” is not a date. Expected YYYY-MM-DD, or a time such as 2015-08-05T10:00:00Z.`,
    )
  }
  // "~" sorts after everything that can follow in a time.
  return `${moment}~`
}
