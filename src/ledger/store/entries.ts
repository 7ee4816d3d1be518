import { number, text } from './columns.ts'
import type { Database } from './database.ts'

export type EntryKind =
  | 'story'
  | 'outlet'
  | 'verdict'
  | 'merge'
  | 'split'
  | 'outside-id'
  | 'undo'
  | 'takedown'
  | 'lesson'
  | 'held'
  | 'dropped'
export type Entry = { readonly seq: number; readonly kind: string; readonly body: unknown }

/** Adds to the log; returns the entry's number. Call within a transaction that also applies it. */
export function appendEntry(db: Database, kind: EntryKind, recordedAt: string, body: unknown): number {
  const sql = 'INSERT INTO entries (recorded_at, kind, body) VALUES (?, ?, ?)'
  return db.run(sql, recordedAt, kind, JSON.stringify(body)).key
}

/** The next entries of the log after `seq`, in order. */
export function listEntriesAfter(db: Database, seq: number, limit: number): readonly Entry[] {
  const rows = db.all('SELECT seq, kind, body FROM entries WHERE seq > ? ORDER BY seq LIMIT ?', seq, limit)
  return rows.map((row) => ({
    seq: number(row, 'seq'),
    kind: text(row, 'kind'),
    body: JSON.parse(text(row, 'body')),
  }))
}

export function lastSeq(db: Database): number {
  const row = db.get('SELECT coalesce(max(seq), 0) AS seq FROM entries')
  return row ? number(row, 'seq') : 0
}

/** What an entry of the log holds. */
export function findEntryBody(db: Database, seq: number): unknown {
  return JSON.parse(text(db.get('SELECT body FROM entries WHERE seq = ?', seq) ?? {}, 'body'))
}

/** What an entry of the log is, or null where there is none of that number. */
export function findEntryKind(db: Database, seq: number): string | null {
  const row = db.get('SELECT kind FROM entries WHERE seq = ?', seq)
  return row ? text(row, 'kind') : null
}
