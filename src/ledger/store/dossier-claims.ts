import { properties } from '../../claims/index.ts'
import { type Label, labels } from '../questions.ts'
import { number, oneOf, text } from './columns.ts'
import type { Database, Row } from './database.ts'

/** The claims of a dossier that are shown, in order, and how many there are of each label. */
export type Contents = {
  readonly claimKeys: readonly number[]
  readonly totals: ReadonlyMap<Label, number>
}

/**
 * The first claims of each label and property in an entity's dossier, straight from their order: a large cast hides no release
 * date. `most` null: all.
 */
export function listContents(db: Database, entityKey: number, most: number | null): Contents {
  const kinds = db.all(
    'SELECT label, property, count(*) AS n FROM dossier_claims WHERE entity_key = ? GROUP BY label, property',
    entityKey,
  )
  const first = `SELECT claim_key FROM dossier_claims WHERE entity_key = ? AND label = ? AND property = ?
    ORDER BY replaced, improbability, first_at, claim_id LIMIT ?`
  return {
    claimKeys: kinds.flatMap((row) =>
      db
        .all(first, entityKey, number(row, 'label'), number(row, 'property'), most ?? -1)
        .map((claim) => number(claim, 'claim_key')),
    ),
    totals: totalsOf(kinds.map((row) => [number(row, 'label'), number(row, 'n')])),
  }
}

/** The same as of a bound of moment.ts, where all slots are steady from then on. */
export function listContentsAt(
  db: Database,
  entityKeys: readonly number[],
  bound: string,
  most: number | null,
): Contents {
  const then = `SELECT e.claim_key FROM claim_entities e WHERE e.entity_key IN (SELECT value FROM json_each(?1))`
  const columns = 'label, superseded_by IS NOT NULL AS replaced, probability, first_at'
  const rows = db.all(
    `WITH own AS (SELECT DISTINCT claim_key FROM (${then})),
      stood AS (
        SELECT s.claim_key, ${columns} FROM own JOIN standings s USING (claim_key) WHERE s.since <= ?2
        UNION ALL SELECT p.claim_key, ${columns} FROM own JOIN standing_spans p ON p.claim_key = own.claim_key
          AND p.since = (SELECT max(q.since) FROM standing_spans q WHERE q.claim_key = own.claim_key AND q.since <= ?2)
         WHERE p.until > ?2)
     SELECT stood.*, c.property, c.id FROM stood JOIN claims c USING (claim_key)`,
    JSON.stringify(entityKeys),
    bound,
  )
  const claims = rows.map(toPlaced).sort(inOrder)
  const kinds = Map.groupBy(claims, ({ label, property }) => `${label} ${property}`)
  return {
    claimKeys: [...kinds.values()]
      .flatMap((some) => some.slice(0, most ?? some.length))
      .map(({ key }) => key),
    totals: totalsOf(claims.map(({ label }) => [label, 1])),
  }
}

function totalsOf(counts: readonly (readonly [number, number])[]): ReadonlyMap<Label, number> {
  const totals = new Map<Label, number>()
  for (const [at, n] of counts) {
    const label = labels[at]
    if (label) totals.set(label, (totals.get(label) ?? 0) + n)
  }
  return totals
}

function toPlaced(row: Row) {
  return {
    key: number(row, 'claim_key'),
    id: text(row, 'id'),
    label: labels.indexOf(oneOf(labels, row, 'label')),
    replaced: number(row, 'replaced'),
    property: properties.indexOf(oneOf(properties, row, 'property')),
    probability: number(row, 'probability'),
    firstAt: text(row, 'first_at'),
  }
}

function inOrder(a: ReturnType<typeof toPlaced>, b: ReturnType<typeof toPlaced>): number {
  return (
    a.label - b.label ||
    a.property - b.property ||
    a.replaced - b.replaced ||
    b.probability - a.probability ||
    (a.firstAt < b.firstAt ? -1 : a.firstAt > b.firstAt ? 1 : 0) ||
    (a.id < b.id ? -1 : 1)
  )
}
