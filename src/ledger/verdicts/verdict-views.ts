import type { Database } from '../store/database.ts'
import { listUndosOf, listVerdictsOfClaims } from '../store/verdicts.ts'
import { undoneBy } from './in-force.ts'
import type { VerdictView } from './settling.ts'

/** The history of a claim's verdicts by then: the last one that was not taken back stands. */
export function verdictsOf(db: Database, claimId: string, bound: string | null): readonly VerdictView[] {
  const given = listVerdictsOfClaims(db, [claimId]).filter(({ at }) => bound === null || at <= bound)
  const entries = given.map((verdict) => verdict.entry)
  const undoing = undoneBy(listUndosOf(db, entries), bound)
  const standing = given.findLast((verdict) => undoing(verdict.entry) === null)
  return given.map((verdict) => {
    const undone = undoing(verdict.entry)
    return {
      ...verdict,
      stands: verdict === standing,
      undone: undone && { entry: undone.entry, at: undone.at, by: undone.by, why: undone.why },
    }
  })
}
