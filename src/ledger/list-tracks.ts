import { boundOf } from './moment.ts'
import type { ClaimTrack, Moment } from './questions.ts'
import { listDaysOfSlots } from './store/changes.ts'
import { type ClaimRow, listClaimsById } from './store/claims.ts'
import type { Database } from './store/database.ts'
import { type Weighed, weighSlots } from './weigh.ts'

/** A line of more points than this shows no more; each costs weighing the slots once. */
const mostPoints = 40

/** How claims stood at the end of each day that changed anything in their slots, in the order given. */
export function listTracks(db: Database, claimIds: readonly string[], moment: Moment): readonly ClaimTrack[] {
  const bound = boundOf(moment.asOf)
  const claims = new Map(listClaimsById(db, claimIds).map((claim) => [claim.id, claim]))
  const slots = [...new Set([...claims.values()].map((claim) => claim.slotId))]
  const days = thin(listDaysOfSlots(db, slots, bound))
  const weighed = days.map((day) => ({ day, stood: weighSlots(db, slots, endOf(day, bound)) }))
  return claimIds.flatMap((id) => {
    const claim = claims.get(id)
    if (!claim) return []
    const points = weighed.flatMap(({ day, stood }) => {
      const fused = stood.standings.get(idThen(stood, claim))
      return fused ? [{ at: day, label: fused.label, probability: fused.probability }] : []
    })
    return [{ claimId: id, points }]
  })
}

/** The last day may be cut short by the moment that is asked about. */
function endOf(day: string, bound: string | null): string {
  const end = `${day}~`
  return bound !== null && bound < end ? bound : end
}

/** Where its names meant others then, the claim had another id. */
function idThen({ cameFrom }: Weighed, claim: ClaimRow): string {
  for (const [id, keys] of cameFrom ?? []) if (keys.has(claim.key)) return id
  return claim.id
}

/** The first and the last are kept. */
function thin(days: readonly string[]): readonly string[] {
  if (days.length <= mostPoints) return days
  const step = (days.length - 1) / (mostPoints - 1)
  return Array.from({ length: mostPoints }, (_, i) => days[Math.round(i * step)] ?? '')
}
