import type { Claim } from '../claims/index.ts'
import type { Change } from './change.ts'
import { changesOf } from './changes.ts'
import { type Fused, fuse } from './fuse.ts'
import { type SlotLesson, untaught } from './learning/fit-contests.ts'
import { findStandingLesson } from './learning/standing-lesson.ts'
import { sourceIdOf } from './name.ts'
import { type Entities, loadEntities, nameClaim, withDetails } from './name-claim.ts'
import { type ClaimsThen, claimsThen } from './names/claims-then.ts'
import { displayName } from './naming.ts'
import { relateAll, type SlotValue } from './relate.ts'
import { type ClaimRow, listClaimsOfSlots, listMakerNames } from './store/claims.ts'
import type { Database } from './store/database.ts'
import { findEffect } from './store/lessons.ts'
import { findOutletById, findOutletByName, listOutletsById, type OutletRow } from './store/outlets.ts'
import {
  listCreditsOfReports,
  listReportsOfClaims,
  listWordingOfReports,
  type ReportRow,
} from './store/reports.ts'
import { versionId } from './store/stories.ts'
import { type Origin, type Traceable, trace } from './trace.ts'
import { applyOutcome } from './verdicts/apply-outcome.ts'
import { listInForce } from './verdicts/in-force.ts'
import { settleSlot } from './verdicts/settle-slot.ts'
import type { Outcome, Verdict } from './verdicts/verdict.ts'
import { type HeardReport, taughtCertaintyOf, taughtSpeakerOf } from './weight.ts'
import { decodeWords } from './wording/alignment.ts'
import type { WordedReport } from './wording/find-reused.ts'
import { type AskedReport, type KeptReuse, keepReused } from './wording/keep-reused.ts'
import { decodeSketch } from './wording/sketch.ts'

/** Slots as they stood at a moment, worked out from their reports. */
export type Weighed = {
  readonly claims: readonly ClaimRow[]
  readonly reports: readonly ReportRow[]
  readonly origins: ReadonlyMap<string, Origin>
  /** Claims with names and details, by id. */
  readonly named: ReadonlyMap<string, Claim>
  readonly standings: ReadonlyMap<string, Fused>
  readonly changes: ReadonlyMap<string, Change['kind']>
  /** The values of each slot with their reports as heard. */
  readonly slots: readonly (readonly SlotValue[])[]
  /** How claims have turned out by then, by id. */
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** Whose words each report has, by its id. */
  readonly reused: ReadonlyMap<string, KeptReuse>
  readonly entities: Entities
  /** Where names meant others then: the claims of then, by id, with the keys of the present claims they are part of. */
  readonly cameFrom: ClaimsThen['cameFrom'] | null
}

/** Traces and fuses all reports of these slots that were visible by `bound` (null: now). */
export function weighSlots(db: Database, slotIds: readonly string[], bound: string | null): Weighed {
  const then = bound === null ? null : claimsThen(db, slotIds, bound)
  const { claims, reports, entities, verdicts } = then ?? claimsOfSlots(db, slotIds, bound)
  const known = whoIsWho(db, { reports, entities, bound, then })
  const reportsOf = Map.groupBy(reports, (report) => report.claimKey)
  const verdictsOf = Map.groupBy(verdicts, (verdict) => verdict.claimId)
  const weighed = [...Map.groupBy(claims, (claim) => claim.slotId).values()].map((slot) => {
    const values = slot.map((row) => ({ row, reports: reportsOf.get(row.key) ?? [] }))
    const voiced = weighSlot(
      values.filter((value) => value.reports.length > 0),
      known,
    )
    return { ...voiced, outcomes: outcomesOf(values, voiced.values, verdictsOf, known) }
  })
  const outcomes = new Map(weighed.flatMap((slot) => [...slot.outcomes]))
  const fused = weighed.flatMap(({ values }) => [...fuse(values, known.taught)])
  return {
    claims,
    reports,
    entities,
    cameFrom: then?.cameFrom ?? null,
    origins: new Map(weighed.flatMap(({ origins }) => [...origins])),
    reused: new Map(weighed.flatMap(({ reused }) => [...reused])),
    named: new Map(weighed.flatMap(({ values }) => values.map((value) => [value.claimId, value.claim]))),
    standings: new Map(fused.map(([id, one]) => [id, applyOutcome(one, outcomes.get(id))])),
    changes: new Map(weighed.flatMap(({ values }) => [...changesOf(values)])),
    slots: weighed.map(({ values }) => values),
    outcomes,
  }
}

