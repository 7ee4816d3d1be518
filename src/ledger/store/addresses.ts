import type { AddressKind } from '../address-kinds.ts'
import { number, text, textOrNull } from './columns.ts'
import type { Database } from './database.ts'

/** By key, so that a part of a list of addresses begins where the one before ended, however long the list. */
const questions: Readonly<Record<AddressKind, { readonly last: string; readonly list: string }>> = {
  dossiers: {
    last: 'SELECT max(entity_key) AS last FROM entities',
    list: `SELECT e.id, (SELECT max(r.said_at) FROM claim_entities ce JOIN reports r USING (claim_key)
        WHERE ce.entity_key = e.entity_key AND r.visible_until IS NULL) AS changed
      FROM entities e WHERE e.entity_key > ? AND e.entity_key <= ? AND e.merged_into IS NULL
        AND EXISTS (SELECT 1 FROM claim_entities ce JOIN standings USING (claim_key) WHERE ce.entity_key = e.entity_key)
      ORDER BY e.entity_key`,
  },
  claims: {
    last: 'SELECT max(claim_key) AS last FROM standings',
    list: `SELECT c.id, (SELECT max(r.said_at) FROM reports r WHERE r.claim_key = c.claim_key AND r.visible_until IS NULL) AS changed
      FROM standings s JOIN claims c USING (claim_key) WHERE s.claim_key > ? AND s.claim_key <= ? ORDER BY s.claim_key`,
  },
  stories: {
    last: 'SELECT max(story_key) AS last FROM stories',
    list: `SELECT id, published_at AS changed FROM stories WHERE withdrawn = 0 AND story_key > ? AND story_key <= ? ORDER BY story_key`,
  },
  sources: {
    last: 'SELECT count(*) AS last FROM sources WHERE reports > 0',
    list: `SELECT id, NULL AS changed FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM sources WHERE reports > 0)
      WHERE place > ? AND place <= ? ORDER BY place`,
  },
}

/** The greatest key of a kind; 0 where there is none. */
export function lastKeyOf(db: Database, kind: AddressKind): number {
  const row = db.get(`SELECT coalesce(last, 0) AS last FROM (${questions[kind].last})`)
  return number(row ?? {}, 'last')
}

/** Ids with a key after `from` up to `to`, and when what they show changed last, where that is known. */
export function listIdsBetween(
  db: Database,
  kind: AddressKind,
  from: number,
  to: number,
): readonly { readonly id: string; readonly changedAt: string | null }[] {
  return db
    .all(questions[kind].list, from, to)
    .map((row) => ({ id: text(row, 'id'), changedAt: textOrNull(row, 'changed') }))
}
