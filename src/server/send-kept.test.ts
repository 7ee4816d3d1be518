import assert from 'node:assert/strict'
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import { after, before, test } from 'node:test'
import { type Ledger, openLedger } from '../ledger/index.ts'
import type { Story } from '../story/index.ts'
import { type AppOptions, createSite } from './app.ts'

/** Whatever Node's own means send of a kept answer is what the app would have sent. */

let ledger: Ledger
const servers: Server[] = []

before(async () => {
  ledger = await openLedger(':memory:')
  await ledger.record(recordingOf('Ana Reyes joins Copper Lane'))
})
after(async () => {
  for (const server of servers) server.close()
  await ledger.close()
})

function recordingOf(headline: string) {
  const story: Story = {
    ...{
      url: null,
      outlet: 'Daily Reel',
      headline,
      dek: null,
      byline: [],
      published: '2024-03-01',
    },
    ...{
      modified: null,
      section: null,
      language: 'en',
      text: 'News.',
      blocks: [],
      spans: [],
      photos: [],
      credits: [],
    },
    ...{ related: [], tags: [], embeds: [], continues: null, partial: false },
  }
  return { input: headline, readAt: '2024-03-02T00:00:00Z', reading: { story, reports: [] } }
}

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }
type Asking = { readonly method?: string; readonly headers?: Record<string, string> }

async function serving(options: AppOptions = {}) {
  const { app, listener } = createSite(ledger, options)
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const ask = (path: string, { method = 'GET', headers = {} }: Asking = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request(
        { port, path, method, headers: { host: 'news.example', ...headers } },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk) => chunks.push(chunk))
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              body: Buffer.concat(chunks),
            }),
          )
        },
      )
      sent.on('error', reject).end()
    })
  const keptHits = async () => {
    const figures = (await ask('/metrics')).body.toString()
    return Number(/hearsay_kept_answers_total\{outcome="hit"\} (\d+)/.exec(figures)?.[1])
  }
  return { app, ask, keptHits }
}

/** What connections carry is no part of the answer. */
const comparable = ({ status, headers, body }: Answer) => {
  const { date: _, connection: __, 'keep-alive': ___, 'transfer-encoding': ____, ...told } = headers
  return { status, headers: told, body: body.toString('base64') }
}

const paths = [
  ...['/', '/index.json', '/stories', '/dossiers?type=title', '/feed/rss', '/calendar.ics', '/card.png'],
  ...['/robots.txt', '/sitemap.xml', '/stories.json?limit=1'],
]
const ways: readonly Asking[] = [
  {},
  { headers: { 'accept-encoding': 'gzip' } },
  { headers: { 'accept-encoding': 'gzip;q=0, br' } },
  { headers: { 'accept-encoding': 'deflate' } },
  { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } },
  { method: 'HEAD' },
]
for (const path of paths)
  test(`a kept ${path} is sent as the app sends it, whoever asks how`, async () => {
    const { app, ask, keptHits } = await serving()
    await ask(path)
    const hits = await keptHits()
    for (const way of ways) {
      const headers = { host: 'news.example', ...way.headers }
      const made = await app.request(`http://news.example${path}`, { ...way, headers })
      const sent = comparable(await ask(path, way))
      assert.deepEqual(
        { status: sent.status, headers: sent.headers },
        { status: made.status, headers: Object.fromEntries(made.headers) },
        JSON.stringify(way),
      )
      assert.equal(sent.body, Buffer.from(await made.arrayBuffer()).toString('base64'), JSON.stringify(way))
    }
    assert.equal(await keptHits(), hits + 2 * ways.length, 'all of them were kept')
  })

test('conditional requests for a kept answer get no body, and the headers of the app', async () => {
  const { app, ask } = await serving()
  for (const path of ['/', '/feed/rss']) {
    const etag = String((await ask(path, { headers: { 'accept-encoding': 'gzip' } })).headers.etag)
    for (const method of ['GET', 'HEAD']) {
      const headers = { host: 'news.example', 'accept-encoding': 'gzip', 'if-none-match': `"other", ${etag}` }
      const sent = comparable(await ask(path, { method, headers }))
      const made = await app.request(`http://news.example${path}`, { method, headers })
      assert.deepEqual([sent.status, sent.body], [304, ''])
      assert.deepEqual(sent.headers, Object.fromEntries(made.headers))
    }
    const other = { headers: { 'accept-encoding': 'gzip', 'if-none-match': '"other"' } }
    assert.equal((await ask(path, other)).status, 200)
  }
})

