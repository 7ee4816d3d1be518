import { type EntityType, entityTypes } from '../../claims/vocabulary.ts'
import { number, numberOrNull, oneOf, text, textOrNull } from './columns.ts'
import type { Database, Row } from './database.ts'
import { type EntityName, nameRules } from './entities.ts'
import { putText } from './search-texts.ts'

/** An entity as its name makes it, whatever it is held for. */
export type NodeRow = {
  readonly key: number
  readonly id: string
  /** What identifies it; the same whenever and in whatever order stories are read. */
  readonly node: string
  readonly type: EntityType
  readonly plain: string
  /** The form in which its own name was written, without later aliases: the fullest, then the first. */
  readonly written: string
  readonly year: number | null
  /** When it was met first. */
  readonly since: string
  readonly mergedInto: number | null
  readonly mergedAs: string | null
}

const columns =
  'e.entity_key, e.id, e.node, e.type, e.plain, e.year, e.since, e.merged_into, e.merged_as, e.written'

function toNode(row: Row): NodeRow {
  return {
    key: number(row, 'entity_key'),
    id: text(row, 'id'),
    node: text(row, 'node'),
    type: oneOf(entityTypes, row, 'type'),
    plain: text(row, 'plain'),
    written: text(row, 'written'),
    year: numberOrNull(row, 'year'),
    since: text(row, 'since'),
    mergedInto: numberOrNull(row, 'merged_into'),
    mergedAs: textOrNull(row, 'merged_as'),
  }
}

export function findNode(db: Database, node: string): NodeRow | null {
  const row = db.get(`SELECT ${columns} FROM entities e WHERE e.node = ?`, node)
  return row ? toNode(row) : null
}

export function findNodeById(db: Database, id: string): NodeRow | null {
  const row = db.get(`SELECT ${columns} FROM entities e WHERE e.id = ?`, id)
  return row ? toNode(row) : null
}

export function listNodes(db: Database, keys: readonly number[]): readonly NodeRow[] {
  if (keys.length === 0) return []
  const sql = `SELECT ${columns} FROM json_each(?) k JOIN entities e ON e.entity_key = k.value ORDER BY e.entity_key`
  return db.all(sql, JSON.stringify(keys)).map(toNode)
}

/** These nodes, what they are held for, and all else that is held for that. */
export function listClassmates(db: Database, keys: readonly number[]): readonly NodeRow[] {
  const roots = `SELECT DISTINCT coalesce(o.merged_into, o.entity_key) AS root
    FROM json_each(?) k JOIN entities o ON o.entity_key = k.value`
  const sql = `SELECT ${columns} FROM (${roots}) roots JOIN entities e ON e.entity_key = roots.root
    UNION ALL SELECT ${columns} FROM (${roots}) roots JOIN entities e ON e.merged_into = roots.root ORDER BY 1`
  const json = JSON.stringify(keys)
  return db.all(sql, json, json).map(toNode)
}

/** Keys of the same, of entities by id. */
export function listClassmateKeys(db: Database, ids: readonly string[]): readonly number[] {
  const sql = `WITH roots AS MATERIALIZED (SELECT DISTINCT coalesce(o.merged_into, o.entity_key) AS root
      FROM json_each(?) i JOIN entities o ON o.id = i.value)
    SELECT root AS entity_key FROM roots
    UNION ALL SELECT e.entity_key FROM roots JOIN entities e ON e.merged_into = roots.root ORDER BY 1`
  return db.all(sql, JSON.stringify(ids)).map((row) => number(row, 'entity_key'))
}

export function insertNode(
  db: Database,
  node: Omit<NodeRow, 'key' | 'written' | 'mergedInto' | 'mergedAs'>,
): number {
  const sql = `INSERT INTO entities (id, node, type, plain, written, year, since, sort_name)
    VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?4)`
  return db.run(sql, node.id, node.node, node.type, node.plain, node.year, node.since).key
}

export function setMerged(db: Database, key: number, into: number | null, as: string | null): void {
  db.run('UPDATE entities SET merged_into = ?2, merged_as = ?3 WHERE entity_key = ?1', key, into, as)
}

/** What adding a name did: a form that was not known, or another one that the name is written in from now on; or only a time or a rule. */
export type Named = 'anew' | 'as before' | 'not'

