import type { Mention } from './mention.ts'
import type { Example } from './parser.ts'

/** A step over all phrases found: joins, widens, narrows or drops them. Masked names are one odd character each. */
export type Refiner = {
  readonly id: string
  readonly says: string
  readonly refine: (
    mentions: readonly Mention[],
    text: string,
    reference: 'published' | 'narrative',
  ) => readonly Mention[]
  readonly examples: readonly Example[]
}
