/** How a claim turned out. `changed`: right when it was said, and changed later. `void`: it can no longer turn out at all. */
export const verdictWords = ['true', 'false', 'changed', 'void'] as const
export type VerdictWord = (typeof verdictWords)[number]

/** A verdict as it was given. `entry` is its number in the log. */
export type Verdict = {
  readonly entry: number
  readonly claimId: string
  readonly verdict: VerdictWord
  /** The moment from which it counts, as plainMoment gives it. */
  readonly at: string
  readonly by: string
  readonly why: string | null
  /** The report or the page that settles it. */
  readonly reportId: string | null
  readonly page: string | null
  /** The rule that proposed it; null where a person decided alone. */
  readonly rule: string | null
}

/** Where a claim stands by the verdicts of a moment. `because`: the claim whose verdict settles this one, null for its own. */
export type Outcome = {
  readonly verdict: VerdictWord
  readonly at: string
  readonly entry: number
  readonly because: string | null
}

/** A verdict takes the place of what was decided before it: by the moment it counts from, then by its place in the log. */
export function isBefore(a: Pick<Verdict, 'at' | 'entry'>, b: Pick<Verdict, 'at' | 'entry'>): boolean {
  return a.at === b.at ? a.entry < b.entry : a.at < b.at
}
