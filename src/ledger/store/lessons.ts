import { type SlotLesson, untaught } from '../learning/fit-contests.ts'
import type { Lesson } from '../learning/fit-lesson.ts'
import { number, text } from './columns.ts'
import type { Database, Row } from './database.ts'

export function insertLesson(
  db: Database,
  seq: number,
  of: { readonly by: string; readonly at: string; readonly calls: number },
  lesson: Lesson & SlotLesson,
): void {
  db.run('INSERT INTO lessons (seq, at, by, calls) VALUES (?, ?, ?, ?)', seq, of.at, of.by, of.calls)
  const sql = 'INSERT INTO lesson_effects (seq, kind, name, effect) VALUES (?, ?, ?, ?)'
  const kinds = { speaker: lesson.speakers, certainty: lesson.certainties, source: lesson.sources }
  for (const [kind, effects] of Object.entries(kinds))
    for (const [name, effect] of effects) db.run(sql, seq, kind, name, effect)
  db.run(sql, seq, 'slot', 'rival', lesson.perRival - untaught.perRival)
  db.run(sql, seq, 'slot', 'voice', lesson.perVoice - untaught.perVoice)
}

export type LessonRow = {
  readonly entry: number
  readonly at: string
  readonly by: string
  readonly calls: number
}

/** Lessons as of a bound of moment.ts (null: now), the last first; also those that were taken back. */
export function listLessonRows(db: Database, bound: string | null): readonly LessonRow[] {
  const sql = 'SELECT seq, at, by, calls FROM lessons WHERE ?1 IS NULL OR at <= ?1 ORDER BY at DESC, seq DESC'
  return db.all(sql, bound).map(toLesson)
}

export function findLesson(db: Database, seq: number): LessonRow | null {
  const row = db.get('SELECT seq, at, by, calls FROM lessons WHERE seq = ?', seq)
  return row ? toLesson(row) : null
}

function toLesson(row: Row): LessonRow {
  return { entry: number(row, 'seq'), at: text(row, 'at'), by: text(row, 'by'), calls: number(row, 'calls') }
}

/** What a lesson adds for a kind of speaker, a certainty or a source, and of a slot for every further rival and voice, all from what is held without it; 0 where it says nothing of it. */
export function findEffect(
  db: Database,
  lesson: number,
  kind: 'speaker' | 'certainty' | 'source' | 'slot',
  name: string,
): number {
  const sql = 'SELECT effect FROM lesson_effects WHERE seq = ? AND kind = ? AND name = ?'
  const row = db.get(sql, lesson, kind, name)
  return row ? number(row, 'effect') : 0
}

/** All that a lesson adds, by kind and name (“source fan-dock”); nothing where there is no lesson. */
export function listEffects(db: Database, lesson: number | null): ReadonlyMap<string, number> {
  const rows = db.all('SELECT kind, name, effect FROM lesson_effects WHERE seq = ?', lesson)
  return new Map(rows.map((row) => [`${text(row, 'kind')} ${text(row, 'name')}`, number(row, 'effect')]))
}

/** The last moment at which something was learnt, or what was learnt was taken back; empty where nothing was learnt. */
export function findLastTurnOfLessons(db: Database): string {
  // Asked with every story: mostly nothing was learnt, or nothing taken back.
  const learnt = text(db.get("SELECT coalesce(max(at), '') AS at FROM lessons") ?? {}, 'at')
  if (learnt === '') return learnt
  const row = db.get(
    `WITH RECURSIVE chain (seq, at) AS (
       SELECT seq, at FROM lessons UNION SELECT u.seq, u.at FROM chain JOIN undos u ON u.target = chain.seq
     ) SELECT coalesce(max(at), '') AS at FROM chain`,
  )
  return text(row ?? {}, 'at')
}
