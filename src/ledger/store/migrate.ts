import type { DatabaseSync } from 'node:sqlite'
import { Problem } from '../../problem.ts'
import { migrations } from '../migrations/index.ts'

/** "Hear" in ASCII: marks a SQLite file as ours. */
const applicationId = 0x48656172

/** The version of the tables that this program knows. */
export const newest = migrations.length

/** Brings the database to the present version, one migration a transaction. Refuses what is not ours or newer. */
export function migrate(sqlite: DatabaseSync, path: string): void {
  const version = checkedVersion(sqlite, path)
  for (let next = version; next < migrations.length; next++) {
    sqlite.exec('BEGIN IMMEDIATE')
    try {
      // Another process may have been faster while this one waited for the lock.
      if (pragma(sqlite, 'user_version') === next) {
        sqlite.exec(migrations[next] ?? '')
        sqlite.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${next + 1}`)
      }
      sqlite.exec('COMMIT')
    } catch (error) {
      if (sqlite.isTransaction) sqlite.exec('ROLLBACK')
      throw error
    }
  }
}

function checkedVersion(sqlite: DatabaseSync, path: string): number {
  const version = pragma(sqlite, 'user_version')
  const owner = pragma(sqlite, 'application_id')
  const isEmpty = sqlite.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n === 0
  if (owner !== applicationId && !(isEmpty && owner === 0 && version === 0)) {
    const says = `${path} is a database of another program, not a Hearsay ledger. Nothing in it was changed.`
    throw new Problem('ledger-foreign', says)
  }
  if (version > migrations.length) {
    const says = `The ledger ${path} was written by a newer Hearsay (version ${version} of the ledger; this one knows ${migrations.length}). Update Hearsay. Nothing was changed.`
    throw new Problem('ledger-newer', says)
  }
  return version
}

function pragma(sqlite: DatabaseSync, name: 'user_version' | 'application_id'): number {
  return Number(sqlite.prepare(`PRAGMA ${name}`).get()?.[name])
}
