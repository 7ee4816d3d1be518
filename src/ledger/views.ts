import type { Claim } from '../claims/index.ts'
import { type Entities, loadEntities, nameClaim, withDetails } from './name-claim.ts'
import type { ReportView, Standing, StoryCard } from './questions.ts'
import { sentence } from './sentence.ts'
import { type ClaimRow, listCastKeys, listClaimsByKey } from './store/claims.ts'
import type { Database } from './store/database.ts'
import { listOutcomes } from './store/outcomes.ts'
import { listDetailsOfClaims, listReportsOfClaims, type ReportRow } from './store/reports.ts'
import { listSourceNames } from './store/sources.ts'
import { listStandings, type StoredStanding } from './store/standings.ts'
import { listVersionCards, versionId } from './store/stories.ts'
import type { Origin } from './trace.ts'
import { ownWay } from './trail-way.ts'
import type { Outcome } from './verdicts/verdict.ts'
import { type Weighed, weighSlots } from './weigh.ts'

/** Standings, and the stories their reports stand in, newest first. */
export type Stood = { readonly standings: readonly Standing[]; readonly stories: readonly StoryCard[] }

/**
 * Where these claims stand as of a bound of moment.ts; claims that nobody had voiced by then are left out. Where names
 * meant others then, the claims are those of then that these have come from.
 */
export function standingsOf(db: Database, claims: readonly ClaimRow[], bound: string | null): Stood {
  const own = new Set(claims.map((claim) => claim.id))
  const parts = listPartsOf(db, claims).filter((part) => !own.has(part.id))
  const all = [...claims, ...parts]
  const { cameFrom, ...stood } = bound === null ? presentStandings(db, all) : pastStandings(db, all, bound)
  const keys = new Set(claims.map((claim) => claim.key))
  const isWanted = ({ claimId }: Standing) =>
    cameFrom ? [...(cameFrom.get(claimId) ?? [])].some((key) => keys.has(key)) : own.has(claimId)
  const standings = withParts(stood.standings).filter(isWanted)
  if (parts.length === 0) return { ...stood, standings }
  const shown = new Set(standings.flatMap((standing) => standing.reports.map((report) => report.storyId)))
  return { standings, stories: stood.stories.filter((story) => shown.has(story.id)) }
}

/** The same people's claims with their parts: "plays Mira Voss" says more than "is in the cast". */
function listPartsOf(db: Database, claims: readonly ClaimRow[]): readonly ClaimRow[] {
  return listClaimsByKey(
    db,
    listCastKeys(
      db,
      claims.filter(({ claim }) => isPartless(claim)).map((claim) => claim.key),
    ),
  )
}

const isPartless = ({ property, qualifiers }: { readonly property: string; readonly qualifiers: object }) =>
  property === 'cast member' && !('character' in qualifiers)

/** A place in the cast is made more precise by a likely part in it. */
function withParts(standings: readonly Standing[]): readonly Standing[] {
  const castOf = ({ claim, entities }: Standing) =>
    `${entities.subject} ${entities.value} ${claim.qualifiers.season ?? ''} ${claim.continuity}`
  const parts = standings.filter(({ claim }) => claim.property === 'cast member' && !isPartless(claim))
  const likely = Map.groupBy(
    parts.filter((part) => part.probability >= 0.5),
    castOf,
  )
  return standings.map((standing) => {
    const fuller = isPartless(standing.claim) ? (likely.get(castOf(standing)) ?? []) : []
    const [best] = fuller.toSorted(
      (a, b) => b.probability - a.probability || (a.claimId < b.claimId ? -1 : 1),
    )
    return best === undefined ? standing : { ...standing, supersededBy: best.claimId }
  })
}

type StoodBy = Stood & Pick<Weighed, 'cameFrom'>

/** Straight from the projections. */
function presentStandings(db: Database, claims: readonly ClaimRow[]): StoodBy {
  const keys = claims.map((claim) => claim.key)
  const reports = listReportsOfClaims(db, keys, null)
  const { origin, weight } = storedWeights(db, reports)
  const settled = {
    fused: listStandings(db, keys),
    outcomes: listOutcomes(db, keys),
    entities: loadEntities(db, claims, reports),
  }
  return { ...assemble(db, claims, reports, settled, origin, weight, null), cameFrom: null }
}

/** The past is worked out from the reports of then, by the same arithmetic. */
function pastStandings(db: Database, present: readonly ClaimRow[], bound: string): StoodBy {
  const weighed = weighSlots(db, [...new Set(present.map((claim) => claim.slotId))], bound)
  const keys = new Set(present.map((claim) => claim.key))
  const claims = weighed.claims.filter(({ id, key }) => {
    const { cameFrom } = weighed
    return cameFrom ? [...(cameFrom.get(id) ?? [])].some((from) => keys.has(from)) : keys.has(key)
  })
  const wanted = new Set(claims.map((claim) => claim.key))
  const reports = weighed.reports.filter((report) => wanted.has(report.claimKey))
  const weights = new Map(
    [...weighed.standings.values()].flatMap((fused) => fused.weights).map((one) => [one.reportId, one]),
  )
  const origin = (report: ReportRow) => weighed.origins.get(report.id) ?? null
  const weight = (report: ReportRow) => weights.get(report.id) ?? null
  const settled = { fused: weighed.standings, outcomes: weighed.outcomes, entities: weighed.entities }
  const stood = assemble(db, claims, reports, settled, origin, weight, bound)
  return { ...stood, cameFrom: weighed.cameFrom }
}

