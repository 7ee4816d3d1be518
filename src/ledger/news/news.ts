import type { Claim, Spoiler } from '../../claims/index.ts'
import type { Change } from '../change.ts'
import type { Label } from '../labels.ts'
import type { StoryCard } from '../story-view.ts'
import type { VerdictWord } from '../verdicts/verdict.ts'

/**
 * One thing that happened on the record: a report that changed it, or how a claim turned out. `id` is the same for
 * good. Label, probability and sources are those of today.
 */
export type News = {
  readonly id: string
  readonly at: string
  readonly claimId: string
  readonly sentence: string
  readonly claim: Pick<Claim, 'property' | 'continuity'>
  /** Of what it gives away the plot; null where it tells none. Readers of news have not asked to be told. */
  readonly spoiler: Spoiler | null
  readonly subject: { readonly id: string; readonly name: string } | null
  readonly label: Label
  readonly probability: number
  readonly independentSources: number
} & (
  | {
      readonly kind: Change['kind']
      readonly quote: string
      /** As of a report. */
      readonly quoteSpoiler: Spoiler | null
      readonly story: StoryCard
      readonly source: { readonly id: string; readonly name: string } | null
    }
  | {
      readonly kind: 'settled'
      readonly verdict: VerdictWord
      /** The claim whose verdict settles it; null where it has its own. */
      readonly because: string | null
    }
)

/** Whose news: only how claims turned out; of one entity, source or section of stories, or of claims that stand under one label today. */
export type NewsRequest = {
  /** 1–1000; 50 where left out. */
  readonly limit?: number
  readonly kind?: 'settled' | null
  readonly entity?: string | null
  readonly source?: string | null
  readonly section?: string | null
  readonly label?: Label | null
}
