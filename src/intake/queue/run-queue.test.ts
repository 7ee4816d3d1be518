import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Ledger, openLedger, type QueueItem } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { startReaders } from '../work/index.ts'
import { enqueueItem, enqueueItems } from './enqueue.ts'
import type { PageAnswer, PageFetcher } from './page-fetcher.ts'
import { type RunOptions, runQueue } from './run-queue.ts'

const readers = startReaders({ jobs: 1 })
test.after(() => readers.close())

const start = Date.parse('2026-03-04T12:00:00Z')
const hourMs = 3_600_000

const page = (
  title: string,
  body = '',
  head = '',
) => `<!doctype html><html lang="en"><head><title>${title} | Slate Wire</title>
  <meta property="og:site_name" content="Slate Wire"><meta property="article:published_time" content="2026-03-03T09:00:00Z">${head}</head>
  <body><article><h1>${title}</h1><p>Ana Reyes will play Mira Vance in the Netflix series Low Tide, the network said on Monday.</p>
  <p>The series is in production now in Lisbon, and it launches on Netflix this fall with eight episodes. ${body}</p>
  <p>Tom Weld directs the first two episodes from scripts by Dana Marsh, who created the show.</p></article></body></html>`

const item = (path: string, more: object = {}) => ({
  feedId: 'slate',
  url: `https://slatewire.example${path}`,
  guid: `id ${path}`,
  title: 'Low Tide Casts Its Lead',
  html: '<p>Ana Reyes will star in Low Tide.</p>',
  outlet: 'Slate Wire',
  published: '2026-03-03T09:00:00Z',
  ...more,
})

type Answers = Readonly<Record<string, string | number | Problem | Partial<PageAnswer>>>

/** A web of these pages: a text, a status, a failure, or anything else as it is. */
function web(answers: Answers): PageFetcher & { asked: string[] } {
  const asked: string[] = []
  const headers = { etag: null, lastModified: null }
  const fetch = async (address: string): Promise<PageAnswer> => {
    asked.push(address)
    const answer = answers[new URL(address).pathname]
    if (answer instanceof Problem) throw answer
    if (answer === 410) return { url: address, headers, status: 'gone' }
    if (answer === undefined || typeof answer === 'number')
      return { url: address, headers, status: 'missing' }
    const whole = {
      url: address,
      headers,
      status: 'changed',
      contentType: 'text/html; charset=utf-8',
    } as const
    return typeof answer === 'string'
      ? { ...whole, body: Buffer.from(answer) }
      : ({ ...whole, body: Buffer.from(''), ...answer } as PageAnswer)
  }
  return { fetch, asked }
}

async function run(ledger: Ledger, fetcher: PageFetcher, now = start, more: Partial<RunOptions> = {}) {
  const { signal } = new AbortController()
  return runQueue({
    ledger,
    fetcher,
    readers,
    signal,
    until: 'empty',
    now: () => now,
    chance: () => 0.5,
    ...more,
  })
}

async function fresh(t: { after: (end: () => unknown) => void }): Promise<Ledger> {
  const ledger = await openLedger(':memory:')
  t.after(() => ledger.close())
  return ledger
}

const only = (items: readonly QueueItem[]): QueueItem => {
  assert.equal(items.length, 1)
  const [one] = items
  assert.ok(one)
  return one
}

test('an item is fetched, read and put on record once, however often its feed lists it', async (t) => {
  const ledger = await fresh(t)
  const pages = web({ '/1': page('Low Tide Casts Its Lead') })
  assert.equal(await enqueueItem(ledger, item('/1'), start), 'new')
  assert.equal(await enqueueItem(ledger, item('/1?utm_source=rss#top'), start), 'known')
  assert.equal(await enqueueItem(ledger, item('/1', { feedId: 'other', guid: 'x' }), start), 'known')
  assert.deepEqual((await run(ledger, pages)).new, 1)
  assert.equal(await enqueueItem(ledger, item('/1'), start + hourMs), 'known')
  assert.deepEqual((await run(ledger, pages, start + hourMs)).new, 0)
  assert.deepEqual(pages.asked.length, 1)
  const [story] = (await ledger.listStories()).items
  assert.equal(story?.url, 'https://slatewire.example/1')
  const done = only(await ledger.queue.list({ of: 'recorded' }))
  assert.equal(done.storyId, story?.id)
})

