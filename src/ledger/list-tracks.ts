import { boundOf } from './moment.ts'
import { meantOthers } from './names/claims-then.ts'
import type { ClaimTrack, TrackRequest } from './standing.ts'
import { listDaysOfSlots } from './store/changes.ts'
import { type ClaimPlace, listClaimPlaces } from './store/claims.ts'
import type { Database } from './store/database.ts'
import { listGaplessClaims } from './store/slots.ts'
import { listTurns } from './store/standings.ts'
import { type Weighed, weighSlots } from './weigh.ts'

/** A line of more points than this shows no more. */
const mostPoints = 40
/** Where the past is not kept, each point costs weighing the slots once. */
const mostWeighed = 12

type Point = ClaimTrack['points'][number]

/** How claims stood at the end of days on which they came to stand otherwise, in the order given. */
export function listTracks(
  db: Database,
  claimIds: readonly string[],
  request: TrackRequest,
): readonly ClaimTrack[] {
  const bound = boundOf(request.asOf)
  const claims = listClaimPlaces(db, claimIds)
  const kept = listSteady(db, claims)
  const points = new Map([
    ...keptPoints(db, kept, bound),
    ...(request.kept
      ? []
      : weighedPoints(
          db,
          claims.filter((claim) => !kept.includes(claim)),
          bound,
        )),
  ])
  return claimIds.flatMap((claimId) => {
    const own = points.get(claimId)
    return own ? [{ claimId, points: own }] : []
  })
}

/** Claims whose every standing is kept. */
function listSteady(db: Database, claims: readonly ClaimPlace[]): readonly ClaimPlace[] {
  const gapless = listGaplessClaims(
    db,
    claims.map(({ key }) => key),
  )
  const steady = claims.filter(({ key }) => gapless.has(key))
  const slots = [...new Set(steady.map((claim) => claim.slotId))]
  return meantOthers(db, slots, '') ? [] : steady
}

function keptPoints(db: Database, claims: readonly ClaimPlace[], bound: string | null) {
  const turns = Map.groupBy(
    listTurns(
      db,
      claims.map(({ key }) => key),
      bound,
    ),
    (turn) => turn.claimKey,
  )
  return claims.map(({ id, key }) => {
    const own = (turns.get(key) ?? []).map(({ since, label, probability }) => ({
      at: since.slice(0, 10),
      label,
      probability,
    }))
    return [
      id,
      thin(
        own.filter(({ at }, i) => at !== own[i + 1]?.at),
        mostPoints,
      ),
    ] as const
  })
}

function weighedPoints(db: Database, claims: readonly ClaimPlace[], bound: string | null) {
  const slots = [...new Set(claims.map((claim) => claim.slotId))]
  const days = thin(listDaysOfSlots(db, slots, bound), mostWeighed)
  const weighed = days.map((day) => ({ day, stood: weighSlots(db, slots, endOf(day, bound)) }))
  return claims.map((claim) => {
    const points = weighed.flatMap(({ day, stood }): readonly Point[] => {
      const fused = stood.standings.get(idThen(stood, claim))
      return fused ? [{ at: day, label: fused.label, probability: fused.probability }] : []
    })
    return [claim.id, points] as const
  })
}

/** The last day may be cut short by the moment that is asked about. */
function endOf(day: string, bound: string | null): string {
  const end = `${day}~`
  return bound !== null && bound < end ? bound : end
}

/** Where its names meant others then, the claim had another id. */
function idThen({ cameFrom }: Weighed, claim: ClaimPlace): string {
  for (const [id, keys] of cameFrom ?? []) if (keys.has(claim.key)) return id
  return claim.id
}

/** The first and the last are kept. */
function thin<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all
  const step = (all.length - 1) / (most - 1)
  return all.filter((_, i) => Math.round(Math.round(i / step) * step) === i)
}
