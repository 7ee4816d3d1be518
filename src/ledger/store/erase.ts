import { number, text } from './columns.ts'
import type { Database } from './database.ts'

/** What is deleted from here on is overwritten with zeros as well, not only given free. */
export function overwriteDeleted(db: Database): void {
  db.get('PRAGMA secure_delete = ON')
}

/** Empties the entries of a story; the log keeps that they were there. Only a takedown that was just appended may. */
export function emptyEntries(db: Database, entries: readonly number[], takedown: number): void {
  db.run(
    `UPDATE entries SET body = json_object('takenDown', CAST(?2 AS INTEGER)) WHERE seq IN (SELECT value FROM json_each(?1))`,
    JSON.stringify(entries),
    takedown,
  )
}

/** Decisions name a story by an id that is made of its headline: they are given its new one. */
export function renameInDecisions(db: Database, storyId: string, newId: string): void {
  // Reports are numbered after their story: "ID-1-2".
  db.run(
    `UPDATE entries SET body = json_set(body, '$.reportId', ?2 || substr(body ->> '$.reportId', length(?1) + 1))
      WHERE kind = 'verdict' AND substr(body ->> '$.reportId', 1, length(?1) + 1) = ?1 || '-'`,
    storyId,
    newId,
  )
  db.run(
    `UPDATE entries SET body = json_set(body, '$.stories', (SELECT json_group_array(CASE value WHEN ?1 THEN ?2 ELSE value END)
        FROM json_each(body, '$.stories')))
      WHERE kind = 'split' AND EXISTS (SELECT 1 FROM json_each(body, '$.stories') WHERE value = ?1)`,
    storyId,
    newId,
  )
}

/** Decisions that rest on reports of a story: their entries. */
export function listVerdictsBy(db: Database, storyId: string): readonly number[] {
  const rows = db.all(
    `SELECT seq FROM verdicts WHERE substr(report_id, 1, length(?1) + 1) = ?1 || '-' ORDER BY seq`,
    storyId,
  )
  return rows.map((row) => number(row, 'seq'))
}

/** Entries of all versions of a story, and of those that waited for their moment. */
export function listEntriesOfStory(db: Database, storyKey: number): readonly number[] {
  const rows = db.all(
    `SELECT seq FROM story_versions WHERE story_key = ?1
     UNION SELECT e.seq FROM entries e JOIN stories s ON s.story_key = ?1
       WHERE e.kind = 'held' AND s.identity = 'own ' || (e.body ->> '$.entry.own.slug')
     ORDER BY seq`,
    storyKey,
  )
  return rows.map((row) => number(row, 'seq'))
}

/** Claims that any version of a story voices, and of them those that some other story voices as well. */
export function listClaimsOfStory(db: Database, storyKey: number) {
  const rows = db.all(
    `SELECT DISTINCT c.id, EXISTS (SELECT 1 FROM reports o WHERE o.claim_key = r.claim_key AND o.story_key <> r.story_key) AS shared
      FROM reports r JOIN claims c USING (claim_key) WHERE r.story_key = ? ORDER BY c.id`,
    storyKey,
  )
  return rows.map((row) => ({ id: text(row, 'id'), isShared: number(row, 'shared') === 1 }))
}

/** Writes the file anew without anything that was deleted from it; left to do if it is stopped. Is it done? */
export function writeAnew(db: Database): boolean {
  if (db.path === ':memory:') return true
  db.run('VACUUM')
  const done = db.get('PRAGMA wal_checkpoint(TRUNCATE)')
  const isDone = Number(done?.busy) === 0
  if (isDone) db.run("DELETE FROM chores WHERE chore = 'write-anew'")
  return isDone
}

export function leaveChore(db: Database): void {
  db.run("INSERT OR IGNORE INTO chores (chore) VALUES ('write-anew')")
}
