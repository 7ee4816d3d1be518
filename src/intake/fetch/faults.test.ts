import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import {
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createDeflate,
  createGzip,
  createZstdCompress,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'
import { type Answer, serveAnswers, serveBytes } from '../loopback.ts'
import { parseAllowList } from './allow-list.ts'
import { type Fetched, fetchSafely } from './fetch-safely.ts'

const allow = parseAllowList(['127.0.0.1'])
const limits = { firstByteMs: 800, idleMs: 800, totalMs: 1_500 }

/** Zeros without end, as much of them as the connection takes. */
function* zeros(bytes: number): Generator<Buffer> {
  const piece = Buffer.alloc(1_000_000)
  for (let sent = 0; sent < bytes; sent += piece.length) yield piece
}

let inflatedBytes = 0
const bomb =
  (encoding: string, pack: () => NodeJS.ReadWriteStream): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding })
    inflatedBytes = 0
    const source = Readable.from(zeros(10_000_000_000)).on('data', (chunk: Buffer) => {
      inflatedBytes += chunk.length
    })
    const stop = () => source.destroy()
    source.pipe(pack()).on('error', stop).pipe(response).on('close', stop).on('error', stop)
  }

const send =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body)

const server = await serveAnswers({
  '/page': send('a page'),
  '/dies': (_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('half')
    setImmediate(() => response.destroy())
  },
  '/dies-in-chunks': (_, response) => {
    response.writeHead(200).write('half')
    setImmediate(() => response.destroy())
  },
  '/never': () => {},
  '/stalls': (_, response) => void response.writeHead(200).write('and then'),
  '/drips': (_, response) => {
    response.writeHead(200)
    const drip = setInterval(() => response.write('a'), 100)
    response.on('close', () => clearInterval(drip))
  },
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/ladder': (_, response) => response.writeHead(301, { location: '/ladder' }).end('x'.repeat(100_000)),
  '/to-nothing': (_, response) => response.writeHead(302, { location: 'http://:80' }).end(),
  '/huge': send(Buffer.alloc(2_000_000, 'a')),
  '/gzip-bomb': bomb('gzip', createGzip),
  '/deflate-bomb': bomb('deflate', createDeflate),
  '/br-bomb': bomb('br', () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })),
  '/zstd-bomb': bomb('zstd', createZstdCompress),
  '/twice': send(gzipSync(gzipSync(Buffer.alloc(5_000_000))), { 'content-encoding': 'gzip, gzip' }),
  '/thrice': send('x', { 'content-encoding': 'gzip, gzip, gzip' }),
  '/unknown-packing': send('x', { 'content-encoding': 'compress' }),
  '/no-gzip': send('no gzip at all', { 'content-encoding': 'gzip' }),
  '/cut-gzip': send(gzipSync('x'.repeat(9000)).subarray(0, 30), { 'content-encoding': 'gzip' }),
  '/picture': send('PNG', { 'content-type': 'image/png' }),
  '/headers': (_, response) => {
    for (let i = 0; i < 12; i++) response.setHeader(`x-policy-${i}`, 'a'.repeat(8000))
    response.end()
  },
  '/error': (_, response) => response.writeHead(500).end(),
  '/teapot': (_, response) => response.writeHead(418).end(),
  '/unasked-304': (_, response) => response.writeHead(304).end(),
  '/busy': (_, response) => response.writeHead(429, { 'retry-after': '120' }).end(),
  '/down': (_, response) => response.writeHead(503, { 'retry-after': 'Mon, 23 Nov 2026 12:30:00 GMT' }).end(),
})
const lying = await serveBytes((socket) =>
  socket.end('HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nonly this'),
)
const nonsense = await serveBytes((socket) => socket.end('220 mail.example ESMTP\r\n'))
const smuggling = await serveBytes((socket) =>
  socket.end('HTTP/1.1 200 OK\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'),
)
const negative = await serveBytes((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nabc'))
const hangingUp = await serveBytes((socket) => socket.destroy())
const headerDrip = await serveBytes((socket) => {
  const drip = setInterval(() => socket.write('X: a\r\n'), 50)
  socket.write('HTTP/1.1 200 OK\r\n')
  socket.on('close', () => clearInterval(drip))
})
const informing = await serveBytes((socket) => {
  const inform = setInterval(() => socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 50)
  socket.on('close', () => clearInterval(inform))
})

const faults: readonly (readonly [what: string, address: string, code: string, says: RegExp])[] = [
  ['a server that dies mid-body', `${server.origin}/dies`, 'unreachable', /broke off/],
  ['a server that dies between chunks', `${server.origin}/dies-in-chunks`, 'unreachable', /broke off/],
  ['a server that never answers', `${server.origin}/never`, 'too-slow', /did not answer within 0.8/],
  ['a server that stalls', `${server.origin}/stalls`, 'too-slow', /stopped sending for 0.8/],
  ['a body that drips', `${server.origin}/drips`, 'too-slow', /took longer than 1.5 sec/],
  ['headers that drip', headerDrip.origin, 'too-slow', /did not answer within 0.8/],
  ['answers that are always about to come', informing.origin, 'too-slow', /did not answer within 0.8/],
  ['redirects for ever', `${server.origin}/round`, 'too-many-redirects', /more than 10 times/],
  ['redirects with large bodies', `${server.origin}/ladder`, 'too-many-redirects', /more than 10 times/],
  ['a redirect to nothing', `${server.origin}/to-nothing`, 'unsupported-address', /not a valid address/],
  ['a body larger than allowed', `${server.origin}/huge`, 'too-large', /larger than 1 MB/],
  ['10 GB of zeros in gzip', `${server.origin}/gzip-bomb`, 'too-large', /larger than 1 MB/],
  ['10 GB of zeros in deflate', `${server.origin}/deflate-bomb`, 'too-large', /larger than 1 MB/],
  ['10 GB of zeros in brotli', `${server.origin}/br-bomb`, 'too-large', /larger than 1 MB/],
  ['10 GB of zeros in zstd', `${server.origin}/zstd-bomb`, 'too-large', /larger than 1 MB/],
  ['a bomb in a bomb', `${server.origin}/twice`, 'too-large', /larger than 1 MB/],
  ['three layers', `${server.origin}/thrice`, 'broken-encoding', /not asked for: gzip, gzip, gzip/],
  ['an unknown packing', `${server.origin}/unknown-packing`, 'broken-encoding', /not asked for: compress/],
  ['gzip that is none', `${server.origin}/no-gzip`, 'broken-encoding', /damaged/],
  ['gzip that breaks off', `${server.origin}/cut-gzip`, 'broken-encoding', /damaged or breaks off/],
  ['a length that is a lie', lying.origin, 'unreachable', /broke off/],
  ['a length below zero', negative.origin, 'unreachable', /does not speak HTTP/],
  ['two lengths at once', smuggling.origin, 'unreachable', /does not speak HTTP/],
  ['a server of mail', nonsense.origin, 'unreachable', /does not speak HTTP/],
  ['a server that hangs up', hangingUp.origin, 'unreachable', /broke off/],
  ['http where https is asked for', server.origin.replace('http:', 'https:'), 'unreachable', /TLS/],
  ['headers without end', `${server.origin}/headers`, 'unreachable', /headers are larger/],
  ['a picture', `${server.origin}/picture`, 'wrong-type', /is image\/png, not a page/],
  ['an error of the server', `${server.origin}/error`, 'answered-error', /answered 500 Internal/],
  ['an error of ours', `${server.origin}/teapot`, 'answered-error', /answered 418/],
  ['"unchanged" when nobody asked', `${server.origin}/unasked-304`, 'answered-error', /304/],
  ['a host that nobody knows', 'http://hearsay.invalid/', 'unreachable', /no such host|looked up/],
]
for (const [what, address, code, says] of faults) {
  test(`${what} is ${code}`, async () => {
    const fetching = fetchSafely(address, { allow, limits, maxBytes: 1_000_000 })
    await assert.rejects(fetching, (error: Error & { code?: string }) => {
      assert.equal(error.code, code, error.message)
      assert.match(error.message, says)
      assert.ok(error.message.startsWith(address), error.message)
      return true
    })
  })
}

test('a bomb is left as soon as it is known for one', async () => {
  await assert.rejects(fetchSafely(`${server.origin}/gzip-bomb`, { allow, maxBytes: 1_000_000 }))
  // What the connection's buffers held of zeros packed a thousand to one; far from ten gigabytes.
  assert.ok(inflatedBytes < 2_000_000_000, `${inflatedBytes} bytes were packed`)
})

const packed: readonly (readonly [encoding: string, body: Uint8Array])[] = [
  ['gzip', gzipSync('a page')],
  ['x-gzip', gzipSync('a page')],
  ['deflate', deflateSync('a page')],
  ['deflate', deflateRawSync('a page')],
  ['br', brotliCompressSync('a page')],
  ['zstd', zstdCompressSync('a page')],
  ['gzip, br', brotliCompressSync(gzipSync('a page'))],
  ['identity', Buffer.from('a page')],
  ['gzip', new Uint8Array(0)],
]
for (const [encoding, body] of packed) {
  test(`${encoding} of ${body.length} bytes is unpacked`, async () => {
    const own = await serveAnswers({ '/': send(body, { 'content-encoding': encoding }) })
    const fetched = await fetchSafely(`${own.origin}/`, { allow })
    assert.equal(textOf(fetched), body.length === 0 ? '' : 'a page')
  })
}

function textOf(fetched: Fetched): string {
  assert.equal(fetched.status, 'changed')
  return fetched.status === 'changed' ? Buffer.from(fetched.body).toString() : ''
}

const busy: readonly (readonly [path: string, retryAfterMs: number])[] = [
  ['/busy', 120_000],
  ['/down', 1_800_000],
]
for (const [path, retryAfterMs] of busy) {
  test(`${path} says how long to wait`, async () => {
    const now = () => Date.parse('2026-11-23T12:00:00Z')
    const fetching = fetchSafely(`${server.origin}${path}`, { allow, now })
    await assert.rejects(fetching, { code: 'busy', retryAfterMs, lasting: false })
  })
}

test('an abort ends a fetch at every point of it', async () => {
  for (const path of ['/never', '/stalls', '/drips']) {
    const controller = new AbortController()
    const fetching = fetchSafely(`${server.origin}${path}`, { allow, signal: controller.signal })
    setTimeout(() => controller.abort(), 50)
    await assert.rejects(fetching, { code: 'stopped' }, path)
  }
  const fetching = fetchSafely(`${server.origin}/page`, { allow, signal: AbortSignal.abort() })
  await assert.rejects(fetching, { code: 'stopped' })
})

const certificate = await serveBytes((socket) => socket.destroy())
test('a host that breaks off the handshake is unreachable', async () => {
  const fetching = fetchSafely(certificate.origin.replace('http:', 'https:'), { allow })
  await assert.rejects(fetching, { code: 'unreachable' })
})
