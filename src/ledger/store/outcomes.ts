import { type Outcome, verdictWords } from '../verdicts/verdict.ts'
import type { ClaimRow } from './claims.ts'
import { number, oneOf, text, textOrNull } from './columns.ts'
import type { Database } from './database.ts'

/** Sets how these claims turned out; those that are not settled lose what they had. */
export function setOutcomes(
  db: Database,
  claims: readonly Pick<ClaimRow, 'key' | 'id'>[],
  outcomes: ReadonlyMap<string, Outcome>,
): void {
  const open = claims.filter((claim) => !outcomes.has(claim.id)).map((claim) => claim.key)
  db.run('DELETE FROM outcomes WHERE claim_key IN (SELECT value FROM json_each(?))', JSON.stringify(open))
  for (const claim of claims) {
    const outcome = outcomes.get(claim.id)
    if (outcome) putOutcome(db, claim.key, outcome)
  }
}

function putOutcome(db: Database, claimKey: number, { verdict, at, entry, because }: Outcome): void {
  db.run(
    `INSERT INTO outcomes (claim_key, verdict, at, seq, because) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (claim_key) DO UPDATE SET verdict = excluded.verdict, at = excluded.at, seq = excluded.seq,
       because = excluded.because`,
    claimKey,
    verdict,
    at,
    entry,
    because,
  )
}

/** How these claims have turned out by now, by claim id. */
export function listOutcomes(db: Database, claimKeys: readonly number[]): ReadonlyMap<string, Outcome> {
  const rows = db.all(
    `SELECT o.*, c.id FROM json_each(?) k JOIN outcomes o ON o.claim_key = k.value JOIN claims c USING (claim_key)`,
    JSON.stringify(claimKeys),
  )
  return new Map(
    rows.map((row) => [
      text(row, 'id'),
      {
        verdict: oneOf(verdictWords, row, 'verdict'),
        at: text(row, 'at'),
        entry: number(row, 'seq'),
        because: textOrNull(row, 'because'),
      },
    ]),
  )
}
