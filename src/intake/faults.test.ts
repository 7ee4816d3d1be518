import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type Ledger, openLedger, type QueueItem } from '../ledger/index.ts'
import { watchFeeds } from './feeds/index.ts'
import { createFetcher, type Fetcher, type FetcherOptions, parseAllowList } from './fetch/index.ts'
import { type Answer, serveAnswers, serveBytes } from './loopback.ts'
import { enqueueItems, type RunTally, runQueue } from './queue/index.ts'
import { startReaders } from './work/index.ts'

// The whole way from a feed to the record, with real servers that do what servers do.

const readers = startReaders({ jobs: 1 })
test.after(() => readers.close())

const start = Date.parse('2026-11-23T12:00:00Z')
const hourMs = 3_600_000
const allow = parseAllowList(['127.0.0.1'])
// Long enough for a machine that is busy with something else.
const limits = { firstByteMs: 2_000, idleMs: 5_000, totalMs: 6_000 }

const sentence = (name: string) => `${name} will play Mira Vance in the Netflix series Low Tide this fall.`
const html = (name: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Low Tide Casts ${name}</title>${head}</head><body><article><h1>Low Tide Casts ${name}</h1><p>${sentence(name)}</p><p>The series is in production now in Lisbon, the network said on Monday, and it has eight episodes.</p></article></body></html>`

const send =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)

const entry = (path: string, date = 'Mon, 23 Nov 2026 09:30:00 GMT') =>
  `<item><title>${path}</title><link>${path}</link><guid>${path}</guid><pubDate>${date}</pubDate></item>`
const rss = (...entries: readonly string[]) =>
  `<rss version="2.0"><channel><title>Slate Wire</title>${entries.join('')}</channel></rss>`

/** A newsroom that follows one feed: what its server sends is read to the record at any moment one likes. */
async function newsroom(feed: string, options: FetcherOptions = {}) {
  const ledger = await openLedger(':memory:')
  const followed = { kind: 'feed', pattern: null, title: null, site: null, tags: [], outlet: null } as const
  await ledger.feeds.follow([{ ...followed, url: feed }], start)
  const clock = { at: start }
  const work = async (): Promise<RunTally> => {
    const fetcher = createFetcher({ allow, limits, delayMs: 0, robots: 'ignore', ...options })
    try {
      await readFeeds(ledger, fetcher, clock)
      return await carryAll(ledger, fetcher, clock)
    } finally {
      fetcher.close()
    }
  }
  const item = async (path: string): Promise<QueueItem | undefined> => {
    const of = ['waiting', 'recorded', 'failed', 'refused', 'duplicate'] as const
    const all = await Promise.all(of.map((one) => ledger.queue.list({ of: one, limit: 200 })))
    return all.flat().find(({ title }) => title === path)
  }
  const health = async () => {
    const [only] = await ledger.feeds.list()
    return only ?? assert.fail('it is followed')
  }
  return { ledger, clock, work, item, health }
}

/** Nothing here waits for time to pass. */
const untilAborted = (_: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal?.addEventListener('abort', () => resolve()))

const readFeeds = (ledger: Ledger, fetcher: Fetcher, clock: { at: number }) =>
  watchFeeds({
    ledger,
    fetcher,
    enqueue: (items) => enqueueItems(ledger, items, clock.at),
    signal: new AbortController().signal,
    until: 'due',
    clock: { now: () => clock.at, sleep: untilAborted },
    chance: () => 0.5,
  })

const carryAll = (ledger: Ledger, fetcher: Fetcher, clock: { at: number }) =>
  runQueue({
    ledger,
    fetcher,
    readers,
    signal: new AbortController().signal,
    until: 'empty',
    now: () => clock.at,
    chance: () => 0.5,
    pollMs: 20,
  })

const lying = await serveBytes((socket) =>
  socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>Only this'),
)

/** Ten megabytes of zeros; a gzip may be many in a row. */
const zeros = gzipSync(Buffer.alloc(10_000_000))

type Ends = 'recorded' | 'failed' | 'waiting'
type Fault = readonly [what: string, answer: Answer, ends: Ends, says: RegExp | null]

const faults: readonly Fault[] = [
  [
    'dies mid-body',
    (_, response) => {
      response.writeHead(200, { 'content-length': '5000' }).write(html('Ana Reyes').slice(0, 200))
      setImmediate(() => response.destroy())
    },
    'waiting',
    /broke off/,
  ],
  ['never answers', () => {}, 'waiting', /did not answer within 2 sec/],
  [
    'drips a byte at a time',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const drip = setInterval(() => response.write('a'), 100)
      response.on('close', () => clearInterval(drip))
    },
    'waiting',
    /took longer than 6 sec/,
  ],
  [
    'redirects for ever',
    (request, response) => response.writeHead(302, { location: `${request.url}+` }).end(),
    'failed',
    /more than 10 times/,
  ],
  [
    'lies about its length',
    (_, response) => response.writeHead(302, { location: lying.origin }).end(),
    'waiting',
    /broke off/,
  ],
  [
    'sends 10 GB of zeros in gzip',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      for (let sent = 0; sent < 1_000; sent++) response.write(zeros)
      response.end()
    },
    'failed',
    /larger than 20 MB/,
  ],
  [
    'calls a page a picture',
    send(html('Bo Lund'), { 'content-type': 'image/png' }),
    'failed',
    /image\/png, not a page/,
  ],
  ['calls a picture a page', send(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), 'failed', /./],
  ['calls a feed a page', send(rss(entry('/x'))), 'failed', /./],
  ['sends nothing', send(''), 'failed', /./],
  [
    'names a charset that is none',
    send(html('Cleo Marsh'), { 'content-type': 'text/html; charset=klingon' }),
    'recorded',
    null,
  ],
  [
    'says UTF-16 and sends UTF-8',
    send(html('Dana Holt'), { 'content-type': 'text/html; charset=utf-16' }),
    'recorded',
    null,
  ],
  [
    'says UTF-8 and sends Latin-1',
    send(Buffer.from(html('Eva Brandström'), 'latin1'), { 'content-type': 'text/html; charset=utf-8' }),
    'recorded',
    null,
  ],
  [
    'sends bytes that are no UTF-8',
    send(
      Buffer.concat([Buffer.from(html('Finn Ode')), Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0xed, 0xa0, 0x80])]),
    ),
    'recorded',
    null,
  ],
  [
    'says nothing of its type',
    (_, response) => response.writeHead(200).end(html('Gus Weld')),
    'recorded',
    null,
  ],
]

test('each fault of a server is one page’s own, and its feed goes on', async (t) => {
  const paths = faults.map((_, i) => `/${i}`)
  const answers = Object.fromEntries(faults.map(([, answer], i) => [`/${i}`, answer]))
  const server = await serveAnswers({
    ...answers,
    '/feed': send(rss(...paths.map((path) => entry(path)), entry('/well')), { 'content-type': 'text/xml' }),
    '/well': send(html('Hal Quill')),
    // The hops of what redirects for ever.
    '*': faults[3]?.[1] ?? (() => {}),
  })
  const { ledger, work, item, health } = await newsroom(`${server.origin}/feed`)
  const tally = await work()
  for (const [i, [what, , ends, says]] of faults.entries())
    await t.test(`a server that ${what}: ${ends}`, async () => {
      const found = await item(`/${i}`)
      const state = found?.outcome ?? 'waiting'
      assert.equal(state, ends, found?.says ?? '')
      if (says !== null) assert.match(found?.says ?? '', says)
    })
  const recorded = 1 + faults.filter(([, , ends]) => ends === 'recorded').length
  assert.equal(tally.new, recorded)
  assert.deepEqual((await health()).code, null)
  const broken = (await ledger.check()).filter(({ holds }) => !holds)
  assert.deepEqual(broken, [])
})

const dates = ['1970-01-01T00:00:00Z', '2099-11-06T10:00:00Z', '0001-01-01T00:00:00Z'] as const
test('a date that cannot be is not the story’s, whether the feed says it or the page', async () => {
  const pages = dates.map((date, i) => [
    `/page/${i}`,
    send(html(`Ana ${'ABC'[i]}lund`, `<meta property="article:published_time" content="${date}">`)),
  ])
  const feed = dates.map((_, i) => [`/feed/${i}`, send(html(`Bo ${'ABC'[i]}gren`))])
  const entries = dates.flatMap((date, i) => [
    entry(`/page/${i}`),
    entry(`/feed/${i}`, new Date(date).toUTCString()),
  ])
  const server = await serveAnswers({
    ...Object.fromEntries([...pages, ...feed]),
    '/rss': send(rss(...entries)),
  })
  const { ledger, work } = await newsroom(`${server.origin}/rss`)
  assert.equal((await work()).new, 6)
  const stories = (await ledger.listStories()).items
  for (const { url, publishedAt: published } of stories) {
    const expected = url?.includes('/page/') ? '2026-11-23T09:30' : '2026-11-23T12:00'
    assert.ok(published?.startsWith(expected), `${url} is of ${published}`)
  }
})

const feedFaults: readonly (readonly [what: string, answer: Answer, code: string])[] = [
  [
    'dies mid-body',
    (_, response) => {
      response.writeHead(200, { 'content-length': '5000' }).write(rss(entry('/a')).slice(0, -20))
      setImmediate(() => response.destroy())
    },
    'unreachable',
  ],
  ['never answers', () => {}, 'too-slow'],
  [
    'redirects for ever',
    (request, response) => response.writeHead(301, { location: `${request.url}+` }).end(),
    'too-many-redirects',
  ],
  [
    'sends 10 GB of zeros',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'text/xml', 'content-encoding': 'gzip' })
      for (let sent = 0; sent < 1_000; sent++) response.write(zeros)
      response.end()
    },
    'too-large',
  ],
  ['sends a picture', send(zeros, { 'content-type': 'image/png' }), 'wrong-type'],
  ['sends a page', send(html('Ana Reyes')), 'no-feed'],
]
for (const [what, answer, code] of feedFaults)
  test(`a feed that ${what} says so, and its next reading is a normal one`, async () => {
    let well = false
    const server = await serveAnswers({
      '/feed': (request, response) =>
        (well ? send(rss(entry('/a')), { 'content-type': 'text/xml' }) : answer)(request, response),
      '/a': send(html('Ana Reyes')),
      '*': answer,
    })
    const { clock, work, health } = await newsroom(`${server.origin}/feed`)
    assert.equal((await work()).new, 0)
    const ill = await health()
    assert.deepEqual([ill.code, ill.failures, ill.items], [code, 1, 0])
    assert.match(ill.says ?? '', /^http:.+\.$/)
    well = true
    clock.at = ill.dueAt
    assert.equal((await work()).new, 1)
    const cured = await health()
    assert.deepEqual([cured.code, cured.says, cured.failures, cured.items], [null, null, 0, 1])
    assert.ok(cured.dueAt - clock.at < 25 * hourMs)
  })

test('a clock that is set back by a year silences neither a feed, nor its host, nor its pages', async () => {
  let entries = [entry('/0')]
  const server = await serveAnswers({
    '/feed': (request, response) => send(rss(...entries), { 'content-type': 'text/xml' })(request, response),
    '/0': (request, response) =>
      server.requests.filter((path) => path === '/0').length === 1
        ? response.writeHead(500).end()
        : send(html('Ana Reyes'))(request, response),
    '/1': send(html('Bo Lund')),
  })
  const { clock, work } = await newsroom(`${server.origin}/feed`)
  clock.at = start + 365 * 24 * hourMs
  assert.deepEqual((await work()).waiting, 1, 'its page is put off')
  clock.at = start
  entries = [entry('/0'), entry('/1')]
  assert.equal((await work()).new, 2)
})
