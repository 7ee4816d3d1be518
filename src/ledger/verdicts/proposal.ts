import type { Relation } from '../compare-values.ts'
import type { SlotValue } from '../relate.ts'
import type { HeardReport } from '../weight.ts'
import type { Outcome, VerdictWord } from './verdict.ts'

/** A verdict that a rule finds justified by a report on record. */
export type Finding = {
  readonly claimId: string
  readonly verdict: VerdictWord
  /** The settling report. */
  readonly report: HeardReport
  /** From when it counts. */
  readonly at: string
  /** A sentence for people: who said what, when. */
  readonly why: string
}

/** A slot as rules see it: its values with all reports, oldest first. */
export type SlotFacts = {
  readonly values: readonly SlotValue[]
  /** How two values stand to each other as values, whoever named them. */
  readonly relate: (a: SlotValue, b: SlotValue) => Relation
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** Reports that the work is out: that it is released, or what it takes at the box office. Oldest first. */
  readonly outReports: readonly HeardReport[]
}

/** A way to settle claims from what is on record. */
export type VerdictRule = {
  readonly id: string
  readonly says: string
  /** May be applied without asking anybody. */
  readonly safe: boolean
  readonly find: (slot: SlotFacts) => readonly Finding[]
}
