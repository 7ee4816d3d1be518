import { number, numberOrNull, text } from './columns.ts'
import type { Database } from './database.ts'

/** Counts that the database keeps itself (migration 17), by name: "stories", "changes", "fetch again", "done failed", "feeds well". */
export function listKeptCounts(db: Database): ReadonlyMap<string, number> {
  const rows = db.all('SELECT what, n FROM kept_counts ORDER BY what')
  return new Map(rows.map((row) => [text(row, 'what'), number(row, 'n')]))
}

/** One of them; what there has never been any of, none. */
export function findKeptCount(db: Database, what: string): number {
  const row = db.get('SELECT n FROM kept_counts WHERE what = ?', what)
  return row ? number(row, 'n') : 0
}

/** Sums by name that programs add to as they work. */
export function addFigures(db: Database, counted: ReadonlyMap<string, number>): void {
  for (const [what, n] of counted)
    db.run(
      'INSERT INTO added_figures (what, n) VALUES (?1, ?2) ON CONFLICT (what) DO UPDATE SET n = n + ?2',
      what,
      n,
    )
}

export function listAddedFigures(db: Database): ReadonlyMap<string, number> {
  const rows = db.all('SELECT what, n FROM added_figures ORDER BY what')
  return new Map(rows.map((row) => [text(row, 'what'), number(row, 'n')]))
}

/** When the step that has waited longest was to be taken; one that is held is due when the hold ends. */
export function findFirstDue(db: Database, stage: 'fetch' | 'read'): number | null {
  // Each has an index of its own, whose condition must stand in the statement.
  const row =
    stage === 'fetch'
      ? db.get("SELECT min(due_at) AS due_at FROM queue_items WHERE stage = 'fetch'")
      : db.get("SELECT min(due_at) AS due_at FROM queue_items WHERE stage = 'read'")
  return row ? numberOrNull(row, 'due_at') : null
}

export function countDueFeeds(db: Database, now: number): number {
  const row = db.get('SELECT count(*) AS n FROM feeds WHERE ended_at IS NULL AND due_at <= ?', now)
  return number(row ?? {}, 'n')
}
