import type { Database } from './store/database.ts'
import { type StoredOrigin, setOrigin } from './store/reports.ts'
import { addToSource, putSource } from './store/sources.ts'
import { dropStanding, putStanding } from './store/standings.ts'
import { type Weighed, weighSlots } from './weigh.ts'

/** Works out these slots anew and stores what changed: origins, changes, standings, counts of sources. */
export function refreshSlots(db: Database, slotIds: readonly string[]): Weighed {
  const weighed = weighSlots(db, slotIds, null)
  for (const report of weighed.reports) {
    const origin = weighed.origins.get(report.id)
    if (!origin) continue
    putSource(db, origin.source)
    const change = weighed.changes.get(report.id) ?? null
    const next = { sourceId: origin.source.id, trail: origin.trail, echo: origin.echo, change }
    if (report.stored && isSame(report.stored, next)) continue
    if (report.stored) addToSource(db, report.stored.sourceId, -1)
    addToSource(db, next.sourceId, 1)
    setOrigin(db, report.key, next)
  }
  for (const claim of weighed.claims) {
    const fused = weighed.standings.get(claim.id)
    if (fused) putStanding(db, claim.key, fused)
    else dropStanding(db, claim.key)
  }
  return weighed
}

function isSame(a: StoredOrigin, b: Omit<StoredOrigin, 'sourceName'>): boolean {
  return (
    a.sourceId === b.sourceId &&
    a.echo === b.echo &&
    a.change === b.change &&
    a.trail.join('\n') === b.trail.join('\n')
  )
}
