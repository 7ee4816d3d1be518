import { z } from 'zod'
import type { Fused } from '../fuse.ts'
import { labels } from '../questions.ts'
import { json, number, oneOf, text, textOrNull, texts } from './columns.ts'
import type { Database } from './database.ts'

const weight = z.object({ reportId: z.string(), logOdds: z.number(), why: z.string() })

/** The standing without the weights of the claim's own reports, which are kept with them. */
export type StoredStanding = Omit<Fused, 'weights'>

export function putStanding(db: Database, claimKey: number, fused: StoredStanding): void {
  db.run(
    `INSERT INTO standings (claim_key, label, probability, independent_sources, superseded_by, rivals, implied)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (claim_key) DO UPDATE SET label = excluded.label, probability = excluded.probability,
       independent_sources = excluded.independent_sources, superseded_by = excluded.superseded_by,
       rivals = excluded.rivals, implied = excluded.implied
     WHERE (label, probability, independent_sources, superseded_by, rivals, implied) IS NOT (excluded.label,
       excluded.probability, excluded.independent_sources, excluded.superseded_by, excluded.rivals, excluded.implied)`,
    claimKey,
    fused.label,
    fused.probability,
    fused.independentSources,
    fused.supersededBy,
    JSON.stringify(fused.rivals),
    JSON.stringify(fused.implied),
  )
}

/** A claim that nobody voices any more has no standing in the present. */
export function dropStanding(db: Database, claimKey: number): void {
  db.run('DELETE FROM standings WHERE claim_key = ?', claimKey)
}

export function listStandings(
  db: Database,
  claimKeys: readonly number[],
): ReadonlyMap<string, StoredStanding> {
  const rows = db.all(
    `SELECT s.*, c.id FROM json_each(?) k JOIN standings s ON s.claim_key = k.value JOIN claims c USING (claim_key)`,
    JSON.stringify(claimKeys),
  )
  return new Map(
    rows.map((row) => [
      text(row, 'id'),
      {
        label: oneOf(labels, row, 'label'),
        probability: number(row, 'probability'),
        independentSources: number(row, 'independent_sources'),
        supersededBy: textOrNull(row, 'superseded_by'),
        rivals: text(row, 'rivals') === '[]' ? [] : json(texts, row, 'rivals'),
        implied: text(row, 'implied') === '[]' ? [] : json(z.array(weight), row, 'implied'),
      },
    ]),
  )
}
