import {
  type HeldItem,
  type ItemOutcome,
  itemOutcomes,
  type ListRequest,
  type QueueCounts,
  type QueueItem,
  stages,
} from '../queue/queue.ts'
import { number, numberOrNull, oneOf, oneOfOrNull, text, textOrNull } from './columns.ts'
import type { Database, Row } from './database.ts'

export type NewRow = {
  readonly feedId: string | null
  readonly url: string | null
  readonly host: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly saidHash: string
  readonly anyway: boolean
}

/** What has no page to fetch is read at once. */
const firstStage = (host: string) => (host === '' ? 'read' : 'fetch')

export function insertItem(db: Database, item: NewRow, now: number): number {
  return db.run(
    `INSERT INTO queue_items (feed_id, url, host, title, outlet, published, said_hash, stage, due_at, planned_at, attempts,
       visits, anyway, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)`,
    item.feedId,
    item.url,
    item.host,
    item.title,
    item.outlet,
    item.published,
    item.saidHash,
    firstStage(item.host),
    now,
    now,
    item.anyway ? 1 : 0,
    now,
  ).key
}

/** Its feed says something else of it: it begins anew. Who holds it keeps nothing of what they read before. */
export function renewItem(db: Database, key: number, item: NewRow, now: number): void {
  db.run(
    `UPDATE queue_items SET url = ?, host = ?, title = ?, outlet = ?, published = ?, said_hash = ?, stage = ?, outcome = NULL,
       due_at = ?, planned_at = ?, holder = NULL, attempts = 0, revisit_at = NULL, code = NULL, says = NULL, same_as = NULL
      WHERE item_key = ?`,
    item.url,
    item.host,
    item.title,
    item.outlet,
    item.published,
    item.saidHash,
    firstStage(item.host),
    now,
    now,
    key,
  )
}

/** Sets how an item's feed words it, where nothing is to be done about it. */
export function setSaidHash(db: Database, key: number, saidHash: string): void {
  db.run('UPDATE queue_items SET said_hash = ? WHERE item_key = ?', saidHash, key)
}

export type ItemState = {
  readonly key: number
  readonly saidHash: string
  readonly url: string | null
  readonly stage: (typeof stages)[number]
  readonly outcome: ItemOutcome | null
}

/** The item that goes by one of these names; the name that comes first decides. */
export function findItemByName(db: Database, names: readonly string[]): ItemState | null {
  for (const name of names) {
    const row = db.get(
      `SELECT item_key, said_hash, url, stage, outcome FROM queue_names JOIN queue_items USING (item_key) WHERE name = ?`,
      name,
    )
    if (row)
      return {
        key: number(row, 'item_key'),
        saidHash: text(row, 'said_hash'),
        url: textOrNull(row, 'url'),
        stage: oneOf(stages, row, 'stage'),
        outcome: oneOfOrNull(itemOutcomes, row, 'outcome'),
      }
  }
  return null
}

/** A name belongs to whoever had it first. */
export function addNames(db: Database, key: number, names: readonly string[]): void {
  for (const name of names)
    db.run('INSERT OR IGNORE INTO queue_names (name, item_key) VALUES (?, ?)', name, key)
}

const heldColumns = `item_key, feed_id, url, host, title, outlet, published, stage, attempts, visits, etag, last_modified,
  seen_at, story_id, anyway`

function toHeld(row: Row): HeldItem {
  return {
    key: number(row, 'item_key'),
    feedId: textOrNull(row, 'feed_id'),
    url: textOrNull(row, 'url'),
    host: text(row, 'host'),
    title: textOrNull(row, 'title'),
    outlet: textOrNull(row, 'outlet'),
    published: textOrNull(row, 'published'),
    stage: oneOf(['fetch', 'read'], row, 'stage'),
    attempts: number(row, 'attempts'),
    visits: number(row, 'visits'),
    etag: textOrNull(row, 'etag'),
    lastModified: textOrNull(row, 'last_modified'),
    seenAt: number(row, 'seen_at'),
    storyId: textOrNull(row, 'story_id'),
    anyway: number(row, 'anyway') === 1,
  }
}

