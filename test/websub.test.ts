import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import {
  createFetcher,
  enqueueItems,
  keepSubscribed,
  parseAllowList,
  watchFeeds,
} from '../src/intake/index.ts'
import { openLedger, type Subscription } from '../src/ledger/index.ts'
import { hubPath } from '../src/server/hub-path.ts'
import { createApp } from '../src/server/index.ts'
import { makeFolder, runHearsay, startHearsay } from './run-hearsay.ts'

const start = Date.parse('2026-11-23T12:00:00Z')
const dayMs = 24 * 3600_000
const site = 'http://127.0.0.1'
const allow = parseAllowList(['127.0.0.1'])

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

async function listen(answer: Answer): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  after(close)
  const address = server.address()
  return { origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, close }
}

type Asked = Readonly<Record<string, string>>

/** A hub as the standard has it: it asks back, keeps who wants what, and signs what it tells. */
async function startHub(
  options: { leaseSeconds?: number; answer?: (asked: Asked) => [number, string] | null } = {},
) {
  const subscribers = new Map<string, { secret: string | undefined; topic: string }>()
  const asked: Asked[] = []
  let verified = 0
  const verify = async (form: Asked): Promise<void> => {
    const mode = form['hub.mode'] ?? ''
    const callback = new URL(form['hub.callback'] ?? '')
    const challenge = `challenge-${++verified}`
    const more = { 'hub.mode': mode, 'hub.topic': form['hub.topic'] ?? '', 'hub.challenge': challenge }
    const lease = String(options.leaseSeconds ?? form['hub.lease_seconds'])
    for (const [name, value] of Object.entries({ ...more, 'hub.lease_seconds': lease }))
      callback.searchParams.set(name, value)
    const answer = await fetch(callback)
    if (answer.status !== 200 || (await answer.text()) !== challenge) return
    const key = form['hub.callback'] ?? ''
    if (mode === 'subscribe')
      subscribers.set(key, { secret: form['hub.secret'], topic: form['hub.topic'] ?? '' })
    else subscribers.delete(key)
  }
  const { origin } = await listen(async (request, response) => {
    const form: Asked = Object.fromEntries(new URLSearchParams(await text(request)))
    asked.push({ ...form, method: request.method ?? '', type: request.headers['content-type'] ?? '' })
    const [status, says] = options.answer?.(form) ?? [202, '']
    // Before it answers, as hubs may.
    if (status === 202) await verify(form)
    response.writeHead(status, { 'content-type': 'text/plain' }).end(says)
  })
  const publish = async (body: string, method = 'sha256'): Promise<readonly number[]> =>
    Promise.all(
      [...subscribers].map(async ([callback, { secret = '' }]) => {
        const digest = createHmac(method, secret).update(body).digest('hex')
        const headers = { 'content-type': 'application/rss+xml', 'x-hub-signature': `${method}=${digest}` }
        return (await fetch(callback, { method: 'POST', headers, body })).status
      }),
    )
  return { url: `${origin}/hub`, asked, subscribers, publish }
}

const rss = (items: string, links = '') =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Slate Wire</title>${links}${items}</channel></rss>`
const item = (n: number) =>
  `<item><title>Story ${n}</title><link>https://slatewire.example/${n}</link><guid>${n}</guid></item>`
const hubLink = (hub: string) => `<atom:link rel="hub" href="${hub}"/>`

