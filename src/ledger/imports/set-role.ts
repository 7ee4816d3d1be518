import { sourceIdOf } from '../name.ts'
import type { OutletRole } from '../outlet.ts'
import { applyOutlet } from '../record-outlet.ts'
import type { Database } from '../store/database.ts'
import { appendEntry } from '../store/entries.ts'
import { findOutletByName } from '../store/outlets.ts'
import type { OutletEntry } from '../stored.ts'

/** Gives an outlet the role that a list gives it; a known one keeps its name as it is written here. */
export function setRole(
  db: Database,
  importId: string,
  name: string,
  role: OutletRole,
  now: string,
): boolean {
  return db.write(() => {
    const known = findOutletByName(db, sourceIdOf(name))
    if (known?.role === role) return false
    const imported = { id: importId, before: known?.role ?? null }
    put(db, { name: known?.name ?? name, domain: null, role, imported }, now)
    return true
  })
}

/** Gives it the role back that it had, if it has the one that the import gave it; whether it did. */
export function takeBackRole(
  db: Database,
  { name, role, imported }: OutletEntry,
  takenBack: { readonly by: string; readonly why: string | null },
  now: string,
): boolean {
  const known = findOutletByName(db, sourceIdOf(name))
  if (!imported || !known || known.role !== role) return false
  const before = imported.before ?? null
  put(
    db,
    { name: known.name, domain: null, role: before, imported: { id: imported.id, before: role, takenBack } },
    now,
  )
  return true
}

function put(db: Database, entry: OutletEntry, now: string): void {
  appendEntry(db, 'outlet', now, entry)
  applyOutlet(db, entry)
}
