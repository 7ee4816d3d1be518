import type { Relation } from './compare-values.ts'
import type { Relate } from './relate.ts'
import type { Stance } from './weight.ts'
import type { Word } from './words.ts'

/** What the sides of a slot have to say of one value, together. */
export type Voices = {
  readonly logOdds: number
  /** What counts of a side's words: all, or as much as a further voice is worth. */
  readonly shareOf: (side: string) => number
}

/**
 * The strongest voice for a value counts in full; what further ones are worth was learnt (learning/fit-contests.ts), for nobody
 * knows of each whom it has it from. Officials and denials always count in full: they are told from all that repeat.
 */
export function voicesOn(
  claimId: string,
  sides: ReadonlyMap<string, readonly Word[]>,
  relate: Relate,
  perVoice: number,
): Voices {
  const said = [...sides].map(([side, words]) => [side, sideLogOdds(claimId, words, relate)] as const)
  const repeating = said.filter(([side, logOdds]) => side !== 'official' && logOdds > 0)
  const [strongest] = repeating.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const further = new Set(repeating.flatMap(([side]) => (side === strongest?.[0] ? [] : [side])))
  const shareOf = (side: string) => (further.has(side) ? perVoice : 1)
  return { logOdds: said.reduce((sum, [side, logOdds]) => sum + shareOf(side) * logOdds, 0), shareOf }
}

/** Who says "20 November" also says "autumn"; who denies "autumn" also denies "20 November". */
function sideLogOdds(claimId: string, words: readonly Word[], relate: Relate): number {
  const own = words.find((word) => word.claimId === claimId)
  const implied = (stance: Stance, relation: Relation) =>
    words.filter((w) => w.stance === stance && relate(w.claimId, claimId) === relation).map((w) => w.logOdds)
  const support = [...implied('for', 'narrows'), ...(own?.stance === 'for' ? [own.logOdds] : [])]
  const denial = [
    ...implied('against', 'is narrowed by'),
    ...(own?.stance === 'against' ? [own.logOdds] : []),
  ]
  if (own?.stance === 'against' || support.length === 0) return Math.min(0, ...denial)
  return Math.max(...support)
}
