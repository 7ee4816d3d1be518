import { withDetails } from './name-claim.ts'
import type { Database } from './store/database.ts'
import { findLastTurnOfLessons } from './store/lessons.ts'
import { setOutcomes } from './store/outcomes.ts'
import {
  dropReportSpans,
  type ReportRow,
  setChange,
  setReused,
  setWeighed,
  type WeighedReport,
} from './store/reports.ts'
import { keepShown } from './store/shown-reports.ts'
import { findMakersTurn, type Turn, turnSlot } from './store/slots.ts'
import { addToSource, putSource } from './store/sources.ts'
import { isHeardAs, listKept, type StoredStanding, setStanding } from './store/standings.ts'
import { setVoices } from './store/voices.ts'
import { encodeWay } from './trail-way.ts'
import { voicesOf } from './voices-of-claims.ts'
import { type Weighed, weighSlots } from './weigh.ts'

/**
 * Works out these slots anew and stores what changed: origins, weights and changes of reports, standings, sources. `at`: the
 * moment from which on what happened counts; null where it counts for all times, or for more than one. `ever`: those of the
 * slots for which it is so whatever `at` is. `others`: the last moment of what else they depend on.
 */
export function refreshSlots(
  db: Database,
  slotIds: readonly string[],
  at: string | null,
  ever: ReadonlySet<string> = new Set(),
  others = '',
): Weighed {
  const weighed = weighSlots(db, slotIds, null)
  const lesson = findLastTurnOfLessons(db)
  const turns = new Map(
    slotIds.map((id) => {
      const beside = [others, lesson, findMakersTurn(db, id) ?? ''].reduce((a, b) => (a > b ? a : b))
      return [id, turnSlot(db, id, ever.has(id) ? null : at, beside)]
    }),
  )
  const turnOf = (slotId: string | undefined): Turn => turns.get(slotId ?? '') ?? { since: '', isNext: false }
  const changed = refreshReports(db, weighed, turnOf)
  const claimKeys = weighed.claims.map((claim) => claim.key)
  setVoices(db, claimKeys, voicesOf(weighed.reports, weighed.origins))
  const kept = listKept(db, claimKeys)
  const standings = standingsOfWeighed(weighed)
  for (const claim of weighed.claims) {
    const standing = standings.get(claim.id)
    const next = standing ? { standing, outcome: weighed.outcomes.get(claim.id) ?? null } : null
    const before = kept.get(claim.key)
    setStanding(db, claim, next, before, turnOf(claim.slotId))
    if (!isHeardAs(before, standing)) changed.add(claim.key)
  }
  setOutcomes(db, weighed.claims, weighed.outcomes)
  keepShown(db, [...changed])
  return weighed
}

/** Where claims stand as it is kept: with what there is to say of all their reports. */
export function standingsOfWeighed({
  claims,
  reports,
  standings,
}: Weighed): ReadonlyMap<string, StoredStanding> {
  const reportsOf = Map.groupBy(reports, (report) => report.claimKey)
  return new Map(
    claims.flatMap((claim) => {
      const fused = standings.get(claim.id)
      const own = reportsOf.get(claim.key) ?? []
      if (!fused) return []
      const { weights: _weights, ...rest } = fused
      const details = withDetails({ ...claim.claim, qualifiers: {} }, own).qualifiers
      const times = { firstAt: own[0]?.saidAt ?? '', lastAt: own.at(-1)?.saidAt ?? '', reports: own.length }
      return [[claim.id, { ...rest, ...times, details }] as const]
    }),
  )
}

/** Returns the claims of whose reports something changed. */
function refreshReports(
  db: Database,
  weighed: Weighed,
  turnOf: (slotId: string | undefined) => Turn,
): Set<number> {
  const changed = new Set<number>()
  const weights = new Map(
    [...weighed.standings.values()]
      .flatMap((fused) => fused.weights)
      .map((weight) => [weight.reportId, weight]),
  )
  const sources = new Map(
    [...weighed.origins.values()].map(({ source }) => [`${source.id} ${source.kind}`, source]),
  )
  for (const source of sources.values()) putSource(db, source)
  const slotOf = new Map(weighed.claims.map((claim) => [claim.key, claim.slotId]))
  const unsteady = weighed.reports.filter(({ claimKey }) => !turnOf(slotOf.get(claimKey)).isNext)
  if (unsteady.length > 0)
    dropReportSpans(
      db,
      unsteady.map(({ key }) => key),
    )
  const moved: (readonly [sourceId: string, reports: number])[] = []
  for (const report of weighed.reports) {
    const reused = weighed.reused.get(report.id)
    if (reused && reused.among !== report.reused?.among) setReused(db, report.key, reused)
    const origin = weighed.origins.get(report.id)
    const weight = weights.get(report.id)
    if (!origin || !weight) continue
    const next = {
      sourceId: origin.source.id,
      trail: origin.trail,
      way: origin.way,
      echo: origin.echo,
      change: weighed.changes.get(report.id) ?? null,
      logOdds: weight.logOdds,
      why: weight.why,
    }
    moved.push(...moveOf(report.weighed, next))
    if (refreshReport(db, report, next, turnOf(slotOf.get(report.claimKey)))) changed.add(report.claimKey)
  }
  // A story's reports mostly go back to one source.
  for (const [sourceId, some] of Map.groupBy(moved, ([id]) => id))
    addToSource(
      db,
      sourceId,
      some.reduce((sum, [, reports]) => sum + reports, 0),
    )
  return changed
}

/** What a report takes from one source and gives to another. */
function moveOf(before: ReportRow['weighed'], next: WeighedReport) {
  if (before?.sourceId === next.sourceId) return []
  const given = [next.sourceId, 1] as const
  return before ? [[before.sourceId, -1] as const, given] : [given]
}

/** Returns whether anything but what it changed on the record is another. */
function refreshReport(db: Database, report: ReportRow, next: WeighedReport, turn: Turn): boolean {
  const { weighed } = report
  if (weighed && isSame(weighed, next)) {
    if (weighed.change !== next.change) setChange(db, report.key, next.change)
    return false
  }
  setWeighed(db, report, next, turn)
  return true
}

function isSame(a: WeighedReport, b: WeighedReport): boolean {
  return (
    a.sourceId === b.sourceId &&
    a.echo === b.echo &&
    a.logOdds === b.logOdds &&
    a.why === b.why &&
    a.trail.length === b.trail.length &&
    a.trail.every((name, i) => name === b.trail[i]) &&
    encodeWay(a.way) === encodeWay(b.way)
  )
}
