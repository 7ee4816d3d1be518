import { Problem } from '../../problem.ts'
import type { Undoing, Undone } from '../questions.ts'
import { refreshSlots } from '../refresh.ts'
import { findClaimById } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { appendEntry, findEntryKind } from '../store/entries.ts'
import { findUndo, findVerdict, insertUndo, listUndosOf } from '../store/verdicts.ts'
import type { UndoEntry } from '../stored.ts'
import { sentencesOf } from '../views.ts'
import { undoneBy } from './in-force.ts'
import { momentOf } from './settle.ts'
import type { Verdict } from './verdict.ts'

/** Takes an entry of the log back: a verdict, or an undo. The entry stays on record, and so does who took it back. */
export function undo(db: Database, target: number, undoing: Undoing, now: string): Undone {
  return db.write(() => {
    const verdict = requireVerdict(db, target)
    const already = undoneBy(listUndosOf(db, [target]), null)(target)
    if (already) {
      const says = `Entry ${target} has been taken back already, by ${already.by}; undo entry ${already.entry} to restore it.`
      throw new Problem('already-undone', says)
    }
    const by = undoing.by.trim()
    if (by === '')
      throw new Problem('bad-verdict', 'An undo needs somebody who decides it: a name was expected.')
    const at = momentOf(db, undoing.at ?? now, now)
    const body = { target, at, by, why: undoing.why?.trim() || null }
    const entry = appendEntry(db, 'undo', now, body)
    applyUndo(db, entry, body)
    const claim = findClaimById(db, verdict.claimId)
    const sentences = claim ? sentencesOf(db, [claim.key]) : new Map<string, string>()
    const stands = undoneBy(listUndosOf(db, [verdict.entry]), null)(verdict.entry) === null
    return { entry, target, verdict, sentence: sentences.get(verdict.claimId) ?? '', stands }
  })
}

export function applyUndo(db: Database, seq: number, entry: UndoEntry): void {
  insertUndo(db, seq, entry)
  const verdict = verdictBehind(db, entry.target)
  const claim = verdict && findClaimById(db, verdict.claimId)
  if (claim) refreshSlots(db, [claim.slotId])
}

/** The verdict that an entry gave, or that a chain of undos is about. */
function verdictBehind(db: Database, entry: number): Verdict | null {
  const undone = findUndo(db, entry)
  return undone ? verdictBehind(db, undone.target) : findVerdict(db, entry)
}

function requireVerdict(db: Database, entry: number): Verdict {
  const verdict = verdictBehind(db, entry)
  if (verdict) return verdict
  const kind = findEntryKind(db, entry)
  if (kind === null) throw new Problem('unknown-entry', `The log has no entry ${entry}.`)
  const says = `Entry ${entry} is ${kind === 'outlet' ? 'an outlet' : `a ${kind}`}. What can be taken back is a verdict, or an undo.`
  throw new Problem('cannot-undo', says)
}