/** Keys of pages that wait to be read, the oldest first. */
export function listToRead(db: Database, now: number, limit: number): readonly number[] {
  const rows = db.all(
    `SELECT item_key FROM queue_items WHERE stage = 'read' AND due_at <= ? ORDER BY due_at LIMIT ?`,
    now,
    limit,
  )
  return rows.map((row) => number(row, 'item_key'))
}

/** The next host in the alphabet that has pages to be fetched: found by seeking, however many pages one host has. */
export function nextHost(db: Database, after: string): string | null {
  const row = db.get(
    `SELECT host FROM queue_items WHERE stage = 'fetch' AND host > ? ORDER BY host LIMIT 1`,
    after,
  )
  return row ? text(row, 'host') : null
}

export function listToFetch(db: Database, host: string, now: number, limit: number): readonly number[] {
  const rows = db.all(
    `SELECT item_key FROM queue_items WHERE stage = 'fetch' AND host = ? AND due_at <= ? ORDER BY due_at LIMIT ?`,
    host,
    now,
    limit,
  )
  return rows.map((row) => number(row, 'item_key'))
}

/** Takes those that are still due: between the question and the answer another process may have been there. */
export function holdItems(
  db: Database,
  keys: readonly number[],
  holder: string,
  now: number,
  leaseMs: number,
): readonly HeldItem[] {
  const rows = db.all(
    `UPDATE queue_items SET holder = ?, due_at = ?, planned_at = ?
      WHERE item_key IN (SELECT value FROM json_each(?)) AND due_at <= ? AND stage <> 'done' RETURNING ${heldColumns}`,
    holder,
    now + leaseMs,
    now,
    JSON.stringify(keys),
    now,
  )
  return rows.map(toHeld)
}

export function findHeld(db: Database, holder: string, key: number): HeldItem | null {
  const row = db.get(
    `SELECT ${heldColumns} FROM queue_items WHERE item_key = ? AND holder = ? AND stage <> 'done'`,
    key,
    holder,
  )
  return row ? toHeld(row) : null
}

export function extendHold(
  db: Database,
  holder: string,
  keys: readonly number[],
  now: number,
  until: number,
): void {
  db.run(
    `UPDATE queue_items SET due_at = ?, planned_at = ?
      WHERE item_key IN (SELECT value FROM json_each(?)) AND holder = ? AND stage <> 'done'`,
    until,
    now,
    JSON.stringify(keys),
    holder,
  )
}

export function listHolders(db: Database): readonly string[] {
  const rows = db.all(
    `SELECT holder FROM queue_items WHERE stage = 'fetch' AND holder IS NOT NULL
     UNION SELECT holder FROM queue_items WHERE stage = 'read' AND holder IS NOT NULL`,
  )
  return rows.map((row) => text(row, 'holder'))
}

export function releaseHolder(db: Database, holder: string, now: number): void {
  for (const stage of ['fetch', 'read'])
    db.run(
      'UPDATE queue_items SET holder = NULL, due_at = ?, planned_at = ? WHERE stage = ? AND holder = ?',
      now,
      now,
      stage,
      holder,
    )
}

/** What was planned later than now was planned by a clock that has been set back since: it would wait for years. */
export function mendClock(db: Database, now: number, latest: number): void {
  for (const stage of ['fetch', 'read'])
    db.run(
      'UPDATE queue_items SET due_at = ?, planned_at = ?, holder = NULL WHERE stage = ? AND planned_at > ?',
      now,
      now,
      stage,
      latest,
    )
}

