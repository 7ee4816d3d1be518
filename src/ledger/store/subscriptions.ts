import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { type Subscription, subscriptionStates, type Tidings } from '../feeds/subscriptions.ts'
import { blob, number, numberOrNull, oneOf, text, textOrNull } from './columns.ts'
import type { Database, Row } from './database.ts'

function toSubscription(row: Row): Subscription {
  return {
    token: text(row, 'token'),
    feedId: text(row, 'feed_id'),
    hub: text(row, 'hub'),
    topic: text(row, 'topic'),
    callback: text(row, 'callback'),
    secret: text(row, 'secret'),
    state: oneOf(subscriptionStates, row, 'state'),
    dueAt: number(row, 'due_at'),
    leaseUntil: numberOrNull(row, 'lease_until'),
    toldAt: numberOrNull(row, 'told_at'),
    failures: number(row, 'failures'),
    code: textOrNull(row, 'code'),
    says: textOrNull(row, 'says'),
  }
}

export function listSubscriptions(db: Database): readonly Subscription[] {
  return db.all('SELECT * FROM feed_subscriptions ORDER BY feed_id, token').map(toSubscription)
}

export function listSubscriptionsOf(db: Database, feedId: string): readonly Subscription[] {
  return db.all('SELECT * FROM feed_subscriptions WHERE feed_id = ?', feedId).map(toSubscription)
}

export function findSubscription(db: Database, token: string): Subscription | null {
  const row = db.get('SELECT * FROM feed_subscriptions WHERE token = ?', token)
  return row ? toSubscription(row) : null
}

export function insertSubscription(db: Database, one: Subscription, now: number): void {
  db.run(
    `INSERT INTO feed_subscriptions (token, feed_id, hub, topic, callback, secret, state, due_at, planned_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    one.token,
    one.feedId,
    one.hub,
    one.topic,
    one.callback,
    one.secret,
    one.state,
    one.dueAt,
    now,
  )
}

/** All but what it is about: that never changes. */
export function putSubscription(db: Database, one: Subscription, now: number): void {
  db.run(
    `UPDATE feed_subscriptions SET state = ?, due_at = ?, planned_at = ?, lease_until = ?, told_at = ?, failures = ?, code = ?,
       says = ? WHERE token = ?`,
    one.state,
    Math.round(one.dueAt),
    now,
    one.leaseUntil,
    one.toldAt,
    one.failures,
    one.code,
    one.says,
    one.token,
  )
}

export function deleteSubscription(db: Database, token: string): void {
  db.run('DELETE FROM feed_subscriptions WHERE token = ?', token)
}

export function findNextAsking(db: Database): number | null {
  const row = db.get('SELECT min(due_at) AS due_at FROM feed_subscriptions')
  return row ? numberOrNull(row, 'due_at') : null
}

export function takeDueSubscriptions(
  db: Database,
  now: number,
  limit: number,
  leasedTo: number,
): readonly Subscription[] {
  const due = db
    .all('SELECT * FROM feed_subscriptions WHERE due_at <= ? ORDER BY due_at LIMIT ?', now, limit)
    .map(toSubscription)
  for (const { token } of due)
    db.run('UPDATE feed_subscriptions SET due_at = ?, planned_at = ? WHERE token = ?', leasedTo, now, token)
  return due
}

/** What was planned later than now was planned by a clock that has been set back since. */
export function mendSubscriptionClock(db: Database, now: number, latest: number): void {
  db.run('UPDATE feed_subscriptions SET due_at = ?, planned_at = ? WHERE planned_at > ?', now, now, latest)
}

export function insertTidings(
  db: Database,
  { feedId, contentType, body, toldAt }: Omit<Tidings, 'key'>,
): void {
  db.run(
    'INSERT INTO feed_tidings (feed_id, content_type, body, told_at) VALUES (?, ?, ?, ?)',
    feedId,
    contentType,
    zstdCompressSync(body),
    toldAt,
  )
}

export function countTidings(db: Database, feedId: string): number {
  const row = db.get('SELECT count(*) AS n FROM feed_tidings WHERE feed_id = ?', feedId)
  return number(row ?? {}, 'n')
}

export function listTidings(db: Database, limit: number): readonly Tidings[] {
  return db.all('SELECT * FROM feed_tidings ORDER BY tidings_key LIMIT ?', limit).map((row) => ({
    key: number(row, 'tidings_key'),
    feedId: text(row, 'feed_id'),
    contentType: textOrNull(row, 'content_type'),
    body: zstdDecompressSync(blob(row, 'body')),
    toldAt: number(row, 'told_at'),
  }))
}

export function deleteTidings(db: Database, key: number): void {
  db.run('DELETE FROM feed_tidings WHERE tidings_key = ?', key)
}

export function deleteTidingsOf(db: Database, feedId: string): void {
  db.run('DELETE FROM feed_tidings WHERE feed_id = ?', feedId)
}