type OriginOf = (
  report: ReportRow,
) => (Pick<Origin, 'trail' | 'way' | 'echo'> & { source: ReportView['source'] }) | null
type Where = {
  readonly fused: ReadonlyMap<string, StoredStanding>
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly entities: Entities
}
type WeightOf = (report: ReportRow) => Standing['weights'][number] | null

/** What was worked out for reports when their slots changed last. */
function storedWeights(db: Database, reports: readonly ReportRow[]): { origin: OriginOf; weight: WeightOf } {
  const ids = new Set(reports.flatMap((report) => report.weighed?.sourceId ?? []))
  const names = listSourceNames(db, [...ids])
  return {
    origin: ({ weighed }) => {
      if (!weighed) return null
      const { sourceId: id, trail, way, echo } = weighed
      return { source: { id, name: names.get(id) ?? id }, trail, way, echo }
    },
    weight: ({ id, weighed }) => weighed && { reportId: id, logOdds: weighed.logOdds, why: weighed.why },
  }
}

function assemble(
  db: Database,
  claims: readonly ClaimRow[],
  reports: readonly ReportRow[],
  { fused, outcomes, entities }: Where,
  originOf: OriginOf,
  weightOf: WeightOf,
  bound: string | null,
): Stood {
  const cards = listVersionCards(db, reports)
  const reportsOf = Map.groupBy(reports, (report) => report.claimKey)
  const standings = claims.flatMap((row) => {
    const own = reportsOf.get(row.key) ?? []
    const standing = fused.get(row.id)
    if (!standing || own.length === 0) return []
    const { implied, ...rest } = standing
    const claim = withDetails(row.claim, own)
    const named = nameClaim(claim, entities, bound)
    const views = own.map((report) => viewOf(report, row.id, cards.get(versionId(report)), originOf(report)))
    const weights = [...own.flatMap((report) => weightOf(report) ?? []), ...implied]
    const outcome = outcomes.get(row.id) ?? null
    return [{ ...toStanding(row, named, idsOf(claim), rest, views), outcome, weights }]
  })
  return { standings, stories: [...cards.values()].sort(newestFirst) }
}

function newestFirst(a: StoryCard, b: StoryCard): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? 1 : -1
  return a.id < b.id ? 1 : -1
}

function toStanding(
  row: ClaimRow,
  claim: Claim,
  entities: Standing['entities'],
  fused: Omit<StoredStanding, 'implied'>,
  reports: readonly ReportView[],
): Omit<Standing, 'weights' | 'outcome'> {
  return {
    claimId: row.id,
    sentence: sentence(claim),
    claim,
    entities,
    slotId: row.slotId,
    label: fused.label,
    probability: fused.probability,
    independentSources: fused.independentSources,
    firstReportedAt: reports[0]?.publishedAt ?? '',
    lastReportedAt: reports.at(-1)?.publishedAt ?? '',
    reports,
    rivals: fused.rivals,
    supersededBy: fused.supersededBy,
  }
}

function idsOf({ subject, value, qualifiers }: ClaimRow['claim']): Standing['entities'] {
  const named = Object.entries(qualifiers).flatMap(([name, part]) =>
    typeof part === 'object' ? [[name, part.entity] as const] : [],
  )
  return { subject, value: 'entity' in value ? value.entity : null, qualifiers: Object.fromEntries(named) }
}

/** Reports of the present by themselves, in the order given. */
export function reportViews(db: Database, reports: readonly ReportRow[]): readonly ReportView[] {
  const { origin } = storedWeights(db, reports)
  const cards = listVersionCards(db, reports)
  const ids = new Map(
    listClaimsByKey(
      db,
      reports.map((report) => report.claimKey),
    ).map((claim) => [claim.key, claim.id]),
  )
  return reports.map((report) =>
    viewOf(report, ids.get(report.claimKey) ?? '', cards.get(versionId(report)), origin(report)),
  )
}

function viewOf(
  report: ReportRow,
  claimId: string,
  story: StoryCard | undefined,
  origin: ReturnType<OriginOf>,
): ReportView {
  const { id, certainty, attribution, evidence, quote, part, rules } = report
  return {
    id,
    claimId,
    storyId: story?.id ?? '',
    outlet: story?.outlet ?? null,
    headline: story?.headline ?? null,
    url: story?.url ?? null,
    publishedAt: report.saidAt,
    certainty,
    attribution,
    evidence,
    quote,
    part,
    rules,
    source: origin ? { id: origin.source.id, name: origin.source.name } : { id: 'unknown', name: 'unknown' },
    trail: origin?.trail ?? [],
    way: origin?.way ?? ownWay,
    echo: origin?.echo ?? false,
  }
}

/** Sentences of claims, as they read now. */
export function sentencesOf(db: Database, claimKeys: readonly number[]): ReadonlyMap<string, string> {
  const keys = [...new Set(claimKeys)]
  const claims = listClaimsByKey(db, keys)
  const reports = Map.groupBy(listDetailsOfClaims(db, keys), (report) => report.claimKey)
  const entities = loadEntities(db, claims, [...reports.values()].flat())
  return new Map(
    claims.map((row) => [
      row.id,
      sentence(nameClaim(withDetails(row.claim, reports.get(row.key) ?? []), entities, null)),
    ]),
  )
}
