import { domainOf } from './address.ts'
import { sourceIdOf } from './name.ts'
import type { Outlet } from './outlet.ts'
import { refreshSlots } from './refresh.ts'
import type { Database } from './store/database.ts'
import { appendEntry } from './store/entries.ts'
import type { OutletRow } from './store/outlets.ts'
import * as outlets from './store/outlets.ts'
import { lowerToOutlet } from './store/sources.ts'
import type { OutletEntry } from './stored.ts'

/** Puts on record who an outlet is. What hangs on its reports is weighed anew. */
export function recordOutlet(db: Database, outlet: Outlet, recordedAt: string): void {
  db.write(() => {
    const known = findOutlet(db, outlet.name, outlet.domain)
    if (known && isSame(known, mergeOutlet(known, outlet))) return
    appendEntry(db, 'outlet', recordedAt, outlet)
    applyOutlet(db, outlet)
  })
}

export function applyOutlet(db: Database, outlet: OutletEntry): void {
  const known = findOutlet(db, outlet.name, outlet.domain)
  const row = known
    ? mergeOutlet(known, outlet)
    : { ...outlet, id: sourceIdOf(outlet.name), domain: plainDomain(outlet.domain) }
  outlets.putOutlet(db, row)
  outlets.putOutletName(db, sourceIdOf(outlet.name), row.id)
  if (known?.role === 'official' && row.role !== 'official') lowerToOutlet(db, row.id)
  refreshSlots(db, outlets.listSlotsOfOutlet(db, row.id, row.domain), null)
}

/** The outlet of a story: by its name, else by its address; made where it is new. Null where neither is known. */
export function outletOf(
  db: Database,
  story: { readonly outlet: string | null; readonly url: string | null },
): { readonly outlet: OutletRow | null; readonly touched: readonly string[] } {
  const domain = domainOf(story.url)
  const name = story.outlet ?? domain
  if (name === null) return { outlet: null, touched: [] }
  // Many outlets may share a host: a domain says who it is only where no name does.
  const known = findOutlet(db, name, story.outlet === null ? domain : null)
  const outlet = known ?? { id: sourceIdOf(name), name, domain, role: null }
  if (known && (known.domain !== null || domain === null)) return { outlet, touched: [] }
  outlets.putOutlet(db, { ...outlet, domain })
  outlets.putOutletName(db, sourceIdOf(name), outlet.id)
  // Credits that only linked to it now name it.
  return { outlet, touched: outlets.listSlotsOfOutlet(db, outlet.id, domain) }
}

function findOutlet(db: Database, name: string, domain: string | null): OutletRow | null {
  const plain = plainDomain(domain)
  return (
    outlets.findOutletByName(db, sourceIdOf(name)) ??
    (plain === null ? null : outlets.findOutletByDomain(db, plain))
  )
}

/** What is said now holds; what is not said stays. Only taking an import back may leave an outlet without a role. */
function mergeOutlet(known: OutletRow, said: OutletEntry): OutletRow {
  return {
    id: known.id,
    name: said.name,
    domain: plainDomain(said.domain) ?? known.domain,
    role: said.imported?.takenBack ? said.role : (said.role ?? known.role),
    ...((said.own ?? known.own) ? { own: true as const } : {}),
  }
}

function isSame(a: OutletRow, b: OutletRow): boolean {
  return a.name === b.name && a.domain === b.domain && a.role === b.role && a.own === b.own
}

const plainDomain = (domain: string | null) => domain?.toLowerCase().replace(/^www\./, '') ?? null
