import type { Spoiler } from '../../claims/index.ts'
import type { VerdictWord } from '../verdicts/verdict.ts'

/** What was put right on the record, by the entry of the log that did it. */
export type Correction = {
  readonly entry: number
  readonly at: string
} & (
  | {
      /** A verdict that took the place of another, or was taken back; `before` is what had been decided. */
      readonly kind: 'verdict replaced' | 'verdict taken back'
      readonly claimId: string
      readonly sentence: string
      /** As of a `Standing`. */
      readonly spoiler: Spoiler | null
      readonly before: VerdictWord
      readonly now: VerdictWord | null
      readonly by: string
      readonly why: string | null
    }
  | {
      /** A decision on who is who that was taken back. */
      readonly kind: 'decision taken back'
      readonly decision: string
      readonly by: string
      readonly why: string | null
    }
  | {
      /** What had been learnt of how far sources are to be trusted, in words, that was taken back. */
      readonly kind: 'lesson taken back'
      readonly lesson: string
      readonly by: string
      readonly why: string | null
    }
  | {
      /** A story that came out anew; `withdrawn` claims are those that it no longer makes. */
      readonly kind: 'story changed'
      readonly storyId: string
      readonly headline: string | null
      readonly outlet: string | null
      readonly version: number
      readonly withdrawn: readonly {
        readonly claimId: string
        readonly sentence: string
        readonly spoiler: Spoiler | null
      }[]
    }
  | {
      readonly kind: 'story taken down'
      readonly storyId: string
      readonly outlet: string | null
      readonly publishedAt: string
      readonly by: string
      readonly reason: string
    }
)
