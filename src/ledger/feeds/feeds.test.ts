import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ledger } from '../ledger.ts'
import { openLedger } from '../open-ledger.ts'
import type { FollowedFeed, NewFeed } from './feeds.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const feed = (url: string, more: Partial<NewFeed> = {}): NewFeed => ({
  url,
  kind: 'feed',
  pattern: null,
  title: null,
  site: null,
  tags: [],
  outlet: null,
  ...more,
})
const wire = feed('https://slatewire.example/feed', { title: 'Slate Wire', tags: ['trades'] })

async function following(...feeds: readonly NewFeed[]): Promise<Ledger> {
  const ledger = await openLedger(':memory:')
  await ledger.feeds.follow(feeds, now)
  return ledger
}

async function find(ledger: Ledger, url: string): Promise<FollowedFeed> {
  const found = await ledger.feeds.find(url)
  assert.ok(found !== null)
  return found
}

test('a feed is followed once, and following it again adds what is new', async () => {
  const ledger = await following()
  assert.deepEqual(await ledger.feeds.follow([wire, wire], now), ['new', 'known'])
  assert.deepEqual(await ledger.feeds.follow([{ ...wire, tags: ['tv'] }], now), ['changed'])
  assert.deepEqual(await ledger.feeds.follow([{ ...wire, outlet: 'The Slate' }], now), ['changed'])
  const [one, ...rest] = await ledger.feeds.list()
  assert.deepEqual(rest, [])
  assert.deepEqual(
    [one?.title, one?.tags, one?.outlet, one?.dueAt],
    ['Slate Wire', ['trades', 'tv'], 'The Slate', now],
  )
})

test('what is due is taken by one, the longest waiting first, and is due again if nobody keeps its state', async () => {
  const ledger = await following(feed('https://a.example/'), feed('https://b.example/'))
  const a = await find(ledger, 'https://a.example/')
  await ledger.feeds.keep(a.id, { ...a, dueAt: now - 1000 }, now)
  const take = (at: number) => ledger.feeds.takeDue({ now: at, limit: 1, leaseMs: 60_000 })
  assert.deepEqual(
    (await take(now)).map(({ url }) => url),
    ['https://a.example/'],
  )
  assert.deepEqual(
    (await take(now)).map(({ url }) => url),
    ['https://b.example/'],
  )
  assert.deepEqual(await take(now), [])
  assert.equal(await ledger.feeds.nextDueAt(), now + 60_000)
  assert.equal((await take(now + 60_000)).length, 1)
})

test('a feed that has ended is not taken, and is due again when it is followed anew', async () => {
  const ledger = await following(wire)
  const one = await find(ledger, wire.url)
  await ledger.feeds.keep(
    one.id,
    { ...one, endedAt: now, code: 'gone', says: 'It is gone.', failures: 3 },
    now,
  )
  assert.equal(await ledger.feeds.nextDueAt(), null)
  assert.deepEqual(await ledger.feeds.takeDue({ now: now + 1e9, limit: 9, leaseMs: 1 }), [])
  assert.deepEqual(await ledger.feeds.follow([wire], now), ['changed'])
  const again = await find(ledger, wire.url)
  assert.deepEqual([again.endedAt, again.says, again.failures], [null, null, 0])
})

test('a feed that moves to where another is followed ends, and says so', async () => {
  const ledger = await following(feed('https://old.example/'), wire)
  const old = await find(ledger, 'https://old.example/')
  await ledger.feeds.keep(old.id, { ...old, url: wire.url }, now)
  const ended = await find(ledger, old.id)
  assert.deepEqual([ended.url, ended.code, ended.endedAt], ['https://old.example/', 'moved', now])
  assert.match(ended.says ?? '', /followed as "Slate Wire"/)
})

test('a feed that is unfollowed while it is read stays so', async () => {
  const ledger = await following(wire)
  const one = await find(ledger, wire.url)
  assert.equal(await ledger.feeds.unfollow(one.id, now), true)
  assert.equal(await ledger.feeds.unfollow(one.id, now), false)
  await ledger.feeds.keep(one.id, one, now)
  assert.deepEqual(await ledger.feeds.list(), [])
})