/** The claims of these slots, where their names mean what they mean now. */
function claimsOfSlots(db: Database, slotIds: readonly string[], bound: string | null) {
  const claims = listClaimsOfSlots(db, slotIds)
  const reports = listReportsOfClaims(
    db,
    claims.map((claim) => claim.key),
    bound,
  )
  const verdicts = listInForce(
    db,
    claims.map((claim) => claim.id),
    bound,
  )
  return { claims, reports, verdicts, entities: loadEntities(db, claims, reports) }
}

/** A verdict settles rivals even where nobody voices its own claim any more. */
function outcomesOf(
  slot: readonly Value[],
  voiced: readonly SlotValue[],
  verdicts: ReadonlyMap<string, readonly Verdict[]>,
  known: WhoIsWho,
): ReadonlyMap<string, Outcome> {
  const given = slot.flatMap(({ row }) => verdicts.get(row.id) ?? [])
  if (given.length === 0) return new Map()
  const silent = slot.filter(({ row, reports }) => reports.length === 0 && verdicts.has(row.id))
  const relate = relateAll([...voiced, ...silent.map((value) => toValue(value, new Map(), known))])
  return settleSlot(
    voiced.map((value) => value.claimId),
    given,
    relate,
  )
}

type Value = { readonly row: ClaimRow; readonly reports: readonly ReportRow[] }
type Traced = Origin & { readonly role: HeardReport['source']['role'] }

/** What tracing and weighing ask about names; looked up once for all slots. */
type WhoIsWho = {
  readonly bound: string | null
  readonly entities: Entities
  readonly creditsOf: (report: ReportRow) => Traceable['credits']
  readonly outletById: (id: string) => OutletRow | null
  readonly outletByName: (name: string) => OutletRow | null
  readonly learntOf: (report: HeardReport) => number
  /** What verdicts taught of slots. */
  readonly taught: SlotLesson
  readonly listWording: (
    reportKeys: readonly number[],
  ) => ReadonlyMap<number, Pick<WordedReport, 'words' | 'sentence' | 'story'>>
  /** Ids of the sources that speak officially for a title. */
  readonly makersOf: (titleId: string) => ReadonlySet<string>
}

type Heard = Pick<Weighed, 'reports' | 'entities'> & {
  readonly bound: string | null
  readonly then: ClaimsThen | null
}

function whoIsWho(db: Database, { reports, entities, bound, then }: Heard): WhoIsWho {
  const credits = Map.groupBy(listCreditsOfReports(db, reports, bound), versionId)
  const titleIdOf = then?.presentIdOf ?? ((id: string) => id)
  const outlets = listOutletsById(db, [...new Set(reports.flatMap((report) => report.outletId ?? []))])
  const outletByName = remember((name: string) => findOutletByName(db, sourceIdOf(name)))
  const idOf = (name: string) => outletByName(name)?.id ?? sourceIdOf(name)
  return {
    bound,
    entities,
    creditsOf: (report) => credits.get(versionId(report)) ?? [],
    outletById: remember((id: string) => outlets.get(id) ?? findOutletById(db, id)),
    outletByName,
    listWording: (reportKeys) => listWording(db, reportKeys),
    ...learntBy(db, bound),
    makersOf: remember((titleId: string) => new Set(listMakerNames(db, titleIdOf(titleId), bound).map(idOf))),
  }
}

/** What the lesson that counts as of a bound adds to a report's weight, and says of slots. */
function learntBy(db: Database, bound: string | null): Pick<WhoIsWho, 'learntOf' | 'taught'> {
  const lesson = findStandingLesson(db, bound)
  if (lesson === null) return { learntOf: () => 0, taught: untaught }
  const effect = (kind: 'speaker' | 'certainty' | 'source') =>
    remember((name: string) => findEffect(db, lesson, kind, name))
  const [ofSpeaker, ofCertainty, ofSource] = [effect('speaker'), effect('certainty'), effect('source')]
  const learntOf = (report: HeardReport) => {
    const speaker = taughtSpeakerOf(report)
    if (speaker === null) return 0
    return ofSpeaker(speaker) + ofCertainty(taughtCertaintyOf(report)) + ofSource(report.source.id)
  }
  const perRival = untaught.perRival + findEffect(db, lesson, 'slot', 'rival')
  const perVoice = untaught.perVoice + findEffect(db, lesson, 'slot', 'voice')
  return { learntOf, taught: { perRival, perVoice } }
}

function listWording(db: Database, reportKeys: readonly number[]): ReturnType<WhoIsWho['listWording']> {
  return new Map(
    listWordingOfReports(db, reportKeys).map(({ reportKey, words, sentence, story }) => [
      reportKey,
      { words: decodeWords(words), sentence: decodeSketch(sentence), story: decodeSketch(story) },
    ]),
  )
}

