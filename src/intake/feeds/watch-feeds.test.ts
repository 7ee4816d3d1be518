import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Ledger, openLedger } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { createFetcher, parseAllowList } from '../fetch/index.ts'
import { type Answer, serveAnswers } from '../loopback.ts'
import { enqueueItems } from '../queue/index.ts'
import { watchFeeds } from './watch-feeds.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const allow = parseAllowList(['127.0.0.1'])

const rss = (items: string): string =>
  `<rss version="2.0"><channel><title>Slate Wire</title>${items}</channel></rss>`
const item = (n: number, more = ''): string =>
  `<item><title>Story ${n}</title><link>/story/${n}</link><guid>/story/${n}</guid><pubDate>${new Date(now - n * 3600_000).toUTCString()}</pubDate>${more}</item>`
const items = (count: number): string => Array.from({ length: count }, (_, i) => item(i + 1)).join('')
const xml =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers }).end(body)

/** Nothing here waits for time to pass. */
const untilAborted = (_: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal?.addEventListener('abort', () => resolve()))

/** Follows one address of a server, and reads it when it is due, as often as asked. */
async function following(answers: Readonly<Record<string, Answer>>, more: { pattern?: string } = {}) {
  const server = await serveAnswers(answers)
  const ledger = await openLedger(':memory:')
  const pattern = more.pattern ?? null
  const url = `${server.origin}/feed`
  const kind = pattern === null ? 'feed' : 'links'
  await ledger.feeds.follow([{ url, kind, pattern, title: null, site: null, tags: [], outlet: null }], now)
  const [{ id } = { id: '' }] = await ledger.feeds.list()
  const clock = { at: now }
  const read = async (signal = new AbortController().signal) => {
    const fetcher = createFetcher({ allow, delayMs: 0, robots: 'ignore' })
    const tally = await watchFeeds({
      ledger,
      fetcher,
      signal,
      enqueue: (list) => enqueueItems(ledger, list, clock.at),
      until: 'due',
      clock: { now: () => clock.at, sleep: untilAborted },
      chance: () => 0.5,
    })
    fetcher.close()
    return tally
  }
  const state = async () => {
    const found = await ledger.feeds.find(id)
    assert.ok(found !== null)
    return found
  }
  /** Goes on to when it is due, and reads it. */
  const readNext = async () => {
    clock.at = (await state()).dueAt
    return read()
  }
  return { server, ledger, read, readNext, state, clock }
}

const queued = async (ledger: Ledger): Promise<number> => (await ledger.queue.counts()).waiting.fetch

test('a feed that is due is read, its items are queued once, and it is due again by its pace', async () => {
  const feed = await following({ '/feed': xml(rss(items(20)), { etag: '"1"' }) })
  assert.deepEqual(await feed.read(), { reads: 1, fresh: 20, failed: 0 })
  const first = await feed.state()
  assert.deepEqual(
    [first.title, first.items, first.etag, first.lastItemAt],
    ['Slate Wire', 20, '"1"', now - 3600_000],
  )
  const minutes = (first.dueAt - now) / 60_000
  assert.ok(minutes >= 5 && minutes < 20, `an item an hour, read in ${minutes} minutes`)
  assert.deepEqual(await feed.read(), { reads: 0, fresh: 0, failed: 0 }, 'it is not due')
  assert.deepEqual(await feed.readNext(), { reads: 1, fresh: 0, failed: 0 })
  assert.equal(await queued(feed.ledger), 20)
})

test('what a server says has not changed, or sends unchanged, is not read again', async () => {
  let asked = ''
  const feed = await following({
    '/feed': (request, response) => {
      asked = String(request.headers['if-none-match'])
      if (asked === '"1"') response.writeHead(304).end()
      else xml(rss(items(3)), { etag: '"1"' })(request, response)
    },
  })
  await feed.read()
  assert.deepEqual(await feed.readNext(), { reads: 1, fresh: 0, failed: 0 })
  assert.equal(asked, '"1"')
  assert.deepEqual([(await feed.state()).etag, (await feed.state()).reads], ['"1"', 2])
  const silent = await following({ '/feed': xml(rss(items(3))) })
  await silent.read()
  await silent.readNext()
  assert.deepEqual([(await silent.state()).reads, (await silent.state()).changes], [2, 1])
})