/** Adds a name, or dates a known one back to where it was met first by this rule. */
export function putName(db: Database, nodeKey: number, { name, plain, rule, since }: EntityName): Named {
  const isKnown = 'SELECT 1 AS known FROM entity_names WHERE entity_key = ? AND name = ? LIMIT 1'
  const known = db.get(isKnown, nodeKey, name) !== undefined
  const { changes, key } = db.run(
    'INSERT OR IGNORE INTO entity_names (entity_key, name, plain, rule, since) VALUES (?, ?, ?, ?, ?)',
    nodeKey,
    name,
    plain,
    rule,
    since,
  )
  if (!known) {
    db.run('INSERT INTO name_search (rowid, plain) VALUES (?, ?)', key, plain)
    putText(db, 'name', key, null, name)
  }
  const earlier =
    'UPDATE entity_names SET since = ?4 WHERE entity_key = ?1 AND name = ?2 AND rule = ?3 AND since > ?4'
  const dated = db.run(earlier, nodeKey, name, rule, since).changes
  const met = db.run('UPDATE entities SET since = ?2 WHERE entity_key = ?1 AND since > ?2', nodeKey, since)
  if (changes + dated + met.changes === 0) return 'not'
  return refreshWritten(db, nodeKey, plain) || !known ? 'anew' : 'as before'
}

/** Returns whether it is written otherwise than before. */
function refreshWritten(db: Database, nodeKey: number, plain: string): boolean {
  const written = `SELECT name FROM entity_names WHERE entity_key = ?1 AND plain = ?2
    ORDER BY length(name) DESC, since, name LIMIT 1`
  const sql = `UPDATE entities SET written = (${written}) WHERE entity_key = ?1 AND plain = ?2 AND written IS NOT (${written})`
  return db.run(sql, nodeKey, plain).changes > 0
}

/** Dates back what is on record already; returns whether anything is new. */
function putSince(
  db: Database,
  table: string,
  columns: readonly string[],
  values: readonly (string | number)[],
  since: string,
) {
  const where = columns.map((column, i) => `${column} = ?${i + 1}`).join(' AND ')
  const known = db.get(`SELECT since FROM ${table} WHERE ${where}`, ...values)
  if (!known) {
    const marks = [...columns, 'since'].map((_, i) => `?${i + 1}`)
    db.run(
      `INSERT INTO ${table} (${columns.join(', ')}, since) VALUES (${marks.join(', ')})`,
      ...values,
      since,
    )
    return true
  }
  if (text(known, 'since') <= since) return false
  db.run(`UPDATE ${table} SET since = ?${columns.length + 1} WHERE ${where}`, ...values, since)
  return true
}

export function putMember(db: Database, titleKey: number, entityKey: number, since: string): boolean {
  return putSince(db, 'entity_titles', ['title_key', 'entity_key'], [titleKey, entityKey], since)
}

export function putPart(db: Database, part: readonly [number, number, number], since: string): boolean {
  return putSince(db, 'parts', ['title_key', 'person_key', 'character_key'], part, since)
}

export function putTie(
  db: Database,
  titleKey: number,
  otherKey: number,
  property: string,
  since: string,
): boolean {
  return putSince(
    db,
    'title_ties',
    ['title_key', 'other_key', 'property'],
    [titleKey, otherKey, property],
    since,
  )
}

export function putNameKeys(db: Database, keys: readonly string[], entityKey: number): void {
  const sql = 'INSERT OR IGNORE INTO name_keys (key, entity_key) SELECT value, ?2 FROM json_each(?1)'
  db.run(sql, JSON.stringify(keys), entityKey)
}

/** Nodes of the type that share a key with this one which not more than so many bear. */
export function listNearNames(
  db: Database,
  node: Pick<NodeRow, 'key' | 'type'>,
  mostBearers: number,
): readonly NodeRow[] {
  const bearers = 'SELECT count(*) FROM (SELECT 1 FROM name_keys b WHERE b.key = k.key LIMIT ?3 + 1)'
  const sql = `SELECT DISTINCT ${columns} FROM name_keys k CROSS JOIN name_keys o ON o.key = k.key
      CROSS JOIN entities e ON e.entity_key = o.entity_key
    WHERE k.entity_key = ?1 AND (${bearers}) <= ?3 AND e.entity_key <> ?1 AND e.type = ?2 ORDER BY e.entity_key`
  return db.all(sql, node.key, node.type, mostBearers).map(toNode)
}

/** A cast up to this size is gone through by title; of a larger one, or of many, fewer bear a name. */
const castOfNote = 400

