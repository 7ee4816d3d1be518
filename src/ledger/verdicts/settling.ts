import type { LessonCard } from '../learning/lesson.ts'
import type { Decision } from '../names/who-is-who.ts'
import type { Outcome, Verdict, VerdictWord } from './verdict.ts'

/** `stands` is false for a verdict that a later one replaced, or that was taken back, by `undone`. */
export type VerdictView = Verdict & {
  readonly stands: boolean
  readonly undone: {
    readonly entry: number
    readonly at: string
    readonly by: string
    readonly why: string | null
  } | null
}

/** A decision on a claim. `at`: from when it counts; left out, the settling report's time, else now. */
export type Settling = {
  readonly verdict: VerdictWord
  readonly by: string
  readonly why?: string | null
  readonly at?: string | null
  readonly reportId?: string | null
  readonly page?: string | null
  /** The rule that proposed it. */
  readonly rule?: string | null
  /** The import that brought it. */
  readonly importId?: string
}

/** What a verdict did. `outcome` differs from `verdict` where one that counts from a later moment still holds. */
export type Settled = {
  readonly verdict: Verdict
  readonly sentence: string
  readonly outcome: Outcome | null
  readonly supersedes: Verdict | null
  /** Other values of the slot that it settled. */
  readonly followed: readonly {
    readonly claimId: string
    readonly sentence: string
    readonly outcome: Outcome
  }[]
}

/** A verdict that a rule finds justified. `safe`: may be applied without asking anybody. */
export type Proposal = {
  readonly claimId: string
  readonly sentence: string
  readonly verdict: VerdictWord
  readonly at: string
  readonly reportId: string
  readonly rule: string
  readonly safe: boolean
  readonly why: string
}

export type Undoing = { readonly by: string; readonly why?: string | null; readonly at?: string | null }

/** What was taken back, or restored: a verdict, a decision on who is who, or a lesson. `stands` says whether it stands now. */
export type Undone = {
  readonly entry: number
  readonly target: number
  readonly stands: boolean
  /** The claim, or the decision, in plain words. */
  readonly sentence: string
} & (
  | { readonly verdict: Verdict; readonly decision: null; readonly lesson: null }
  | { readonly verdict: null; readonly decision: Decision; readonly lesson: null }
  | { readonly verdict: null; readonly decision: null; readonly lesson: LessonCard }
)
