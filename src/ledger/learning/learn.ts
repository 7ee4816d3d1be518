import { Problem } from '../../problem.ts'
import type { Database } from '../store/database.ts'
import { appendEntry } from '../store/entries.ts'
import { insertLesson } from '../store/lessons.ts'
import type { LessonEntry } from '../stored.ts'
import { contestsOf } from './contests.ts'
import { fitContests, type SlotLesson } from './fit-contests.ts'
import { fitLesson, type Lesson } from './fit-lesson.ts'
import type { Learning, Learnt } from './lesson.ts'
import { cellsOf, settledCalls } from './settled-calls.ts'
import { refreshByLesson } from './slots-by-lesson.ts'

/**
 * Learns from all verdicts given by now how far each source's words are to be trusted, and weighs anew by that what it changes.
 * What is learnt counts from now on: dossiers as of before stay as they were.
 */
export function learn(db: Database, { by }: Learning, now: string): Learnt {
  return db.write(() => {
    const name = by.trim()
    if (name === '')
      throw new Problem('bad-lesson', 'Learning needs somebody who asks for it: a name was expected.')
    const body = { by: name, at: now }
    const entry = appendEntry(db, 'lesson', now, body)
    const { calls, lesson } = applyLesson(db, entry, body)
    return {
      entry,
      calls,
      speakers: Object.fromEntries(lesson.speakers),
      certainties: Object.fromEntries(lesson.certainties),
      sources: Object.fromEntries(lesson.sources),
      rivals: lesson.perRival,
      voices: lesson.perVoice,
    }
  })
}

/** Works a lesson of the log in. The log has only that it was learnt: what, follows from what was on record then. So it stays right after a takedown. */
export function applyLesson(
  db: Database,
  seq: number,
  { by, at }: LessonEntry,
): { readonly calls: number; readonly lesson: Lesson & SlotLesson } {
  return refreshByLesson(db, at, () => {
    const calls = settledCalls(db)
    const ofWords = fitLesson(cellsOf(calls))
    const lesson = { ...ofWords, ...fitContests(contestsOf(db, calls, ofWords)) }
    insertLesson(db, seq, { by, at, calls: calls.length }, lesson)
    return { calls: calls.length, lesson }
  })
}
