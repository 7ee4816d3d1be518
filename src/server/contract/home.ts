import { z } from 'zod'
import type { Spoiler } from '../../claims/index.ts'
import type { Change, OwnCard, Page, Release, TrackRecord, VerdictWord } from '../../ledger/index.ts'
import { verdictWords } from '../../ledger/index.ts'
import { releaseSchema } from './calendar.ts'
import { spoilerSchema } from './claim.ts'
import { ownCardSchema } from './own-story.ts'
import { changeSchema } from './story.ts'
import { trackRecordSchema } from './track-record.ts'

/** What stands beside the news: our own stories, what comes out soon, what was settled last, who was right most surely. */
export type Front = {
  readonly stories: readonly OwnCard[]
  readonly releases: readonly Release[]
  readonly settled: readonly {
    readonly claimId: string
    readonly sentence: string
    readonly spoiler: Spoiler | null
    readonly verdict: VerdictWord
    readonly at: string
  }[]
  readonly sources: readonly TrackRecord[]
}

/** `/index.json`: what changed, newest first; `front` on the first page alone. */
export type HomeAnswer = Page<Change> & { readonly front: Front | null }

const frontSchema: z.ZodType<Front> = z.strictObject({
  stories: z.array(ownCardSchema),
  releases: z.array(releaseSchema),
  settled: z.array(
    z.strictObject({
      claimId: z.string(),
      sentence: z.string(),
      spoiler: spoilerSchema.nullable(),
      verdict: z.enum(verdictWords),
      at: z.string(),
    }),
  ),
  sources: z.array(trackRecordSchema),
})

export const homeSchema: z.ZodType<HomeAnswer> = z.strictObject({
  front: frontSchema.nullable(),
  items: z.array(changeSchema),
  total: z.int().min(0),
  next: z.string().nullable(),
})
