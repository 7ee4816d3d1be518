import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { after, test } from 'node:test'
import { type Answer, serveAnswers } from '../loopback.ts'
import { parseAllowList } from './allow-list.ts'
import type { Clock } from './clock.ts'
import { createFetcher, type Fetcher, type FetcherOptions } from './fetcher.ts'

const allow = parseAllowList(['127.0.0.1'])

/** A clock that jumps to the end of every sleep. */
function jumpingClock(start = Date.parse('2026-11-23T12:00:00Z')): Clock & { now: () => number; at: number } {
  const clock = {
    at: start,
    now: () => clock.at,
    sleep: async (ms: number) => {
      clock.at += ms
    },
  }
  return clock
}

function open(options: FetcherOptions = {}): Fetcher {
  const fetcher = createFetcher({ allow, delayMs: 0, ...options })
  after(() => fetcher.close())
  return fetcher
}

const ok: Answer = (_, response) => response.end('ok')
const text =
  (body: string): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/plain' }).end(body)

const rules: readonly (readonly [what: string, robots: Answer, allowsPage: boolean])[] = [
  ['no robots.txt', (_, response) => response.writeHead(404).end(), true],
  ['a forbidden robots.txt', (_, response) => response.writeHead(403).end(), true],
  ['a robots.txt in trouble', (_, response) => response.writeHead(500).end(), false],
  ['a robots.txt that breaks off', (_, response) => void response.destroy(), false],
  ['an empty robots.txt', text(''), true],
  ['everyone kept out', text('User-agent: *\nDisallow: /'), false],
  ['us kept out', text('User-agent: hearsay\nDisallow: /page\n\nUser-agent: *\nAllow: /'), false],
  ['only others kept out', text('User-agent: OtherBot\nDisallow: /'), true],
  ['us let in', text('User-agent: *\nDisallow: /\n\nUser-agent: Hearsay\nDisallow:'), true],
  ['the longer rule', text('User-agent: *\nDisallow: /\nAllow: /page'), true],
  ['a wildcard', text('User-agent: *\nDisallow: /*ge$'), false],
  ['a byte order mark', text('\uFEFFUser-agent: *\nDisallow: /'), false],
  ['a page instead', text('<!doctype html><html><body>Welcome</body></html>'), true],
  [
    'a rule within the first 500 KiB',
    text(`User-agent: *\n${'# x\n'.repeat(100_000)}Disallow: /page\n`),
    false,
  ],
  [
    'a rule after the first 500 KiB',
    text(`User-agent: *\n${'# xy\n'.repeat(120_000)}Disallow: /page\n`),
    true,
  ],
  [
    'a redirect to the rules',
    (request, response) => {
      if (request.url === '/robots.txt') response.writeHead(301, { location: '/rules' }).end()
      else response.end('User-agent: *\nDisallow: /page')
    },
    false,
  ],
  ['redirects for ever', (_, response) => response.writeHead(302, { location: '/robots.txt' }).end(), true],
]
for (const [what, robots, allowsPage] of rules) {
  test(`with ${what} the page is ${allowsPage ? '' : 'not '}read`, async () => {
    const server = await serveAnswers({ '/robots.txt': robots, '/rules': robots, '/page': ok })
    const fetching = open().fetch(`${server.origin}/page`)
    if (allowsPage) assert.equal((await fetching).status, 'changed')
    else await assert.rejects(fetching)
    assert.equal(server.requests.includes('/page'), allowsPage)
  })
}

test('robots.txt is asked for once a day, and an older copy holds while it cannot be had', async () => {
  let answer: Answer = text('User-agent: *\nDisallow: /secret')
  const server = await serveAnswers({
    '/robots.txt': (request, response) => answer(request, response),
    '/page': ok,
    '/secret': ok,
  })
  const clock = jumpingClock()
  const fetcher = open({ clock })
  await Promise.all([fetcher.fetch(`${server.origin}/page`), fetcher.fetch(`${server.origin}/page`)])
  clock.at += 23 * 3600_000
  await fetcher.fetch(`${server.origin}/page`)
  const asked = () => server.requests.filter((path) => path === '/robots.txt').length
  assert.equal(asked(), 1)
  answer = (_, response) => response.writeHead(503).end()
  clock.at += 2 * 3600_000
  await fetcher.fetch(`${server.origin}/page`)
  await assert.rejects(fetcher.fetch(`${server.origin}/secret`), { code: 'robots-disallowed', lasting: true })
  assert.equal(asked(), 2)
  answer = text('')
  clock.at += 3600_000
  assert.equal((await fetcher.fetch(`${server.origin}/secret`)).status, 'changed')
})

test('a redirect is subject to the rules of where it leads', async () => {
  const closed = await serveAnswers({ '/robots.txt': text('User-agent: *\nDisallow: /'), '/page': ok })
  const server = await serveAnswers({
    '/page': (_, response) => response.writeHead(302, { location: `${closed.origin}/page` }).end(),
  })
  await assert.rejects(open().fetch(`${server.origin}/page`), { code: 'robots-disallowed' })
  assert.deepEqual(closed.requests, ['/robots.txt'])
})

/** Answers that are kept until they are let go, with how many there were at the same time. */
function slowly(): { answer: Answer; release: () => void; atOnce: () => number } {
  const waiting: ServerResponse[] = []
  let most = 0
  return {
    answer: (_, response) => {
      waiting.push(response)
      most = Math.max(most, waiting.length)
    },
    release: () => void waiting.shift()?.end('ok'),
    atOnce: () => most,
  }
}

