import { type Claim, spoilerOf } from '../claims/vocabulary.ts'
import { type Entities, loadEntities, nameClaim, withDetails } from './name-claim.ts'
import { meantOthers } from './names/claims-then.ts'
import { standingsOfWeighed } from './refresh.ts'
import { sentence } from './sentence.ts'
import { spoiltQuotes } from './spoilt-quotes.ts'
import type { ReportView, Standing } from './standing.ts'
import { type ClaimRow, listCastKeys, listClaimsByKey } from './store/claims.ts'
import type { Database } from './store/database.ts'
import { asWeighedAt, listReportsOfClaims, listSomeReports, type ReportRow } from './store/reports.ts'
import { listShown, mostShown, type ShownReport } from './store/shown-reports.ts'
import { listSteadyClaims } from './store/slots.ts'
import { listSourceNames } from './store/sources.ts'
import {
  type Stood as Kept,
  listDetails,
  listStandings,
  listStandingsAt,
  type StoredStanding,
} from './store/standings.ts'
import { listVersionCards, versionId } from './store/stories.ts'
import type { StoryCard } from './story-view.ts'
import type { Origin } from './trace.ts'
import { ownWay } from './trail-way.ts'
import { type Weighed, weighSlots } from './weigh.ts'

/** Standings, and the stories their reports stand in, newest first. */
export type Stood = { readonly standings: readonly Standing[]; readonly stories: readonly StoryCard[] }

/**
 * Where these claims stand as of a bound of moment.ts; claims that nobody had voiced by then are left out. Where names
 * meant others then, the claims are those of then that these have come from. `mostReports`: so many of each claim are shown.
 */
export function standingsOf(
  db: Database,
  claims: readonly ClaimRow[],
  bound: string | null,
  mostReports: number | null = null,
): Stood {
  const own = new Set(claims.map((claim) => claim.id))
  const parts = listPartsOf(db, claims)
  const all = [...claims, ...parts]
  const { cameFrom, ...stood } = standAt(db, all, bound, mostReports)
  const keys = new Set(claims.map((claim) => claim.key))
  const isWanted = ({ claimId }: Standing) =>
    cameFrom ? [...(cameFrom.get(claimId) ?? [])].some((key) => keys.has(key)) : own.has(claimId)
  const standings = withParts(stood.standings).filter(isWanted)
  if (parts.length === 0) return { ...stood, standings }
  const shown = new Set(standings.flatMap((standing) => standing.reports.map((report) => report.storyId)))
  return { standings, stories: stood.stories.filter((story) => shown.has(story.id)) }
}

/** What is kept is told as it was; the rest is worked out from the reports of then. */
function standAt(
  db: Database,
  claims: readonly ClaimRow[],
  bound: string | null,
  mostReports: number | null,
): StoodBy {
  if (bound === null) return { ...keptStandings(db, claims, null, mostReports), cameFrom: null }
  const slots = [...new Set(claims.map((claim) => claim.slotId))]
  if (meantOthers(db, slots, bound)) return pastStandings(db, claims, bound, mostReports)
  const steady = listSteadyClaims(
    db,
    claims.map((claim) => claim.key),
    bound,
  )
  const kept = keptStandings(
    db,
    claims.filter(({ key }) => steady.has(key)),
    bound,
    mostReports,
  )
  const others = claims.filter(({ key }) => !steady.has(key))
  if (others.length === 0) return { ...kept, cameFrom: null }
  const worked = pastStandings(db, others, bound, mostReports)
  const stories = new Map([...kept.stories, ...worked.stories].map((story) => [story.id, story]))
  return {
    standings: [...kept.standings, ...worked.standings],
    stories: [...stories.values()].sort(newestFirst),
    cameFrom: worked.cameFrom,
  }
}

