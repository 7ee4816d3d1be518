import { copyDatabase } from '../store/copy.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { lastSeq } from '../store/entries.ts'

/** Copies the record into a new file and opens the copy: a backup that cannot be read is none. */
export function backup(db: Database, path: string): { readonly entries: number; readonly bytes: number } {
  const bytes = copyDatabase(db, path)
  const copy = openDatabase(path)
  try {
    return { entries: lastSeq(copy), bytes }
  } finally {
    copy.close()
  }
}
