import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { type Ledger, openLedger } from '../../ledger/index.ts'
import { createApp } from '../app.ts'
import { errorSchema } from '../contract/index.ts'
import type { MetricsReaders } from './answer-metrics.ts'
import { type ReadFamily, readMetrics } from './check-format.ts'
import { writeMetrics } from './text-format.ts'

let ledger: Ledger
before(async () => {
  ledger = await openLedger(':memory:')
})
after(() => ledger.close().catch(() => {}))

const now = () => new Date('2026-05-01T12:00:00Z')
const from = (address: string) => ({ incoming: { socket: { remoteAddress: address } } })
const local = from('127.0.0.1')
type App = ReturnType<typeof createApp>

async function scrape(app: App): Promise<ReadonlyMap<string, ReadFamily>> {
  const response = await app.request('/metrics', {}, local)
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8')
  assert.equal(response.headers.get('cache-control'), 'no-store')
  return readMetrics(await response.text())
}

const samplesOf = (read: ReadonlyMap<string, ReadFamily>, name: string) =>
  Object.fromEntries(read.get(name)?.samples ?? [])

test('requests are told by class, time and whether their answer was kept; those who watch are not counted', async () => {
  const app = createApp(ledger, { now })
  for (const path of ['/', '/', '/stories', '/nothing', '/healthz', '/readyz', '/metrics'])
    await (await app.request(path, {}, local)).text()
  const read = await scrape(app)
  const status = (name: string) => `hearsay_http_requests_total{status="${name}"}`
  assert.deepEqual(samplesOf(read, 'hearsay_http_requests_total'), {
    [status('2xx')]: 3,
    [status('3xx')]: 0,
    [status('4xx')]: 1,
    [status('5xx')]: 0,
  })
  assert.equal(
    samplesOf(read, 'hearsay_http_request_duration_seconds').hearsay_http_request_duration_seconds_count,
    4,
  )
  assert.deepEqual(samplesOf(read, 'hearsay_kept_answers_total'), {
    'hearsay_kept_answers_total{outcome="hit"}': 1,
    'hearsay_kept_answers_total{outcome="miss"}': 2,
  })
  for (const name of ['process_cpu_seconds_total', 'process_resident_memory_bytes'])
    assert.ok((samplesOf(read, name)[name] ?? 0) > 0, name)
})

test('the queue and the feeds are told with how long they have been waiting', async () => {
  const app = createApp(ledger, { now })
  const at = now().getTime() - 90_000
  const item = {
    guid: null,
    title: 'Low Tide',
    html: '<p>x</p>',
    outlet: null,
    published: null,
    feedId: null,
  }
  await ledger.queue.add([{ ...item, url: 'https://slatewire.example/1' }], at)
  const feed = { kind: 'feed', pattern: null, title: null, site: null, tags: [], outlet: null } as const
  await ledger.feeds.follow([{ ...feed, url: 'https://slatewire.example/feed' }], at - 30_000)
  const read = await scrape(app)
  const expected = {
    hearsay_ledger_up: 1,
    hearsay_stories: 0,
    'hearsay_queue_items{stage="fetch"}': 1,
    'hearsay_queue_items{stage="read"}': 0,
    'hearsay_queue_lag_seconds{stage="fetch"}': 90,
    'hearsay_queue_lag_seconds{stage="read"}': 0,
    'hearsay_items{outcome="failed"}': 0,
    'hearsay_feeds{state="well"}': 1,
    hearsay_feeds_due: 1,
    hearsay_feed_lag_seconds: 120,
  }
  const all = new Map([...read.values()].flatMap(({ samples }) => [...samples]))
  for (const [key, value] of Object.entries(expected)) assert.equal(all.get(key), value, key)
})

const asked: readonly (readonly [MetricsReaders, string | null, Record<string, string>, number])[] = [
  ['local', '127.0.0.1', {}, 200],
  ['local', '::1', {}, 200],
  ['local', '::ffff:127.0.0.1', {}, 200],
  ['local', '203.0.113.7', {}, 403],
  ['local', '10.0.0.7', {}, 403],
  ['local', null, {}, 403],
  ['local', '127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }, 403],
  ['local', '127.0.0.1', { forwarded: 'for=203.0.113.7' }, 403],
  ['all', '203.0.113.7', {}, 200],
  ['none', '127.0.0.1', {}, 404],
]
for (const [metrics, address, headers, status] of asked)
  test(`metrics for ${metrics} answer ${status} to ${address} with ${JSON.stringify(headers)}`, async () => {
    const app = createApp(ledger, { metrics })
    const response = await app.request('/metrics', { headers }, address === null ? {} : from(address))
    assert.equal(response.status, status)
    if (status !== 200) errorSchema.parse(await response.json())
  })

test('where the ledger does not answer, the server still tells of itself', async () => {
  const closed = await openLedger(':memory:')
  await closed.close()
  const read = await scrape(createApp(closed))
  assert.equal(samplesOf(read, 'hearsay_ledger_up').hearsay_ledger_up, 0)
  assert.ok(!read.has('hearsay_stories') && read.has('process_cpu_seconds_total'))
})

test('whatever help and labels say, every line is read as it was meant', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.double({ noNaN: true }), (help, label, value) => {
      const line = (text: string) => text.replaceAll(/[\r\u2028\u2029]/g, ' ')
      const written = writeMetrics([
        { name: 'x', help: line(help), type: 'gauge', samples: [{ labels: { a: line(label) }, value }] },
      ])
      const [[key = '', read] = []] =
        readMetrics(written.replace('-Inf', '-Infinity')).get('x')?.samples ?? []
      const [, back = ''] = /^x\{a="(.*)"\}$/s.exec(key) ?? []
      const unescaped = back.replace(/\\(.)/g, (_, one) => (one === 'n' ? '\n' : one))
      // The format knows no negative zero.
      assert.deepEqual([unescaped, read], [line(label), value + 0])
    }),
  )
})