/** Items read before whose page is to be looked at again. */
export function planRevisits(db: Database, now: number, limit: number): void {
  const due = 'SELECT item_key FROM queue_items WHERE revisit_at <= ? ORDER BY revisit_at LIMIT ?'
  const keys = db.all(due, now, limit).map((row) => number(row, 'item_key'))
  if (keys.length === 0) return
  db.run(
    `UPDATE queue_items SET stage = 'fetch', outcome = NULL, due_at = ?, planned_at = ?, attempts = 0, revisit_at = NULL
      WHERE item_key IN (SELECT value FROM json_each(?)) AND revisit_at IS NOT NULL`,
    now,
    now,
    JSON.stringify(keys),
  )
}

/** The page is here: it is read by whoever holds the item. */
export function setFetched(
  db: Database,
  key: number,
  page: { readonly etag: string | null; readonly lastModified: string | null },
): void {
  db.run(
    `UPDATE queue_items SET stage = 'read', attempts = 0, etag = ?, last_modified = ?, code = NULL, says = NULL WHERE item_key = ?`,
    page.etag,
    page.lastModified,
    key,
  )
}

export function setWaiting(
  db: Database,
  key: number,
  wait: {
    readonly dueAt: number
    readonly now: number
    readonly attempts: number
    readonly code: string | null
    readonly says: string | null
  },
): void {
  db.run(
    'UPDATE queue_items SET holder = NULL, due_at = ?, planned_at = ?, attempts = ?, code = ?, says = ? WHERE item_key = ?',
    wait.dueAt,
    wait.now,
    wait.attempts,
    wait.code,
    wait.says,
    key,
  )
}

export type Ending = {
  readonly outcome: ItemOutcome
  readonly storyId: string | null
  readonly sameAs: number | null
  readonly code: string | null
  readonly says: string | null
  readonly revisitAt: number | null
  readonly attempts: number
}

export function setDone(db: Database, key: number, ending: Ending, now: number): void {
  db.run(
    `UPDATE queue_items SET stage = 'done', outcome = ?, story_id = coalesce(?, story_id), same_as = ?, code = ?, says = ?,
       revisit_at = ?, attempts = ?, holder = NULL, done_at = ?, due_at = ?, planned_at = ?, visits = visits + 1 WHERE item_key = ?`,
    ending.outcome,
    ending.storyId,
    ending.sameAs,
    ending.code,
    ending.says,
    ending.revisitAt,
    ending.attempts,
    now,
    now,
    now,
    key,
  )
}

/** An item that was read by one of these names already, other than this one. */
export function findRecordedByName(db: Database, key: number, names: readonly string[]): number | null {
  const row = db.get(
    `SELECT item_key FROM json_each(?) JOIN queue_names ON name = value JOIN queue_items USING (item_key)
      WHERE item_key <> ? AND story_id IS NOT NULL LIMIT 1`,
    JSON.stringify(names),
    key,
  )
  return row ? number(row, 'item_key') : null
}

/** Another item that became this story. */
export function findItemOfStory(db: Database, key: number, storyId: string): number | null {
  const row = db.get(
    'SELECT item_key FROM queue_items WHERE story_id = ? AND item_key <> ? ORDER BY item_key LIMIT 1',
    storyId,
    key,
  )
  return row ? number(row, 'item_key') : null
}

export function resetItems(
  db: Database,
  keys: readonly number[] | null,
  now: number,
  anyway: boolean,
): number {
  const some =
    keys === null
      ? `stage = 'done' AND outcome = 'failed'`
      : `item_key IN (SELECT value FROM json_each(?)) AND outcome IS NOT 'taken-down'`
  return db.run(
    `UPDATE queue_items SET stage = CASE host WHEN '' THEN 'read' ELSE 'fetch' END, outcome = NULL, holder = NULL, attempts = 0,
       due_at = ?, planned_at = ?, code = NULL, says = NULL, etag = NULL, last_modified = NULL, revisit_at = NULL,
       anyway = max(anyway, ?) WHERE ${some}`,
    now,
    now,
    anyway ? 1 : 0,
    ...(keys === null ? [] : [JSON.stringify(keys)]),
  ).changes
}

