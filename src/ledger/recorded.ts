import type { Reading } from '../claims/index.ts'

/** One story read, to be put on record. `readAt` is ISO 8601 UTC. `input` is what the user named. */
export type Recording = { readonly input: string; readonly reading: Reading; readonly readAt: string }

/** How far reading an archive has come. `archive` tells its file, `documents` counts those behind us. */
export type ArchivePlace = {
  readonly archive: string
  readonly path: string
  readonly documents: number
  readonly readAt: string
}

/** What putting a story on record did. `version` counts from 1. */
export type RecordOutcome = {
  readonly storyId: string
  /** `unchanged`: this very text was on record; nothing was written. `changed`: a new version was added. */
  readonly state: 'new' | 'unchanged' | 'changed'
  readonly version: number
  /** One row a claim: new to the record, known already, or new and in conflict with another value of its slot. */
  readonly claims: readonly {
    readonly claimId: string
    readonly sentence: string
    readonly state: 'new' | 'known' | 'conflicts'
  }[]
}
