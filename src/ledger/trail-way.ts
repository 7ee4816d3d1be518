import { z } from 'zod'
import type { Credit } from '../story/index.ts'

const hows = ['attribution', 'source', 'via', 'hat-tip', 'reported-by', 'link', 'wording'] as const

/**
 * What one step of a trail stands on: whom the words name (`attribution`), how the story credits it, or that it is made in
 * the other's words without saying so (`wording`; `share` of them, 0–1). `reportId` where it leads to a report on record.
 */
export type Step = {
  readonly how: 'attribution' | Credit['how'] | 'wording'
  readonly reportId: string | null
  readonly share: number | null
}

/** What a trail stands on, step by step: one fewer than it has names. */
export type Way = {
  readonly steps: readonly Step[]
  /** The credits led back to where they began; the trail ends at the earliest of them. */
  readonly circular: boolean
  /** Outlets that are credited with a story on record which does not say it. */
  readonly deadEnds: readonly string[]
}

/** Of a story that speaks for itself. */
export const ownWay: Way = { steps: [], circular: false, deadEnds: [] }

const schema = z.object({
  steps: z.array(
    z.object({ how: z.enum(hows), reportId: z.string().nullable(), share: z.number().nullable() }),
  ),
  circular: z.boolean(),
  deadEnds: z.array(z.string()),
})

/** As it is stored: most stories speak for themselves, and need no words for it. Equal ways are stored alike. */
export function encodeWay({ steps, deadEnds, circular }: Way): string {
  const isOwn = steps.length === 0 && !circular && deadEnds.length === 0
  const inOrder = steps.map(({ how, reportId, share }) => ({ how, reportId, share }))
  return isOwn ? '' : JSON.stringify({ steps: inOrder, deadEnds, circular })
}

export function decodeWay(stored: string): Way {
  return stored === '' ? ownWay : schema.parse(JSON.parse(stored))
}
