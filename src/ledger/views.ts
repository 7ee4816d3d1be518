import type { Claim } from '../claims/index.ts'
import type { Fused } from './fuse.ts'
import type { ReportView, Standing } from './questions.ts'
import { sentence } from './sentence.ts'
import { type ClaimRow, listClaimsByKey } from './store/claims.ts'
import type { Database } from './store/database.ts'
import { listReportsOfClaims, type ReportRow } from './store/reports.ts'
import { listStandings } from './store/standings.ts'
import type { Origin } from './trace.ts'
import { loadEntities, nameClaim, weighSlots, withDetails } from './weigh.ts'

/** Where these claims stand as of a bound of moment.ts; claims that nobody had voiced by then are left out. */
export function standingsOf(
  db: Database,
  claims: readonly ClaimRow[],
  bound: string | null,
): readonly Standing[] {
  return bound === null ? presentStandings(db, claims) : pastStandings(db, claims, bound)
}

/** Straight from the projections. */
function presentStandings(db: Database, claims: readonly ClaimRow[]): readonly Standing[] {
  const keys = claims.map((claim) => claim.key)
  const reports = listReportsOfClaims(db, keys, null)
  const fused = listStandings(db, keys)
  return assemble(db, claims, reports, fused, storedView, null)
}

/** The past is worked out from the reports of then, by the same arithmetic. */
function pastStandings(db: Database, claims: readonly ClaimRow[], bound: string): readonly Standing[] {
  const weighed = weighSlots(db, [...new Set(claims.map((claim) => claim.slotId))], bound)
  const view = (report: ReportRow) => viewOf(report, weighed.origins.get(report.id) ?? null)
  return assemble(db, claims, weighed.reports, weighed.standings, view, bound)
}

function assemble(
  db: Database,
  claims: readonly ClaimRow[],
  reports: readonly ReportRow[],
  fused: ReadonlyMap<string, Fused>,
  view: (report: ReportRow) => ReportView,
  bound: string | null,
): readonly Standing[] {
  const entities = loadEntities(db, claims, reports)
  const reportsOf = Map.groupBy(reports, (report) => report.claimKey)
  return claims.flatMap((row) => {
    const own = reportsOf.get(row.key) ?? []
    const standing = fused.get(row.id)
    if (!standing || own.length === 0) return []
    const claim = withDetails(row.claim, own)
    return [toStanding(row, nameClaim(claim, entities, bound), idsOf(claim), standing, own.map(view))]
  })
}

function toStanding(
  row: ClaimRow,
  claim: Claim,
  entities: Standing['entities'],
  fused: Fused,
  reports: readonly ReportView[],
): Standing {
  return {
    claimId: row.id,
    sentence: sentence(claim),
    claim,
    entities,
    slotId: row.slotId,
    ...fused,
    firstReportedAt: reports[0]?.publishedAt ?? '',
    lastReportedAt: reports.at(-1)?.publishedAt ?? '',
    reports,
  }
}

function idsOf({ subject, value, qualifiers }: ClaimRow['claim']): Standing['entities'] {
  const named = Object.entries(qualifiers).flatMap(([name, part]) =>
    typeof part === 'object' ? [[name, part.entity] as const] : [],
  )
  return { subject, value: 'entity' in value ? value.entity : null, qualifiers: Object.fromEntries(named) }
}

/** A report of the present, with the origin that is on record. */
export function storedView(report: ReportRow): ReportView {
  const { stored } = report
  if (!stored) return viewOf(report, null)
  const source = { id: stored.sourceId, name: stored.sourceName, kind: 'outlet' as const }
  return viewOf(report, { source, trail: stored.trail, echo: stored.echo })
}

function viewOf(report: ReportRow, origin: Origin | null): ReportView {
  const {
    id,
    claimId,
    storyId,
    outlet,
    headline,
    url,
    certainty,
    attribution,
    evidence,
    quote,
    part,
    rules,
  } = report
  return {
    id,
    claimId,
    storyId,
    outlet,
    headline,
    url,
    publishedAt: report.saidAt,
    certainty,
    attribution,
    evidence,
    quote,
    part,
    rules,
    source: origin ? { id: origin.source.id, name: origin.source.name } : { id: 'unknown', name: 'unknown' },
    trail: origin?.trail ?? [],
    echo: origin?.echo ?? false,
  }
}

/** Sentences of claims, as they read now. */
export function sentencesOf(db: Database, claimKeys: readonly number[]): ReadonlyMap<string, string> {
  const keys = [...new Set(claimKeys)]
  const claims = listClaimsByKey(db, keys)
  const reports = Map.groupBy(listReportsOfClaims(db, keys, null), (report) => report.claimKey)
  const entities = loadEntities(db, claims, [...reports.values()].flat())
  return new Map(
    claims.map((row) => [
      row.id,
      sentence(nameClaim(withDetails(row.claim, reports.get(row.key) ?? []), entities, null)),
    ]),
  )
}