test('where the page cannot be had, what the feed says is read', async (t) => {
  const ledger = await fresh(t)
  const html = `<p>Ana Reyes will play Mira Vance in the Netflix series Low Tide, the network said on Monday in a note to the press.</p>
    <p>Tom Weld directs the first two of its eight episodes, which are being filmed in Lisbon since March.</p>
    <p>Dana Marsh wrote them from her own novel of the same name, and is the show’s producer. […]</p>`
  await enqueueItems(ledger, [item('/gone', { html }), item('/missing', { html })], start)
  const pages = web({ '/gone': 410 })
  const { new: added, unchanged, duplicate } = await run(ledger, pages)
  assert.deepEqual([added, unchanged + duplicate], [1, 1], 'the same words at one outlet are one story')
  assert.equal((await ledger.listStories()).items.length, 1)
})

test('a whole story in the feed is read without asking for its page', async (t) => {
  const ledger = await fresh(t)
  const html =
    '<p>Ana Reyes will play Mira Vance in the Netflix series Low Tide, which is in production.</p>'.repeat(20)
  await enqueueItem(ledger, item('/1', { html }), start)
  const pages = web({})
  assert.equal((await run(ledger, pages)).new, 1)
  assert.deepEqual(pages.asked, [])
})

const failures: readonly (readonly [what: string, answer: Answers[string], code: string, waits: boolean])[] =
  [
    ['a host that is not there', new Problem('unreachable', 'x cannot be reached.'), 'unreachable', true],
    ['a page that is not there', 404, 'missing', true],
    ['a page taken away', 410, 'gone', false],
    [
      'what may never be fetched',
      Object.assign(new Problem('refused-address', 'x.'), { lasting: true }),
      'refused-address',
      false,
    ],
    ['a picture', { contentType: 'image/png' }, 'wrong-type', false],
    ['no story', '<html><body><p>Log in</p></body></html>', 'no-story', false],
  ]
for (const [what, answer, code, waits] of failures) {
  test(`${what} is ${waits ? 'tried again later' : 'given up'}, with its reason`, async (t) => {
    const ledger = await fresh(t)
    await enqueueItem(ledger, item('/1', { html: null }), start)
    const tally = await run(ledger, web({ '/1': answer }))
    assert.deepEqual([tally.waiting, tally.failed], waits ? [1, 0] : [0, 1])
    const found = only(await ledger.queue.list({ of: waits ? 'waiting' : 'failed' }))
    assert.equal(found.code, code)
    assert.ok((found.says ?? '').length > 1)
  })
}

test('attempts are counted, waits grow, and the last one ends among the dead letters until it is retried', async (t) => {
  const ledger = await fresh(t)
  await enqueueItem(ledger, item('/1', { html: null }), start)
  const broken = web({ '/1': new Problem('unreachable', 'It cannot be reached.') })
  let now = start
  const waits: number[] = []
  for (let attempt = 0; attempt < 20; attempt++) {
    await run(ledger, broken, now)
    const { nextDueAt } = await ledger.queue.counts()
    if (nextDueAt === null) break
    waits.push(nextDueAt - now)
    assert.equal((await run(ledger, broken, nextDueAt - 1)).waiting, 0, 'not before it is due')
    now = nextDueAt
  }
  assert.deepEqual(
    waits,
    waits.toSorted((a, b) => a - b),
  )
  assert.equal(broken.asked.length, waits.length + 1)
  const dead = only(await ledger.queue.list({ of: 'failed' }))
  assert.deepEqual([dead.code, dead.says, dead.attempts], ['unreachable', 'It cannot be reached.', 7])
  assert.equal(await ledger.queue.retry([dead.key], now), 1)
  assert.equal((await run(ledger, web({ '/1': page('Low Tide Casts Its Lead') }), now)).new, 1)
})

