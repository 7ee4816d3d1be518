import { continuities, properties } from '../../claims/vocabulary.ts'
import type { KeyedClaim, ResolvedClaim } from '../claim-key.ts'
import { number, oneOf, text, textOrNull } from './columns.ts'
import type { Database, Row } from './database.ts'
import { qualifiersIn, valueIn } from './resolved.ts'

export type ClaimRow = {
  readonly key: number
  readonly id: string
  readonly slotId: string
  readonly claim: ResolvedClaim
}

function toClaim(row: Row): ClaimRow {
  return {
    key: number(row, 'claim_key'),
    id: text(row, 'id'),
    slotId: text(row, 'slot_id'),
    claim: {
      subject: textOrNull(row, 'subject'),
      property: oneOf(properties, row, 'property'),
      value: valueIn(row, 'value'),
      qualifiers: qualifiersIn(row, 'qualifiers'),
      continuity: oneOf(continuities, row, 'continuity'),
    },
  }
}

/** Finds or adds the claim; its wording stays as it was met first. */
export function putClaim(db: Database, keyed: KeyedClaim): { readonly key: number; readonly isNew: boolean } {
  const known = db.get('SELECT claim_key FROM claims WHERE id = ?', keyed.claimId)
  if (known) return { key: number(known, 'claim_key'), isNew: false }
  const { claim } = keyed
  const { key } = db.run(
    `INSERT INTO claims (id, slot_id, subject, property, value, value_entity, qualifiers, continuity)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    keyed.claimId,
    keyed.slotId,
    claim.subject,
    claim.property,
    JSON.stringify(claim.value),
    'entity' in claim.value ? claim.value.entity : null,
    JSON.stringify(claim.qualifiers),
    claim.continuity,
  )
  return { key, isNew: true }
}

/** Adds the entities of these ids to those that a claim names. */
export function putClaimEntities(db: Database, claimKey: number, ids: readonly string[]): void {
  const sql = `INSERT OR IGNORE INTO claim_entities (entity_key, claim_key)
    SELECT e.entity_key, ?1 FROM json_each(?2) i JOIN entities e ON e.id = i.value`
  db.run(sql, claimKey, JSON.stringify(ids))
}

/** Sets the entities that a claim names. */
export function setClaimEntities(db: Database, claimKey: number, entityKeys: readonly number[]): void {
  const json = JSON.stringify(entityKeys)
  db.run(
    'DELETE FROM claim_entities WHERE claim_key = ? AND entity_key NOT IN (SELECT value FROM json_each(?))',
    claimKey,
    json,
  )
  db.run(
    'INSERT OR IGNORE INTO claim_entities (entity_key, claim_key) SELECT value, ? FROM json_each(?)',
    claimKey,
    json,
  )
}

export function findClaimById(db: Database, id: string): ClaimRow | null {
  const row = db.get('SELECT * FROM claims WHERE id = ?', id)
  return row ? toClaim(row) : null
}

/** Claims whose id begins so, a few: an id is typed by its first letters. `prefix` is hexadecimal. */
export function listClaimsByPrefix(db: Database, prefix: string, limit: number): readonly ClaimRow[] {
  // A range, since LIKE does not use the index: "g" follows the last hexadecimal digit.
  const sql = `SELECT * FROM claims WHERE id >= ? AND id < ? || 'g' ORDER BY id LIMIT ?`
  return db.all(sql, prefix, prefix, limit).map(toClaim)
}

export function listClaimsByKey(db: Database, keys: readonly number[]): readonly ClaimRow[] {
  if (keys.length === 0) return []
  const sql = 'SELECT c.* FROM json_each(?) k JOIN claims c ON c.claim_key = k.value'
  return db.all(sql, JSON.stringify(keys)).map(toClaim)
}

/** Where a claim is kept, and in which slot; not what it says. */
export type ClaimPlace = Pick<ClaimRow, 'key' | 'id' | 'slotId'>

export function listClaimPlaces(db: Database, ids: readonly string[]): readonly ClaimPlace[] {
  const sql = 'SELECT c.claim_key, c.id, c.slot_id FROM json_each(?) k JOIN claims c ON c.id = k.value'
  return db.all(sql, JSON.stringify(ids)).map((row) => ({
    key: number(row, 'claim_key'),
    id: text(row, 'id'),
    slotId: text(row, 'slot_id'),
  }))
}

/** Ids of all that the claims of these slots name. */
export function listIdsInSlots(db: Database, slotIds: readonly string[]): readonly string[] {
  const rows = db.all(
    'SELECT c.subject, c.value_entity, c.qualifiers FROM json_each(?) k JOIN claims c ON c.slot_id = k.value',
    JSON.stringify(slotIds),
  )
  const named = rows.flatMap((row) => [
    textOrNull(row, 'subject'),
    textOrNull(row, 'value_entity'),
    ...Object.values(qualifiersIn(row, 'qualifiers')).map((one) =>
      typeof one === 'object' ? one.entity : null,
    ),
  ])
  return [...new Set(named.filter((id) => id !== null))]
}

export function listClaimsById(db: Database, ids: readonly string[]): readonly ClaimRow[] {
  const sql = 'SELECT c.* FROM json_each(?) k JOIN claims c ON c.id = k.value'
  return db.all(sql, JSON.stringify(ids)).map(toClaim)
}

export function listClaimsOfSlots(db: Database, slotIds: readonly string[]): readonly ClaimRow[] {
  const sql = 'SELECT c.* FROM json_each(?) k JOIN claims c ON c.slot_id = k.value ORDER BY c.claim_key'
  return db.all(sql, JSON.stringify(slotIds)).map(toClaim)
}

/** Claims that name the entity as subject, value or qualifier. */
export function listClaimsOfEntity(db: Database, entityKey: number): readonly ClaimRow[] {
  const sql = `SELECT c.* FROM claim_entities e JOIN claims c USING (claim_key) WHERE e.entity_key = ? ORDER BY c.claim_key`
  return db.all(sql, entityKey).map(toClaim)
}

export function listSlotsOfEntity(db: Database, entityKey: number): readonly string[] {
  const sql = `SELECT DISTINCT c.slot_id FROM claim_entities e JOIN claims c USING (claim_key) WHERE e.entity_key = ?`
  return db.all(sql, entityKey).map((row) => text(row, 'slot_id'))
}

/** Titles that are said to be part of the entity, or to follow it, unless that is denied. */
export function listTitlesWithin(db: Database, entity: { readonly key: number; readonly id: string }) {
  const sql = `SELECT DISTINCT t.entity_key, t.id FROM claim_entities e JOIN claims c USING (claim_key)
    JOIN standings s USING (claim_key) JOIN entities t ON t.id = c.subject
    WHERE e.entity_key = ?1 AND c.value_entity = ?2 AND c.property IN ('part of', 'follows') AND s.label <> 'denied'`
  return db
    .all(sql, entity.key, entity.id)
    .map((row) => ({ key: number(row, 'entity_key'), id: text(row, 'id') }))
}

/** All cast claims of the same people in the same titles as these. */
export function listCastKeys(db: Database, claimKeys: readonly number[]): readonly number[] {
  if (claimKeys.length === 0) return []
  const sql = `SELECT DISTINCT other.claim_key FROM json_each(?) k JOIN claims c ON c.claim_key = k.value
    JOIN claims other ON other.subject = c.subject AND other.property = 'cast member'
      AND other.value_entity = c.value_entity`
  return db.all(sql, JSON.stringify(claimKeys)).map((row) => number(row, 'claim_key'))
}

export function countClaimsOfEntities(
  db: Database,
  entityKeys: readonly number[],
): ReadonlyMap<number, number> {
  // Of each entity they stand together there, with no look at the claims themselves.
  const sql = `SELECT k.value AS entity_key, count(*) AS n FROM json_each(?) k
    JOIN dossier_claims d ON d.entity_key = k.value GROUP BY k.value`
  const rows = db.all(sql, JSON.stringify(entityKeys))
  return new Map(rows.map((row) => [number(row, 'entity_key'), number(row, 'n')]))
}

/** Names of the organisations that are said to air or make a title: they speak officially for it. */
export function listMakerNames(db: Database, titleId: string, bound: string | null): readonly string[] {
  const rows = db.all(
    `SELECT DISTINCT n.name FROM claims c JOIN entities e ON e.id = c.value_entity
        JOIN entities m ON m.entity_key = e.entity_key OR m.merged_into = e.entity_key
        JOIN entity_names n ON n.entity_key = m.entity_key
      WHERE c.subject = ?1 AND c.property IN ('platform', 'production company') AND n.rule = 'name'
        AND EXISTS (SELECT 1 FROM reports r WHERE r.claim_key = c.claim_key AND r.certainty IN ('stated', 'likely')
          AND CASE WHEN ?2 IS NULL THEN r.visible_until IS NULL
              ELSE r.visible_from <= ?2 AND (r.visible_until IS NULL OR r.visible_until > ?2) END)
      ORDER BY n.name`,
    titleId,
    bound,
  )
  return rows.map((row) => text(row, 'name'))
}

/** Slots of a title on which a source is heard, or that its outlet printed something of, whoever said it. */
export function listSlotsOfTitleFrom(db: Database, titleId: string, sourceId: string): readonly string[] {
  const rows = db.all(
    `SELECT DISTINCT c.slot_id FROM claims c JOIN reports r USING (claim_key)
      WHERE c.subject = ?1 AND (r.source_id = ?2 OR r.outlet_id = ?2) AND r.visible_until IS NULL`,
    titleId,
    sourceId,
  )
  return rows.map((row) => text(row, 'slot_id'))
}

export function listAllSlots(db: Database): readonly string[] {
  return db.all('SELECT DISTINCT slot_id FROM claims ORDER BY slot_id').map((row) => text(row, 'slot_id'))
}

/** Slots of the titles that any of these is said to air or make. */
export function listMakerSlots(db: Database, entityKeys: readonly number[]): readonly string[] {
  if (entityKeys.length === 0) return []
  const sql = `SELECT DISTINCT o.slot_id FROM claim_entities ce JOIN claims c USING (claim_key)
      JOIN claims o ON o.subject = c.subject
    WHERE ce.entity_key IN (SELECT value FROM json_each(?)) AND c.property IN ('platform', 'production company')
    ORDER BY 1`
  return db.all(sql, JSON.stringify(entityKeys)).map((row) => text(row, 'slot_id'))
}
