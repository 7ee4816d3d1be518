import type { EntityType, Property, Spoiler } from '../../claims/index.ts'
import type { EntityCard } from '../entity.ts'
import type { Label } from '../labels.ts'
import type { Moment } from '../page.ts'
import type { StoryCard } from '../story-view.ts'

export const searchKinds = ['entity', 'claim', 'story'] as const
export type SearchKind = (typeof searchKinds)[number]

/**
 * What to search for. Left out, `kind` means all three. `type` is for entities, `label` for claims, and each leaves the other
 * kinds out; `from` and `until` are days or moments, inclusive, of reports and stories. `limit` 1–100 of each kind, 10 where
 * left out. `after` is the `next` of the kind that is asked for.
 */
export type SearchRequest = Moment & {
  readonly kind?: SearchKind | null
  readonly type?: EntityType | null
  readonly label?: Label | null
  readonly from?: string | null
  readonly until?: string | null
  readonly limit?: number
  readonly after?: string | null
}

/** A text in pieces, in order; `isHit` is true of what was searched for. Joined they are the text. */
export type MarkedText = readonly { readonly text: string; readonly isHit: boolean }[]

export type EntityHit = {
  readonly entity: EntityCard
  /** The one of its names that was found. */
  readonly name: MarkedText
}
/** A claim, found by a quote: the newest that holds what was searched for. */
export type ClaimHit = {
  readonly claimId: string
  readonly sentence: string
  readonly property: Property
  /** As of a `Standing`. */
  readonly spoiler: Spoiler | null
  readonly label: Label
  readonly probability: number
  readonly reportId: string
  readonly publishedAt: string
  readonly quote: MarkedText
  /** As of a report. */
  readonly quoteSpoiler: Spoiler | null
  readonly story: StoryCard
}
export type StoryHit = { readonly story: StoryCard; readonly headline: MarkedText }

/** Some hits; `next` is the `after` of those that follow, null where there are none. A page may be short and have a next. */
export type Hits<T> = { readonly items: readonly T[]; readonly next: string | null }

/** `corrected`: words that nobody uses, and what was searched for instead. */
export type Found = {
  readonly corrected: readonly { readonly asked: string; readonly taken: readonly string[] }[]
  readonly entities: Hits<EntityHit>
  readonly claims: Hits<ClaimHit>
  readonly stories: Hits<StoryHit>
}