/** Nodes of the type that share a key and a title with this one. */
export function listAlikeInTitles(db: Database, node: Pick<NodeRow, 'key' | 'type'>): readonly NodeRow[] {
  const cast = `SELECT u.entity_key FROM entity_titles t JOIN entity_titles u ON u.title_key = t.title_key
    WHERE t.entity_key = ?1 AND u.entity_key <> ?1`
  const found = db.all(`${cast} LIMIT ${castOfNote + 1}`, node.key)
  if (found.length <= castOfNote) {
    const keys = JSON.stringify([...new Set(found.map((row) => number(row, 'entity_key')))])
    // Own keys are listed once, and held against those of the cast: few of it share one, and only their rows are read.
    const sql = `SELECT ${columns} FROM entities e WHERE e.type = ?2 AND e.entity_key IN (
        SELECT o.entity_key FROM json_each(?3) c CROSS JOIN name_keys o ON o.entity_key = c.value
          WHERE o.key IN (SELECT k.key FROM name_keys k WHERE k.entity_key = ?1)) ORDER BY e.entity_key`
    return db.all(sql, node.key, node.type, keys).map(toNode)
  }
  // By the keys first: few bear a name, while a title may have a cast of thousands.
  const sql = `SELECT DISTINCT ${columns} FROM name_keys k CROSS JOIN name_keys o ON o.key = k.key
      CROSS JOIN entities e ON e.entity_key = o.entity_key
    WHERE k.entity_key = ?1 AND o.entity_key <> ?1 AND e.type = ?2 AND EXISTS (
      SELECT 1 FROM entity_titles t JOIN entity_titles u ON u.title_key = t.title_key AND u.entity_key = o.entity_key
        WHERE t.entity_key = ?1) ORDER BY e.entity_key`
  return db.all(sql, node.key, node.type).map(toNode)
}

/** Nodes of the type that stories call by this one's plain name, or whose plain name they call this one by. */
export function listCalled(db: Database, node: Pick<NodeRow, 'key' | 'type' | 'plain'>): readonly NodeRow[] {
  const sql = `SELECT ${columns} FROM entity_names n JOIN entities e USING (entity_key)
      WHERE n.plain = ?3 AND n.rule IN ('alias', 'renamed') AND e.type = ?2 AND e.entity_key <> ?1
    UNION SELECT ${columns} FROM entity_names n JOIN name_keys k ON k.key = 'name ' || n.plain
        JOIN entities e ON e.entity_key = k.entity_key AND e.plain = n.plain
      WHERE n.entity_key = ?1 AND n.rule IN ('alias', 'renamed') AND e.type = ?2 AND e.entity_key <> ?1 ORDER BY 1`
  return db.all(sql, node.key, node.type, node.plain).map(toNode)
}

/** Nodes of the type with exactly this plain name. */
export function listNodesNamed(db: Database, type: EntityType, plain: string): readonly NodeRow[] {
  const sql = `SELECT ${columns} FROM name_keys k JOIN entities e USING (entity_key)
    WHERE k.key = ?1 AND e.type = ?2 AND e.plain = ?3 ORDER BY e.entity_key`
  return db.all(sql, `name ${plain}`, type, plain).map(toNode)
}

const sinceOf = (row: Row | undefined) => (row ? textOrNull(row, 'since') : null)

/** From when on two of a cast are known to share a title; null where they don't. */
export function sharedTitleSince(db: Database, a: number, b: number): string | null {
  const sql = `SELECT min(max(x.since, y.since)) AS since FROM entity_titles x JOIN entity_titles y USING (title_key)
    WHERE x.entity_key = ? AND y.entity_key = ?`
  return sinceOf(db.get(sql, a, b))
}

/** From when on two titles are known to share somebody of their cast or crew. */
export function sharedCastSince(db: Database, a: number, b: number): string | null {
  const sql = `SELECT min(max(x.since, y.since)) AS since FROM entity_titles x JOIN entity_titles y USING (entity_key)
    JOIN entities e USING (entity_key) WHERE x.title_key = ? AND y.title_key = ? AND e.type = 'person'`
  return sinceOf(db.get(sql, a, b))
}

/** From when on two people are known to play one part in one title, or two parts to be one person's in one title. */
export function sharedPartSince(db: Database, a: number, b: number): string | null {
  const sql = `SELECT min(since) AS since FROM (
      SELECT max(x.since, y.since) AS since FROM parts x JOIN parts y USING (title_key, character_key)
        WHERE x.person_key = ?1 AND y.person_key = ?2
      UNION ALL SELECT max(x.since, y.since) FROM parts x JOIN parts y USING (title_key, person_key)
        WHERE x.character_key = ?1 AND y.character_key = ?2)`
  return sinceOf(db.get(sql, a, b))
}

