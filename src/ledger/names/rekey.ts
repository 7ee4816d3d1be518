import { keyClaim, type ResolvedClaim } from '../claim-key.ts'
import * as claims from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { listNodeKeys } from '../store/nodes.ts'
import * as spoken from '../store/spoken.ts'
import { idsIn, respell } from './respell.ts'
import { type WhoIs, whoIsNow } from './who-is.ts'

/**
 * Gives every report on these entities to the claim that it is a report of, now that they are held for others than
 * before. Nothing is lost by it: a report keeps the names of its story, and goes back by the same way.
 */
export function rekeyClaims(db: Database, entityKeys: readonly number[]): readonly string[] {
  const whoIs = whoIsNow(db)
  const rows = new Map(
    entityKeys.flatMap((key) => claims.listClaimsOfEntity(db, key)).map((row) => [row.key, row]),
  )
  return [...rows.values()].sort((a, b) => a.key - b.key).flatMap((row) => rekeyClaim(db, row, whoIs))
}

function rekeyClaim(db: Database, row: claims.ClaimRow, whoIs: WhoIs): readonly string[] {
  const reports = spoken.listSpokenOfClaim(db, row.key)
  spoken.keepSpokenOfVerdicts(
    db,
    row.id,
    JSON.stringify(spoken.bodyOf(row, reports)),
    reports[0]?.storyKey ?? null,
  )
  const touched = new Set([row.slotId])
  const targets = new Set([row.key])
  for (const report of reports) {
    const body = report.spoken ?? withQualifiers(row.claim, report.details)
    const meant = respell(body, (id) => whoIs(id, report.storyKey))
    const keyed = keyClaim(meant)
    const target = claims.putClaim(db, keyed).key
    spoken.giveReport(db, report, target, keyed.details, meant === body ? null : body)
    targets.add(target)
    touched.add(keyed.slotId)
  }
  for (const key of targets) refreshEntities(db, key)
  moveVerdicts(db, row.id, whoIs)
  spoken.recountStories(db, reports)
  // Its place in the record stays as long as somebody voices it.
  if (!spoken.isVoiced(db, row.key)) spoken.retire(db, row)
  return [...touched]
}

export function withQualifiers(claim: ResolvedClaim, details: ResolvedClaim['qualifiers']): ResolvedClaim {
  return { ...claim, qualifiers: { ...claim.qualifiers, ...details } }
}

/** The entities that a claim names, by itself or in what its reports add. */
function refreshEntities(db: Database, claimKey: number): void {
  const [row] = claims.listClaimsByKey(db, [claimKey])
  if (!row) return
  const details = spoken.listSpokenOfClaim(db, claimKey).map((report) => report.details)
  const ids = [row.claim, ...details.map((one) => withQualifiers(row.claim, one))].flatMap(idsIn)
  claims.setClaimEntities(db, claimKey, listNodeKeys(db, [...new Set(ids)]))
}

/** A verdict goes with the claim it was given on, as its stories named it. */
function moveVerdicts(db: Database, claimId: string, whoIs: WhoIs): void {
  for (const verdict of spoken.listSpokenVerdicts(db, claimId)) {
    const keyed = keyClaim(respell(verdict.spoken, (id) => whoIs(id, verdict.storyKey)))
    spoken.giveVerdict(db, verdict.entry, keyed.claimId)
  }
}
