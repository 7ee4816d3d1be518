import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { NewFeed } from '../feeds/feeds.ts'
import { claim, inventedStory, title, words } from '../invented-story.ts'
import type { Part } from './bench.ts'

const at = Date.parse('2024-03-01T00:00:00Z')
const minuteMs = 60_000
const feed: NewFeed = {
  url: 'https://slatewire.example/feed',
  kind: 'feed',
  pattern: null,
  title: 'Slate Wire',
  site: 'https://slatewire.example/',
  tags: ['trades'],
  outlet: null,
}
const item = (n: number) => ({
  feedId: null,
  url: `https://slatewire.example/${n}`,
  guid: null,
  title: `Story ${n}`,
  html: null,
  outlet: 'Slate Wire',
  published: '2024-03-01',
})
const recording = (n: number) =>
  inventedStory({
    outlet: 'Slate Wire',
    headline: `Story ${n}`,
    url: `https://slatewire.example/${n}`,
    published: '2024-03-01',
    reports: [{ claim: claim(title('Copper Lane'), 'status', words('filming')) }],
  })
const taking = { now: at, limit: 9, leaseMs: minuteMs }

/** What is on its way to the record: items, feeds, hubs, sheets, archives. */
export const intake: Part = ({ open }) =>
  describe('intake', () => {
    test('an item is held by one, taken up again, and on record with its last step', async () => {
      const { queue, ...ledger } = await open()
      assert.deepEqual(await queue.add([item(1), item(1), item(2)], at), ['new', 'known', 'new'])
      const take = (holder: string) => queue.take({ ...taking, holder, perHost: 9, busy: new Map() })
      const held = await take('a')
      assert.equal(held.length, 2)
      assert.deepEqual([(await take('b')).length, await queue.holders()], [0, ['a']])
      const [one, two] = held.map(({ key }) => key)
      if (one === undefined || two === undefined) throw new Error('two items were expected')
      const page = { url: item(1).url, contentType: 'text/html', body: new Uint8Array([104, 105]) }
      await queue.keep(
        'a',
        [{ key: one, did: 'fetch', page: { ...page, etag: null, lastModified: null } }],
        at,
      )
      assert.deepEqual(
        (await queue.contents(one)).map(({ kind, body }) => [kind, body.length]),
        [['page', 2]],
      )
      await queue.extend('a', [two], at, minuteMs)
      await queue.release('a', at)
      const again = await take('b')
      assert.deepEqual(
        again.map(({ key, stage }) => [key, stage]).toSorted(),
        [
          [one, 'read'],
          [two, 'fetch'],
        ].toSorted(),
      )
      const read = {
        key: one,
        did: 'read',
        recording: recording(1),
        addresses: [],
        revisitInMs: null,
      } as const
      const failed = { key: two, did: 'fail', code: 'x', says: 'It answered 410.', retryInMs: null } as const
      const kept = await queue.keep('b', [read, failed], at)
      assert.deepEqual(
        kept.map((one) => (one.state === 'done' ? one.outcome : one.state)),
        ['recorded', 'failed'],
      )
      assert.equal((await ledger.listStories()).total, 1)
      assert.equal((await queue.find(two))?.outcome, 'failed')
      assert.equal((await queue.list({ of: 'recorded' })).length, 1)
      assert.equal(await queue.retry(null, at), 1)
      const { waiting, done } = await queue.counts()
      assert.deepEqual([waiting.fetch, done.recorded, done.failed], [1, 1, 0])
    })

    test('a feed is followed, due, kept, and left', async () => {
      const { feeds } = await open()
      assert.deepEqual(await feeds.follow([feed, feed], at), ['new', 'known'])
      const found = await feeds.find(feed.url)
      assert.deepEqual(await feeds.list(), [found])
      assert.deepEqual(
        (await feeds.takeDue(taking)).map(({ id }) => id),
        [found?.id],
      )
      assert.deepEqual(await feeds.takeDue(taking), [])
      if (!found) throw new Error('a feed was expected')
      await feeds.keep(found.id, { ...found, dueAt: at + 5 * minuteMs, reads: 1 }, at)
      assert.equal(await feeds.nextDueAt(), at + 5 * minuteMs)
      assert.equal(await feeds.unfollow(found.id, at), true)
      assert.equal(await feeds.find(feed.url), null)
    })

    test('a hub is asked, says yes, tells of news, and is left', async () => {
      const { feeds, subscriptions } = await open()
      await feeds.follow([feed], at)
      const { id = '' } = (await feeds.find(feed.url)) ?? {}
      const offer = { hub: 'https://hub.example/', topic: feed.url }
      await subscriptions.offer(id, offer, 'https://own.example/hubs/', at)
      const [asked] = await subscriptions.takeDue(taking)
      const { token = '' } = asked ?? {}
      await subscriptions.keep(token, { dueAt: at + minuteMs, failures: 1, code: 'x', says: 'Later.' }, at)
      const wish = { mode: 'subscribe', topic: feed.url, leaseMs: 60 * minuteMs } as const
      assert.equal(await subscriptions.confirm(token, { ...wish, topic: 'https://x.example/' }, at), false)
      assert.equal(await subscriptions.confirm(token, wish, at), true)
      assert.equal((await subscriptions.find(token))?.state, 'on')
      await subscriptions.tell(token, { contentType: 'text/xml', body: new Uint8Array([60]) }, at)
      const [news] = await subscriptions.listTidings(9)
      assert.deepEqual([news?.feedId, news?.body.length], [id, 1])
      await subscriptions.dropTidings(news?.key ?? 0)
      assert.deepEqual(await subscriptions.listTidings(9), [])
      await subscriptions.refuse(token, { says: 'No more.', dueAt: at + minuteMs }, at)
      assert.deepEqual(
        (await subscriptions.list()).map(({ state }) => state),
        ['refused'],
      )
      await subscriptions.drop(token)
      assert.deepEqual(await subscriptions.list(), [])
    })

    test('a row of a sheet comes with its verdicts, and goes with its import', async () => {
      const { imports, ...ledger } = await open()
      const row = {
        importId: 'sheet-1',
        row: 'row-1',
        recording: recording(1),
        verdicts: [{ report: 0, verdict: 'true' as const }],
        settling: { by: 'nora', why: null, at: null, page: null },
      }
      assert.equal((await imports.addRow(row)).verdicts, 1)
      assert.equal((await imports.addRow(row)).verdicts, 0)
      assert.equal(await imports.setRole('sheet-1', 'Slate Wire', 'trade'), true)
      assert.deepEqual(
        (await ledger.listOutlets()).map(({ name, role }) => [name, role]),
        [['Slate Wire', 'trade']],
      )
      const undone = await imports.undo('sheet-1', { by: 'nora' })
      assert.deepEqual([undone.stories, undone.verdicts, undone.roles], [1, 1, 1])
      assert.notEqual((await imports.list())[0]?.takenBackAt, null)
      await assert.rejects(imports.undo('sheet-1', { by: 'nora' }), { code: 'already-undone' })
    })

    test('an archive is read on from where it was left', async () => {
      const ledger = await open()
      const place = { archive: 'a', path: 'a.warc', documents: 2, readAt: '2024-03-01T00:00:00Z' }
      const bad = {
        ...recording(2),
        reading: { ...recording(2).reading, story: { ...recording(2).reading.story, text: '' } },
      }
      const outcomes = await ledger.recordAll([recording(1), bad], place)
      assert.deepEqual(
        outcomes.map((one) => ('code' in one ? one.code : one.state)),
        ['new', 'quote-not-found'],
      )
      assert.deepEqual(await ledger.findPlace('a'), place)
      await ledger.dropPlace('a')
      assert.equal(await ledger.findPlace('a'), null)
    })
  })
