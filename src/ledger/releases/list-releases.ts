import { intervalOf } from '../edtf.ts'
import type { EntityRef } from '../entity.ts'
import { boundOf } from '../moment.ts'
import type { Standing } from '../standing.ts'
import { listClaimsOfSlots } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { findNodeById } from '../store/nodes.ts'
import {
  type LastTouch,
  listLastTouches,
  listPlatformClaims,
  listReleaseClaims,
  listReleaseClaimsOf,
  listTitlesShownBy,
} from '../store/releases.ts'
import { standingsOf } from '../views.ts'
import type { Release, ReleaseRequest } from './release.ts'

/** Days before and after which nothing is asked for. */
const [firstDay, lastDay] = ['0000-01-01', '9999-12-31'] as const

/** A date is told without its reports: a month has thousands. One of each claim says that it is voiced. */
const noReports = 1

/** Release dates that stand, the earliest first: not those that are denied, open, replaced or said more precisely. */
export function listReleases(db: Database, request: ReleaseRequest): readonly Release[] {
  const { from = null, to = null, entity = null } = request
  const bound = boundOf(request.asOf)
  const [first, last] = [from ?? firstDay, to ?? lastDay]
  const claims =
    entity === null
      ? listReleaseClaims(db, first, last).filter(({ claim }) => mayFall(edtfOf(claim), first, last))
      : listReleaseClaimsOf(db, titlesOf(db, entity))
  const slotIds = [...new Set(claims.map((claim) => claim.slotId))]
  return inBatches(slotIds)
    .flatMap((some) => releasesOfSlots(db, some, bound))
    .filter((release) => mayFall(release.edtf, first, last) && isAbout(release, entity))
    .toSorted(inOrder)
}

/** A month may have thousands of releases: what each batch is worked out from is let go before the next. */
function inBatches(slotIds: readonly string[]): readonly (readonly string[])[] {
  const size = 200
  return Array.from({ length: Math.ceil(slotIds.length / size) }, (_, n) =>
    slotIds.slice(n * size, (n + 1) * size),
  )
}

function releasesOfSlots(db: Database, slotIds: readonly string[], bound: string | null): readonly Release[] {
  // All values of their slots: which of them is likeliest is part of the answer.
  const slots = listClaimsOfSlots(db, slotIds)
  const standings = standingsOf(db, slots, bound, noReports).standings.filter(isStanding)
  const platforms = platformsOf(db, standings, bound)
  const touches = listLastTouches(db, [...new Set(standings.map(({ slotId }) => slotId))])
  const byId = new Map(standings.map((standing) => [standing.claimId, standing]))
  return standings.map((standing) => toRelease(standing, byId, platforms, touches))
}

const edtfOf = (claim: { readonly value: object }): string =>
  'edtf' in claim.value && typeof claim.value.edtf === 'string' ? claim.value.edtf : ''

/** Has the date a day in common with the days asked for? */
function mayFall(edtf: string, first: string, last: string): boolean {
  const interval = intervalOf(edtf)
  if (interval === null) return false
  const { earliest, latest } = interval
  return (earliest ?? firstDay) <= last && (latest ?? lastDay) >= first
}

function isStanding({ label, supersededBy }: Standing): boolean {
  return label !== 'denied' && label !== 'open' && supersededBy === null
}

/** The title itself, or those that it shows. */
function titlesOf(db: Database, entityId: string): readonly string[] {
  const node = findNodeById(db, entityId)
  return node ? [...new Set([entityId, ...listTitlesShownBy(db, node.mergedInto ?? node.key)])] : []
}

function isAbout({ title, platforms }: Release, entity: string | null): boolean {
  return entity === null || title?.id === entity || platforms.some(({ id }) => id === entity)
}

/** Who shows each title, by its id: what is more likely than not, for releases that do not say where. */
function platformsOf(
  db: Database,
  standings: readonly Standing[],
  bound: string | null,
): ReadonlyMap<string, readonly EntityRef[]> {
  const titles = [...new Set(standings.flatMap(({ entities }) => entities.subject ?? []))]
  const shown = standingsOf(db, listPlatformClaims(db, titles), bound, noReports)
    .standings.filter((standing) => isStanding(standing) && standing.probability >= 0.5)
    .toSorted((a, b) => b.probability - a.probability)
  const byTitle = Map.groupBy(shown, ({ entities }) => entities.subject ?? '')
  return new Map(
    [...byTitle].map(([id, some]) => {
      const named = some.flatMap(({ claim, entities }) => refOf(claim.value, entities.value))
      return [id, [...new Map(named.map((ref) => [ref.id, ref])).values()]]
    }),
  )
}

function refOf(part: unknown, id: string | null | undefined): readonly EntityRef[] {
  if (!id || typeof part !== 'object' || part === null || !isNamed(part)) return []
  return [{ id, type: part.type, name: part.name }]
}

function isNamed(part: object): part is Pick<EntityRef, 'type' | 'name'> {
  return 'name' in part && 'type' in part
}

function toRelease(
  standing: Standing,
  all: ReadonlyMap<string, Standing>,
  platforms: ReadonlyMap<string, readonly EntityRef[]>,
  touches: ReadonlyMap<string, LastTouch>,
): Release {
  const { claim, entities, slotId } = standing
  const { qualifiers } = claim
  const edtf = edtfOf(claim)
  const { earliest = null, latest = null } = intervalOf(edtf) ?? {}
  const own = refOf(qualifiers.platform, entities.qualifiers.platform)
  const touch = touches.get(slotId)
  return {
    claimId: standing.claimId,
    releaseId: own[0] ? `${slotId}-${own[0].id}` : slotId,
    sentence: standing.sentence,
    title: refOf(claim.subject, entities.subject)[0] ?? null,
    platforms: own.length > 0 ? own : (platforms.get(entities.subject ?? '') ?? []),
    region: wordsOf(qualifiers.region),
    season: wordsOf(qualifiers.season),
    episode: wordsOf(qualifiers.episode),
    of: wordsOf(qualifiers.of),
    edtf,
    earliest,
    latest,
    isDay: /^\d{4}-\d{2}-\d{2}$/.test(edtf),
    label: standing.label,
    probability: standing.probability,
    independentSources: standing.independentSources,
    outcome: standing.outcome,
    likelier: likelierThan(standing, all),
    firstReportedAt: standing.firstReportedAt,
    lastReportedAt: standing.lastReportedAt,
    entry: touch?.entry ?? 0,
    changedAt: touch?.at ?? standing.lastReportedAt,
  }
}

function wordsOf(qualifier: unknown): string | null {
  if (qualifier === undefined || qualifier === null || typeof qualifier === 'boolean') return null
  return typeof qualifier === 'object'
    ? 'name' in qualifier
      ? String(qualifier.name)
      : null
    : String(qualifier)
}

function likelierThan({ rivals, probability }: Standing, all: ReadonlyMap<string, Standing>): string | null {
  const better = rivals.flatMap((id) => all.get(id) ?? []).filter((other) => other.probability > probability)
  const [best] = better.toSorted((a, b) => b.probability - a.probability || (a.claimId < b.claimId ? -1 : 1))
  return best?.claimId ?? null
}

/** By the first day it may be, a day before what is wider; of one day, the likelier first. */
function inOrder(a: Release, b: Release): number {
  const day = ({ earliest, latest }: Release) => earliest ?? latest ?? ''
  const [first, second] = [day(a), day(b)]
  if (first !== second) return first < second ? -1 : 1
  return (
    Number(b.isDay) - Number(a.isDay) || b.probability - a.probability || (a.claimId < b.claimId ? -1 : 1)
  )
}
