import type { ArchivePlace } from '../recorded.ts'
import { number, text } from './columns.ts'
import type { Database } from './database.ts'

export function findPlace(db: Database, archive: string): ArchivePlace | null {
  const row = db.get('SELECT archive, path, documents, read_at FROM archives WHERE archive = ?', archive)
  if (!row) return null
  return {
    archive: text(row, 'archive'),
    path: text(row, 'path'),
    documents: number(row, 'documents'),
    readAt: text(row, 'read_at'),
  }
}

export function putPlace(db: Database, { archive, path, documents, readAt }: ArchivePlace): void {
  db.run(
    'INSERT OR REPLACE INTO archives (archive, path, documents, read_at) VALUES (?, ?, ?, ?)',
    archive,
    path,
    documents,
    readAt,
  )
}

/** Read to its end, or to be read from its beginning. */
export function dropPlace(db: Database, archive: string): void {
  db.run('DELETE FROM archives WHERE archive = ?', archive)
}