/** From when on the titles of two are said to belong together: one follows, is based on or part of the other, or both of a third. */
export function tiedTitlesSince(db: Database, a: number, b: number): string | null {
  const sql = `SELECT min(since) AS since FROM (
      SELECT max(x.since, y.since, t.since) AS since FROM entity_titles x JOIN title_ties t ON t.title_key = x.title_key
        JOIN entity_titles y ON y.title_key = t.other_key AND y.entity_key = ?2 WHERE x.entity_key = ?1
      UNION ALL SELECT max(x.since, y.since, t.since) FROM entity_titles x JOIN title_ties t ON t.other_key = x.title_key
        JOIN entity_titles y ON y.title_key = t.title_key AND y.entity_key = ?2 WHERE x.entity_key = ?1
      UNION ALL SELECT max(x.since, y.since, t.since, u.since) FROM entity_titles x
        JOIN title_ties t ON t.title_key = x.title_key AND t.property = 'part of'
        JOIN title_ties u ON u.other_key = t.other_key AND u.property = 'part of'
        JOIN entity_titles y ON y.title_key = u.title_key AND y.entity_key = ?2 WHERE x.entity_key = ?1)`
  return sinceOf(db.get(sql, a, b))
}

/** From when on a node is called so by the stories, not by its own name; null where it isn't. */
export function aliasSince(db: Database, key: number, plain: string): string | null {
  const sql = `SELECT min(since) AS since FROM entity_names WHERE entity_key = ? AND plain = ? AND rule IN ('alias', 'renamed')`
  return sinceOf(db.get(sql, key, plain))
}

/** When the first person whose fuller name holds this single one was met; null where nobody was. */
export function fullerPersonSince(db: Database, plain: string): string | null {
  const sql = `SELECT min(e.since) AS since FROM name_keys k JOIN entities e USING (entity_key)
    WHERE k.key = ? AND e.type = 'person'`
  return sinceOf(db.get(sql, `word ${plain}`))
}

/** Nodes whose single name is a word of this one's. */
export function listSingleNamesIn(
  db: Database,
  type: EntityType,
  words: readonly string[],
): readonly NodeRow[] {
  const sql = `SELECT ${columns} FROM json_each(?1) w JOIN name_keys k ON k.key = 'name ' || w.value
    JOIN entities e USING (entity_key) WHERE e.type = ?2 AND e.plain = w.value ORDER BY e.entity_key`
  return db.all(sql, JSON.stringify(words), type).map(toNode)
}

/** Keys of these ids, in order. */
export function listNodeKeys(db: Database, ids: readonly string[]): readonly number[] {
  const sql = 'SELECT e.entity_key FROM json_each(?) i JOIN entities e ON e.id = i.value ORDER BY 1'
  return db.all(sql, JSON.stringify(ids)).map((row) => number(row, 'entity_key'))
}

/** Single names in either of two titles that now belong together. */
export function listTiedNames(db: Database, titleKey: number, otherKey: number): readonly number[] {
  const near = `SELECT ?1 AS title_key UNION SELECT ?2
    UNION SELECT t.title_key FROM title_ties t WHERE t.other_key = ?2 AND t.property = 'part of' `
  const sql = `SELECT DISTINCT e.entity_key FROM (${near}) n JOIN entity_titles m USING (title_key)
    JOIN entities e ON e.entity_key = m.entity_key WHERE e.node LIKE '%|@%' ORDER BY 1`
  return db.all(sql, titleKey, otherKey).map((row) => number(row, 'entity_key'))
}

/** The names of one node, as they were met. */
export function listNamesOf(db: Database, key: number): readonly EntityName[] {
  const sql = 'SELECT name, plain, rule, since FROM entity_names WHERE entity_key = ? ORDER BY name_key'
  return db.all(sql, key).map((row) => ({
    name: text(row, 'name'),
    plain: text(row, 'plain'),
    rule: oneOf(nameRules, row, 'rule'),
    since: text(row, 'since'),
  }))
}

/** Entities that are not held for another, after the one with this key. */
export function listNodePage(db: Database, after: number, limit: number): readonly number[] {
  const sql =
    'SELECT entity_key FROM entities WHERE merged_into IS NULL AND entity_key > ? ORDER BY 1 LIMIT ?'
  return db.all(sql, after, limit).map((row) => number(row, 'entity_key'))
}

/** Titles in other languages, or for one of those all titles, with somebody of this one's cast or crew. */
export function listCastTitles(db: Database, titleKey: number, limit: number): readonly NodeRow[] {
  const isForeign = (key: string) =>
    `EXISTS (SELECT 1 FROM name_keys WHERE key = 'foreign' AND entity_key = ${key})`
  // From the title's own people on: of titles in other languages there are many.
  const sql = `SELECT DISTINCT ${columns} FROM entity_titles x CROSS JOIN entities p ON p.entity_key = x.entity_key
      CROSS JOIN entity_titles y ON y.entity_key = x.entity_key CROSS JOIN entities e ON e.entity_key = y.title_key
    WHERE x.title_key = ?1 AND p.type = 'person' AND y.title_key <> ?1
      AND (${isForeign('?1')} OR ${isForeign('y.title_key')}) ORDER BY e.entity_key LIMIT ?2`
  return db.all(sql, titleKey, limit).map(toNode)
}
