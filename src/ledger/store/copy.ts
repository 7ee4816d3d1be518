import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { Problem } from '../../problem.ts'
import { number } from './columns.ts'
import type { Database } from './database.ts'
import { openWords, projections, wordIndexes } from './projections.ts'

/**
 * Copies the whole record, as it is at this moment, into a new file: others may read and write meanwhile. The file has
 * its name only once it is whole. Throws a Problem: `backup-exists`, `backup-failed`. Returns its size in bytes.
 */
export function copyDatabase(db: Database, path: string): number {
  if (existsSync(path))
    throw new Problem(
      'backup-exists',
      `${path} is there already, and nothing was written over it: name a new file.`,
    )
  const part = `${path}.part`
  try {
    // What a copy that was stopped left behind.
    rmSync(part, { force: true })
    db.run('VACUUM INTO ?', part)
    renameSync(part, path)
  } catch (cause) {
    rmSync(part, { force: true })
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Problem('backup-failed', `No copy could be written to ${path}: ${reason}`, { cause })
  }
  return statSync(path).size
}

/** What SQLite itself finds broken in the file; empty where all is well. */
export function listDamage(db: Database): readonly string[] {
  const pages = db.all('PRAGMA integrity_check').map((row) => String(row.integrity_check))
  const keys = db
    .all('PRAGMA foreign_key_check')
    .map((row) => `table ${row.table}, row ${row.rowid}: its ${row.parent} is missing`)
  return [...pages.filter((says) => says !== 'ok'), ...keys]
}

/** How many rows of each table two copies of a record do not share. */
export function listDifferences(
  db: Database,
  otherPath: string,
): readonly { readonly table: string; readonly rows: number }[] {
  db.run('ATTACH DATABASE ? AS other', otherPath)
  try {
    const tables = projections.map((table) => [table, `main.${table}`, `other.${table}`] as const)
    const indexes = wordIndexes.map(
      (index) => [index, openWords(db, 'main', index), openWords(db, 'other', index)] as const,
    )
    return [...tables, ...indexes].flatMap(([table, own, other]) => {
      const count = `SELECT (SELECT count(*) FROM (SELECT * FROM ${own} EXCEPT SELECT * FROM ${other})) +
        (SELECT count(*) FROM (SELECT * FROM ${other} EXCEPT SELECT * FROM ${own})) AS n`
      const rows = number(db.get(count) ?? {}, 'n')
      return rows > 0 ? [{ table, rows }] : []
    })
  } finally {
    db.run('DETACH DATABASE other')
  }
}
