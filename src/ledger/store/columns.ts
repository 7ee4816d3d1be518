import type { z } from 'zod'
import type { Row } from './database.ts'

/** Rows become domain values here, and a value of the wrong kind is an error at once. */
export const text = (row: Row, column: string): string => asText(row[column], column)

export function asText(value: unknown, column: string): string {
  if (typeof value !== 'string') throw new TypeError(`column ${column}: expected text, got ${typeof value}`)
  return value
}

export const textOrNull = (row: Row, column: string): string | null => asTextOrNull(row[column], column)

export const asTextOrNull = (value: unknown, column: string): string | null =>
  value === null ? null : asText(value, column)

export const number = (row: Row, column: string): number => asNumber(row[column], column)

export function asNumber(value: unknown, column: string): number {
  if (typeof value !== 'number')
    throw new TypeError(`column ${column}: expected a number, got ${typeof value}`)
  return value
}

export function numberOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : number(row, column)
}

export function blob(row: Row, column: string): Uint8Array {
  const value = row[column]
  if (!(value instanceof Uint8Array))
    throw new TypeError(`column ${column}: expected bytes, got ${typeof value}`)
  return value
}

/** One of a closed list of words. */
export const oneOf = <T extends string>(list: readonly T[], row: Row, column: string): T =>
  asOneOf(list, row[column], column)

export function asOneOf<T extends string>(list: readonly T[], value: unknown, column: string): T {
  const found = list.find((word) => word === value)
  if (found === undefined) throw new TypeError(`column ${column}: unexpected "${String(value)}"`)
  return found
}

export function oneOfOrNull<T extends string>(list: readonly T[], row: Row, column: string): T | null {
  return row[column] === null ? null : oneOf(list, row, column)
}

/** Words kept in one column with commas between: kinds of evidence and ids of rules, neither of which holds one. */
export function listed(row: Row, column: string): readonly string[] {
  const joined = text(row, column)
  return joined === '' ? [] : joined.split(',')
}

export function someOf<T extends string>(list: readonly T[], row: Row, column: string): readonly T[] {
  const words = listed(row, column)
  return words.length === 0 ? [] : list.filter((word) => words.includes(word))
}

export function json<T>(schema: z.ZodType<T>, row: Row, column: string): T {
  return schema.parse(JSON.parse(text(row, column)))
}

/** Lists that were kept as JSON: nobody but the record wrote them, and only a list of anything else is an error here. */
export function lists(row: Row, column: string): readonly (readonly unknown[])[] {
  const parsed: unknown = JSON.parse(text(row, column))
  if (!Array.isArray(parsed) || !parsed.every(Array.isArray))
    throw new TypeError(`column ${column}: expected lists`)
  return parsed
}

/** A list of words that was kept as JSON. */
export function words(row: Row, column: string): readonly string[] {
  const stored = text(row, column)
  if (stored === '[]') return []
  const parsed: unknown = JSON.parse(stored)
  if (!Array.isArray(parsed)) throw new TypeError(`column ${column}: expected a list`)
  return parsed.map((word) => asText(word, column))
}
