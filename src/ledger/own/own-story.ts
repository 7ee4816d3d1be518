import type { Part, Reading } from '../../claims/index.ts'
import type { RecordOutcome } from '../recorded.ts'
import type { StoryCard } from '../story-view.ts'
import type { Own } from './own.ts'

/** A story of the newsroom's own, to be published; `reading.story.published` is its moment, which may be to come. */
export type Publication = { readonly reading: Reading; readonly own: Own }

/** What publishing did. `held`: it waits until `publishedAt`, and is nowhere on record before; `storyId` is its slug then. */
export type Published = Omit<RecordOutcome, 'state'> & {
  readonly state: RecordOutcome['state'] | 'held'
  readonly publishedAt: string
}

export type Withdrawing = { readonly by: string; readonly reason: string }

export type Withdrawn = {
  readonly storyId: string
  readonly headline: string | null
  readonly wasHeld: boolean
}

/** A story of the newsroom's own: all of its present version, and what became of it before. */
export type OwnStory = Own & {
  readonly dek: string | null
  readonly text: string
  /** Where its reports stand. `in` and `photo` as in a report. */
  readonly voiced: readonly {
    readonly reportId: string
    readonly claimId: string
    readonly in: Part
    readonly start: number
    readonly end: number
  }[]
  readonly history: readonly OwnVersion[]
}

/** One version of an own story: from when it stood, who published it, and what it put right. */
export type OwnVersion = {
  readonly version: number
  readonly at: string
  readonly by: string
  readonly correction: string | null
  readonly withdrawn: string | null
}

/** A story of the newsroom's own in a list. */
export type OwnCard = StoryCard & {
  readonly dek: string | null
  readonly section: string | null
  readonly byline: readonly string[]
  readonly lead: (Own['photos'][number] & { readonly alt: string; readonly credit: string }) | null
}

/** A photo of an own story that shows an entity: which of that story’s photos, from 1 on, and what stands beside it. */
export type EntityPhoto = Omit<Own['photos'][number], 'file'> & {
  readonly storyId: string
  readonly headline: string | null
  readonly number: number
  readonly alt: string
  readonly caption: string
  readonly credit: string
}
