import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { NewFeed } from '../../src/ledger/index.ts'
import { createApp } from '../../src/server/app.ts'
import { errorSchema, feedsSchema } from '../../src/server/contract/index.ts'
import { openTemporaryLedger } from './newsroom.ts'

const now = new Date('2026-11-23T12:00:00Z')
const at = (text: string) => Date.parse(text)
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

let site: Awaited<ReturnType<typeof openTemporaryLedger>>
before(async () => {
  site = await openTemporaryLedger()
})
after(() => site.close())

const app = () => createApp(site.ledger, { now: () => now })
const ask = (query = '') => app().request(`/feeds.json${query}`)
const list = async (query = '') => feedsSchema.parse(await (await ask(query)).json())
const page = async (query = '') => (await app().request(`/feeds${query}`)).text()

async function keep(url: string, more: Record<string, unknown>): Promise<void> {
  const known = await site.ledger.feeds.find(url)
  assert.ok(known)
  await site.ledger.feeds.keep(known.id, { ...known, ...more }, now.getTime())
}

test('where nothing is followed, the page says so, and how to begin', async () => {
  assert.match(await page(), /class="empty".*hearsay follow URL/)
  const { items, total, nextDueAt } = await list()
  assert.deepEqual([items, total, nextDueAt], [[], 0, null])
})

test('each feed is told with how it does, and never with its address', async () => {
  await site.ledger.feeds.follow(
    [
      feed('https://slatewire.example/feed?key=s3cret', {
        title: 'Slate Wire',
        site: 'https://slatewire.example/?token=s3cret',
        tags: ['trades'],
      }),
      feed('https://harborwatch.example/private/s3cret/feed', {
        title: 'Harbor Watch',
        tags: ['Fans', 'trades'],
      }),
      feed('https://callsheet.example/feed', { title: 'The Call Sheet' }),
      feed('https://dailyreel.example/feed'),
    ],
    at('2026-11-23T11:00:00Z'),
  )
  await keep('https://slatewire.example/feed?key=s3cret', {
    readAt: at('2026-11-23T11:50:00Z'),
    changedAt: at('2026-11-23T10:20:00Z'),
    dueAt: at('2026-11-23T12:20:00Z'),
    items: 1234,
  })
  await keep('https://harborwatch.example/private/s3cret/feed', {
    failures: 3,
    code: 'http-error',
    says: '“https://harborwatch.example/private/s3cret/feed” answered 503; see http://user:s3cret@status.example/x?s3cret.',
    dueAt: at('2026-11-23T13:00:00Z'),
  })
  await keep('https://callsheet.example/feed', {
    endedAt: at('2026-11-20T09:00:00Z'),
    says: 'It is gone (410).',
  })
  await keep('https://dailyreel.example/feed', { dueAt: at('2026-11-23T11:55:00Z') })

  const { items, counts, tags, nextDueAt } = await list()
  assert.deepEqual(
    items.map(({ title, state, host }) => [title, state, host]),
    [
      ['dailyreel.example', 'waiting', 'dailyreel.example'],
      ['Harbor Watch', 'failing', 'harborwatch.example'],
      ['Slate Wire', 'well', 'slatewire.example'],
      ['The Call Sheet', 'ended', 'callsheet.example'],
    ],
  )
  assert.deepEqual(counts, { waiting: 1, well: 1, failing: 1, ended: 1 })
  assert.deepEqual(tags, ['Fans', 'trades'])
  assert.equal(nextDueAt, '2026-11-23T11:55:00.000Z')
  assert.equal(items[1]?.says, '“harborwatch.example” answered 503; see status.example.')
  assert.equal(items[2]?.site, 'https://slatewire.example/')
  assert.equal(items[3]?.dueAt, null)

  const shown = (await page()).replace(/\s+/g, ' ')
  for (const words of [
    /4 feeds, each read at its own pace: 1 failing, 1 ended, 1 not read yet/,
    /Failing<\/strong>, 3 times in a row; next due <time datetime="2026-11-23T13:00:00.000Z">23 November 2026, 13:00 UTC/,
    /harborwatch.example” answered 503/,
    /<strong>Ended<\/strong> <time datetime="2026-11-20T09:00:00.000Z">/,
    /Not read yet; due now/,
    /1,234/,
  ])
    assert.match(shown, words)
  for (const answer of [shown, JSON.stringify(await list())]) assert.doesNotMatch(answer, /s3cret/)
})

test('the list is narrowed down by tag and state, and pages of it hold every feed once', async () => {
  const titles = async (query: string) => (await list(query)).items.map(({ title }) => title)
  const table = [
    ['?tag=TRADES', ['Harbor Watch', 'Slate Wire']],
    ['?state=failing', ['Harbor Watch']],
    ['?tag=trades&state=well', ['Slate Wire']],
    ['?tag=nothing', []],
  ] as const
  for (const [query, wanted] of table) assert.deepEqual(await titles(query), wanted, query)
  assert.match(await page('?tag=nothing'), /No feed of this kind/)
  const seen: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const one = await list(`?limit=3&after=${next}`)
    seen.push(...one.items.map(({ title }) => title))
    next = one.next
  }
  assert.deepEqual(seen, await titles(''))
  const wrong = await ask('?state=tired')
  assert.equal(wrong.status, 400)
  assert.equal(errorSchema.parse(await wrong.json()).error.code, 'bad-input')
})

test('a reading that leaves the record as it is shows at once', async () => {
  const running = app()
  for (const path of ['/feeds', '/feeds.json']) {
    const first = await running.request(path)
    assert.equal(first.headers.get('etag'), null)
    assert.match(first.headers.get('cache-control') ?? '', /no-cache/)
  }
  const version = await site.ledger.version()
  await keep('https://dailyreel.example/feed', { readAt: now.getTime(), dueAt: at('2026-11-23T12:30:00Z') })
  assert.equal(await site.ledger.version(), version)
  const again = feedsSchema.parse(await (await running.request('/feeds.json')).json())
  assert.equal(again.counts.waiting, 0)
})

test('where nothing is read any more, the page says since when', async () => {
  assert.doesNotMatch(await page(), /Nobody reads the feeds/)
  const later = createApp(site.ledger, { now: () => new Date('2026-11-23T14:00:00Z') })
  assert.match(
    (await (await later.request('/feeds')).text()).replace(/\s+/g, ' '),
    /Nobody reads the feeds at present.*due since <time datetime="2026-11-23T12:20:00.000Z">/,
  )
})
