import { refreshSlots } from '../refresh.ts'
import { listAllSlots } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { listEffects } from '../store/lessons.ts'
import { listSlotsHeardFrom } from '../store/reports.ts'
import { findStandingLesson } from './standing-lesson.ts'

/** So many slots are worked out at a time: what is held in memory stays small. */
const batch = 200

/**
 * Does something that may make another lesson count from a moment on, or none, and weighs anew what hangs on it. Nothing does where
 * both lessons say the same, as when nothing was settled in between.
 */
export function refreshByLesson<T>(db: Database, at: string, change: () => T): T {
  const before = findStandingLesson(db, null)
  const done = change()
  const slots = listSlotsBetween(db, before, findStandingLesson(db, null))
  for (let start = 0; start < slots.length; start += batch)
    refreshSlots(db, slots.slice(start, start + batch), at)
  return done
}

/** The slots that may stand otherwise by one lesson than by another (null: by none). */
export function listSlotsBetween(db: Database, a: number | null, b: number | null): readonly string[] {
  if (a === b) return []
  const [before, after] = [listEffects(db, a), listEffects(db, b)]
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => (before.get(name) ?? 0) !== (after.get(name) ?? 0),
  )
  const sources = changed.flatMap((name) => (name.startsWith('source ') ? [name.slice(7)] : []))
  // Kinds of speakers and certainties are everywhere.
  return changed.length > sources.length ? listAllSlots(db) : listSlotsHeardFrom(db, sources)
}
