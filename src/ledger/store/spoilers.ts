import { number, text } from './columns.ts'
import type { Database } from './database.ts'

export type TellingQuote = {
  readonly storyKey: number
  readonly quote: string
  readonly claimKey: number
  readonly claimId: string
}

/** What any version of these stories said that may tell a plot. */
export function listTellingQuotes(db: Database, storyKeys: readonly number[]): readonly TellingQuote[] {
  const rows = db.all(
    `SELECT DISTINCT r.story_key, r.quote, r.claim_key, c.id AS claim_id FROM json_each(?) k
       JOIN reports r ON r.story_key = k.value AND r.tells = 1 JOIN claims c USING (claim_key)`,
    JSON.stringify(storyKeys),
  )
  return rows.map((row) => ({
    storyKey: number(row, 'story_key'),
    quote: text(row, 'quote'),
    claimKey: number(row, 'claim_key'),
    claimId: text(row, 'claim_id'),
  }))
}
