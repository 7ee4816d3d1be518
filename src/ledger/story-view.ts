import type { Credit, Photo, RelatedLink } from '../story/index.ts'
import type { EntityRef } from './entity.ts'
import type { OwnStory } from './own/own-story.ts'
import type { Standing } from './standing.ts'

/** A story in a list. `claims` counts those of its present version. */
export type StoryCard = {
  readonly id: string
  readonly headline: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedAt: string
  readonly claims: number
}

/** A story without its text: quotes, claims and links only (MODEL.md, rule 8). */
export type StoryView = StoryCard & {
  readonly byline: readonly string[]
  readonly section: string | null
  readonly version: number
  readonly readAt: string
  readonly credits: readonly Credit[]
  readonly photos: readonly Photo[]
  readonly related: readonly RelatedLink[]
  readonly standings: readonly Standing[]
  /** What the newsroom itself wrote; null for a story of another outlet, whose text is never shown. */
  readonly own: OwnStory | null
  /** Of a row of a sheet that was taken back: by whom, when and why. */
  readonly takenBack: { readonly by: string; readonly at: string; readonly why: string | null } | null
}

/** A story that is near another: by how many claims of both, and by which entities of both, the rarest first. */
export type RelatedStory = StoryCard & {
  readonly claimsShared: number
  readonly entities: readonly EntityRef[]
}