/** Nothing of a story that was taken down stays, but that it is not to be read again. */
export function forgetItemsOf(db: Database, storyId: string): void {
  const these = 'SELECT item_key FROM queue_items WHERE story_id = ?'
  db.run(`DELETE FROM queue_contents WHERE item_key IN (${these})`, storyId)
  db.run(
    `UPDATE queue_items SET stage = 'done', outcome = 'taken-down', url = NULL, host = '', title = NULL, outlet = NULL, says = NULL,
       code = NULL, story_id = NULL, revisit_at = NULL, holder = NULL, etag = NULL, last_modified = NULL, said_hash = ''
      WHERE story_id = ?`,
    storyId,
  )
}

const countSql = `SELECT stage, count(*) AS n, count(holder) AS held, min(seen_at) AS oldest, min(due_at) AS due,
  count(code) AS delayed FROM queue_items WHERE stage = ?`

export function countItems(db: Database): QueueCounts {
  const [fetch, read] = ['fetch', 'read'].map((stage) => db.get(countSql, stage) ?? {})
  const done = db.all(
    `SELECT outcome, count(*) AS n FROM queue_items WHERE stage = 'done' GROUP BY outcome ORDER BY outcome`,
  )
  const of = (outcome: ItemOutcome) => {
    const row = done.find((one) => one.outcome === outcome)
    return row ? number(row, 'n') : 0
  }
  const sum = (column: string) => number(fetch ?? {}, column) + number(read ?? {}, column)
  const least = (column: string) => {
    const found = [fetch, read].flatMap((row) => numberOrNull(row ?? {}, column) ?? [])
    return found.length === 0 ? null : Math.min(...found)
  }
  return {
    waiting: { fetch: number(fetch ?? {}, 'n'), read: number(read ?? {}, 'n') },
    held: sum('held'),
    delayed: sum('delayed'),
    done: {
      recorded: of('recorded'),
      duplicate: of('duplicate'),
      refused: of('refused'),
      failed: of('failed'),
      gone: of('gone'),
      'taken-down': of('taken-down'),
    },
    oldestSeenAt: least('oldest'),
    nextDueAt: least('due'),
  }
}

const itemColumns = `item_key, feed_id, url, title, stage, outcome, due_at, holder, attempts, code, says, story_id, seen_at, done_at`

function toItem(row: Row): QueueItem {
  return {
    key: number(row, 'item_key'),
    feedId: textOrNull(row, 'feed_id'),
    url: textOrNull(row, 'url'),
    title: textOrNull(row, 'title'),
    stage: oneOf(stages, row, 'stage'),
    outcome: oneOfOrNull(itemOutcomes, row, 'outcome'),
    dueAt: number(row, 'due_at'),
    held: textOrNull(row, 'holder') !== null,
    attempts: number(row, 'attempts'),
    code: textOrNull(row, 'code'),
    says: textOrNull(row, 'says'),
    storyId: textOrNull(row, 'story_id'),
    seenAt: number(row, 'seen_at'),
    doneAt: numberOrNull(row, 'done_at'),
  }
}

/** Newest first. */
export function listItems(
  db: Database,
  { of, feedId, limit = 50, before }: ListRequest,
): readonly QueueItem[] {
  const where =
    of === 'waiting' ? `stage IN ('fetch', 'read') AND ?1 = 'waiting'` : `stage = 'done' AND outcome = ?1`
  const rows = db.all(
    `SELECT ${itemColumns} FROM queue_items WHERE ${where} AND (?2 IS NULL OR feed_id = ?2) AND item_key < ?3
      ORDER BY item_key DESC LIMIT ?4`,
    of,
    feedId ?? null,
    before ?? Number.MAX_SAFE_INTEGER,
    limit,
  )
  return rows.map(toItem)
}

export function findItem(db: Database, key: number): QueueItem | null {
  const row = db.get(`SELECT ${itemColumns} FROM queue_items WHERE item_key = ?`, key)
  return row ? toItem(row) : null
}
