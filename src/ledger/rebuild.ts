import { Problem } from '../problem.ts'
import { applyMerge } from './names/merge.ts'
import { applyOutsideId } from './names/outside-ids.ts'
import { applySplit } from './names/split.ts'
import { applyStory } from './record.ts'
import { applyOutlet } from './record-outlet.ts'
import type { Database } from './store/database.ts'
import { type Entry, listEntriesAfter } from './store/entries.ts'
import { clearProjections } from './store/projections.ts'
import {
  mergeEntry,
  outletEntry,
  outsideIdEntry,
  splitEntry,
  storyEntry,
  undoEntry,
  verdictEntry,
} from './stored.ts'
import { applyVerdict } from './verdicts/settle.ts'
import { applyUndo } from './verdicts/undo.ts'

/** So many entries are held in memory at a time. */
const batch = 200

/** Works everything out anew from the log, in one transaction: readers see the old until the new is whole. */
export function rebuild(db: Database): void {
  db.write(() => {
    clearProjections(db)
    let last = 0
    for (;;) {
      const entries = listEntriesAfter(db, last, batch)
      for (const entry of entries) apply(db, entry)
      const end = entries.at(-1)
      if (!end) return
      last = end.seq
    }
  })
}

function apply(db: Database, { seq, kind, body }: Entry): void {
  if (kind === 'story') applyStory(db, seq, storyEntry.parse(body))
  else if (kind === 'outlet') applyOutlet(db, outletEntry.parse(body))
  else if (kind === 'verdict') applyVerdict(db, seq, verdictEntry.parse(body))
  else if (kind === 'merge') applyMerge(db, seq, mergeEntry.parse(body))
  else if (kind === 'split') applySplit(db, seq, splitEntry.parse(body))
  else if (kind === 'outside-id') applyOutsideId(db, seq, outsideIdEntry.parse(body))
  else if (kind === 'undo') applyUndo(db, seq, undoEntry.parse(body))
  else
    throw new Problem(
      'ledger-newer',
      `Entry ${seq} of the log is a “${kind}”, which this Hearsay does not know. Update it.`,
    )
}
