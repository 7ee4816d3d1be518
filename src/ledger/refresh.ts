import type { Database } from './store/database.ts'
import { setOutcomes } from './store/outcomes.ts'
import { type ReportRow, setWeighed, type WeighedReport } from './store/reports.ts'
import { addToSource, putSource } from './store/sources.ts'
import { dropStanding, putStanding } from './store/standings.ts'
import { encodeWay } from './trail-way.ts'
import { type Weighed, weighSlots } from './weigh.ts'

/** Works out these slots anew and stores what changed: origins, weights and changes of reports, standings, sources. */
export function refreshSlots(db: Database, slotIds: readonly string[]): Weighed {
  const weighed = weighSlots(db, slotIds, null)
  const weights = new Map(
    [...weighed.standings.values()]
      .flatMap((fused) => fused.weights)
      .map((weight) => [weight.reportId, weight]),
  )
  const sources = new Map(
    [...weighed.origins.values()].map(({ source }) => [`${source.id} ${source.kind}`, source]),
  )
  for (const source of sources.values()) putSource(db, source)
  for (const report of weighed.reports) {
    const origin = weighed.origins.get(report.id)
    const weight = weights.get(report.id)
    if (!origin || !weight) continue
    refreshReport(db, report, {
      sourceId: origin.source.id,
      trail: origin.trail,
      way: origin.way,
      echo: origin.echo,
      change: weighed.changes.get(report.id) ?? null,
      logOdds: weight.logOdds,
      why: weight.why,
    })
  }
  for (const claim of weighed.claims) {
    const fused = weighed.standings.get(claim.id)
    if (fused) putStanding(db, claim.key, fused)
    else dropStanding(db, claim.key)
  }
  setOutcomes(db, weighed.claims, weighed.outcomes)
  return weighed
}

function refreshReport(db: Database, report: ReportRow, next: WeighedReport): void {
  const { weighed } = report
  if (weighed && isSame(weighed, next)) return
  if (weighed?.sourceId !== next.sourceId) {
    if (weighed) addToSource(db, weighed.sourceId, -1)
    addToSource(db, next.sourceId, 1)
  }
  setWeighed(db, report.key, next)
}

function isSame(a: WeighedReport, b: WeighedReport): boolean {
  return (
    a.sourceId === b.sourceId &&
    a.echo === b.echo &&
    a.change === b.change &&
    a.logOdds === b.logOdds &&
    a.why === b.why &&
    a.trail.length === b.trail.length &&
    a.trail.every((name, i) => name === b.trail[i]) &&
    encodeWay(a.way) === encodeWay(b.way)
  )
}
