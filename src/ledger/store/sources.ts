import { outletRoles } from '../outlet.ts'
import type { SourceCard } from '../records/source-record.ts'
import { number, oneOf, oneOfOrNull, text } from './columns.ts'
import type { Database, Row } from './database.ts'

/** From who is least to who is most: whoever once speaks officially is listed as an official source. */
const kinds = ['insider', 'person', 'outlet', 'official'] as const

export function isMoreOfficial(a: SourceCard['kind'], b: SourceCard['kind']): boolean {
  return kinds.indexOf(a) > kinds.indexOf(b)
}

export function putSource(db: Database, source: Pick<SourceCard, 'id' | 'name' | 'kind'>): void {
  const known = db.get('SELECT kind FROM sources WHERE id = ?', source.id)
  if (!known) {
    db.run('INSERT INTO sources (id, name, kind) VALUES (?, ?, ?)', source.id, source.name, source.kind)
  } else if (isMoreOfficial(source.kind, oneOf(kinds, known, 'kind'))) {
    db.run('UPDATE sources SET kind = ?2 WHERE id = ?1', source.id, source.kind)
  }
}

/** An outlet that is official no longer: where somebody is quoted as speaking for it, weighing its claims makes it so again. */
export function lowerToOutlet(db: Database, id: string): void {
  db.run("UPDATE sources SET kind = 'outlet' WHERE id = ? AND kind = 'official'", id)
}

export function listSourceNames(db: Database, ids: readonly string[]): ReadonlyMap<string, string> {
  const sql = 'SELECT s.id, s.name FROM json_each(?) k JOIN sources s ON s.id = k.value'
  return new Map(db.all(sql, JSON.stringify(ids)).map((row) => [text(row, 'id'), text(row, 'name')]))
}

export function addToSource(db: Database, sourceId: string, reports: number): void {
  if (reports !== 0) db.run('UPDATE sources SET reports = reports + ?2 WHERE id = ?1', sourceId, reports)
}

/** Reports of a version that is about to be replaced go back to nobody in the present. */
export function countReportsBySource(
  db: Database,
  storyKey: number,
  version: number,
): readonly { readonly sourceId: string; readonly reports: number }[] {
  const sql = `SELECT source_id, count(*) AS n FROM reports
    WHERE story_key = ? AND version = ? AND source_id IS NOT NULL GROUP BY source_id`
  return db.all(sql, storyKey, version).map((row) => ({
    sourceId: text(row, 'source_id'),
    reports: number(row, 'n'),
  }))
}

// An insider's role is that of the outlet that keeps it.
const cardSql = `SELECT s.id, coalesce(o.name, s.name) AS name, s.kind, s.reports, o.role
  FROM sources s LEFT JOIN outlets o ON o.id = s.id`

function toCard(row: Row): SourceCard {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    kind: oneOf(kinds, row, 'kind'),
    role: oneOfOrNull(outletRoles, row, 'role'),
    reports: number(row, 'reports'),
  }
}

export function findSourceCard(db: Database, id: string): SourceCard | null {
  const row = db.get(`${cardSql} WHERE s.id = ?`, id)
  return row ? toCard(row) : null
}

/** Cards of these sources, and of outlets that no report goes back to: they have only passed on. */
export function listSourceCardsById(db: Database, ids: readonly string[]): ReadonlyMap<string, SourceCard> {
  const rows = db.all(
    `${cardSql} WHERE s.id IN (SELECT value FROM json_each(?1))
     UNION ALL SELECT o.id, o.name, 'outlet', 0, o.role FROM outlets o
       WHERE o.id IN (SELECT value FROM json_each(?1)) AND o.id NOT IN (SELECT id FROM sources) ORDER BY 1`,
    JSON.stringify(ids),
  )
  return new Map(rows.map((row) => [text(row, 'id'), toCard(row)]))
}

/** Most reports first, after the source with the given id. */
export function listSourceCards(db: Database, limit: number, after: string | null): readonly SourceCard[] {
  const rows = db.all(
    `${cardSql} WHERE s.reports > 0
        AND (?2 IS NULL OR (s.reports, s.id) < (SELECT reports, id FROM sources WHERE id = ?2))
      ORDER BY s.reports DESC, s.id DESC LIMIT ?1`,
    limit,
    after,
  )
  return rows.map(toCard)
}

export function countSources(db: Database): number {
  return number(db.get('SELECT count(*) AS n FROM sources WHERE reports > 0') ?? {}, 'n')
}