function weighSlot(slot: readonly Value[], known: WhoIsWho) {
  const subject = slot[0]?.row.claim.subject ?? null
  const official = subject === null ? new Set<string>() : known.makersOf(subject)
  const traceable = slot.flatMap(({ row, reports }) =>
    reports.map((report) => ({ report, told: toTraceable(row, report, known) })),
  )
  const reused = keepReused(
    traceable.map(({ report, told }) => toAsked(report, told, official, known)),
    known.listWording,
  )
  const traced = trace(
    traceable.map(({ told }) => told),
    makerOf(subject, known),
    (isAsked) =>
      new Map([...reused].flatMap(([id, { reuse }]) => (reuse && isAsked(id) ? [[id, reuse]] : []))),
  )
  const origins = new Map([...traced].map(([id, origin]) => [id, speak(origin, official, known)]))
  return { origins, reused, values: slot.map((value) => toValue(value, origins, known)) }
}

function toTraceable(row: ClaimRow, report: ReportRow, known: WhoIsWho): Traceable {
  const outlet = report.outletId === null ? null : known.outletById(report.outletId)
  return {
    id: report.id,
    claimId: row.id,
    storyId: String(report.storyKey),
    publishedAt: report.saidAt,
    denies: report.certainty === 'denied' || report.certainty === 'unlikely',
    attribution: report.attribution.type,
    named: report.attribution.name === null ? null : nameSource(report.attribution.name, known),
    outlet,
    printedBy: outlet?.role ?? 'press',
    credits: known.creditsOf(report),
  }
}

/** Whose wording counts: officials do not say again what others said of their work. */
function toAsked(
  { key, reused }: ReportRow,
  told: Traceable,
  official: ReadonlySet<string>,
  { bound }: WhoIsWho,
): AskedReport {
  const { id, claimId, storyId, publishedAt, denies, outlet } = told
  const outletId = outlet?.id ?? ''
  const isOfficial = told.printedBy === 'official' || official.has(outletId)
  const kept = bound === null ? reused : null
  return { key, id, claimId, storyId, publishedAt, denies, outletId, isOfficial, kept }
}

function nameSource(name: string, { outletByName }: WhoIsWho) {
  return outletByName(name) ?? { id: sourceIdOf(name), name }
}

/** Whoever speaks officially without being named: one voice a title. */
function makerOf(subject: string | null, { entities, bound }: WhoIsWho) {
  const entity = subject === null ? undefined : entities.get(subject)
  if (!entity) return { id: 'official-word', name: 'official word' }
  return { id: `official-${entity.id}`, name: `the makers of ${displayName(entity, bound)}` }
}

/** An official outlet, and a network on its own series, speak officially. */
function speak(origin: Origin, official: ReadonlySet<string>, known: WhoIsWho): Traced {
  const { source } = origin
  const role = (source.kind === 'outlet' ? known.outletById(source.id)?.role : null) ?? 'press'
  const speaks = source.kind === 'outlet' && (role === 'official' || official.has(source.id))
  return { ...origin, source: speaks ? { ...source, kind: 'official' } : source, role }
}

function toValue({ row, reports }: Value, origins: ReadonlyMap<string, Traced>, known: WhoIsWho): SlotValue {
  const claim = nameClaim(withDetails(row.claim, reports), known.entities, known.bound)
  const heard = reports.flatMap((report) => {
    const origin = origins.get(report.id)
    return origin ? [toHeard(report, claim, origin, known)] : []
  })
  return { claimId: row.id, claim, reports: heard }
}

function toHeard(report: ReportRow, claim: Claim, origin: Traced, known: WhoIsWho): HeardReport {
  const outlet = report.outletId === null ? null : known.outletById(report.outletId)
  const printedBy = outlet?.role ?? 'press'
  const heard: HeardReport = {
    id: report.id,
    storyId: String(report.storyKey),
    publishedAt: report.saidAt,
    certainty: report.certainty,
    attribution: report.attribution.type,
    evidence: report.evidence,
    continuity: claim.continuity,
    printedBy,
    source: { ...origin.source, role: origin.role },
    firstHand: printedBy === 'official' || report.outletId === origin.source.id,
    echo: origin.echo,
  }
  const learnt = known.learntOf(heard)
  return learnt === 0 ? heard : { ...heard, learnt }
}

function remember<T>(find: (key: string) => T): (key: string) => T {
  const found = new Map<string, { readonly value: T }>()
  return (key) => {
    const known = found.get(key) ?? { value: find(key) }
    found.set(key, known)
    return known.value
  }
}