test('no host is asked by more than is allowed at the same time, and others are asked meanwhile', async () => {
  const { answer, release, atOnce } = slowly()
  const slow = await serveAnswers({ '*': answer })
  const other = await serveAnswers({ '*': ok })
  const fetcher = open({ perHost: 3, robots: 'ignore' })
  const all = Array.from({ length: 10 }, (_, i) => fetcher.fetch(`${slow.origin}/${i}`))
  assert.ok(fetcher.waitMs(`${slow.origin}/11`) >= 0)
  assert.equal((await fetcher.fetch(`${other.origin}/`)).status, 'changed')
  const pump = setInterval(release, 5)
  await Promise.all(all)
  clearInterval(pump)
  assert.ok(atOnce() <= 3, `${atOnce()} at once`)
})

test('between two requests to a host lies the delay, the longer of ours and the host’s own', async () => {
  for (const [crawlDelay, expectedMs] of [
    ['', 1_000],
    ['Crawl-delay: 7', 7_000],
    ['Crawl-delay: 0.1', 1_000],
    ['Crawl-delay: 86400', 60_000],
    ['Crawl-delay: soon', 1_000],
  ] as const) {
    const clock = jumpingClock()
    const server = await serveAnswers({
      '/robots.txt': text(`User-agent: *\n${crawlDelay}\nDisallow: /x`),
      '*': ok,
    })
    const fetcher = open({ clock, delayMs: 1_000, perHost: 1 })
    await fetcher.fetch(`${server.origin}/a`)
    const first = clock.at
    await fetcher.fetch(`${server.origin}/b`)
    assert.equal(clock.at - first, expectedMs, crawlDelay)
  }
})

test('a host that says "too much" is left alone for as long as it says, and nobody waits for it', async () => {
  let isBusy = true
  const server = await serveAnswers({
    '*': (_, response) => {
      if (isBusy) response.writeHead(429, { 'retry-after': '600' }).end()
      else response.end('ok')
    },
  })
  const clock = jumpingClock()
  const fetcher = open({ clock, robots: 'ignore' })
  await assert.rejects(fetcher.fetch(`${server.origin}/a`), { code: 'busy', retryAfterMs: 600_000 })
  assert.equal(fetcher.waitMs(`${server.origin}/b`), 600_000)
  await assert.rejects(fetcher.fetch(`${server.origin}/b`), { code: 'busy', retryAfterMs: 600_000 })
  assert.deepEqual(server.requests, ['/a'])
  isBusy = false
  clock.at += 600_000
  assert.equal((await fetcher.fetch(`${server.origin}/b`)).status, 'changed')
})

test('one that does not say for how long is left alone twice as long each time, and once again when it is well', async () => {
  let isBusy = true
  const server = await serveAnswers({
    '*': (_, response) => response.writeHead(isBusy ? 503 : 200).end(),
  })
  const clock = jumpingClock()
  const fetcher = open({ clock, robots: 'ignore' })
  const waits: number[] = []
  for (let i = 0; i < 8; i++) {
    await assert.rejects(fetcher.fetch(`${server.origin}/`), { code: 'busy' })
    waits.push(fetcher.waitMs(`${server.origin}/`) / 60_000)
    clock.at += 3600_000
  }
  assert.deepEqual(waits, [1, 2, 4, 8, 16, 32, 60, 60])
  isBusy = false
  await fetcher.fetch(`${server.origin}/`)
  isBusy = true
  await assert.rejects(fetcher.fetch(`${server.origin}/`), { code: 'busy' })
  assert.equal(fetcher.waitMs(`${server.origin}/`), 60_000)
})

test('who is stopped while waiting for a turn leaves it to the next', async () => {
  const { answer, release } = slowly()
  const server = await serveAnswers({ '*': answer })
  const fetcher = open({ perHost: 1, robots: 'ignore' })
  const controller = new AbortController()
  const first = fetcher.fetch(`${server.origin}/1`)
  const second = fetcher.fetch(`${server.origin}/2`, { signal: controller.signal })
  const third = fetcher.fetch(`${server.origin}/3`)
  controller.abort()
  const pump = setInterval(release, 5)
  await assert.rejects(second, { code: 'stopped' })
  assert.deepEqual([(await first).status, (await third).status], ['changed', 'changed'])
  clearInterval(pump)
  assert.deepEqual(server.requests, ['/1', '/3'])
})

test('connections are kept, and one that the server has closed meanwhile is made anew', async () => {
  let connections = 0
  const server = await serveAnswers({
    '*': (request, response) => {
      if (!seen.has(request.socket)) connections++
      seen.add(request.socket)
      response.end('ok')
    },
  })
  const seen = new WeakSet()
  const fetcher = open({ robots: 'ignore' })
  for (let i = 0; i < 5; i++) await fetcher.fetch(`${server.origin}/${i}`)
  assert.equal(connections, 1)
})

test('a clock that is set back makes nobody wait for the old time', async () => {
  const server = await serveAnswers({
    '/page': ok,
    '/busy': (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end(),
  })
  const clock = jumpingClock()
  const fetcher = open({ clock, delayMs: 1_000 })
  await fetcher.fetch(`${server.origin}/page`)
  await assert.rejects(fetcher.fetch(`${server.origin}/busy`), { code: 'busy' })
  clock.at -= 365 * 24 * 3600_000
  const before = clock.at
  assert.equal((await fetcher.fetch(`${server.origin}/page`)).status, 'changed')
  assert.ok(clock.at - before < 5_000, `it waited for ${clock.at - before} ms`)
})
