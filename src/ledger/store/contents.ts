import type { Database } from './database.ts'
import { openWords, projections, wordIndexes } from './projections.ts'

/** Everything that is worked out from the log, row by row and word by word: what two ways to work it out are compared by. */
export function contents(db: Database) {
  return [
    ...projections.map((table) => [table, db.all(`SELECT * FROM ${table}`)] as const),
    ...wordIndexes.map((index) => [index, db.all(`SELECT * FROM ${openWords(db, 'main', index)}`)] as const),
  ]
}