/** Other claims of the same people, with their parts: "plays Mira Voss" says more than "is in the cast". */
function listPartsOf(db: Database, claims: readonly ClaimRow[]): readonly ClaimRow[] {
  const own = new Set(claims.map(({ key }) => key))
  const castings = listCastKeys(
    db,
    claims.filter(({ claim }) => isPartless(claim)).map(({ key }) => key),
  )
  return listClaimsByKey(
    db,
    castings.filter((key) => !own.has(key)),
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
function keptStandings(
  db: Database,
  claims: readonly ClaimRow[],
  bound: string | null,
  mostReports: number | null,
): Stood {
  const keys = claims.map((claim) => claim.key)
  const stood = bound === null ? listStandings(db, claims) : listStandingsAt(db, keys, bound)
  const isAtHand = bound === null && mostReports !== null && mostReports <= mostShown
  const told = isAtHand
    ? shownReports(db, keys, mostReports)
    : withCards(db, keptReports(db, claims, stood, bound, mostReports))
  const { origin, weight } = storedWeights(db, told.reports, bound)
  const entities = loadEntities(
    db,
    claims,
    [...stood.values()].map(({ standing }) => standing),
  )
  return assemble(db, claims, told, { stood, entities }, origin, weight, bound)
}

/** Reports, and the cards of their stories by versionId. */
type Told<Report> = { readonly reports: readonly Report[]; readonly cards: ReadonlyMap<string, StoryCard> }

function withCards<Report extends ShownReport>(db: Database, reports: readonly Report[]): Told<Report> {
  return { reports, cards: listVersionCards(db, reports) }
}

/** What is kept at hand, or as much of it as is asked for. */
function shownReports(db: Database, claimKeys: readonly number[], most: number): Told<ShownReport> {
  const { reports, cards } = listShown(db, claimKeys)
  if (most === mostShown) return { reports, cards }
  const byClaim = Map.groupBy(reports, ({ claimKey }) => claimKey)
  const some = [...byClaim.values()].flatMap((own) => firstAndLast(own, most))
  const shown = new Set(some.map(versionId))
  return { reports: some, cards: new Map([...cards].filter(([id]) => shown.has(id))) }
}

/** All reports of a claim, or of one that has more than are shown its first and last. */
function keptReports(
  db: Database,
  claims: readonly ClaimRow[],
  stood: ReadonlyMap<string, Kept>,
  bound: string | null,
  most: number | null,
): readonly ReportRow[] {
  const isLong = ({ id }: ClaimRow) => most !== null && (stood.get(id)?.standing.reports ?? 0) > most
  const keysOf = (some: readonly ClaimRow[]) => some.map((claim) => claim.key)
  const long = claims.filter(isLong)
  const all = listReportsOfClaims(db, keysOf(claims.filter((claim) => !isLong(claim))), bound)
  const some = most === null || long.length === 0 ? [] : listSomeReports(db, keysOf(long), bound, most)
  const reports = [...all, ...some]
  return bound === null ? reports : asWeighedAt(db, reports, bound)
}

/** The past is worked out from the reports of then, by the same arithmetic. */
function pastStandings(
  db: Database,
  present: readonly ClaimRow[],
  bound: string,
  mostReports: number | null,
): StoodBy {
  const weighed = weighSlots(db, [...new Set(present.map((claim) => claim.slotId))], bound)
  const keys = new Set(present.map((claim) => claim.key))
  const claims = weighed.claims.filter(({ id, key }) => {
    const { cameFrom } = weighed
    return cameFrom ? [...(cameFrom.get(id) ?? [])].some((from) => keys.has(from)) : keys.has(key)
  })
  const wanted = new Set(claims.map((claim) => claim.key))
  const own = Map.groupBy(
    weighed.reports.filter((report) => wanted.has(report.claimKey)),
    (report) => report.claimKey,
  )
  const reports = [...own.values()].flatMap((some) => firstAndLast(some, mostReports))
  const weights = new Map(
    [...weighed.standings.values()].flatMap((fused) => fused.weights).map((one) => [one.reportId, one]),
  )
  const origin: OriginOf = (report) => weighed.origins.get(report.id) ?? null
  const weight: WeightOf = (report) => weights.get(report.id) ?? null
  const stood = new Map(
    [...standingsOfWeighed(weighed)].map(([id, standing]) => [
      id,
      { standing, outcome: weighed.outcomes.get(id) ?? null },
    ]),
  )
  const where = { stood, entities: weighed.entities }
  const told = assemble(db, claims, withCards(db, reports), where, origin, weight, bound)
  return { ...told, cameFrom: weighed.cameFrom }
}

function firstAndLast<Report>(reports: readonly Report[], most: number | null): readonly Report[] {
  if (most === null || reports.length <= most) return reports
  return [...reports.slice(0, Math.ceil(most / 2)), ...reports.slice(reports.length - Math.floor(most / 2))]
}

type OriginOf = (
  report: ShownReport,
) => (Pick<Origin, 'trail' | 'way' | 'echo'> & { source: ReportView['source'] }) | null
type Where = { readonly stood: ReadonlyMap<string, Kept>; readonly entities: Entities }
type WeightOf = (report: ShownReport) => Standing['weights'][number] | null

/** What was worked out for reports when their slots changed last. */
function storedWeights(
  db: Database,
  reports: readonly ShownReport[],
  bound: string | null,
): { origin: OriginOf; weight: WeightOf } {
  const ids = new Set(reports.flatMap((report) => report.weighed?.sourceId ?? []))
  const names = listSourceNames(db, [...ids])
  return {
    origin: ({ weighed }) => {
      if (!weighed) return null
      const { sourceId: id, trail, way, echo } = weighed
      // A trail ends at the source, by its name of then.
      const name = (bound === null ? names.get(id) : trail.at(-1)) ?? id
      return { source: { id, name }, trail, way, echo }
    },
    weight: ({ id, weighed }) => weighed && { reportId: id, logOdds: weighed.logOdds, why: weighed.why },
  }
}

function assemble(
  db: Database,
  claims: readonly ClaimRow[],
  { reports, cards }: Told<ShownReport>,
  { stood, entities }: Where,
  originOf: OriginOf,
  weightOf: WeightOf,
  bound: string | null,
): Stood {
  const reportsOf = Map.groupBy(reports, (report) => report.claimKey)
  const spoilt = spoiltQuotes(db, reports)
  const standings = claims.flatMap((row) => {
    const own = reportsOf.get(row.key) ?? []
    const kept = stood.get(row.id)
    if (!kept || own.length === 0) return []
    const { standing, outcome } = kept
    const claim = withDetails(row.claim, [standing])
    const named = nameClaim(claim, entities, bound)
    const views = own.map((report) =>
      viewOf(report, row.id, cards.get(versionId(report)), originOf(report), spoilt(report)),
    )
    const weights = [...own.flatMap((report) => weightOf(report) ?? []), ...standing.implied]
    return [{ ...toStanding(row, named, idsOf(claim), standing, views), outcome, weights }]
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
  fused: StoredStanding,
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
    firstReportedAt: fused.firstAt,
    lastReportedAt: fused.lastAt,
    reportCount: fused.reports,
    reports,
    rivals: fused.rivals,
    supersededBy: fused.supersededBy,
    spoiler: spoilerOf(
      claim,
      reports.flatMap(({ rules }) => rules),
    ),
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
  const { origin } = storedWeights(db, reports, null)
  const cards = listVersionCards(db, reports)
  const ids = new Map(
    listClaimsByKey(
      db,
      reports.map((report) => report.claimKey),
    ).map((claim) => [claim.key, claim.id]),
  )
  const spoilt = spoiltQuotes(db, reports)
  return reports.map((report) =>
    viewOf(
      report,
      ids.get(report.claimKey) ?? '',
      cards.get(versionId(report)),
      origin(report),
      spoilt(report),
    ),
  )
}

function viewOf(
  report: ShownReport,
  claimId: string,
  story: StoryCard | undefined,
  origin: ReturnType<OriginOf>,
  spoiler: ReportView['spoiler'],
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
    spoiler,
  }
}

/** Sentences of claims, as they read now. */
export function sentencesOf(db: Database, claimKeys: readonly number[]): ReadonlyMap<string, string> {
  const claims = listClaimsByKey(db, [...new Set(claimKeys)])
  const details = listDetails(
    db,
    claims.map((claim) => claim.key),
  )
  const entities = loadEntities(db, claims, [...details.values()])
  return new Map(
    claims.map((row) => {
      const said = details.get(row.key)
      return [row.id, sentence(nameClaim(withDetails(row.claim, said ? [said] : []), entities, null))]
    }),
  )
}