/** A newsroom with a site that hubs can reach, and a feed that names one. */
async function newsroom(hub: string | null) {
  const state = { hub, items: item(1), header: null as string | null }
  const outlet = await listen((_, response) => {
    if (state.header !== null) response.setHeader('link', state.header)
    response.end(rss(state.items, state.hub === null ? '' : hubLink(state.hub)))
  })
  const ledger = await openLedger(':memory:')
  const clock = { at: start }
  const app = createApp(ledger, { now: () => new Date(clock.at) })
  const server = await listen(async (request, response) => {
    const body =
      request.method === 'POST' ? Buffer.from(await new Response(request as never).arrayBuffer()) : null
    const headers = Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    )
    const answer = await app.request(`${request.url}`, { method: request.method ?? 'GET', headers, body })
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  let callbacks = `${server.origin}${hubPath}`
  const feed = { kind: 'feed', pattern: null, title: null, site: null, tags: [], outlet: null } as const
  await ledger.feeds.follow([{ ...feed, url: `${outlet.origin}/feed` }], start)
  const [{ id } = { id: '' }] = await ledger.feeds.list()
  const asked: (string | null)[] = []
  const fresh: number[] = []
  const watch = async (): Promise<void> => {
    const fetcher = createFetcher({ allow, delayMs: 0, robots: 'ignore' })
    const common = {
      ledger,
      fetcher,
      enqueue: (items: Parameters<typeof enqueueItems>[1]) => enqueueItems(ledger, items, clock.at),
      signal: new AbortController().signal,
      until: 'due',
      clock: { now: () => clock.at, sleep: untilAborted },
      chance: () => 0.5,
    } as const
    await watchFeeds({
      ...common,
      offer: (feedId, offer) => ledger.subscriptions.offer(feedId, offer, callbacks, clock.at),
    })
    await keepSubscribed({
      ...common,
      onAsked: (_, problem) => asked.push(problem),
      onTidings: (read) => fresh.push(read.fresh),
    })
    fetcher.close()
  }
  const one = async (): Promise<Subscription> => {
    const all = (await ledger.subscriptions.list()).filter(({ state }) => state !== 'leaving')
    assert.equal(all.length, 1)
    return all[0] ?? assert.fail()
  }
  const feedState = async () => (await ledger.feeds.find(id)) ?? assert.fail()
  const queued = async () => (await ledger.queue.list({ of: 'waiting' })).map(({ title }) => title).toSorted()
  const move = (to: string) => {
    callbacks = to
  }
  return { ledger, clock, state, outlet, server, id, app, watch, one, feedState, queued, asked, fresh, move }
}

/** Nothing here waits for time to pass. */
const untilAborted = (_: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal?.addEventListener('abort', () => resolve()))

test('a feed that names a hub is subscribed to, confirmed, told of, renewed and left', async () => {
  const hub = await startHub({ leaseSeconds: 5 * 24 * 3600 })
  const room = await newsroom(hub.url)
  await room.watch()
  const [first] = hub.asked
  assert.deepEqual(
    [first?.method, first?.type, first?.['hub.mode'], first?.['hub.topic'], first?.['hub.lease_seconds']],
    [
      'POST',
      'application/x-www-form-urlencoded',
      'subscribe',
      `${room.outlet.origin}/feed`,
      String(10 * 24 * 3600),
    ],
  )
  assert.ok(first?.['hub.callback']?.startsWith(`${room.server.origin}${hubPath}`))
  assert.ok((first?.['hub.secret'] ?? '').length >= 32 && (first?.['hub.secret'] ?? '').length < 200)
  const on = await room.one()
  assert.deepEqual([on.state, on.leaseUntil, on.failures, on.says], ['on', start + 5 * dayMs, 0, null])
  assert.ok(on.dueAt > start + 3 * dayMs && on.dueAt < start + 5 * dayMs, 'renewed before it ends')

  room.clock.at += 60_000
  assert.deepEqual(await hub.publish(rss(item(2) + item(1))), [202])
  const before = (await room.feedState()).reads
  await room.watch()
  assert.deepEqual(await room.queued(), ['Story 1', 'Story 2'])
  assert.deepEqual(room.fresh, [1])
  const told = await room.feedState()
  assert.deepEqual([told.reads, told.items, told.changedAt, told.code], [before + 1, 2, room.clock.at, null])
  assert.ok(told.dueAt >= room.clock.at + 3600_000, 'who was just told need not ask')
  assert.equal((await room.one()).toldAt, room.clock.at)

  room.clock.at = on.dueAt
  await room.watch()
  assert.deepEqual(
    hub.asked.map((form) => form['hub.mode']),
    ['subscribe', 'subscribe'],
  )
  assert.equal(hub.asked[1]?.['hub.callback'], first?.['hub.callback'])
  assert.equal((await room.one()).leaseUntil, room.clock.at + 5 * dayMs)

  await room.ledger.feeds.unfollow(room.id, room.clock.at)
  assert.equal((await hub.publish(rss(item(3))))[0], 410, 'it is over for us already')
  await room.watch()
  assert.equal(hub.asked[2]?.['hub.mode'], 'unsubscribe')
  assert.deepEqual([hub.subscribers.size, await room.ledger.subscriptions.list()], [0, []])
  assert.deepEqual(await room.queued(), ['Story 1', 'Story 2'])
})

for (const method of ['sha1', 'sha256', 'sha384', 'sha512'])
  test(`what is signed by ${method} is taken`, async () => {
    const hub = await startHub()
    const room = await newsroom(hub.url)
    await room.watch()
    await hub.publish(rss(item(7)), method)
    await room.watch()
    assert.deepEqual(await room.queued(), ['Story 1', 'Story 7'])
  })

const sign = (body: string, secret: string, method = 'sha256') =>
  `${method}=${createHmac(method, secret).update(body).digest('hex')}`
const body = rss(item(66))
const forged: readonly (readonly [what: string, signature: (secret: string) => string | null])[] = [
  ['not signed', () => null],
  ['signed with another secret', () => sign(body, 'guess')],
  ['signed for other words', (secret) => sign(`${body} `, secret)],
  ['signed by md5', (secret) => sign(body, secret, 'md5')],
  ['signed by half', (secret) => sign(body, secret).slice(0, 30)],
  ['signed by nothing', () => 'sha256='],
  [
    'signed in another alphabet',
    (secret) => `sha256=${createHmac('sha256', secret).update(body).digest('base64')}`,
  ],
]
test('what is not signed as agreed is answered like the rest, and dropped', async () => {
  const hub = await startHub()
  const room = await newsroom(hub.url)
  await room.watch()
  const { callback, secret } = await room.one()
  for (const [what, signature] of forged) {
    const signed = signature(secret)
    const headers = signed === null ? {} : { 'x-hub-signature': signed }
    assert.equal((await fetch(callback, { method: 'POST', headers, body })).status, 202, what)
    await room.watch()
    assert.deepEqual(await room.queued(), ['Story 1'], what)
  }
})

test('nobody can subscribe us, end what we want, or learn what we have', async () => {
  const hub = await startHub()
  const room = await newsroom(hub.url)
  await room.watch()
  const { callback, topic } = await room.one()
  const ask = async (address: string, query: Readonly<Record<string, string>>) => {
    const url = new URL(address)
    for (const [name, value] of Object.entries(query)) url.searchParams.set(`hub.${name}`, value)
    return fetch(url)
  }
  const challenge = 'c'
  const refused: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    [callback, { mode: 'subscribe', topic: 'https://elsewhere.example/', challenge }],
    [callback, { mode: 'unsubscribe', topic, challenge }],
    [callback, { mode: 'publish', topic, challenge }],
    [callback, { mode: 'subscribe', topic }],
    [callback, { mode: 'subscribe', topic, challenge: 'x'.repeat(10_000) }],
    [callback, {}],
    [callback, { mode: 'denied', topic: 'https://elsewhere.example/' }],
    [`${callback}x`, { mode: 'subscribe', topic, challenge }],
    [`${room.server.origin}${hubPath}guess`, { mode: 'denied', topic }],
  ]
  for (const [address, query] of refused) {
    const answer = await ask(address, query)
    assert.equal(answer.status, 404, JSON.stringify(query))
  }
  assert.equal((await room.one()).state, 'on')
  const nobody = await fetch(`${room.server.origin}${hubPath}guess`, { method: 'POST', body })
  assert.equal(nobody.status, 410)
  const good = await ask(callback, { mode: 'subscribe', topic, challenge: '<script>', lease_seconds: '1' })
  assert.deepEqual([good.status, await good.text()], [200, '<script>'])
  assert.match(good.headers.get('content-type') ?? '', /^text\/plain/)
  assert.equal(good.headers.get('x-content-type-options'), 'nosniff')
  assert.equal(
    (await room.one()).leaseUntil,
    start + 60_000,
    'a lease of a second would be a question a second',
  )
})

