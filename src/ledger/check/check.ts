import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CheckedLaw } from '../ledger.ts'
import { rebuild } from '../rebuild.ts'
import { copyDatabase, listDamage, listDifferences } from '../store/copy.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { type Law, laws } from './laws.ts'

/** Verifies the file, every law of MODEL.md, and that the log yields all that is worked out from it. */
export function check(db: Database): readonly CheckedLaw[] {
  const damage = listDamage(db)
  const file = toLaw('file', 'The file is whole.', damage)
  // Of a damaged file nothing else can be said for sure.
  if (damage.length > 0) return [file]
  const checked = db.read(() => laws.map((law) => toLaw(law.id, law.says, faultsOf(law, db))))
  return [
    file,
    ...checked,
    toLaw('rebuild', 'Everything worked out from the log is what the log yields.', differences(db)),
  ]
}

/** What one law stumbles over must not keep the others from being verified. */
function faultsOf({ faults }: Law, db: Database): readonly string[] {
  try {
    return faults(db)
  } catch (error) {
    return [`could not be verified: ${error instanceof Error ? error.message : String(error)}`]
  }
}

function toLaw(id: string, says: string, faults: readonly string[]): CheckedLaw {
  return { id, says, holds: faults.length === 0, faults }
}

/** Works a copy out anew and compares; the record itself is not touched, and others go on with it. */
function differences(db: Database): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-check-'))
  try {
    const [before, after] = [join(folder, 'before.db'), join(folder, 'after.db')]
    copyDatabase(db, before)
    copyFileSync(before, after)
    const copy = openDatabase(after)
    try {
      rebuild(copy)
      return listDifferences(copy, before).map(
        ({ table, rows }) =>
          `table ${table}: ${rows} rows are not what the log yields; “hearsay rebuild” works it out anew`,
      )
    } finally {
      copy.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
