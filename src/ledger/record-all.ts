import { Problem } from '../problem.ts'
import { record } from './record.ts'
import type { ArchivePlace, Recording, RecordOutcome } from './recorded.ts'
import { putPlace } from './store/archives.ts'
import type { Database } from './store/database.ts'

/**
 * Puts several stories on record in one transaction: one wait for the disk. What is wrong with one is its own Problem, and
 * takes back nothing but its own part. `place`: how far the archive is behind us with them.
 */
export function recordAll(
  db: Database,
  recordings: readonly Recording[],
  place: ArchivePlace | null,
): readonly (RecordOutcome | Problem)[] {
  return db.writeParts(() => {
    const outcomes = recordings.map((recording) => attemptRecord(db, recording))
    if (place !== null) putPlace(db, place)
    return outcomes
  })
}

/** What is wrong with a story is answered; what the database cannot do, such as write to a full disk, is thrown. */
export function attemptRecord(db: Database, recording: Recording): RecordOutcome | Problem {
  try {
    return record(db, recording)
  } catch (error) {
    if (error instanceof Problem && !error.code.startsWith('ledger-')) return error
    if (error instanceof Problem) throw error
    const reason = error instanceof Error ? error.message : String(error)
    const says = `${recording.input} could not be recorded because of a fault in Hearsay: ${reason}`
    return new Problem('unexpected', says, { cause: error })
  }
}