const refusals: readonly (readonly [
  what: string,
  [number, string],
  code: string,
  says: RegExp,
  minutes: number,
])[] = [
  [
    'does not know the feed',
    [400, 'No such topic.'],
    'answered-error',
    /answered 400 Bad Request: No such topic\./,
    6 * 60,
  ],
  ['is in trouble', [500, ''], 'answered-error', /answered 500/, 10],
  ['is busy', [503, ''], 'busy', /503/, 10],
  ['sends us on by a way that loses the form', [302, ''], 'answered-error', /302/, 10],
]
for (const [what, answer, code, says, minutes] of refusals)
  test(`a hub that ${what} is asked again later, and its feed is read as ever`, async () => {
    const hub = await startHub({ answer: () => answer })
    const room = await newsroom(hub.url)
    await room.watch()
    const one = await room.one()
    assert.deepEqual(
      [one.state, one.code, one.failures, (one.dueAt - start) / 60_000],
      ['asked', code, 1, minutes],
    )
    assert.match(one.says ?? '', says)
    assert.match(room.asked[0] ?? '', says)
    assert.deepEqual([(await room.feedState()).failures, await room.queued()], [0, ['Story 1']])
    room.clock.at = one.dueAt
    await room.watch()
    assert.ok((await room.one()).dueAt - room.clock.at > one.dueAt - start, 'and later each time')
  })

