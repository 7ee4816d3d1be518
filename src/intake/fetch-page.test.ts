import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { after, test } from 'node:test'
import { maxPageBytes, readPage } from './byte-source.ts'
import { allowNamed, fetchPage } from './fetch-page.ts'

const answers: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  '/page': (request, response) =>
    response.end(`${request.headers['user-agent']?.split(' ')[0]} ${request.headers.authorization}`),
  '/moved': (_, response) => response.writeHead(301, { location: '/page?from=moved' }).end(),
  '/page?from=moved': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=latin1' }).end('moved'),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/nowhere': (_, response) => response.writeHead(302, { location: 'http://:80' }).end(),
  '/gone': (_, response) => response.writeHead(410).end('gone'),
  '/breaks': (_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('half')
    setImmediate(() => response.destroy())
  },
  '/huge': (_, response) => response.end(Buffer.alloc(maxPageBytes + 1, 'a')),
}
const server = createServer((request, response) => answers[request.url ?? '']?.(request, response))
server.listen(0, '127.0.0.1')
await once(server, 'listening')
after(() => server.close())
const address = server.address()
const host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`

const allow = allowNamed(`http://${host}/`)

/** A port that was just given back: nobody listens there. */
async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const found = probe.address()
  probe.close()
  return typeof found === 'object' && found !== null ? found.port : 0
}

const read = async (url: string): Promise<string> =>
  Buffer.from(await readPage(await fetchPage(url, { allow: allowNamed(url) }))).toString()

test('a page is fetched under our own name, and what stands before the host is not sent', async () => {
  assert.equal(await read(`http://user:secret@${host}/page#top`), 'Hearsay undefined')
})

test('a redirect is followed, and the source knows where it ended', async () => {
  const source = await fetchPage(`http://${host}/moved`, { allow })
  assert.equal(source.url, `http://${host}/page?from=moved`)
  assert.equal(source.contentType, 'text/html; charset=latin1')
  assert.equal(Buffer.from(await readPage(source)).toString(), 'moved')
})

const failures: readonly (readonly [what: string, url: string, code: string, says: RegExp])[] = [
  ['redirects without end', `http://${host}/round`, 'too-many-redirects', /redirects more than/],
  ['a redirect to a file', `http://${host}/to-file`, 'unsupported-address', /not an http or https address/],
  ['a redirect to nowhere', `http://${host}/nowhere`, 'unsupported-address', /not a valid address/],
  [
    'an address of another kind',
    'ftp://news.example/page',
    'unsupported-address',
    /ftp:\/\/news\.example\/page is not an http/,
  ],
  ['a broken address', 'http://:80', 'unsupported-address', /not a valid address/],
  ['a page that is gone', `http://${host}/gone`, 'answered-error', /answered 410 Gone/],
  ['a body that breaks off', `http://${host}/breaks`, 'unreachable', /broke off/],
  [
    'a host that refuses',
    `http://127.0.0.1:${await findFreePort()}/`,
    'unreachable',
    /refuses the connection/,
  ],
  ['a page without end', `http://${host}/huge`, 'too-large', /larger than 20 MB/],
]
for (const [what, url, code, says] of failures) {
  test(`${what} is a Problem that names the address`, async () => {
    await assert.rejects(read(url), { code, message: says })
    await assert.rejects(read(url), (error: Error) => error.message.startsWith(url))
  })
}

test('an abort ends a fetch under way', async () => {
  await assert.rejects(fetchPage(`http://${host}/page`, { allow, signal: AbortSignal.abort() }), {
    code: 'stopped',
  })
})

test('the host of a named address may be read at its port, and what it leads to may not', async () => {
  const elsewhere = createServer((_, response) => response.end('secret')).listen(0, '127.0.0.1')
  await once(elsewhere, 'listening')
  after(() => elsewhere.close())
  const place = elsewhere.address()
  const port = typeof place === 'object' ? place?.port : 0
  const leading = createServer((_, response) =>
    response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end(),
  ).listen(0, '127.0.0.1')
  await once(leading, 'listening')
  after(() => leading.close())
  const from = leading.address()
  const named = `http://127.0.0.1:${typeof from === 'object' ? from?.port : 0}/`
  await assert.rejects(read(named), { code: 'unsupported-address' })
  await assert.rejects(fetchPage(`http://${host}/page`), { code: 'unsupported-address' })
  await assert.rejects(fetchPage('http://127.0.0.1/page'), { code: 'refused-address' })
})
