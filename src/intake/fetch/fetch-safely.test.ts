import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serveAnswers } from '../loopback.ts'
import { parseAllowList } from './allow-list.ts'
import { fetchSafely } from './fetch-safely.ts'
import { parseRetryAfter } from './retry-after.ts'

const allow = parseAllowList(['127.0.0.1'])
const server = await serveAnswers({
  '/echo': (request, response) => response.end(JSON.stringify(request.headers)),
  '/cookie': (_, response) =>
    response.writeHead(302, { location: '/echo', 'set-cookie': 'id=1; Path=/' }).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/moved-again' }).end(),
  '/moved-again': (_, response) => response.writeHead(308, { location: '/for-now' }).end(),
  '/for-now': (_, response) => response.writeHead(302, { location: '/echo' }).end(),
  '/umlaut': (_, response) =>
    response.writeHead(301, { location: Buffer.from('/straße').toString('latin1') }).end(),
  '/stra%C3%9Fe': (_, response) => response.end('found'),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/feed': (request, response) => {
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304, { etag: '"v1"' }).end()
    else {
      response.writeHead(200, {
        etag: '"v1"',
        'last-modified': 'Mon, 23 Nov 2026 12:00:00 GMT',
        'cache-control': 'max-age=600',
        'content-type': 'application/rss+xml',
        link: ['<https://hub.example/>; rel="hub"', '<https://a.example/feed>; rel="self"'],
      })
      response.end('<rss/>')
    }
  },
})

test('a request carries our name and contact, and neither cookies nor credentials', async () => {
  const address = `${server.origin.replace('//', '//user:secret@')}/cookie#top`
  const fetched = await fetchSafely(address, { allow, contact: 'https://newsroom.example/bot' })
  assert.ok(fetched.status === 'changed')
  const headers: Record<string, string> = JSON.parse(Buffer.from(fetched.body).toString())
  assert.equal(headers.authorization, undefined)
  assert.equal(headers.cookie, undefined)
  assert.equal(
    headers['user-agent'],
    'Hearsay (reads film, TV and comics news; https://newsroom.example/bot)',
  )
  assert.equal(headers['if-none-match'], undefined)
})

test('redirects are followed, and a permanent move is told up to the first that is for now', async () => {
  const fetched = await fetchSafely(`${server.origin}/moved`, { allow })
  assert.equal(fetched.url, `${server.origin}/echo`)
  assert.deepEqual(
    fetched.redirects.map(({ permanent }) => permanent),
    [true, true, false],
  )
  assert.equal(fetched.movedTo, `${server.origin}/for-now`)
  assert.equal((await fetchSafely(`${server.origin}/for-now`, { allow })).movedTo, null)
})

test('an address in a header may be UTF-8', async () => {
  assert.equal((await fetchSafely(`${server.origin}/umlaut`, { allow })).status, 'changed')
})

test('what is unchanged, missing or gone is told, and is no Problem', async () => {
  const first = await fetchSafely(`${server.origin}/feed`, { allow })
  assert.equal(first.status, 'changed')
  assert.deepEqual(first.headers, {
    ...first.headers,
    etag: '"v1"',
    lastModified: 'Mon, 23 Nov 2026 12:00:00 GMT',
    cacheControl: 'max-age=600',
    link: '<https://hub.example/>; rel="hub", <https://a.example/feed>; rel="self"',
  })
  const conditions = { etag: first.headers.etag, lastModified: first.headers.lastModified }
  assert.equal((await fetchSafely(`${server.origin}/feed`, { allow, conditions })).status, 'unchanged')
  assert.equal((await fetchSafely(`${server.origin}/nothing`, { allow })).status, 'missing')
  assert.equal((await fetchSafely(`${server.origin}/gone`, { allow })).status, 'gone')
})

test('a condition that no header can hold is left out', async () => {
  const conditions = { etag: '"a\r\nX-Evil: 1"', lastModified: 'ﬁne' }
  assert.equal((await fetchSafely(`${server.origin}/feed`, { allow, conditions })).status, 'changed')
})

const now = Date.parse('2026-11-23T12:00:00Z')
const waits: readonly (readonly [header: string | undefined, ms: number | null])[] = [
  ['120', 120_000],
  ['0', 0],
  [' 30 ', 30_000],
  ['Mon, 23 Nov 2026 12:01:00 GMT', 60_000],
  ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
  ['99999999999', 7 * 24 * 3600_000],
  ['soon', null],
  ['-5', null],
  ['', null],
  [undefined, null],
]
for (const [header, ms] of waits) {
  test(`Retry-After: ${header} is ${ms} ms`, () => {
    assert.equal(parseRetryAfter(header, now), ms)
  })
}
