import type { Claim, Report } from '../claims/index.ts'
import { type KeyedClaim, keyClaim, type ResolvedClaim } from './claim-key.ts'
import { plainMention } from './names/plain-name.ts'
import { idsIn, respell } from './names/respell.ts'
import { splitByTitle } from './names/split-by-title.ts'
import { type WhoIs, whoIsNow } from './names/who-is.ts'
import type { Resolved } from './resolve.ts'
import * as claims from './store/claims.ts'
import type { Database } from './store/database.ts'
import { insertReport, type Said } from './store/reports.ts'
import { setClaimsOfVersion } from './store/stories.ts'
import type { StoryEntry } from './stored.ts'
import type { Version } from './story-version.ts'
import { stanceOf } from './weight.ts'
import { sketchReports, wordsOfQuote } from './wording/sketch-story.ts'

/** A report's claim on record. `spoken`: in the names of the story, where others stand for them. */
export type Voiced = KeyedClaim & {
  readonly key: number
  readonly isNew: boolean
  readonly isFor: boolean
  readonly spoken: ResolvedClaim | null
}

/** Puts a version's reports and their claims on record. What the version before said already keeps its time. */
export function addReports(
  db: Database,
  entry: StoryEntry,
  version: Version,
  before: readonly Said[],
  resolved: Resolved,
): readonly Voiced[] {
  splitByTitle(db, entry.reports, resolved, version.key)
  const whoIs = whoIsNow(db)
  const voiced = entry.reports.map((report) => addClaim(db, report, resolved, whoIs, version.key))
  const wordingOf = sketchReports(entry.story)
  for (const [position, report] of entry.reports.entries()) {
    const claim = voiced[position]
    if (claim) addReport(db, report, claim, version, before, position + 1, wordingOf(report))
  }
  setClaimsOfVersion(db, version.key, version.version, new Set(voiced.map(({ key }) => key)).size)
  return voiced
}

function addClaim(db: Database, report: Report, resolved: Resolved, whoIs: WhoIs, storyKey: number): Voiced {
  const said = resolveClaim(report.claim, resolved)
  const meant = respell(said, (id) => whoIs(id, storyKey))
  const keyed = keyClaim(meant)
  const { key, isNew } = claims.putClaim(db, keyed)
  claims.putClaimEntities(db, key, idsIn(meant))
  return { ...keyed, key, isNew, isFor: stanceOf(report) === 'for', spoken: meant === said ? null : said }
}

function addReport(
  db: Database,
  report: Report,
  claim: Voiced,
  version: Version,
  before: readonly Said[],
  position: number,
  wording: Uint8Array,
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
    spoken: claim.spoken,
    wording,
    words: wordsOfQuote(report),
  })
}

function resolveClaim(claim: Claim, resolved: Resolved): ResolvedClaim {
  const { value } = claim
  const season = claim.subject && plainMention(claim.subject).season
  const qualifiers = Object.entries(claim.qualifiers).map(
    ([name, part]) => [name, typeof part === 'object' ? { entity: resolved.idOf(part) } : part] as const,
  )
  return {
    subject: claim.subject === null ? null : resolved.idOf(claim.subject),
    property: claim.property,
    value: 'name' in value ? { entity: resolved.idOf(value) } : value,
    // "Copper Lane Season 2 comes out in May": what is said of the work is said of its season.
    qualifiers: { ...(season === null ? {} : { season }), ...Object.fromEntries(qualifiers) },
    continuity: claim.continuity,
  }
}
