import type { Story } from '../story/index.ts'
import type { EntityType } from './claim.ts'
import type { Report } from './report.ts'

/** How a story was understood, sentence by sentence. Offsets are UTF-16 units into the part named by `in`. */
export type Explanation = {
  readonly sentences: readonly {
    readonly in: string
    readonly text: string
    readonly start: number
    readonly end: number
    readonly continuity: string
    readonly certainty: string
    readonly attribution: { readonly type: string; readonly name: string | null }
    readonly mentions: readonly {
      readonly text: string
      readonly type: EntityType | 'outlet'
      readonly name: string
      readonly start: number
      readonly end: number
    }[]
    readonly dates: readonly {
      readonly text: string
      readonly edtf: string
      readonly earliest: string | null
      readonly latest: string | null
      readonly start: number
      readonly end: number
    }[]
  }[]
  readonly reports: readonly Report[]
}

/** The same reading as `read`, with every step kept. */
export function explain(_story: Story): Explanation {
  return { sentences: [], reports: [] }
}
