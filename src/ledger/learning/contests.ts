import { intervalOf, overlaps } from '../edtf.ts'
import { type ClaimRow, listClaimsById } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { priorLogOdds, speakerOdds } from '../weight.ts'
import { isLater } from '../words.ts'
import type { Contest, Voiced } from './fit-contests.ts'
import type { Lesson } from './fit-lesson.ts'
import type { SpokenCall } from './settled-calls.ts'

/** Settled slots as their sources' calls had them beforehand, weighed by the lesson. */
export function contestsOf(db: Database, calls: readonly SpokenCall[], lesson: Lesson): readonly Contest[] {
  const early = calls.filter(({ at, outcome }) => isLater(outcome.at, at))
  const byClaim = Map.groupBy(early, (call) => call.claimId)
  const slots = Map.groupBy(listClaimsById(db, [...byClaim.keys()]), (claim) => claim.slotId)
  return [...slots.values()].filter(areRivals).flatMap((slot): readonly Contest[] => {
    const values = slot.map(({ id }) => byClaim.get(id) ?? [])
    const held = values.flatMap((said, at) => (said.some(({ judged }) => judged === 'right') ? [at] : []))
    // What was changed had two true values, one after the other.
    if (held.length > 1) return []
    return [{ values: values.map((said) => voicedOf(said, lesson)), held: held[0] ?? null }]
  })
}

/** Values that may all be so tell nothing of the others: statuses, and dates within each other. */
function areRivals(slot: readonly ClaimRow[]): boolean {
  const dates = slot.map(({ claim }) => ('edtf' in claim.value ? intervalOf(claim.value.edtf) : null))
  return (
    slot.every(({ claim }) => claim.property !== 'status') &&
    dates.every((one, at) => dates.slice(at + 1).every((other) => !one || !other || !overlaps(one, other)))
  )
}

/** The strongest voice counts in full, and so does what speaks against its value: a source that is wrong more often than not. */
function voicedOf(said: readonly SpokenCall[], { speakers, certainties, sources }: Lesson): Voiced {
  const added = said.map(
    ({ speaker, certainty, sourceId }) =>
      speakerOdds(speaker, certainty) -
      priorLogOdds +
      (speakers.get(speaker) ?? 0) +
      (certainties.get(certainty) ?? 0) +
      (sources.get(sourceId) ?? 0),
  )
  const [strongest = 0, ...others] = added.toSorted((a, b) => b - a)
  const total = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0)
  return {
    first: priorLogOdds + strongest + total(others.filter((one) => one <= 0)),
    further: total(others.filter((one) => one > 0)),
  }
}
