import { number, numberOrNull, oneOf, text, textOrNull } from './columns.ts'
import type { Database, Row } from './database.ts'

/** `same`: a is b. `different`: a is not b. `part`: b is a part of a. `outside id`: a is called `value` by `scheme`. */
export const decisionKinds = ['same', 'different', 'part', 'outside id'] as const
export type DecisionKind = (typeof decisionKinds)[number]
export type DecisionRow = {
  readonly entry: number
  readonly kind: DecisionKind
  readonly a: number
  readonly b: number | null
  readonly scheme: string | null
  readonly value: string | null
  readonly at: string
  readonly by: string
  readonly why: string | null
  /** At present. */
  readonly stands: boolean
}

function toDecision(row: Row): DecisionRow {
  return {
    entry: number(row, 'seq'),
    kind: oneOf(decisionKinds, row, 'kind'),
    a: number(row, 'a_key'),
    b: numberOrNull(row, 'b_key'),
    scheme: textOrNull(row, 'scheme'),
    value: textOrNull(row, 'value'),
    at: text(row, 'at'),
    by: text(row, 'by'),
    why: textOrNull(row, 'why'),
    stands: number(row, 'stands') === 1,
  }
}

export function insertDecision(db: Database, decision: Omit<DecisionRow, 'stands'>): void {
  db.run(
    `INSERT INTO decisions (seq, kind, a_key, b_key, scheme, value, at, by, why, stands)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
    decision.entry,
    decision.kind,
    decision.a,
    decision.b,
    decision.scheme,
    decision.value,
    decision.at,
    decision.by,
    decision.why,
  )
}

export function setStands(db: Database, entry: number, stands: boolean): void {
  db.run('UPDATE decisions SET stands = ?2 WHERE seq = ?1', entry, Number(stands))
}

export function findDecision(db: Database, entry: number): DecisionRow | null {
  const row = db.get('SELECT * FROM decisions WHERE seq = ?', entry)
  return row ? toDecision(row) : null
}

/** Every decision on these entities, in the order of the log, whether or not it stands. */
export function listDecisionsOn(db: Database, keys: readonly number[]): readonly DecisionRow[] {
  const sql = `SELECT * FROM decisions WHERE a_key IN (SELECT value FROM json_each(?1))
    UNION SELECT * FROM decisions WHERE b_key IN (SELECT value FROM json_each(?1)) ORDER BY seq`
  return db.all(sql, JSON.stringify(keys)).map(toDecision)
}

/** Every decision on an outside id, whether or not it stands. */
export function listDecisionsOnId(db: Database, scheme: string, value: string): readonly DecisionRow[] {
  const sql = 'SELECT * FROM decisions WHERE scheme = ? AND value = ? ORDER BY seq'
  return db.all(sql, scheme, value).map(toDecision)
}

/** Decisions that did not count yet by `bound`, or that were ever taken back: what they are about may have been otherwise then. */
export function listUnsteadyDecisions(db: Database, bound: string): readonly DecisionRow[] {
  const sql = `SELECT d.* FROM decisions d WHERE d.at > ?1
    OR EXISTS (SELECT 1 FROM undos u WHERE u.target = d.seq) ORDER BY d.seq`
  return db.all(sql, bound).map(toDecision)
}

// Parts of what was split.

export type SplitStory = {
  readonly entry: number
  readonly whole: number
  readonly story: number
  readonly part: number
}

export function putSplitStory(db: Database, entry: number, wholeKey: number, storyKey: number): boolean {
  const sql = 'INSERT OR IGNORE INTO split_stories (seq, entity_key, story_key) VALUES (?, ?, ?)'
  return db.run(sql, entry, wholeKey, storyKey).changes > 0
}

export function putSplitTitle(db: Database, entry: number, wholeKey: number, titleKey: number): void {
  db.run(
    'INSERT OR IGNORE INTO split_titles (seq, entity_key, title_key) VALUES (?, ?, ?)',
    entry,
    wholeKey,
    titleKey,
  )
}

/** In which stories the name of one of these means a part that was split off. */
export function listSplitStories(db: Database, keys: readonly number[]): readonly SplitStory[] {
  const sql = `SELECT s.seq, s.entity_key, s.story_key, d.b_key FROM split_stories s JOIN decisions d USING (seq)
    WHERE s.entity_key IN (SELECT value FROM json_each(?)) ORDER BY s.seq, s.entity_key, s.story_key`
  return db.all(sql, JSON.stringify(keys)).map((row) => ({
    entry: number(row, 'seq'),
    whole: number(row, 'entity_key'),
    story: number(row, 'story_key'),
    part: number(row, 'b_key'),
  }))
}

/** The names whose stories were told to mean one of these parts, with whatever title. */
export function listWholesOf(db: Database, parts: readonly number[]): readonly number[] {
  const sql = `SELECT s.entity_key FROM split_stories s JOIN decisions d USING (seq)
    WHERE d.b_key IN (SELECT value FROM json_each(?1))
    UNION SELECT t.entity_key FROM split_titles t JOIN decisions d USING (seq)
    WHERE d.b_key IN (SELECT value FROM json_each(?1)) ORDER BY entity_key`
  return db.all(sql, JSON.stringify(parts)).map((row) => number(row, 'entity_key'))
}

/** Splits that say: wherever one of these is named with one of these titles, it is the part. */
export function listSplitsByTitle(
  db: Database,
  keys: readonly number[],
): readonly { readonly entry: number; readonly whole: number; readonly title: number }[] {
  const sql = `SELECT seq, entity_key, title_key FROM split_titles
    WHERE entity_key IN (SELECT value FROM json_each(?)) ORDER BY seq`
  return db.all(sql, JSON.stringify(keys)).map((row) => ({
    entry: number(row, 'seq'),
    whole: number(row, 'entity_key'),
    title: number(row, 'title_key'),
  }))
}

/** Was anything ever split by its stories? Mostly not, and then nobody need look. */
export function hasSplits(db: Database): boolean {
  return db.get('SELECT 1 AS split FROM split_stories LIMIT 1') !== undefined
}
