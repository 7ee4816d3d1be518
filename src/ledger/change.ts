import type { Property, Spoiler } from '../claims/index.ts'
import type { Label } from './labels.ts'
import type { StoryCard } from './story-view.ts'
import type { Outcome } from './verdicts/verdict.ts'

/** One thing that a story changed on the record. */
export type Change = {
  readonly at: string
  readonly kind: 'new claim' | 'new source' | 'conflict' | 'denial' | 'confirmation'
  readonly claimId: string
  readonly sentence: string
  readonly property: Property
  readonly label: Label
  readonly probability: number
  /** As of a `Standing`: what replaced the value since, or made it more precise. */
  readonly supersededBy: string | null
  readonly story: StoryCard
  /** The claim's subject, for grouping; null where a statement has none. */
  readonly subject: { readonly id: string; readonly name: string } | null
  /** As of a `Standing`. */
  readonly spoiler: Spoiler | null
}

/** How a claim's standing moved in a span of days; `before` is null for one made since, `after` for one withdrawn. */
export type Shift = {
  readonly kind: 'settled' | 'contradicted' | 'new' | 'firmer' | 'weaker' | 'withdrawn'
  readonly claimId: string
  readonly sentence: string
  readonly property: Property
  readonly before: { readonly label: Label; readonly probability: number } | null
  readonly after: { readonly label: Label; readonly probability: number } | null
  /** How it turned out by the end of the span. */
  readonly outcome: Outcome | null
}
