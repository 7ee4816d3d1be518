import { z } from 'zod'
import type { Row } from './database.ts'

/** Rows become domain values here, and a value of the wrong kind is an error at once. */
export function text(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new TypeError(`column ${column}: expected text, got ${typeof value}`)
  return value
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column)
}

export function number(row: Row, column: string): number {
  const value = row[column]
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
export function oneOf<T extends string>(list: readonly T[], row: Row, column: string): T {
  const value = text(row, column)
  const found = list.find((word) => word === value)
  if (found === undefined) throw new TypeError(`column ${column}: unexpected "${value}"`)
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

export const texts = z.array(z.string())
