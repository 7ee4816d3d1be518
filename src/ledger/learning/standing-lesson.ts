import { sayDate } from '../say-date.ts'
import type { Database } from '../store/database.ts'
import { type LessonRow, listLessonRows } from '../store/lessons.ts'
import { listUndosOf } from '../store/verdicts.ts'
import { undoneBy } from '../verdicts/in-force.ts'
import type { LessonCard } from './lesson.ts'

/** The lesson that counts as of a bound of moment.ts (null: now), by its entry: the last one that had not been taken back by then. */
export function findStandingLesson(db: Database, bound: string | null): number | null {
  const lessons = listLessonRows(db, bound)
  if (lessons.length === 0) return null
  const undone = undoneOf(db, lessons, bound)
  return lessons.find(({ entry }) => undone(entry) === null)?.entry ?? null
}

/** What was learnt at what moment, the last first; what was taken back as well. */
export function listLessons(db: Database): readonly LessonCard[] {
  const lessons = listLessonRows(db, null)
  const undone = undoneOf(db, lessons, null)
  return lessons.map((lesson) => ({ ...lesson, stands: undone(lesson.entry) === null }))
}

function undoneOf(db: Database, lessons: readonly LessonRow[], bound: string | null) {
  const entries = lessons.map(({ entry }) => entry)
  return undoneBy(listUndosOf(db, entries), bound)
}

/** "What was learnt on 1 May 2024 from 16 settled calls." */
export function sayLesson({ at, calls }: Pick<LessonCard, 'at' | 'calls'>): string {
  return `What was learnt ${sayDate(at.slice(0, 10))} from ${calls} settled ${calls === 1 ? 'call' : 'calls'}.`
}
