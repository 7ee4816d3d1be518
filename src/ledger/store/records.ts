import { certainties, properties } from '../../claims/vocabulary.ts'
import type { SettledReport } from '../records/call.ts'
import type { Counts } from '../records/track-record.ts'
import { verdictWords } from '../verdicts/verdict.ts'
import { number, oneOf, text, textOrNull } from './columns.ts'
import type { Database } from './database.ts'
import type { NodeRow } from './nodes.ts'
import { valueIn } from './resolved.ts'
import { listVoiceCounts } from './voices.ts'

/** Narrows a record: to one property, to what was said in one year, to claims that name one of these entities. */
export type RecordFilter = {
  readonly property: string | null
  readonly year: string | null
  readonly about: readonly Pick<NodeRow, 'key' | 'id'>[] | null
}

/** A settled report with what is needed to say whose call it is. */
export type SettledRow = Omit<SettledReport, 'days'> & {
  readonly outletId: string | null
  readonly edtf: string | null
  readonly echo: boolean
}

const filtered = `(?1 IS NULL OR c.property = ?1) AND (?2 IS NULL OR substr(r.said_at, 1, 4) = ?2)
  AND (?3 IS NULL OR c.claim_key IN (SELECT e.claim_key FROM json_each(?3) k JOIN claim_entities e ON e.entity_key = k.value))`

const bound = ({ property, year, about }: RecordFilter) =>
  [property, year, about && JSON.stringify(about.map(({ key }) => key))] as const

/** Every report of the present on a claim that is settled by now. */
export function listSettledReports(db: Database, filter: RecordFilter): readonly SettledRow[] {
  const rows = db.all(
    `SELECT r.source_id, r.outlet_id, c.id, c.property, c.value, r.said_at, r.certainty, r.echo,
        o.verdict, o.at, o.seq, o.because
      -- In this order, however few are settled: else all reports are gone through.
      FROM outcomes o CROSS JOIN claims c USING (claim_key) CROSS JOIN reports r USING (claim_key)
      WHERE r.visible_until IS NULL AND r.source_id IS NOT NULL AND ${filtered} ORDER BY r.said_at, r.id`,
    ...bound(filter),
  )
  return rows.map((row) => {
    const value = text(row, 'property') === 'release date' ? valueIn(row, 'value') : null
    return {
      sourceId: text(row, 'source_id'),
      outletId: textOrNull(row, 'outlet_id'),
      claimId: text(row, 'id'),
      property: oneOf(properties, row, 'property'),
      edtf: value && 'edtf' in value ? value.edtf : null,
      saidAt: text(row, 'said_at'),
      certainty: oneOf(certainties, row, 'certainty'),
      echo: number(row, 'echo') === 1,
      outcome: {
        verdict: oneOf(verdictWords, row, 'verdict'),
        at: text(row, 'at'),
        entry: number(row, 'seq'),
        because: textOrNull(row, 'because'),
      },
    }
  })
}

/** What each source said by now: claims by stance, those that it was first to make, those of others that its outlet repeated. */
export function listSaidCounts(db: Database, filter: RecordFilter): ReadonlyMap<string, Counts> {
  const isWhole = filter.property === null && filter.year === null && filter.about === null
  return isWhole ? listVoiceCounts(db) : countSaid(db, filter)
}

/** The same from the reports themselves. */
export function countSaid(db: Database, filter: RecordFilter): ReadonlyMap<string, Counts> {
  const where = `r.visible_until IS NULL AND r.source_id IS NOT NULL AND r.certainty <> 'open' AND ${filtered}`
  const from = 'FROM reports r JOIN claims c USING (claim_key)'
  const stance = "r.certainty IN ('denied', 'unlikely')"
  const rows = db.all(
    `SELECT id, sum(said) AS said, sum(first) AS first, sum(echoes) AS echoes FROM (
       SELECT r.source_id AS id, count(DISTINCT r.claim_key * 2 + (${stance})) AS said, 0 AS first, 0 AS echoes
         ${from} WHERE r.echo = 0 AND ${where} GROUP BY 1
       UNION ALL SELECT id, 0, count(*), 0 FROM (
         SELECT r.source_id AS id, row_number() OVER (PARTITION BY r.claim_key ORDER BY r.said_at, r.id) AS place
           ${from} WHERE ${where}) WHERE place = 1 GROUP BY 1
       UNION ALL SELECT r.outlet_id, 0, 0, count(DISTINCT r.claim_key)
         ${from} WHERE r.echo = 1 AND r.outlet_id IS NOT NULL AND ${where} GROUP BY 1
     ) GROUP BY id`,
    ...bound(filter),
  )
  return new Map(
    rows.map((row) => [
      text(row, 'id'),
      { said: number(row, 'said'), first: number(row, 'first'), echoes: number(row, 'echoes') },
    ]),
  )
}
