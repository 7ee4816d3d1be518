import type { Example } from './parser.ts'
import { parsers } from './parsers/index.ts'
import { refiners } from './refiners/index.ts'

/** One rule of dates as documentation shows it: `hearsay rules ID`. */
export type TimeRule = { readonly id: string; readonly says: string; readonly examples: readonly Example[] }

/** Parsers, then refiners in the order in which they work. */
export const timeRules: readonly TimeRule[] = [...parsers, ...refiners].map(({ id, says, examples }) => ({
  id,
  says,
  examples,
}))
