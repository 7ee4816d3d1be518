import { randomBytes } from 'node:crypto'
import { clockSlackMs, noticeSetBack } from '../clock-set-back.ts'
import type { Database } from '../store/database.ts'
import { setFeedDue } from '../store/feeds.ts'
import * as store from '../store/subscriptions.ts'
import type { HubOffer, Subscription, Subscriptions } from './subscriptions.ts'

/** A hub that tells faster than anybody reads: from here on the feed is read instead. */
const mostTidings = 10
/** A lease is renewed when so much of it is over: a hub that is down for a while is still in time. */
const renewedAt = 0.8

export function subscriptionsOn(db: Database): Subscriptions {
  const take = subscriptionTaker(db)
  return {
    list: async () => store.listSubscriptions(db),
    find: async (token) => store.findSubscription(db, token),
    offer: async (feedId, offer, callbacks, now) => takeOffer(db, feedId, offer, callbacks, now),
    takeDue: async ({ now, limit, leaseMs }) => take(now, limit, leaseMs),
    keep: async (token, asked, now) => change(db, token, now, (one) => ({ ...one, ...asked })),
    drop: async (token) => store.deleteSubscription(db, token),
    confirm: async (token, wish, now) => db.write(() => confirm(db, token, wish, now)),
    refuse: async (token, { says, dueAt }, now) =>
      change(db, token, now, (one) => ({
        ...one,
        ...(one.state === 'leaving' ? {} : { state: 'refused', leaseUntil: null }),
        dueAt,
        code: 'refused',
        says,
      })),
    tell: async (token, news, now) => db.write(() => tell(db, token, news, now)),
    listTidings: async (limit) => store.listTidings(db, limit),
    dropTidings: async (key) => store.deleteTidings(db, key),
  }
}

function change(db: Database, token: string, now: number, to: (one: Subscription) => Subscription): void {
  db.write(() => {
    const one = store.findSubscription(db, token)
    if (one !== null) store.putSubscription(db, to(one), now)
  })
}

/** Looked at without the lock first: most of the time a feed offers what it did before. */
function takeOffer(
  db: Database,
  feedId: string,
  offer: HubOffer | null,
  callbacks: string,
  now: number,
): void {
  const isOffered = ({ hub, topic, callback, state }: Subscription) =>
    state !== 'leaving' && hub === offer?.hub && topic === offer.topic && callback.startsWith(callbacks)
  const there = store.listSubscriptionsOf(db, feedId)
  const others = there.filter((one) => one.state !== 'leaving' && !isOffered(one))
  const isNew = offer !== null && !there.some(isOffered)
  if (others.length === 0 && !isNew) return
  db.write(() => {
    for (const one of others) leave(db, one, now)
    if (isNew) store.insertSubscription(db, newSubscription(feedId, offer, callbacks, now), now)
  })
}

/** Tokens and secrets are of 192 and 256 bits: nobody guesses one. */
function newSubscription(
  feedId: string,
  { hub, topic }: HubOffer,
  callbacks: string,
  now: number,
): Subscription {
  const token = randomBytes(24).toString('base64url')
  const secret = randomBytes(32).toString('hex')
  const nothing = { leaseUntil: null, toldAt: null, failures: 0, code: null, says: null }
  const callback = `${callbacks}${token}`
  return { ...nothing, token, feedId, hub, topic, callback, secret, state: 'asked', dueAt: now }
}

function leave(db: Database, one: Subscription, now: number): void {
  store.putSubscription(
    db,
    { ...one, state: 'leaving', dueAt: now, failures: 0, code: null, says: null },
    now,
  )
}

/** The feed is not followed any more: its hubs are told so, and what they told is not read. */
export function leaveSubscriptionsOf(db: Database, feedId: string, now: number): void {
  for (const one of store.listSubscriptionsOf(db, feedId)) if (one.state !== 'leaving') leave(db, one, now)
  store.deleteTidingsOf(db, feedId)
}

function subscriptionTaker(db: Database) {
  const isSetBack = noticeSetBack()
  return (now: number, limit: number, leaseMs: number): readonly Subscription[] => {
    if (isSetBack(now)) db.write(() => store.mendSubscriptionClock(db, now, now + clockSlackMs))
    const next = store.findNextAsking(db)
    if (next === null || next > now || limit <= 0) return []
    return db.write(() => store.takeDueSubscriptions(db, now, limit, now + leaseMs))
  }
}

type Wish = Parameters<Subscriptions['confirm']>[1]

/** A hub asks back, so that nobody can subscribe us to anything, nor end what we want. */
function confirm(db: Database, token: string, { mode, topic, leaseMs }: Wish, now: number): boolean {
  const one = store.findSubscription(db, token)
  if (one === null || one.topic !== topic) return false
  if (mode === 'unsubscribe') {
    if (one.state !== 'leaving') return false
    store.deleteSubscription(db, token)
    return true
  }
  if (one.state === 'leaving') return false
  const on = { ...one, state: 'on', leaseUntil: now + leaseMs, failures: 0, code: null, says: null } as const
  store.putSubscription(db, { ...on, dueAt: now + leaseMs * renewedAt }, now)
  return true
}

function tell(
  db: Database,
  token: string,
  news: { readonly contentType: string | null; readonly body: Uint8Array },
  now: number,
): void {
  const one = store.findSubscription(db, token)
  if (one === null) return
  const { feedId } = one
  store.putSubscription(db, { ...one, toldAt: now }, now)
  if (store.countTidings(db, feedId) < mostTidings) store.insertTidings(db, { ...news, feedId, toldAt: now })
  else setFeedDue(db, feedId, now)
}
