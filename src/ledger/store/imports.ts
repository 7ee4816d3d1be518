import { number, text } from './columns.ts'
import type { Database } from './database.ts'

export type ImportEntry = { readonly seq: number; readonly kind: string; readonly body: unknown }
/** That an entry was brought by an import, or takes back what it brought. */
export type ImportMark = {
  readonly id: string
  readonly seq: number
  readonly kind: string
  readonly at: string
  readonly isTakenBack: boolean
}

// Imports are few and asked for rarely, so the log is read through: an index would cost every story that is recorded.
// Looking for the word first spares parsing all other entries.
const ofImports = `kind IN ('story', 'verdict', 'outlet') AND instr(body, '"imported":{') > 0
  AND json_extract(body, '$.imported.id')`

/** What one import put into the log, in order, and what takes it back. */
export function listEntriesOfImport(db: Database, id: string): readonly ImportEntry[] {
  const rows = db.all(`SELECT seq, kind, body FROM entries WHERE ${ofImports} = ? ORDER BY seq`, id)
  return rows.map((row) => ({
    seq: number(row, 'seq'),
    kind: text(row, 'kind'),
    body: JSON.parse(text(row, 'body')),
  }))
}

export function listImportMarks(db: Database): readonly ImportMark[] {
  const sql = `SELECT seq, kind, recorded_at AS at, json_extract(body, '$.imported.id') AS id,
      json_extract(body, '$.imported.takenBack') IS NOT NULL AS is_taken_back
    FROM entries WHERE ${ofImports} IS NOT NULL ORDER BY seq`
  return db.all(sql).map((row) => ({
    id: text(row, 'id'),
    seq: number(row, 'seq'),
    kind: text(row, 'kind'),
    at: text(row, 'at'),
    isTakenBack: number(row, 'is_taken_back') === 1,
  }))
}
