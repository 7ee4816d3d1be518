import { number, text } from './columns.ts'
import type { Database } from './database.ts'

export type TellingQuote = {
  readonly storyId: string
  readonly quote: string
  readonly claimKey: number
  readonly claimId: string
}

/** What any version of these stories said that may tell a plot. */
export function listTellingQuotes(db: Database, storyIds: readonly string[]): readonly TellingQuote[] {
  const rows = db.all(
    `SELECT DISTINCT s.id, r.quote, r.claim_key, c.id AS claim_id FROM json_each(?) k JOIN stories s ON s.id = k.value
        JOIN reports r ON r.story_key = s.story_key JOIN claims c USING (claim_key)
      WHERE (c.property = 'statement' AND r.rules LIKE '%statement-plot-%')
        OR (c.property = 'relationship' AND c.continuity = 'screen')`,
    JSON.stringify(storyIds),
  )
  return rows.map((row) => ({
    storyId: text(row, 'id'),
    quote: text(row, 'quote'),
    claimKey: number(row, 'claim_key'),
    claimId: text(row, 'claim_id'),
  }))
}
