import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { pino } from 'pino'
import { type Ledger, openLedger } from '../ledger/index.ts'
import { createApp } from './app.ts'
import { errorSchema } from './contract/index.ts'

let folder: string
let ledger: Ledger
let app: Hono

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-app-'))
  ledger = await openLedger(join(folder, 'hearsay.db'))
  app = createApp(ledger)
})
after(async () => {
  await ledger.close()
  await rm(folder, { recursive: true })
})

const codeOf = async (response: Response) => errorSchema.parse(await response.json()).error.code
const ask = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })

test('an empty record is said to be empty, on every list', async () => {
  for (const path of [
    '/',
    '/dossiers',
    '/dossiers?type=title',
    '/stories',
    '/sources',
    '/search',
    '/search?q=x',
  ]) {
    const response = await ask(path)
    assert.equal(response.status, 200, path)
    assert.match(await response.text(), /class="empty"/, path)
  }
})

test('a page that has not changed is not sent again, one that may have changed is', async () => {
  const first = await ask('/')
  const tag = first.headers.get('etag') ?? ''
  assert.match(tag, /^W\/".+"$/)
  assert.equal(first.headers.get('cache-control'), 'public, no-cache')
  for (const path of ['/', '/stories', '/index.json']) {
    const again = await ask(path, { 'if-none-match': tag })
    assert.equal(again.status, 304, path)
    assert.equal(await again.text(), '')
    assert.equal(again.headers.get('etag'), tag)
  }
  await ledger.recordOutlet({ name: 'Daily Reel', domain: 'dailyreel.example', role: 'press' })
  assert.equal((await ask('/', { 'if-none-match': tag })).status, 200)
})

test('a page is asked for again on another day, when stories dated ahead may have come of age', async () => {
  let now = new Date('2026-05-11T23:59:00Z')
  const dated = createApp(ledger, { now: () => now })
  const tag = (await dated.request('/')).headers.get('etag') ?? ''
  const again = () => dated.request('/', { headers: { 'if-none-match': tag } })
  assert.equal((await again()).status, 304)
  now = new Date('2026-05-12T00:00:00Z')
  assert.equal((await again()).status, 200)
})

test('nothing that failed is kept by a browser', async () => {
  const response = await ask('/nothing')
  assert.equal(response.headers.get('cache-control'), 'no-store')
  assert.equal(response.headers.get('etag'), null)
})

test('the stylesheet has an address of its content, and is kept for good', async () => {
  const [, path = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(await (await ask('/')).text()) ?? []
  assert.match(path, /^\/assets\/hearsay\.[\w-]{10}\.css$/)
  const response = await ask(path)
  assert.equal(response.headers.get('cache-control'), 'public, max-age=31536000, immutable')
  assert.match(response.headers.get('content-type') ?? '', /^text\/css/)
  assert.match(await response.text(), /prefers-color-scheme: dark/)
})

test('the icon is at both of its addresses', async () => {
  for (const path of ['/favicon.svg', '/favicon.ico'])
    assert.equal((await ask(path)).headers.get('content-type'), 'image/svg+xml', path)
})

test('text is compressed for those who take it', async () => {
  const packed = await ask('/', { 'accept-encoding': 'gzip' })
  assert.equal(packed.headers.get('content-encoding'), 'gzip')
  assert.match(packed.headers.get('vary') ?? '', /accept-encoding/i)
  assert.equal((await ask('/')).headers.get('content-encoding'), null)
})

test('every answer, errors too, allows nothing but what pages need', async () => {
  for (const path of ['/', '/index.json', '/nothing', '/nothing.json', '/healthz']) {
    const { headers } = await ask(path)
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'/, path)
    assert.match(policy, /script-src 'self'(;|$)/, path)
    assert.doesNotMatch(policy, /unsafe|data:|\*|https?:/, path)
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
    assert.equal(headers.get('x-frame-options'), 'DENY', path)
    assert.equal(headers.get('referrer-policy'), 'strict-origin-when-cross-origin', path)
    assert.equal(headers.get('x-powered-by'), null, path)
  }
})

test('pages are only read', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const response = await app.request('/stories.json', { method })
    assert.equal(response.status, 405, method)
    assert.equal(response.headers.get('allow'), 'GET, HEAD')
    assert.equal(await codeOf(response), 'method-not-allowed')
  }
  const head = await app.request('/', { method: 'HEAD' })
  assert.equal(head.status, 200)
  assert.equal(await head.text(), '')
})

test('whoever asks for JSON gets errors as JSON', async () => {
  assert.match((await ask('/nothing')).headers.get('content-type') ?? '', /^text\/html/)
  const json = await ask('/nothing', { accept: 'application/json' })
  assert.match(json.headers.get('content-type') ?? '', /^application\/json/)
})

test('the server says whether its ledger answers', async () => {
  const response = await ask('/healthz')
  assert.deepEqual(await response.json(), { status: 'ok', version: await ledger.version() })
  assert.equal(response.headers.get('cache-control'), 'no-store')
})

test('a failure is logged under the reference that the page shows, and its details stay in the log', async () => {
  const closed = await openLedger(join(folder, 'closed.db'))
  await closed.close()
  let log = ''
  const sink = new Writable({
    write(chunk, _encoding, done) {
      log += chunk
      done()
    },
  })
  const broken = createApp(closed, { logger: pino(sink) })
  const page = await broken.request('/stories')
  assert.equal(page.status, 500)
  const [, reference = ''] = /logged as (\w+)/.exec(await page.text()) ?? []
  assert.ok(reference !== '' && log.includes(reference))
  const twin = await broken.request('/stories.json')
  assert.equal(await codeOf(twin), 'internal')
  const health = await broken.request('/healthz')
  assert.equal(health.status, 503)
  const words = JSON.stringify(await health.json())
  assert.ok(!words.includes(folder) && !/sqlite|database/i.test(words), words)
})

test('a story that was taken down leaves a page that says so, under its old address', async () => {
  const text = 'Ana Reyes will star in Copper Lane.'
  const story = {
    ...{
      url: null,
      outlet: 'Daily Reel',
      headline: 'Aboard',
      dek: null,
      byline: [],
      published: '2024-03-01',
    },
    ...{
      modified: null,
      section: null,
      language: 'en',
      text,
      blocks: [],
      spans: [],
      photos: [],
      credits: [],
    },
    ...{ related: [], tags: [], embeds: [], continues: null, partial: false },
  }
  const readAt = '2024-03-02T00:00:00Z'
  const { storyId } = await ledger.record({ input: 'a.html', readAt, reading: { story, reports: [] } })
  assert.equal((await ask(`/stories/${storyId}`)).status, 200)
  await ledger.takeDown(storyId, { by: 'Nora Pell', reason: 'Withdrawn by the outlet.' })
  const gone = await ask(`/stories/${storyId}`)
  assert.equal(gone.status, 410)
  assert.match(await gone.text(), /Nora Pell: Withdrawn by the outlet\./)
  const twin = await ask(`/stories/${storyId}.json`)
  assert.equal(await codeOf(twin), 'taken-down')
})