test('items that are new make up the pace, whatever they are dated', async () => {
  let body = rss(items(2))
  const feed = await following({ '/feed': (request, response) => xml(body)(request, response) })
  await feed.read()
  for (const [title, date] of [
    ['Low Tide', 'Thu, 01 Jan 1970 00:00:00 GMT'],
    ['Copper Lane', 'Fri, 06 Nov 2099 10:00:00 GMT'],
    ['Night Garden', 'yesterday'],
  ]) {
    body = rss(
      `<item><title>${title}</title><link>/${title}</link><pubDate>${date}</pubDate></item>${items(2)}`,
    )
    assert.equal((await feed.readNext()).fresh, 1)
    const { lastItemAt, dueAt } = await feed.state()
    assert.equal(lastItemAt, feed.clock.at, 'it came when it was seen')
    assert.ok(dueAt - feed.clock.at < 4 * 3600_000)
  }
})

test('items whose ids change at every reading are known by their addresses', async () => {
  let round = 0
  const feed = await following({
    '/feed': (request, response) => {
      round++
      const body = Array.from(
        { length: 5 },
        (_, i) =>
          `<item><title>${i}</title><link>/story/${i}</link><guid isPermaLink="false">${round}-${i}</guid></item>`,
      )
      xml(rss(body.join('')))(request, response)
    },
  })
  assert.equal((await feed.read()).fresh, 5)
  assert.equal((await feed.readNext()).fresh, 0)
  assert.equal(await queued(feed.ledger), 5)
})

test('100,000 items are queued, and known the next time', async () => {
  const many = Array.from(
    { length: 100_000 },
    (_, i) => `<item><title>${i}</title><link>/s/${i}</link></item>`,
  )
  let body = rss(many.join(''))
  const feed = await following({ '/feed': (request, response) => xml(body)(request, response) })
  assert.equal((await feed.read()).fresh, 100_000)
  body = rss(`${many.join('')}<item><title>last</title><link>/s/last</link></item>`)
  assert.equal((await feed.readNext()).fresh, 1)
})

test('invalid UTF-8 and a charset that is a lie cost letters, and no items', async () => {
  const bytes = Buffer.concat([
    Buffer.from(rss(items(2)).replace('Story 1', 'Caf')),
    Buffer.from([0xff, 0xfe, 0xe9]),
  ])
  const feed = await following({ '/feed': xml(bytes, { 'content-type': 'text/xml; charset=klingon' }) })
  assert.equal((await feed.read()).fresh, 2)
})

