import { z } from 'zod'
import { type Property, properties } from '../../claims/vocabulary.ts'
import type { Label, VerdictWord } from '../../ledger/index.ts'
import { labels, verdictWords } from '../../ledger/index.ts'

/** How the site works, in the figures and lists that it works by. */
export type MethodAnswer = {
  readonly labels: readonly Label[]
  readonly verdicts: readonly VerdictWord[]
  /** So many settled claims a source needs before a share of them is shown. */
  readonly fewestSettled: number
  /** What settles a claim of each property, and within how many years of being made; null where it may take for ever. */
  readonly criteria: readonly {
    readonly property: Property
    readonly settles: string
    readonly years: number | null
  }[]
}

/** `/method.json` */
export const methodSchema: z.ZodType<MethodAnswer> = z.strictObject({
  labels: z.array(z.enum(labels)),
  verdicts: z.array(z.enum(verdictWords)),
  fewestSettled: z.int(),
  criteria: z.array(
    z.strictObject({ property: z.enum(properties), settles: z.string(), years: z.number().nullable() }),
  ),
})

/** Whom to write to; null where the newsroom has not said. */
export type AboutAnswer = { readonly contact: string | null }

/** `/about.json` */
export const aboutSchema: z.ZodType<AboutAnswer> = z.strictObject({ contact: z.string().nullable() })

/** What can be followed beside dossiers and sources, each of which has feeds of its own. */
export type FollowAnswer = {
  readonly labels: readonly Label[]
  readonly sections: readonly { readonly name: string; readonly stories: number }[]
}

/** `/follow.json` */
export const followSchema: z.ZodType<FollowAnswer> = z.strictObject({
  labels: z.array(z.enum(labels)),
  sections: z.array(z.strictObject({ name: z.string(), stories: z.int() })),
})
