import { text } from './columns.ts'
import type { Database } from './database.ts'

/** Sorts after every word that begins as one does. */
const afterAll = '\u{10ffff}'

export function putWords(db: Database, words: readonly string[]): void {
  db.run('INSERT OR IGNORE INTO search_words (word) SELECT value FROM json_each(?)', JSON.stringify(words))
}

/** Those of these words that stand in any text. */
export function listKnownWords(db: Database, words: readonly string[]): readonly string[] {
  const sql = 'SELECT w.word FROM json_each(?) k JOIN search_words w ON w.word = k.value'
  return db.all(sql, JSON.stringify(words)).map((row) => text(row, 'word'))
}

/** Words that begin so, in the order of the alphabet. */
export function listWordsFrom(db: Database, prefix: string, limit: number): readonly string[] {
  const sql = 'SELECT word FROM search_words WHERE word >= ? AND word < ? ORDER BY word LIMIT ?'
  return db.all(sql, prefix, prefix + afterAll, limit).map((row) => text(row, 'word'))
}

export function hasPrefix(db: Database, prefix: string): boolean {
  return listWordsFrom(db, prefix, 1).length > 0
}
