import { type Property, properties } from '../../claims/vocabulary.ts'
import { type Label, labels } from '../labels.ts'
import { number, oneOf, text } from './columns.ts'
import type { Database, Row } from './database.ts'
import { inGap } from './slots.ts'

/** How many claims of a dossier bear a label and are of a property. */
export type Kind = { readonly label: Label; readonly property: Property; readonly total: number }

/** The claims of a dossier that are shown, in order, and how many there are of each kind. */
export type Contents = {
  readonly claimKeys: readonly number[]
  readonly kinds: readonly Kind[]
}

/**
 * The first claims of each label and property in an entity's dossier, straight from their order: a large cast hides no release
 * date. `most` null: all.
 */
export function listContents(db: Database, entityKey: number, most: number | null): Contents {
  const kinds = db.all(
    'SELECT label, property, count(*) AS n FROM dossier_claims WHERE entity_key = ? GROUP BY label, property ORDER BY 1, 2',
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
    kinds: kinds.flatMap((row) => kindOf(number(row, 'label'), number(row, 'property'), number(row, 'n'))),
  }
}

/** What a claim of a dossier is filed under. */
export type Filed = {
  readonly key: number
  readonly id: string
  readonly label: Label
  readonly property: Property
}

/** All claims of an entity's dossier, in their order. */
export function listFiled(db: Database, entityKey: number): readonly Filed[] {
  const rows = db.all(
    `SELECT label, property, claim_id, claim_key FROM dossier_claims WHERE entity_key = ?
      ORDER BY label, property, replaced, improbability, first_at, claim_id`,
    entityKey,
  )
  return rows.flatMap((row) => {
    const kind = kindOf(number(row, 'label'), number(row, 'property'), 1)[0]
    if (!kind) return []
    const { label, property } = kind
    return [{ key: number(row, 'claim_key'), id: text(row, 'claim_id'), label, property }]
  })
}

/** Labels and properties are kept by their places in their lists. */
function kindOf(labelAt: number, propertyAt: number, total: number): readonly Kind[] {
  const [label, property] = [labels[labelAt], properties[propertyAt]]
  return label && property ? [{ label, property, total }] : []
}

/** A claim in the order in which it is chosen for a dossier. */
export type Placed = {
  readonly key: number
  readonly id: string
  readonly label: Label
  readonly isReplaced: boolean
  readonly property: Property
  readonly probability: number
  readonly firstAt: string
}

/** How the claims that name this entity stood as of a bound of moment.ts, as far as that is kept; the slots of which it is not. */
export function listPlacedAt(
  db: Database,
  entityKey: number,
  bound: string,
): { readonly placed: readonly Placed[]; readonly slotsInGaps: readonly string[] } {
  const columns = 'label, superseded_by IS NOT NULL AS replaced, probability, first_at'
  // Of thousands of claims each is looked up once, and of its standings of then only what an index holds.
  const rows = db.all(
    `WITH own AS MATERIALIZED (SELECT c.claim_key, c.property, c.id, c.slot_id, ${inGap} AS gap
        FROM claim_entities e JOIN claims c USING (claim_key) WHERE e.entity_key = ?1)
     SELECT own.*, ${columns} FROM own JOIN standings s USING (claim_key) WHERE NOT own.gap AND s.since <= ?2
     UNION ALL SELECT own.*, ${columns} FROM own JOIN standing_spans p INDEXED BY standing_turns ON p.claim_key = own.claim_key
        AND p.since = (SELECT max(q.since) FROM standing_spans q WHERE q.claim_key = own.claim_key AND q.since <= ?2)
      WHERE NOT own.gap AND p.until > ?2
     UNION ALL SELECT own.*, NULL, NULL, NULL, NULL FROM own WHERE own.gap`,
    entityKey,
    bound,
  )
  const [known, unknown] = [rows.filter((row) => row.gap === 0), rows.filter((row) => row.gap === 1)]
  return {
    placed: known.map(toPlaced),
    slotsInGaps: [...new Set(unknown.map((row) => text(row, 'slot_id')))],
  }
}

/** In the order of listFiled. */
export const sortPlaced = (placed: readonly Placed[]): readonly Placed[] => placed.toSorted(inOrder)

/** The first of each label and property, as listContents has them. */
export function pickContents(placed: readonly Placed[], most: number | null): Contents {
  const kinds = [...Map.groupBy(sortPlaced(placed), ({ label, property }) => `${label} ${property}`).values()]
  return {
    claimKeys: kinds.flatMap((some) => some.slice(0, most ?? some.length)).map(({ key }) => key),
    kinds: kinds.flatMap((some) =>
      some.slice(0, 1).map(({ label, property }) => ({ label, property, total: some.length })),
    ),
  }
}

function toPlaced(row: Row): Placed {
  return {
    key: number(row, 'claim_key'),
    id: text(row, 'id'),
    label: oneOf(labels, row, 'label'),
    isReplaced: number(row, 'replaced') === 1,
    property: oneOf(properties, row, 'property'),
    probability: number(row, 'probability'),
    firstAt: text(row, 'first_at'),
  }
}

function inOrder(a: Placed, b: Placed): number {
  return (
    labels.indexOf(a.label) - labels.indexOf(b.label) ||
    properties.indexOf(a.property) - properties.indexOf(b.property) ||
    Number(a.isReplaced) - Number(b.isReplaced) ||
    b.probability - a.probability ||
    (a.firstAt < b.firstAt ? -1 : a.firstAt > b.firstAt ? 1 : 0) ||
    (a.id < b.id ? -1 : 1)
  )
}