test('a hub that never asks back is told of as such, and asked again with growing waits', async () => {
  const silent = await listen((_, response) => void response.writeHead(202).end())
  const room = await newsroom(`${silent.origin}/hub`)
  const waits: number[] = []
  for (let i = 0; i < 10; i++) {
    await room.watch()
    const one = await room.one()
    assert.deepEqual([one.state, one.code], ['asked', 'unconfirmed'])
    assert.match(
      one.says ?? '',
      /has not confirmed yet; it must be able to reach http:\/\/127\.0\.0\.1:\d+\.$/,
    )
    waits.push(one.dueAt - room.clock.at)
    room.clock.at = one.dueAt
  }
  assert.deepEqual(
    waits,
    waits.toSorted((a, b) => a - b),
  )
  assert.deepEqual([waits[0], waits.at(-1)], [600_000, dayMs])
})

test('a hub may be elsewhere for a while, and may say no', async () => {
  const hub = await startHub()
  const moved = await listen((_, response) => void response.writeHead(307, { location: hub.url }).end())
  const room = await newsroom(`${moved.origin}/hub`)
  await room.watch()
  const { state, callback, topic, hub: named } = await room.one()
  assert.deepEqual([state, named], ['on', `${moved.origin}/hub`])
  const denied = new URL(callback)
  for (const [name, value] of [
    ['mode', 'denied'],
    ['topic', topic],
    ['reason', 'Too many\n feeds.'],
  ])
    denied.searchParams.set(`hub.${name}`, value ?? '')
  assert.equal((await fetch(denied)).status, 204)
  const refused = await room.one()
  assert.deepEqual(
    [refused.state, refused.says],
    ['refused', `${moved.origin}/hub refuses to tell of it: Too many feeds.`],
  )
  assert.equal(refused.dueAt, start + 7 * dayMs)
})

test('a hub within our own network is never asked', async () => {
  const room = await newsroom('http://10.1.2.3/hub')
  await room.watch()
  const { code, says } = await room.one()
  assert.equal(code, 'refused-address')
  assert.match(says ?? '', /not on the public internet/)
})

test('a feed that names another hub, or none, and a site that moves, leave what was before', async () => {
  const [one, two] = [await startHub(), await startHub()]
  const room = await newsroom(one.url)
  const next = async () => {
    room.clock.at = Math.max(room.clock.at + dayMs / 4, (await room.feedState()).dueAt)
    room.state.items = item(room.clock.at) + room.state.items
    await room.watch()
  }
  await room.watch()
  assert.deepEqual([one.subscribers.size, two.subscribers.size], [1, 0])
  room.state.header = `<${two.url}>; rel="hub", <${room.outlet.origin}/own>; rel="self"`
  await next()
  assert.deepEqual([one.subscribers.size, two.subscribers.size], [0, 1])
  assert.equal((await room.one()).topic, `${room.outlet.origin}/own`)
  room.move(`${room.server.origin.replace('127.0.0.1', 'localhost')}${hubPath}`)
  await next()
  assert.deepEqual(
    [...two.subscribers.keys()].map((callback) => new URL(callback).hostname),
    ['localhost'],
  )
  room.state.header = null
  room.state.hub = null
  await next()
  assert.equal(two.subscribers.size, 0)
  assert.deepEqual(await room.ledger.subscriptions.list(), [])
})