test('a feed of entities that would grow to gigabytes is read as it is written', async () => {
  const levels = Array.from(
    { length: 30 },
    (_, i) => `<!ENTITY l${i + 1} "&l${i};&l${i};&l${i};&l${i};&l${i};&l${i};&l${i};&l${i};&l${i};&l${i};">`,
  )
  const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${levels.join('')}]>${rss(`<item><title>&l30;</title><link>/a</link></item>`)}`
  const feed = await following({ '/feed': xml(laughs) })
  assert.equal((await feed.read()).fresh, 1)
  const [only] = await feed.ledger.queue.list({ of: 'waiting' })
  assert.equal(only?.title, '&l30;')
})

const failures: readonly (readonly [
  what: string,
  answer: Answer,
  code: string,
  says: RegExp,
  minutes: number,
])[] = [
  [
    'an error of the server',
    (_, response) => response.writeHead(500).end(),
    'answered-error',
    /answered 500/,
    10,
  ],
  [
    'a server that is busy',
    (_, response) => response.writeHead(503, { 'retry-after': '7200' }).end(),
    'busy',
    /503/,
    120,
  ],
  ['no page', (_, response) => response.writeHead(404).end(), 'missing', /404/, 10],
  [
    'a page in its place',
    (_, response) => response.end('<html><body>Sign in</body></html>'),
    'no-feed',
    /no feed/,
    10,
  ],
  ['a connection that breaks off', (_, response) => void response.destroy(), 'unreachable', /broke off/, 10],
  [
    'a picture',
    (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('PNG'),
    'wrong-type',
    /image/,
    360,
  ],
]
for (const [what, answer, code, says, minutes] of failures) {
  test(`${what} is told, and asked for again in ${minutes} minutes, then later each time`, async () => {
    let isWell = false
    const feed = await following({
      '/feed': (request, response) => (isWell ? xml(rss(items(1))) : answer)(request, response),
    })
    assert.deepEqual(await feed.read(), { reads: 1, fresh: 0, failed: 1 })
    const once = await feed.state()
    assert.deepEqual([once.code, once.failures, (once.dueAt - now) / 60_000], [code, 1, minutes])
    assert.match(once.says ?? '', says)
    await feed.readNext()
    const twice = await feed.state()
    assert.ok(twice.dueAt - feed.clock.at >= once.dueAt - now)
    assert.equal(twice.failures, 2)
    isWell = true
    assert.equal((await feed.readNext()).fresh, 1)
    const well = await feed.state()
    assert.deepEqual([well.code, well.says, well.failures], [null, null, 0])
  })
}

test('a feed that is gone for good is not asked for again', async () => {
  const feed = await following({ '/feed': (_, response) => response.writeHead(410).end() })
  await feed.read()
  const { endedAt, says } = await feed.state()
  assert.equal(endedAt, now)
  assert.match(says ?? '', /taken away for good/)
  feed.clock.at += 1e9
  assert.deepEqual(await feed.read(), { reads: 0, fresh: 0, failed: 0 })
})

test('a feed that moved for good is asked for where it is now, and one that did so for a while is not', async () => {
  const moved = (status: number): Readonly<Record<string, Answer>> => ({
    '/feed': (_, response) => response.writeHead(status, { location: '/new' }).end(),
    '/new': xml(rss(items(1))),
  })
  for (const [status, path] of [
    [301, '/new'],
    [308, '/new'],
    [302, '/feed'],
    [307, '/feed'],
  ] as const) {
    const feed = await following(moved(status))
    assert.equal((await feed.read()).fresh, 1)
    assert.equal((await feed.state()).url, `${feed.server.origin}${path}`)
  }
})

test('one that moved to what is no feed stays where it is', async () => {
  const feed = await following({
    '/feed': (_, response) => response.writeHead(301, { location: '/home' }).end(),
    '/home': (_, response) => response.end('<html><body>Welcome</body></html>'),
  })
  await feed.read()
  const { url, code } = await feed.state()
  assert.deepEqual([url, code], [`${feed.server.origin}/feed`, 'no-feed'])
})

test('a page without a feed gives its links that fit', async () => {
  const page = `<html><head><title>Harbor Post</title></head><body><a href="/about">About</a><a href="/news/one#top"><img src="x"></a><a href="/news/one">One comes out</a><a href="/news/two">Two</a><a href="https://other.example/news/three">Three</a></body></html>`
  const feed = await following(
    { '/feed': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page) },
    { pattern: '/news/*' },
  )
  assert.equal((await feed.read()).fresh, 3)
  const titles = (await feed.ledger.queue.list({ of: 'waiting' })).map(({ title }) => title)
  assert.deepEqual(titles.toSorted(), ['One comes out', 'Three', 'Two'])
})

test('a watch that is stopped leaves what it had not read as it was: due', async () => {
  const controller = new AbortController()
  const feed = await following({ '/feed': () => controller.abort() })
  assert.deepEqual(await feed.read(controller.signal), { reads: 0, fresh: 0, failed: 0 })
  const { dueAt, failures } = await feed.state()
  assert.deepEqual([dueAt, failures], [now, 0])
})

test('what the record cannot keep ends the watch with its Problem', async () => {
  const feed = await following({ '/feed': xml(rss(items(1))) })
  const fetcher = createFetcher({ allow, robots: 'ignore' })
  const watching = watchFeeds({
    ledger: feed.ledger,
    fetcher,
    enqueue: async () => {
      throw new Problem('ledger-damaged', 'The file is damaged.')
    },
    signal: new AbortController().signal,
    until: 'stopped',
    clock: { now: () => now, sleep: untilAborted },
  })
  await assert.rejects(watching, { code: 'ledger-damaged' })
  fetcher.close()
})

test('a full disk is waited out, and the feed is read again when its lease is over', async () => {
  const feed = await following({ '/feed': xml(rss(items(2))) })
  const fetcher = createFetcher({ allow, delayMs: 0, robots: 'ignore' })
  const controller = new AbortController()
  const told: string[] = []
  let at = now
  let isFull = true
  const tally = await watchFeeds({
    ledger: feed.ledger,
    fetcher,
    enqueue: async (list) => {
      if (isFull) throw new Problem('ledger-disk-full', 'The disk is full.')
      return enqueueItems(feed.ledger, list, at)
    },
    signal: controller.signal,
    until: 'stopped',
    // Time passes only where nothing else is going on.
    clock: {
      now: () => at,
      sleep: async (ms) => {
        await new Promise((resolve) => setTimeout(resolve, 20))
        at += ms
      },
    },
    onStuck: ({ code }) => {
      told.push(code)
      isFull = false
    },
    onRead: () => controller.abort(),
  })
  assert.deepEqual(told, ['ledger-disk-full'])
  assert.deepEqual(tally, { reads: 1, fresh: 2, failed: 0 })
  assert.ok(at >= now + 10 * 60_000)
  fetcher.close()
})
