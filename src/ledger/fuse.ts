import type { Relation } from './compare-values.ts'
import { impliedFor, weightsOf } from './explain-weights.ts'
import { countSources, labelOf } from './label.ts'
import type { Label } from './labels.ts'
import { type SlotLesson, untaught } from './learning/fit-contests.ts'
import { type Relate, relateAll, type SlotValue } from './relate.ts'
import { successorOf } from './successor.ts'
import { type Voices, voicesOn } from './voices.ts'
import { mostLogOdds, priorLogOdds } from './weight.ts'
import { byTime, lastWords, replacements } from './words.ts'

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
 * raises the probability of its value. `taught`: what verdicts taught of slots (learning/fit-contests.ts).
 */
export function fuse(slot: readonly SlotValue[], taught: SlotLesson = untaught): ReadonlyMap<string, Fused> {
  const values = inOrder(slot)
  const relate = relateAll(values)
  // What does each source say of each value, in the end? And which of these words have since been replaced?
  const words = lastWords(values, relate)
  const replacedBy = replacements(words, relate)
  const current = new Set(words.filter((word) => replacedBy(word).length === 0))
  // What do the others add up to, and how do the values share one probability?
  const sides = Map.groupBy(current, (word) => word.side)
  const voices = new Map(
    values.map(({ claimId }) => [claimId, voicesOn(claimId, sides, relate, taught.perVoice)]),
  )
  const logOdds = addUp(voices)
  const probabilities = shareOut(logOdds, relate, taught.perRival)
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
        weights: weightsOf(value, own, current, voices.get(value.claimId)),
        implied: impliedFor(value, words, current, relate, voices.get(value.claimId)),
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

/** The log-odds of each value: the prior, and what all sides add. */
function addUp(voices: ReadonlyMap<string, Voices>): ReadonlyMap<string, number> {
  const bounded = (logOdds: number) => Math.max(-mostLogOdds, Math.min(mostLogOdds, logOdds))
  return new Map([...voices].map(([claimId, { logOdds }]) => [claimId, bounded(priorLogOdds + logOdds)]))
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