test('what is told and cannot be made out has the feed read, and so has more than anybody reads', async () => {
  const hub = await startHub()
  const room = await newsroom(hub.url)
  await room.watch()
  room.clock.at += 60_000
  await hub.publish('<html><body>Welcome</body></html>')
  room.state.items = item(5) + room.state.items
  await room.watch()
  await room.watch()
  assert.deepEqual(await room.queued(), ['Story 1', 'Story 5'])
  room.clock.at += 60_000
  for (let n = 20; n < 32; n++) await hub.publish(rss(item(n)))
  assert.equal((await room.ledger.subscriptions.listTidings(99)).length, 10)
  assert.equal((await room.feedState()).dueAt, room.clock.at)
  await room.watch()
  assert.equal((await room.queued()).length, 12)
})

test('a message that is larger than any feed is refused before it is read', async () => {
  const hub = await startHub()
  const room = await newsroom(hub.url)
  await room.watch()
  assert.deepEqual(await hub.publish('a'.repeat(5_000_001)), [413])
  assert.deepEqual(await room.ledger.subscriptions.listTidings(9), [])
})

test('“serve --watch --site” hears of a story as its hub tells of it', async (t) => {
  const hub = await startHub()
  const story = `<html lang="en"><head><title>Low Tide Casts Its Lead</title></head><body><article><h1>Low Tide Casts Its Lead</h1><p>Ana Reyes will play Mira Vance in the series Low Tide, and it is out on Netflix this fall.</p><p>The series is in production now, the network said on Monday.</p></article></body></html>`
  let items = ''
  const outlet = await listen((request, response) => {
    if (request.url === '/feed') response.end(rss(items, hubLink(hub.url)))
    else if (request.url === '/low-tide') response.writeHead(200, { 'content-type': 'text/html' }).end(story)
    else response.writeHead(404).end()
  })
  const { folder } = makeFolder()
  const allowed = ['--allow-host', '127.0.0.1', '--db', 'news.db']
  items = item(1).replaceAll('https://slatewire.example', outlet.origin)
  await runHearsay(folder, ['follow', `${outlet.origin}/feed`, ...allowed])
  const port = await freePort()
  const child = startHearsay(folder, [
    'serve',
    '--watch',
    '--jobs',
    '1',
    '--port',
    port,
    '--site',
    `${site}:${port}`,
    '--log',
    'info',
    ...allowed,
  ])
  t.after(() => child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk))
  const until = async (done: () => boolean | Promise<boolean>) => {
    while (!(await done())) {
      assert.equal(child.exitCode, null, said)
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
  await until(() => hub.subscribers.size === 1)
  const news = `<item><title>Low Tide</title><link>${outlet.origin}/low-tide</link></item>`
  assert.deepEqual(await hub.publish(rss(news)), [202])
  await until(() => said.includes('"outcome":"recorded"'))
  assert.match(await (await fetch(`${site}:${port}/stories`)).text(), /Low Tide Casts Its Lead/)
  const lines = said
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
  const [told] = lines.filter(({ msg }) => msg === 'feed told by its hub')
  assert.deepEqual([told?.state, told?.new], ['read', 1])
  const { stdout } = await runHearsay(folder, ['following', '--db', 'news.db'])
  assert.match(stdout, /its hub 127\.0\.0\.1:\d+ tells of news until 20\d\d-\d\d-\d\d · told of something/)
  const recorded = /hearsay_step_duration_seconds_count\{step="record"\} [1-9]/
  let metrics = ''
  await until(async () => {
    metrics = await (await fetch(`${site}:${port}/metrics`)).text()
    return recorded.test(metrics)
  })
  assert.match(metrics, /hearsay_feed_readings_total\{state="told"\} 1\n/)
})

async function freePort(): Promise<string> {
  const { origin, close } = await listen(() => {})
  close()
  return new URL(origin).port
}
