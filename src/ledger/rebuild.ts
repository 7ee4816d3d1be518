import { Problem } from '../problem.ts'
import { applyLesson } from './learning/learn.ts'
import type { Rebuilding } from './ledger.ts'
import { applyMerge } from './names/merge.ts'
import { applyOutsideId } from './names/outside-ids.ts'
import { applySplit } from './names/split.ts'
import { applyHeld } from './own/publish.ts'
import { applyStory } from './record.ts'
import { applyOutlet } from './record-outlet.ts'
import type { Database } from './store/database.ts'
import { type Entry, lastSeq, listEntriesAfter } from './store/entries.ts'
import { dropHeld } from './store/own-stories.ts'
import { clearProjections } from './store/projections.ts'
import { joinTextIndex } from './store/search-texts.ts'
import {
  droppedEntry,
  emptiedEntry,
  heldEntry,
  lessonEntry,
  mergeEntry,
  outletEntry,
  outsideIdEntry,
  splitEntry,
  storyEntry,
  takedownEntry,
  undoEntry,
  verdictEntry,
} from './stored.ts'
import { applyTakedown } from './takedown/takedown.ts'
import { applyVerdict } from './verdicts/settle.ts'
import { applyUndo } from './verdicts/undo.ts'

/** So many entries are held in memory at a time. */
const batch = 200

/** Works everything out anew from the log, in one transaction: readers see the old until the new is whole. */
export function rebuild(db: Database, heard: Rebuilding = () => {}): void {
  db.write(() => rebuildWithin(db, heard))
}

/** The same within a transaction that does more. */
export function rebuildWithin(db: Database, heard: Rebuilding = () => {}): void {
  const total = lastSeq(db)
  heard(0, total)
  clearProjections(db)
  for (let last = 0; ; ) {
    const entries = listEntriesAfter(db, last, batch)
    for (const entry of entries) apply(db, entry)
    const end = entries.at(-1)
    if (!end) break
    last = end.seq
    heard(last, total)
  }
  joinTextIndex(db)
}

function apply(db: Database, { seq, kind, body }: Entry): void {
  // Of what was taken down the log keeps that it was there.
  if (emptiedEntry.safeParse(body).success) return
  if (kind === 'story') applyStory(db, seq, storyEntry.parse(body))
  else if (kind === 'held') applyHeld(db, seq, heldEntry.parse(body))
  else if (kind === 'dropped') dropHeld(db, droppedEntry.parse(body).slug)
  else if (kind === 'outlet') applyOutlet(db, outletEntry.parse(body))
  else if (kind === 'verdict') applyVerdict(db, seq, verdictEntry.parse(body))
  else if (kind === 'merge') applyMerge(db, seq, mergeEntry.parse(body))
  else if (kind === 'split') applySplit(db, seq, splitEntry.parse(body))
  else if (kind === 'outside-id') applyOutsideId(db, seq, outsideIdEntry.parse(body))
  else if (kind === 'takedown') applyTakedown(db, seq, takedownEntry.parse(body))
  else if (kind === 'lesson') applyLesson(db, seq, lessonEntry.parse(body))
  else if (kind === 'undo') applyUndo(db, seq, undoEntry.parse(body))
  else
    throw new Problem(
      'ledger-newer',
      `Entry ${seq} of the log is a “${kind}”, which this Hearsay does not know. Update it.`,
    )
}
