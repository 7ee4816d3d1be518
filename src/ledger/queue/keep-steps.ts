import { Problem } from '../../problem.ts'
import { attemptRecord } from '../record-all.ts'
import type { RecordOutcome } from '../recorded.ts'
import type { Database } from '../store/database.ts'
import { dropContents, putContent } from '../store/queue-contents.ts'
import * as items from '../store/queue-items.ts'
import { namesOfStory } from './item-names.ts'
import type { HeldItem, ItemOutcome, ItemStep, Kept } from './queue.ts'

/** Keeps the steps of one process, all in one transaction: one wait for the disk for many stories. */
export function keepSteps(
  db: Database,
  holder: string,
  steps: readonly ItemStep[],
  now: number,
): readonly Kept[] {
  if (steps.length === 0) return []
  return db.writeParts(() =>
    steps.map((step) => {
      const held = items.findHeld(db, holder, step.key)
      return held === null ? { key: step.key, state: 'lost' } : keep(db, held, step, now)
    }),
  )
}

function keep(db: Database, held: HeldItem, step: ItemStep, now: number): Kept {
  const { key } = held
  switch (step.did) {
    case 'fetch': {
      putContent(db, key, { kind: 'page', ...step.page })
      items.setFetched(db, key, step.page)
      return { key, state: 'next' }
    }
    case 'skip-fetch':
      items.setFetched(db, key, { etag: null, lastModified: null })
      return { key, state: 'next' }
    case 'read':
      return keepReading(db, held, step, now)
    case 'refuse':
      return finish(db, held, 'refused', now, { code: 'off-topic', says: step.says })
    case 'fail':
      return keepFailure(db, held, step, now)
    case 'put-off': {
      const { code, says, inMs } = step
      items.setWaiting(db, key, { dueAt: now + inMs, now, attempts: held.attempts, code, says })
      return { key, state: 'waits' }
    }
    case 'miss':
      return finish(db, held, 'gone', now, { code: 'gone', says: step.says })
    case 'keep':
      return finish(db, held, 'recorded', now, { revisitAt: revisitAt(step.revisitInMs, now) })
    case 'release': {
      const { attempts } = held
      items.setWaiting(db, key, { dueAt: now, now, attempts, code: null, says: null })
      return { key, state: 'released' }
    }
    default:
      return step satisfies never
  }
}

const revisitAt = (inMs: number | null, now: number) => (inMs === null ? null : now + inMs)

type ReadStep = Extract<ItemStep, { did: 'read' }>

function keepReading(db: Database, held: HeldItem, step: ReadStep, now: number): Kept {
  const names = namesOfStory(step.recording.reading.story, step.addresses)
  // What was read before and is read again is a new version, never another's double.
  const double = held.storyId === null ? items.findRecordedByName(db, held.key, names) : null
  if (double !== null) return finish(db, held, 'duplicate', now, { sameAs: double })
  const recorded = attemptRecord(db, step.recording)
  if (recorded instanceof Problem)
    return finish(db, held, 'failed', now, { code: recorded.code, says: recorded.message })
  items.addNames(db, held.key, names)
  const { storyId, state } = recorded
  const sameAs = state === 'unchanged' ? items.findItemOfStory(db, held.key, storyId) : null
  if (sameAs !== null && held.storyId === null)
    return finish(db, held, 'duplicate', now, { sameAs, recorded })
  return finish(db, held, 'recorded', now, {
    storyId,
    recorded,
    revisitAt: revisitAt(step.revisitInMs, now),
  })
}

function keepFailure(
  db: Database,
  held: HeldItem,
  step: Extract<ItemStep, { did: 'fail' }>,
  now: number,
): Kept {
  const { code, says, retryInMs } = step
  const attempts = held.attempts + 1
  if (retryInMs === null) return finish(db, held, 'failed', now, { code, says, attempts })
  items.setWaiting(db, held.key, { dueAt: now + retryInMs, now, attempts, code, says })
  return { key: held.key, state: 'waits' }
}

function finish(
  db: Database,
  held: HeldItem,
  outcome: ItemOutcome,
  now: number,
  ending: Partial<items.Ending> & { readonly recorded?: RecordOutcome },
): Kept {
  const { recorded = null, ...rest } = ending
  const nothing = {
    storyId: null,
    sameAs: null,
    code: null,
    says: null,
    revisitAt: null,
    attempts: held.attempts,
  }
  items.setDone(db, held.key, { ...nothing, ...rest, outcome }, now)
  // What can be fetched again is not kept; what cannot stays with an item that may be retried.
  const mayBeRetried = outcome === 'failed' || outcome === 'refused'
  dropContents(db, held.key, mayBeRetried ? 'page' : null)
  return { key: held.key, state: 'done', outcome, recorded }
}
