import { z } from 'zod'
import { entityTypes } from '../claims/vocabulary.ts'

/** Empty parameters ("?asof=") come from forms left blank and count as absent. */
const blankToNull = (value: unknown): unknown => (value === undefined || value === '' ? null : value)

/** `?asof=`: a day (its end counts) or a moment, which the ledger reads; null is now. */
export const asof = z.preprocess(blankToNull, z.string().nullable())

/** `?asof=` where a page has no meaning without it. */
export const requiredAsof = asof.refine((text) => text !== null, {
  error: 'This page compares a date with today; say which with “?asof=2015-08-05”.',
})

export const id = z.string().min(1)

/** `?spoilers=show` lifts every veil of the page. */
export const spoilers = z.preprocess(
  (value) => blankToNull(value) ?? 'veil',
  z.enum(['veil', 'show'], { error: 'The parameter “spoilers” is “show”, or left out.' }),
)

export const after = z.preprocess(
  blankToNull,
  z.string().max(500, 'The parameter “after” is too long.').nullable(),
)

export const limit = z.preprocess(
  (value) => blankToNull(value) ?? 50,
  z.coerce
    .number({ error: 'The parameter “limit” must be a number from 1 to 500.' })
    .int('The parameter “limit” must be a whole number.')
    .min(1, 'The parameter “limit” must be at least 1.')
    .max(500, 'The parameter “limit” must be at most 500.'),
)

/** A parameter that takes one of a few words, or is left out. */
export function oneOfOrNull<const Words extends readonly string[]>(parameter: string, words: Words) {
  const error = `The parameter “${parameter}” must be one of ${words.join(', ')}.`
  return z.preprocess(blankToNull, z.enum(words, { error }).nullable())
}

export const entityType = oneOfOrNull('type', entityTypes)

export const name = z.preprocess(
  (value) => value ?? '',
  z.string().trim().max(200, 'A name to search for has at most 200 characters.'),
)

/** An id, or nothing. */
export const optionalId = z.preprocess(blankToNull, z.string().nullable())

/** "2026-11", or nothing. */
export const month = z.preprocess(
  blankToNull,
  z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'A month is written as in “2026-11”.')
    .nullable(),
)