test('two addresses that lead to one page are one story, and so are the same words at one outlet', async (t) => {
  const ledger = await fresh(t)
  const text = page('Low Tide Casts Its Lead')
  const pages = web({
    '/1': text,
    '/short': { body: Buffer.from(text), url: 'https://slatewire.example/1' },
    '/tv/1': text,
  })
  await enqueueItems(ledger, [item('/1'), item('/short', { guid: 'b' })], start)
  await run(ledger, pages)
  await enqueueItem(ledger, item('/tv/1', { guid: 'c' }), start)
  assert.equal((await run(ledger, pages)).duplicate, 1)
  assert.equal((await ledger.listStories()).items.length, 1)
})

test('a feed that words an item anew has it read again: a version, not another story', async (t) => {
  const ledger = await fresh(t)
  const pages: Record<string, string> = { '/1': page('Low Tide Casts Its Lead') }
  await enqueueItem(ledger, item('/1'), start)
  await run(ledger, web(pages))
  pages['/1'] = page('Low Tide Casts Its Lead', 'Update: Bo Lund joins the cast, too.')
  assert.equal(await enqueueItem(ledger, item('/1', { html: '<p>Updated.</p>' }), start + hourMs), 'changed')
  assert.equal((await run(ledger, web(pages), start + hourMs)).changed, 1)
  assert.equal((await ledger.listStories()).items.length, 1)
})

test('a page that was read is looked at again after a day; one taken away is noticed, and kept on record', async (t) => {
  const ledger = await fresh(t)
  const pages: Record<string, string | number> = { '/1': page('Low Tide Casts Its Lead') }
  await enqueueItem(ledger, item('/1'), start)
  await run(ledger, web(pages))
  assert.equal((await run(ledger, web(pages), start + 20 * hourMs)).unchanged, 0, 'not yet')
  assert.equal((await run(ledger, web(pages), start + 30 * hourMs)).unchanged, 1)
  pages['/1'] = 410
  assert.equal((await run(ledger, web(pages), start + 30 * 24 * hourMs)).gone, 1)
  assert.equal((await ledger.listStories()).items.length, 1)
})

test('what a process held when it was killed is taken up when its lease ends, and its late word is not heard', async (t) => {
  const ledger = await fresh(t)
  await enqueueItem(ledger, item('/1'), start)
  const take = (now: number, holder: string) =>
    ledger.queue.take({ now, holder, limit: 5, leaseMs: 60_000, perHost: 5, busy: new Map() })
  const [held] = await take(start, 'elsewhere 1 a')
  assert.ok(held)
  assert.equal((await run(ledger, web({ '/1': page('Low Tide Casts Its Lead') }))).new, 0)
  assert.equal((await take(start + 60_001, 'elsewhere 2 b')).length, 1)
  const [late] = await ledger.queue.keep('elsewhere 1 a', [{ key: held.key, did: 'miss', says: 'x' }], start)
  assert.equal(late?.state, 'lost')
})

test('a clock that was set back does not leave items waiting for the old time', async (t) => {
  const ledger = await fresh(t)
  await enqueueItem(ledger, item('/1'), start + 365 * 24 * hourMs)
  assert.equal((await run(ledger, web({ '/1': page('Low Tide Casts Its Lead') }), start)).new, 1)
})

test('hosts take turns, and no host has more than its share in hand', async (t) => {
  const ledger = await fresh(t)
  const items = Array.from({ length: 40 }, (_, i) =>
    item(`/${i}`, { url: `https://host${i < 36 ? 0 : i}.example/${i}`, guid: `g${i}` }),
  )
  await enqueueItems(ledger, items, start)
  const request = { now: start, holder: 'a 1 a', limit: 100, leaseMs: 60_000, perHost: 2, busy: new Map() }
  const hosts = (await ledger.queue.take(request)).map(({ host }) => host)
  assert.deepEqual(Map.groupBy(hosts, (host) => host).get('host0.example')?.length, 2)
  assert.equal(hosts.length, 6)
  const busy = new Map([['host0.example', 2]])
  assert.deepEqual(await ledger.queue.take({ ...request, busy }), [])
})
