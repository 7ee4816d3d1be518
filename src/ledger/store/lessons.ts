import type { Lesson } from '../learning/fit-lesson.ts'
import { number, text } from './columns.ts'
import type { Database } from './database.ts'

export function insertLesson(
  db: Database,
  seq: number,
  of: { readonly by: string; readonly at: string; readonly calls: number },
  lesson: Lesson & { readonly rivals: number },
): void {
  db.run('INSERT INTO lessons (seq, at, by, calls) VALUES (?, ?, ?, ?)', seq, of.at, of.by, of.calls)
  const sql = 'INSERT INTO lesson_effects (seq, kind, name, effect) VALUES (?, ?, ?, ?)'
  const kinds = { speaker: lesson.speakers, certainty: lesson.certainties, source: lesson.sources }
  for (const [kind, effects] of Object.entries(kinds))
    for (const [name, effect] of effects) db.run(sql, seq, kind, name, effect)
  db.run(sql, seq, 'slot', 'rival', lesson.rivals)
}

/** The lesson that counts as of a bound of moment.ts (null: now), by its entry; null where nothing was learnt by then. */
export function findLesson(db: Database, bound: string | null): number | null {
  const row = db.get(
    'SELECT seq FROM lessons WHERE ?1 IS NULL OR at <= ?1 ORDER BY at DESC, seq DESC LIMIT 1',
    bound,
  )
  return row ? number(row, 'seq') : null
}

/** What a lesson adds for a kind of speaker, a certainty or a source, and of a slot for every further rival; 0 where it says nothing of it. */
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

/** From when on the last lesson counts; empty where nothing was learnt. */
export function findLastLesson(db: Database): string {
  return text(db.get("SELECT coalesce(max(at), '') AS at FROM lessons") ?? {}, 'at')
}
