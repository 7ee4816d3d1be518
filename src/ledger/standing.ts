import type { Attribution, Certainty, Claim, Evidence, Part, Spoiler } from '../claims/index.ts'
import type { Label } from './labels.ts'
import type { Moment } from './page.ts'
import type { Gap } from './takedown/gap.ts'
import type { Way } from './trail-way.ts'
import type { Criterion } from './verdicts/criterion.ts'
import type { VerdictView } from './verdicts/settling.ts'
import type { Outcome } from './verdicts/verdict.ts'

/** A report as pages show it. `echo` is true where it only repeats what its `source` said elsewhere on record. */
export type ReportView = {
  readonly id: string
  readonly claimId: string
  readonly storyId: string
  readonly outlet: string | null
  readonly headline: string | null
  readonly url: string | null
  readonly publishedAt: string
  readonly certainty: Certainty
  readonly attribution: Attribution
  readonly evidence: readonly Evidence[]
  readonly quote: string
  readonly part: Part
  readonly rules: readonly string[]
  readonly source: { readonly id: string; readonly name: string }
  /** From this story back to the origin, outlet names, this story's first. */
  readonly trail: readonly string[]
  /** What each step of the trail stands on. */
  readonly way: Way
  readonly echo: boolean
  /** What the quote gives away by whatever else the same words say; null where they tell no plot. */
  readonly spoiler: Spoiler | null
}

/** Where one claim stands at a moment. `probability` is 0–1. Reports oldest first. */
export type Standing = {
  readonly claimId: string
  /** The claim in plain words: "Tom Weld plays Abel Dunn in Mira Holt." */
  readonly sentence: string
  readonly claim: Claim
  /** Ids of the entities the claim names, for links. */
  readonly entities: {
    readonly subject: string | null
    readonly value: string | null
    readonly qualifiers: Readonly<Record<string, string>>
  }
  readonly slotId: string
  readonly label: Label
  readonly probability: number
  readonly independentSources: number
  readonly firstReportedAt: string
  readonly lastReportedAt: string
  /** How many reports there are; `reports` holds them all but in a dossier, which shows the first and last of a long list. */
  readonly reportCount: number
  readonly reports: readonly ReportView[]
  /** Claim ids of the slot's other values that exclude this one. */
  readonly rivals: readonly string[]
  /** The claim that replaced this value or made it more precise, where one did. */
  readonly supersededBy: string | null
  /** How it turned out, where it is settled by then: by its own verdict, or by that of another value. */
  readonly outcome: Outcome | null
  /** Of what it gives away the plot; null where it tells none. */
  readonly spoiler: Spoiler | null
  /** What each report added to the probability, in words and in log-odds; last, reports of narrower and wider values. */
  readonly weights: readonly { readonly reportId: string; readonly logOdds: number; readonly why: string }[]
}

/** One claim, and the standings of the values that exclude it. */
export type ClaimView = {
  readonly standing: Standing
  readonly rivals: readonly Standing[]
  readonly criterion: Criterion
  /** Every verdict given on the claim by then, as it came to count; those that were replaced or taken back as well. */
  readonly verdicts: readonly VerdictView[]
  /** Stories that made the claim, too, and were taken down. */
  readonly gaps: readonly Gap[]
  readonly asOf: string | null
}

/** How a claim stood at the end of days on which something was said or decided about it or its rivals; oldest first. */
export type ClaimTrack = {
  readonly claimId: string
  readonly points: readonly { readonly at: string; readonly label: Label; readonly probability: number }[]
}

/** `kept`: only claims whose past need not be worked out. */
export type TrackRequest = Moment & { readonly kept?: boolean }
