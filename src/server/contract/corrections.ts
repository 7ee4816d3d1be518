import { z } from 'zod'
import { type Correction, verdictWords } from '../../ledger/index.ts'
import { spoilerSchema } from './claim.ts'

const fields = { entry: z.int(), at: z.string() }
const decided = { by: z.string(), why: z.string().nullable() }
const verdict = z.enum(verdictWords)

/** One thing that was put right; `/corrections.json` is a page of them. */
export const correctionSchema: z.ZodType<Correction> = z.union([
  z.strictObject({
    ...fields,
    kind: z.enum(['verdict replaced', 'verdict taken back']),
    claimId: z.string(),
    sentence: z.string(),
    spoiler: spoilerSchema.nullable(),
    before: verdict,
    now: verdict.nullable(),
    ...decided,
  }),
  z.strictObject({ ...fields, kind: z.literal('decision taken back'), decision: z.string(), ...decided }),
  z.strictObject({ ...fields, kind: z.literal('lesson taken back'), lesson: z.string(), ...decided }),
  z.strictObject({
    ...fields,
    kind: z.literal('story changed'),
    storyId: z.string(),
    headline: z.string().nullable(),
    outlet: z.string().nullable(),
    version: z.int().min(2),
    withdrawn: z.array(
      z.strictObject({ claimId: z.string(), sentence: z.string(), spoiler: spoilerSchema.nullable() }),
    ),
  }),
  z.strictObject({
    ...fields,
    kind: z.literal('story taken down'),
    storyId: z.string(),
    outlet: z.string().nullable(),
    publishedAt: z.string(),
    by: z.string(),
    reason: z.string(),
  }),
])
