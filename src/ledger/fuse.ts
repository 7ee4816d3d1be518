import type { Relation } from './compare-values.ts'
import { impliedFor, weightsOf } from './explain-weights.ts'
import { countSources, labelOf } from './label.ts'
import type { Label } from './questions.ts'
import { type Relate, relateAll, type SlotValue } from './relate.ts'
import { successorOf } from './successor.ts'
import { mostLogOdds, priorLogOdds, type Stance } from './weight.ts'
import { byTime, lastWords, replacements, type Word } from './words.ts'

/** Where one value stands. */
export type Fused = {
  readonly label: Label
  readonly probability: number
  readonly independentSources: number
  readonly rivals: readonly string[]
  readonly supersededBy: string | null
  /** What each report of this value added, and what was added by words on narrower and wider values. */
  readonly weights: readonly Weight[]
  readonly implied: readonly Weight[]
}
export type Weight = { readonly reportId: string; readonly logOdds: number; readonly why: string }

/**
 * Reports of a slot → standing of each value. Order of arrival does not matter; echoes add nothing; a denial never
 * raises the probability of its value. `perRival`: what verdicts taught of contested slots (learning/fit-rivals.ts).
 */
export function fuse(slot: readonly SlotValue[], perRival = 0): ReadonlyMap<string, Fused> {
  const values = inOrder(slot)
  const relate = relateAll(values)
  // What does each source say of each value, in the end? And which of these words have since been replaced?
  const words = lastWords(values, relate)
  const replacedBy = replacements(words, relate)
  const current = new Set(words.filter((word) => replacedBy(word).length === 0))
  // What do the others add up to, and how do the values share one probability?
  const logOdds = addUp(values, current, relate)
  const probabilities = shareOut(logOdds, relate, perRival)
  return new Map(
    values.map((value) => {
      const own = words.filter((word) => word.claimId === value.claimId)
      const standing = own.filter((word) => current.has(word))
      const replacing = own.filter((word) => word.stance === 'for').flatMap(replacedBy)
      const label = labelOf(standing, value, (logOdds.get(value.claimId) ?? 0) < priorLogOdds)
      const fused = {
        label,
        probability: probabilities.get(value.claimId) ?? 0,
        independentSources: countSources(value, label),
        rivals: values.map((other) => other.claimId).filter((id) => relate(id, value.claimId) === 'excludes'),
        supersededBy: successorOf(value, values, replacing, probabilities, relate),
        weights: weightsOf(value, own, current),
        implied: impliedFor(value, words, current, relate),
      }
      return [value.claimId, fused]
    }),
  )
}

/** Sums of fractions depend on their order by a hair; one order makes the same record weigh the same to the last digit. */
function inOrder(slot: readonly SlotValue[]): readonly SlotValue[] {
  const ordered = slot.map((value) => ({ ...value, reports: value.reports.toSorted(byTime) }))
  return ordered.sort((a, b) => (a.claimId < b.claimId ? -1 : 1))
}

/** The log-odds of each value: the prior, and what each side adds. */
function addUp(
  values: readonly SlotValue[],
  current: ReadonlySet<Word>,
  relate: Relate,
): ReadonlyMap<string, number> {
  const sides = [...Map.groupBy(current, (word) => word.side).values()]
  const total = (claimId: string) =>
    sides.reduce((sum, words) => sum + sideLogOdds(claimId, words, relate), priorLogOdds)
  const bounded = (logOdds: number) => Math.max(-mostLogOdds, Math.min(mostLogOdds, logOdds))
  return new Map(values.map(({ claimId }) => [claimId, bounded(total(claimId))]))
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

/** Values that exclude each other share one probability with "none of these"; a wide value holds at least what lies in it. */
function shareOut(
  logOdds: ReadonlyMap<string, number>,
  relate: Relate,
  perRival: number,
): ReadonlyMap<string, number> {
  const ids = [...logOdds.keys()]
  const related = (id: string, relation: Relation) => ids.filter((other) => relate(other, id) === relation)
  // Where one rival lies within another, counting both would count it twice.
  const widest = (some: readonly string[]) =>
    some.filter((id) => !some.some((other) => relate(id, other) === 'narrows'))
  const massOf = (id: string): number => {
    const within = widest(related(id, 'narrows')).reduce((sum, narrower) => sum + massOf(narrower), 0)
    return Math.max(Math.exp(logOdds.get(id) ?? 0), within)
  }
  const masses = new Map(ids.map((id) => [id, massOf(id)]))
  const none =
    perRival === 0 ? () => 1 : unnamed(ids, relate, (id) => widest(related(id, 'excludes')).length, perRival)
  const total = (some: readonly string[]) => some.reduce((sum, id) => sum + (masses.get(id) ?? 0), 0)
  return new Map(
    ids.map((id) => [id, total([id]) / (none(id) + total([id]) + total(widest(related(id, 'excludes'))))]),
  )
}

/**
 * The weight of "none of these" for each value: the more rivals are named, the less is left that nobody has thought of. It is
 * the same for all that contend with each other, or lie within each other: else a narrow value could outweigh its wide one.
 */
function unnamed(
  ids: readonly string[],
  relate: Relate,
  rivalsOf: (id: string) => number,
  perRival: number,
): (id: string) => number {
  const weights = new Map<string, number>()
  for (const start of ids) {
    if (weights.has(start)) continue
    const together = new Set([start])
    for (const one of together)
      for (const other of ids) if (relate(other, one) !== 'beside' && other !== one) together.add(other)
    const weight = Math.exp(-perRival * Math.max(...[...together].map(rivalsOf)))
    for (const one of together) weights.set(one, weight)
  }
  return (id) => weights.get(id) ?? 1
}