/** A clock that the test moves. */
function clock() {
  let atMs = Date.parse('2026-05-11T12:00:00Z')
  return {
    now: () => new Date(atMs),
    wait: (ms: number) => {
      atMs += ms
    },
  }
}

test('what is written is on the page that is asked for next, though one was kept', async () => {
  const { now, wait } = clock()
  const { ask } = await serving({ now })
  const way = { headers: { 'accept-encoding': 'gzip' } }
  const first = await ask('/stories', way)
  assert.equal((await ask('/stories', way)).headers.etag, first.headers.etag)
  wait(1000)
  await ledger.record(recordingOf('Ana Reyes leaves Copper Lane'))
  const next = await ask('/stories', way)
  assert.notEqual(next.headers.etag, first.headers.etag)
  assert.notDeepEqual(next.body, first.body)
})

test('while others write, a page that was made just now is sent, and made anew within a second', async () => {
  const { now, wait } = clock()
  const { ask } = await serving({ now })
  const tagOf = async () => (await ask('/stories', { headers: { 'accept-encoding': 'gzip' } })).headers.etag
  const first = await tagOf()
  await ledger.record(recordingOf('Bea Lund joins Copper Lane'))
  wait(300)
  assert.equal(await tagOf(), first, 'too young to be made anew')
  wait(300)
  assert.equal(await tagOf(), first, 'made anew behind this answer')
  let next = await tagOf()
  for (let tries = 0; next === first && tries < 100; tries++) next = await tagOf()
  assert.notEqual(next, first, 'before its time is up')
  await ledger.record(recordingOf('Bea Lund leaves Copper Lane'))
  wait(1000)
  assert.notEqual(await tagOf(), next)
})

test('what was taken down is gone within a second, for it is not made anew', async () => {
  const { now, wait } = clock()
  const { ask } = await serving({ now })
  const { storyId } = await ledger.record(recordingOf('Bea Lund writes Copper Lane'))
  const statusOf = async () =>
    (await ask(`/stories/${storyId}`, { headers: { 'accept-encoding': 'gzip' } })).status
  assert.equal(await statusOf(), 200)
  await ledger.takeDown(storyId, { by: 'Nora Pell', reason: 'Withdrawn by the outlet.' })
  wait(800)
  assert.equal(await statusOf(), 410)
})

test('a kept page of yesterday is not sent today', async () => {
  let now = new Date('2026-05-11T23:59:50Z')
  const { ask } = await serving({ now: () => now })
  const way = { headers: { 'accept-encoding': 'gzip' } }
  const { etag } = (await ask('/', way)).headers
  assert.equal((await ask('/', way)).headers.etag, etag)
  now = new Date('2026-05-12T00:00:00Z')
  assert.notEqual((await ask('/', way)).headers.etag, etag)
})

test('kept answers are counted against the limit, and refused as any other', async () => {
  const now = () => new Date('2026-05-11T12:00:00Z')
  const { ask, keptHits } = await serving({ now, rateLimit: { perMinute: 5, trustProxy: true } })
  const from = (address: string) => ({
    headers: { 'accept-encoding': 'gzip', 'x-forwarded-for': address },
  })
  const statuses: number[] = []
  for (let i = 0; i < 12; i++) statuses.push((await ask('/', from('203.0.113.7'))).status)
  assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 200), 429, 429])
  const refused = await ask('/', from('203.0.113.7'))
  assert.equal(refused.headers['retry-after'], '12')
  assert.match(String(refused.headers['content-security-policy']), /default-src 'none'/)
  assert.equal((await ask('/', from('203.0.113.8'))).status, 200)
  assert.equal(await keptHits(), 10, 'nine of the first, one of the second')
})

test('requests that are no questions are not answered from what is kept', async () => {
  const { ask } = await serving()
  await ask('/')
  for (const method of ['POST', 'PUT', 'DELETE'])
    assert.equal((await ask('/', { method })).status, 405, method)
})

test('one host is not answered with what is kept for another', async () => {
  const { ask } = await serving()
  const canonical = async (host: string) => {
    const { body } = await ask('/stories', { headers: { host } })
    return /<link rel="canonical" href="([^"]+)"/.exec(body.toString())?.[1]
  }
  for (let time = 0; time < 2; time++)
    for (const host of ['a.example', 'b.example'])
      assert.equal(await canonical(host), `http://${host}/stories`)
})
