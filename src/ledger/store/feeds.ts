import { type FeedState, type FollowedFeed, feedKinds, type NewFeed } from '../feeds/feeds.ts'
import { number, numberOrNull, oneOf, text, textOrNull, words } from './columns.ts'
import type { Database, Row } from './database.ts'

function toFeed(row: Row): FollowedFeed {
  return {
    id: text(row, 'feed_id'),
    url: text(row, 'url'),
    kind: oneOf(feedKinds, row, 'kind'),
    pattern: textOrNull(row, 'pattern'),
    title: textOrNull(row, 'title'),
    site: textOrNull(row, 'site'),
    tags: words(row, 'tags'),
    outlet: textOrNull(row, 'outlet'),
    followedAt: number(row, 'followed_at'),
    dueAt: number(row, 'due_at'),
    readAt: numberOrNull(row, 'read_at'),
    changedAt: numberOrNull(row, 'changed_at'),
    lastItemAt: numberOrNull(row, 'last_item_at'),
    etag: textOrNull(row, 'etag'),
    lastModified: textOrNull(row, 'last_modified'),
    bodyHash: textOrNull(row, 'body_hash'),
    pace: textOrNull(row, 'pace'),
    failures: number(row, 'failures'),
    code: textOrNull(row, 'code'),
    says: textOrNull(row, 'says'),
    reads: number(row, 'reads'),
    changes: number(row, 'changes'),
    items: number(row, 'items'),
    endedAt: numberOrNull(row, 'ended_at'),
  }
}

export function listFeeds(db: Database): readonly FollowedFeed[] {
  return db.all('SELECT * FROM feeds ORDER BY lower(coalesce(title, url)), url').map(toFeed)
}

export function findFeed(db: Database, urlOrId: string): FollowedFeed | null {
  const row = db.get('SELECT * FROM feeds WHERE url = ?1 OR feed_id = ?1', urlOrId)
  return row ? toFeed(row) : null
}

export function insertFeed(db: Database, id: string, feed: NewFeed, now: number): void {
  db.run(
    `INSERT INTO feeds (feed_id, url, kind, pattern, title, site, tags, outlet, followed_at, due_at, planned_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    feed.url,
    feed.kind,
    feed.pattern,
    feed.title,
    feed.site,
    JSON.stringify(feed.tags),
    feed.outlet,
    now,
    now,
    now,
  )
}

/** Followed again, perhaps otherwise: it is due at once, and what was wrong with it is forgotten. */
export function renewFeed(db: Database, id: string, feed: NewFeed, now: number): void {
  db.run(
    `UPDATE feeds SET kind = ?, pattern = ?, title = ?, tags = ?, outlet = ?, due_at = ?, planned_at = ?, etag = NULL, last_modified = NULL,
       body_hash = NULL, failures = 0, code = NULL, says = NULL, ended_at = NULL
      WHERE feed_id = ?`,
    feed.kind,
    feed.pattern,
    feed.title,
    JSON.stringify(feed.tags),
    feed.outlet,
    now,
    now,
    id,
  )
}

/** Due now, unless it was due before. */
export function setFeedDue(db: Database, id: string, now: number): void {
  db.run(
    'UPDATE feeds SET due_at = min(due_at, ?), planned_at = ? WHERE feed_id = ? AND ended_at IS NULL',
    now,
    now,
    id,
  )
}

export function deleteFeed(db: Database, id: string): boolean {
  return db.run('DELETE FROM feeds WHERE feed_id = ?', id).changes > 0
}

/** The longest waiting first, so that a program that is late is late for all alike. */
export function takeDueFeeds(
  db: Database,
  now: number,
  limit: number,
  leasedTo: number,
): readonly FollowedFeed[] {
  const due = db.all(
    'SELECT * FROM feeds WHERE ended_at IS NULL AND due_at <= ? ORDER BY due_at LIMIT ?',
    now,
    limit,
  )
  for (const row of due)
    db.run(
      'UPDATE feeds SET due_at = ?, planned_at = ? WHERE feed_id = ?',
      leasedTo,
      now,
      text(row, 'feed_id'),
    )
  return due.map(toFeed)
}

export function findNextDue(db: Database): number | null {
  const row = db.get('SELECT min(due_at) AS due_at FROM feeds WHERE ended_at IS NULL')
  return row ? numberOrNull(row, 'due_at') : null
}

/** What was planned later than now was planned by a clock that has been set back since. */
export function mendFeedClock(db: Database, now: number, latest: number): void {
  db.run(
    'UPDATE feeds SET due_at = ?, planned_at = ? WHERE planned_at > ? AND ended_at IS NULL',
    now,
    now,
    latest,
  )
}

/** A feed that was unfollowed meanwhile has no state to keep. */
export function putState(db: Database, id: string, state: FeedState, now: number): void {
  db.run(
    `UPDATE feeds SET url = ?, title = ?, site = ?, due_at = ?, planned_at = ?, read_at = ?, changed_at = ?, last_item_at = ?, etag = ?,
       last_modified = ?, body_hash = ?, pace = ?, failures = ?, code = ?, says = ?, reads = ?, changes = ?, items = ?,
       ended_at = ?
      WHERE feed_id = ?`,
    state.url,
    state.title,
    state.site,
    Math.round(state.dueAt),
    now,
    state.readAt,
    state.changedAt,
    state.lastItemAt,
    state.etag,
    state.lastModified,
    state.bodyHash,
    state.pace,
    state.failures,
    state.code,
    state.says,
    state.reads,
    state.changes,
    state.items,
    state.endedAt,
    id,
  )
}
