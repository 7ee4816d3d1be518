import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feedsOn } from '../feeds/open-feeds.ts'
import { claim, inventedStory, organisation, person, title } from '../invented-story.ts'
import { listChanges } from '../list-changes.ts'
import { listFigures } from '../list-figures.ts'
import { queueOn } from '../queue/open-queue.ts'
import { rebuild } from '../rebuild.ts'
import { record } from '../record.ts'
import { takedown } from '../takedown/takedown.ts'
import { openDatabase } from './database.ts'
import { countItems } from './queue-items.ts'

const item = (n: number) => ({
  feedId: null,
  url: `https://host${n % 3}.example/${n}`,
  guid: null,
  title: `Story ${n}`,
  html: null,
  outlet: null,
  published: null,
})

test('what is kept is what counting yields, after every step of items', async () => {
  const db = openDatabase(':memory:')
  const queue = queueOn(db)
  const check = (now: number) => {
    const counted = countItems(db)
    const { items, waiting, held } = listFigures(db, now)
    assert.equal(held, counted.held)
    assert.deepEqual(items, counted.done)
    assert.deepEqual({ fetch: waiting.fetch.items, read: waiting.read.items }, counted.waiting)
    assert.equal(waiting.fetch.again + waiting.read.again, counted.delayed)
  }
  await queue.add(
    [1, 2, 3, 4, 5, 6].map((n) => item(n)),
    1_000,
  )
  check(1_000)
  assert.equal(listFigures(db, 4_000).waiting.fetch.lagMs, 3_000)
  const held = await queue.take({
    now: 2_000,
    holder: 'a',
    limit: 9,
    leaseMs: 9_000,
    perHost: 9,
    busy: new Map(),
  })
  check(2_000)
  assert.equal(listFigures(db, 4_000).waiting.fetch.lagMs, 0, 'what is in hand is not late')
  const [a, b, c, d, e] = held.map(({ key }) => key)
  const failure = { code: 'x', says: 'It answered 500.' }
  await queue.keep(
    'a',
    [
      { key: a ?? 0, did: 'skip-fetch' },
      { key: b ?? 0, did: 'fail', ...failure, retryInMs: null },
      { key: c ?? 0, did: 'fail', ...failure, retryInMs: 60_000 },
      { key: d ?? 0, did: 'refuse', says: 'It is about cheese.' },
      { key: e ?? 0, did: 'miss', says: 'It is gone.' },
    ],
    3_000,
  )
  check(3_000)
  assert.deepEqual(listFigures(db, 3_000).waiting.fetch.again, 1)
  await queue.retry(null, 4_000)
  check(4_000)
  db.run('DELETE FROM queue_names WHERE item_key = ?', a ?? 0)
  db.run('DELETE FROM queue_items WHERE item_key = ?', a ?? 0)
  check(4_000)
})

test('feeds are counted by how they do', async () => {
  const db = openDatabase(':memory:')
  const feeds = feedsOn(db)
  const feed = { kind: 'feed', pattern: null, title: null, site: null, tags: [], outlet: null } as const
  const follow = (n: number) => ({ ...feed, url: `https://slatewire.example/${n}` })
  await feeds.follow([follow(1), follow(2), follow(3)], 1_000)
  const [one, two, three] = await feeds.list()
  assert.ok(one && two && three)
  await feeds.keep(one.id, { ...one, failures: 2, dueAt: 9_000 }, 2_000)
  await feeds.keep(two.id, { ...two, endedAt: 2_000 }, 2_000)
  const { feeds: found, feedsDue, feedLagMs } = listFigures(db, 5_000)
  assert.deepEqual([found, feedsDue, feedLagMs], [{ well: 1, failing: 1, ended: 1 }, 1, 4_000])
  await feeds.unfollow(three.id, 0)
  assert.deepEqual(listFigures(db, 5_000).feeds, { well: 0, failing: 1, ended: 1 })
})

test('stories are counted once, whatever their versions, and after a rebuild', () => {
  const db = openDatabase(':memory:')
  for (const n of [1, 2, 2])
    record(db, inventedStory({ headline: `Story ${n}`, url: `https://slatewire.example/${n}` }))
  record(db, inventedStory({ headline: 'Story 2', url: 'https://slatewire.example/2', text: 'Other words.' }))
  assert.equal(listFigures(db, 0).stories, 2)
  rebuild(db)
  assert.equal(listFigures(db, 0).stories, 2)
})

test('changes are counted as they are told, corrected, taken down and worked out anew', () => {
  const db = openDatabase(':memory:')
  const total = () => {
    const { total } = listChanges(db, {})
    assert.equal(
      total,
      listChanges(db, { since: '1900-01-01' }).total,
      'what is kept is what counting yields',
    )
    return total
  }
  assert.equal(total(), 0)
  const cast = { claim: claim(title('Copper Lane'), 'cast member', person('Ana Reyes')) }
  const platform = { claim: claim(title('Copper Lane'), 'platform', organisation('Slate Plus')) }
  const tell = (outlet: string, day: string, reports: readonly (typeof cast)[], text = 'Words.') =>
    record(db, inventedStory({ outlet, url: `https://${outlet}.example/1`, published: day, reports, text }))
  tell('slate', '2024-03-01', [cast, platform])
  assert.equal(total(), 2)
  tell('ledge', '2024-03-02', [cast])
  assert.equal(total(), 3)
  tell('slate', '2024-03-01', [cast], 'Corrected words.')
  assert.equal(total(), 2)
  rebuild(db)
  assert.equal(total(), 2)
  takedown(db, 'https://ledge.example/1', { by: 'Nora Pell', reason: 'Asked for.' }, '2024-04-01T00:00:00Z')
  assert.equal(total(), 1)
})
