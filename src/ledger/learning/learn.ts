import { Problem } from '../../problem.ts'
import type { Learning, Learnt } from '../questions.ts'
import { callsOf } from '../records/call.ts'
import { refreshSlots } from '../refresh.ts'
import { listAllSlots } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { appendEntry } from '../store/entries.ts'
import { insertLesson } from '../store/lessons.ts'
import { listSettledReports } from '../store/records.ts'
import { listSourceCardsById } from '../store/sources.ts'
import type { LessonEntry } from '../stored.ts'
import { type Cell, fitLesson, type Lesson } from './fit-lesson.ts'

/**
 * Learns from all verdicts given by now how far each source's words are to be trusted, and weighs everything anew by that.
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
    refreshAll(db, now)
    return {
      entry,
      calls,
      speakers: Object.fromEntries(lesson.speakers),
      certainties: Object.fromEntries(lesson.certainties),
      sources: Object.fromEntries(lesson.sources),
    }
  })
}

/** The log has only that it was learnt: what, follows from what was on record then. So it stays right after a takedown. */
export function applyLesson(
  db: Database,
  seq: number,
  { by, at }: LessonEntry,
): { readonly calls: number; readonly lesson: Lesson } {
  const cells = cellsOf(db)
  const lesson = fitLesson(cells)
  const calls = cells.reduce((sum, { right, wrong }) => sum + right + wrong, 0)
  insertLesson(db, seq, { by, at, calls }, lesson)
  return { calls, lesson }
}

/** So many slots are worked out at a time: what is held in memory stays small. */
const batch = 200

export function refreshAll(db: Database, at: string): void {
  const slots = listAllSlots(db)
  for (let start = 0; start < slots.length; start += batch)
    refreshSlots(db, slots.slice(start, start + batch), at)
}

/** Calls for claims that turned out right or wrong, by who spoke how. Officials are taken at their word. */
function cellsOf(db: Database): readonly Cell[] {
  const rows = listSettledReports(db, { property: null, year: null, about: null }).filter((row) => !row.echo)
  const calls = callsOf(rows.map((row) => ({ ...row, days: null }))).filter(
    ({ stance, judged }) => stance === 'for' && (judged === 'right' || judged === 'wrong'),
  )
  const cards = listSourceCardsById(db, [...new Set(calls.map((call) => call.sourceId))])
  const alike = Map.groupBy(calls, ({ sourceId, certainty }) => `${sourceId} ${certainty}`)
  return [...alike.values()]
    .flatMap((some): readonly Cell[] => {
      const [first] = some
      const card = first && cards.get(first.sourceId)
      if (!first || !card || card.kind === 'official' || card.role === 'official') return []
      const right = some.filter(({ judged }) => judged === 'right').length
      const speaker = card.kind === 'outlet' ? (card.role ?? 'press') : card.kind
      return [{ speaker, certainty: first.certainty, source: card.id, right, wrong: some.length - right }]
    })
    .sort((a, b) => (`${a.source} ${a.certainty}` < `${b.source} ${b.certainty}` ? -1 : 1))
}
