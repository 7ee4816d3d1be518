import { type Outlet, outletRoles } from '../outlet.ts'
import { oneOfOrNull, text, textOrNull } from './columns.ts'
import type { Database, Row } from './database.ts'

export type OutletRow = Outlet & { readonly id: string }

function toOutlet(row: Row): OutletRow {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    domain: textOrNull(row, 'domain'),
    role: oneOfOrNull(outletRoles, row, 'role'),
    ...(row.own === 1 ? { own: true as const } : {}),
  }
}

/** By any name it goes by; `nameId` as sourceIdOf gives it. */
export function findOutletByName(db: Database, nameId: string): OutletRow | null {
  const sql = 'SELECT o.* FROM outlet_names n JOIN outlets o ON o.id = n.outlet_id WHERE n.name_id = ?'
  const row = db.get(sql, nameId)
  return row ? toOutlet(row) : null
}

export function findOutletById(db: Database, id: string): OutletRow | null {
  const row = db.get('SELECT * FROM outlets WHERE id = ?', id)
  return row ? toOutlet(row) : null
}

export function findOutletByDomain(db: Database, domain: string): OutletRow | null {
  const row = db.get('SELECT * FROM outlets WHERE domain = ? ORDER BY id LIMIT 1', domain)
  return row ? toOutlet(row) : null
}

export function listOutletsById(db: Database, ids: readonly string[]): ReadonlyMap<string, OutletRow> {
  const rows = db.all('SELECT o.* FROM json_each(?) k JOIN outlets o ON o.id = k.value', JSON.stringify(ids))
  return new Map(rows.map((row) => [text(row, 'id'), toOutlet(row)]))
}

export function listOutlets(db: Database): readonly OutletRow[] {
  return db.all('SELECT * FROM outlets ORDER BY name, id').map(toOutlet)
}

export function putOutlet(db: Database, outlet: OutletRow): void {
  db.run(
    `INSERT INTO outlets (id, name, domain, role, own) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, domain = excluded.domain, role = excluded.role, own = excluded.own`,
    outlet.id,
    outlet.name,
    outlet.domain,
    outlet.role,
    Number(outlet.own ?? false),
  )
}

/** The first outlet to take a name keeps it. */
export function putOutletName(db: Database, nameId: string, outletId: string): void {
  db.run('INSERT OR IGNORE INTO outlet_names (name_id, outlet_id) VALUES (?, ?)', nameId, outletId)
}

/** Slots whose weight may hang, or once hung, on who this outlet is: it printed, was credited, or was traced to. */
export function listSlotsOfOutlet(db: Database, outletId: string, domain: string | null): readonly string[] {
  const rows = db.all(
    `WITH told (report_key) AS (
       SELECT report_key FROM reports WHERE outlet_id = ?1 AND visible_until IS NULL
       UNION SELECT r.report_key FROM credits c JOIN reports r USING (story_key, version) WHERE c.source_id = ?1
       UNION SELECT r.report_key FROM credits c JOIN reports r USING (story_key, version) WHERE c.domain = ?2
       UNION SELECT report_key FROM reports WHERE source_id IN (?1, ?1 || '-insider') AND visible_until IS NULL
       UNION SELECT report_key FROM reports WHERE outlet_id = ?1 AND visible_until IS NOT NULL
       UNION SELECT report_key FROM reports WHERE source_id IN (?1, ?1 || '-insider') AND visible_until IS NOT NULL
     )
     SELECT DISTINCT c.slot_id FROM told JOIN reports USING (report_key) JOIN claims c USING (claim_key)`,
    outletId,
    domain,
  )
  return rows.map((row) => text(row, 'slot_id'))
}
