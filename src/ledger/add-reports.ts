import type { Claim, Report } from '../claims/index.ts'
import { type KeyedClaim, keyClaim, type ResolvedClaim } from './claim-key.ts'
import { entitiesOf } from './mentions.ts'
import type { Resolved } from './resolve.ts'
import * as claims from './store/claims.ts'
import type { Database } from './store/database.ts'
import { insertReport, type Said } from './store/reports.ts'
import { setClaimsOfVersion } from './store/stories.ts'
import type { StoryEntry } from './stored.ts'
import type { Version } from './story-version.ts'
import { stanceOf } from './weight.ts'

/** A report's claim on record. */
export type Voiced = KeyedClaim & { readonly key: number; readonly isNew: boolean; readonly isFor: boolean }

/** Puts a version's reports and their claims on record. What the version before said already keeps its time. */
export function addReports(
  db: Database,
  entry: StoryEntry,
  version: Version,
  before: readonly Said[],
  resolved: Resolved,
): readonly Voiced[] {
  const voiced = entry.reports.map((report) => addClaim(db, report, resolved))
  for (const [position, report] of entry.reports.entries()) {
    const claim = voiced[position]
    if (claim) addReport(db, report, claim, version, before, position + 1)
  }
  setClaimsOfVersion(db, version.key, version.version, new Set(voiced.map(({ key }) => key)).size)
  return voiced
}

function addClaim(db: Database, report: Report, resolved: Resolved): Voiced {
  const keyed = keyClaim(resolveClaim(report.claim, resolved))
  const { key, isNew } = claims.putClaim(db, keyed)
  for (const entity of entitiesOf(report.claim)) claims.putClaimEntity(db, resolved.keyOf(entity), key)
  return { ...keyed, key, isNew, isFor: stanceOf(report) === 'for' }
}

function addReport(
  db: Database,
  report: Report,
  claim: Voiced,
  version: Version,
  before: readonly Said[],
  position: number,
): void {
  const denied = report.certainty === 'denied'
  const saidBefore = before.find((earlier) => earlier.claimKey === claim.key && earlier.denied === denied)
  insertReport(db, {
    id: `${version.id}-${version.version}-${position}`,
    claimKey: claim.key,
    storyKey: version.key,
    version: version.version,
    outletId: version.outletId,
    saidAt: saidBefore?.saidAt ?? version.visibleFrom,
    visibleFrom: version.visibleFrom,
    report,
    details: claim.details,
  })
}

function resolveClaim(claim: Claim, resolved: Resolved): ResolvedClaim {
  const { value } = claim
  const qualifiers = Object.entries(claim.qualifiers).map(
    ([name, part]) => [name, typeof part === 'object' ? { entity: resolved.idOf(part) } : part] as const,
  )
  return {
    subject: claim.subject === null ? null : resolved.idOf(claim.subject),
    property: claim.property,
    value: 'name' in value ? { entity: resolved.idOf(value) } : value,
    qualifiers: Object.fromEntries(qualifiers),
    continuity: claim.continuity,
  }
}
