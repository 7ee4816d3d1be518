import { Problem } from '../../problem.ts'
import { refreshByLesson } from '../learning/slots-by-lesson.ts'
import { sayLesson } from '../learning/standing-lesson.ts'
import { toDecision } from '../names/decision.ts'
import { keysWithId } from '../names/outside-ids.ts'
import { regroup } from '../names/regroup.ts'
import { sayDecision } from '../names/say-decision.ts'
import { refreshSlots } from '../refresh.ts'
import { findClaimById } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { type DecisionRow, findDecision, setStands } from '../store/decisions.ts'
import { appendEntry, findEntryKind } from '../store/entries.ts'
import { findLesson, type LessonRow } from '../store/lessons.ts'
import { findUndo, findVerdict, insertUndo, listUndosOf } from '../store/verdicts.ts'
import type { UndoEntry } from '../stored.ts'
import { sentencesOf } from '../views.ts'
import { undoneBy } from './in-force.ts'
import { momentOf } from './settle.ts'
import type { Undoing, Undone } from './settling.ts'
import type { Verdict } from './verdict.ts'

/** What an entry of the log decided: how a claim turned out, who is who, or how far words are to be trusted. */
type Behind =
  | { readonly verdict: Verdict }
  | { readonly decision: DecisionRow }
  | { readonly lesson: LessonRow }

/** Takes an entry of the log back, or an undo. The entry stays on record, and so does who took it back. */
export function undo(db: Database, target: number, undoing: Undoing, now: string): Undone {
  return db.write(() => {
    requireBehind(db, target)
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
    return { entry, target, ...outcomeOf(db, requireBehind(db, target)) }
  })
}

function outcomeOf(db: Database, behind: Behind) {
  if ('decision' in behind) {
    const decision = toDecision(db, behind.decision)
    const sentence = sayDecision(decision)
    return { verdict: null, decision, lesson: null, sentence, stands: decision.stands }
  }
  if ('lesson' in behind) {
    const lesson = { ...behind.lesson, stands: standsNow(db, behind.lesson.entry) }
    return { verdict: null, decision: null, lesson, sentence: sayLesson(lesson), stands: lesson.stands }
  }
  const { verdict } = behind
  const claim = findClaimById(db, verdict.claimId)
  const sentences = claim ? sentencesOf(db, [claim.key]) : new Map<string, string>()
  return {
    verdict,
    decision: null,
    lesson: null,
    sentence: sentences.get(verdict.claimId) ?? '',
    stands: standsNow(db, verdict.entry),
  }
}

const standsNow = (db: Database, entry: number) => undoneBy(listUndosOf(db, [entry]), null)(entry) === null

export function applyUndo(db: Database, seq: number, entry: UndoEntry): void {
  const behind = findBehind(db, entry.target)
  if (behind && 'lesson' in behind) {
    refreshByLesson(db, entry.at, () => insertUndo(db, seq, entry))
    return
  }
  insertUndo(db, seq, entry)
  if (!behind) return
  if ('decision' in behind) refreshDecision(db, behind.decision)
  else {
    const claim = findClaimById(db, behind.verdict.claimId)
    if (claim) refreshSlots(db, [claim.slotId], entry.at)
  }
}

/** Puts every report where it belongs now that the decision stands, or no longer does. */
function refreshDecision(db: Database, { entry, kind, a, b, scheme, value }: DecisionRow): void {
  setStands(db, entry, standsNow(db, entry))
  const keys = [...keysWithId(db, a, scheme, value), ...(b === null ? [] : [b])]
  refreshSlots(db, [...new Set(regroup(db, keys, kind === 'part' ? keys : []))], null)
}

/** What an entry decided, or what a chain of undos is about. */
function findBehind(db: Database, entry: number): Behind | null {
  const undone = findUndo(db, entry)
  if (undone) return findBehind(db, undone.target)
  const verdict = findVerdict(db, entry)
  if (verdict) return { verdict }
  const decision = findDecision(db, entry)
  if (decision) return { decision }
  const lesson = findLesson(db, entry)
  return lesson && { lesson }
}

function requireBehind(db: Database, entry: number): Behind {
  const behind = findBehind(db, entry)
  if (behind) return behind
  const kind = findEntryKind(db, entry)
  if (kind === null) throw new Problem('unknown-entry', `The log has no entry ${entry}.`)
  const says = `Entry ${entry} is ${kind === 'outlet' ? 'an outlet' : `a ${kind}`}. What can be taken back is a verdict, a merge, a split, an outside id, a lesson, or an undo.`
  throw new Problem('cannot-undo', says)
}
