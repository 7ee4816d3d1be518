import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'
import { WARCRecord, WARCSerializer } from 'warcio'
import { type InputOptions, listDocuments } from '../list-documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-archives-'))
after(() => rmSync(folder, { recursive: true }))
const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const page = (n: number | string) =>
  `<!doctype html><html><head><title>Low Tide ${n}</title></head><body><article><h1>Low Tide ${n}</h1><p>Ana Reyes joins the series Low Tide.</p></article></body></html>`
const address = (n: number | string) => `https://slatewire.example/${n}`

/** What an input holds: the address of each document, or the code of its Problem. */
async function list(input: string, options: InputOptions = {}) {
  const found: string[] = []
  for await (const one of listDocuments([input], options))
    found.push('problem' in one ? one.problem.code : (one.document.known.url ?? one.document.input))
  return found
}

async function* bytesOf(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) if (chunk instanceof Uint8Array) yield chunk
}

type Told = {
  type?: 'response' | 'resource' | 'request' | 'revisit'
  headers?: Record<string, string>
  status?: string
}

/** A record as another program writes it. */
async function record(
  url: string,
  body: string | Uint8Array,
  told: Told = {},
  gzip = false,
): Promise<Uint8Array> {
  const {
    type = 'response',
    headers = { 'content-type': 'text/html; charset=utf-8' },
    status = 'HTTP/1.1 200 OK',
  } = told
  async function* content() {
    yield Buffer.from(body)
  }
  const made = WARCRecord.create(
    {
      url,
      type,
      date: '2026-02-03T10:00:00Z',
      httpHeaders: headers,
      statusline: status,
      warcHeaders: type === 'resource' ? { 'Content-Type': 'text/html' } : {},
    },
    content(),
  )
  return WARCSerializer.serialize(made, { gzip })
}

test('the pages of a WARC are read as another program wrote it, packed record by record or not', async () => {
  const records = (gzip: boolean) =>
    Promise.all([
      record(address(1), page(1), {}, gzip),
      record(address(1), 'GET /1', { type: 'request' }, gzip),
      record(address('logo.png'), 'PNG', { headers: { 'content-type': 'image/png' } }, gzip),
      record(address('old'), '', { status: 'HTTP/1.1 301 Moved', headers: { location: '/1' } }, gzip),
      record(address(404), page(404), { status: 'HTTP/1.1 404 Not Found' }, gzip),
      record(
        address(2),
        gzipSync(page(2)),
        { headers: { 'content-type': 'text/html', 'content-encoding': 'gzip' } },
        gzip,
      ),
      record(
        address(3),
        brotliCompressSync(page(3)),
        { headers: { 'content-type': 'text/html', 'content-encoding': 'br' } },
        gzip,
      ),
      record(
        address(4),
        page(4),
        { headers: { 'content-type': 'text/html', 'content-encoding': 'gzip' } },
        gzip,
      ),
      record(address(5), page(5), { type: 'resource' }, gzip),
      record(
        address(6),
        `5\r\n<html\r\n${(page(6).length - 5).toString(16)}\r\n${page(6).slice(5)}\r\n0\r\n\r\n`,
        { headers: { 'content-type': 'text/html', 'transfer-encoding': 'chunked' } },
        gzip,
      ),
    ])
  const pages = [1, 2, 3, 4, 5, 6].map(address)
  assert.deepEqual(await list(put('a.warc', Buffer.concat(await records(false)))), pages)
  assert.deepEqual(await list(put('a.warc.gz', Buffer.concat(await records(true)))), pages)
})

test('what is broken in a WARC is said once, and reading goes on behind it', async () => {
  const [one, two] = [await record(address(1), page(1)), await record(address(2), page(2))]
  const cases: readonly (readonly [string, Buffer, readonly string[]])[] = [
    [
      'garbage.warc',
      Buffer.concat([one, Buffer.from('garbage\nmore of it\n'), two]),
      [address(1), 'broken-warc', address(2)],
    ],
    ['cut.warc', Buffer.concat([one, two.subarray(0, two.length - 40)]), [address(1), 'broken-warc']],
    [
      'length.warc',
      Buffer.concat([
        Buffer.from(
          Buffer.from(one)
            .toString('latin1')
            .replace(/Content-Length: \d+/, 'Content-Length: many'),
          'latin1',
        ),
        two,
      ]),
      ['broken-warc', 'broken-warc', address(2)],
    ],
    [
      'bomb.warc',
      Buffer.concat([
        await record(address(9), gzipSync(Buffer.alloc(60_000_000)), {
          headers: { 'content-type': 'text/html', 'content-encoding': 'gzip' },
        }),
        two,
      ]),
      ['broken-encoding', address(2)],
    ],
  ]
  for (const [name, bytes, found] of cases) assert.deepEqual(await list(put(name, bytes)), found, name)
})

test('tarballs are read file by file, with an archive within', async () => {
  const tar = pack()
  const add = (name: string, content: string | Uint8Array) => tar.entry({ name }, Buffer.from(content))
  add('slatewire.example/1.html', page(1))
  add('slatewire.example/logo.png', '\x89PNG')
  add('slatewire.example/empty.html', '')
  add('more.jsonl', `{"id":"x","text":"Low Tide","url":"${address(2)}"}\n`)
  add('crawl.warc', await record(address(3), page(3)))
  tar.finalize()
  const bytes = await buffer(bytesOf(tar))
  const found = [address('1.html'), 'empty', address(2), address(3)]
  assert.deepEqual(await list(put('a.tar', bytes)), found)
  assert.deepEqual(await list(put('a.tgz', gzipSync(bytes))), found)
  assert.deepEqual((await list(put('cut.tar', bytes.subarray(0, 700)))).at(-1), 'broken-tar')
})

/** A ZIP archive of files that are not packed: local headers, the list, its end. */
function zip(files: readonly (readonly [name: string, content: Uint8Array])[]): Buffer {
  let at = 0
  const [locals, entries]: [Buffer[], Buffer[]] = [[], []]
  for (const [name, content] of files) {
    const head = Buffer.alloc(30)
    head.write('PK\x03\x04', 'latin1')
    head.writeUInt16LE(20, 4)
    head.writeUInt32LE(crcOf(content), 14)
    head.writeUInt32LE(content.length, 18)
    head.writeUInt32LE(content.length, 22)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.write('PK\x01\x02', 'latin1')
    head.copy(entry, 6, 4, 30)
    entry.writeUInt32LE(at, 42)
    locals.push(head, Buffer.from(name), Buffer.from(content))
    entries.push(entry, Buffer.from(name))
    at += 30 + name.length + content.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(Buffer.concat(entries).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...entries, end])
}

function crcOf(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}

test('a WACZ is read by the WARCs in it, a ZIP by its pages', async () => {
  const warc = Buffer.concat([
    await record(address(1), page(1), {}, true),
    await record(address(2), page(2), {}, true),
  ])
  const wacz = zip([
    ['datapackage.json', Buffer.from('{}')],
    ['archive/data.warc.gz', warc],
    ['pages/notes.csv', Buffer.from('x')],
  ])
  assert.deepEqual(await list(put('a.wacz', wacz)), [address(1), address(2)])
  assert.deepEqual(await list(put('a.zip', zip([['slatewire.example/7.html', Buffer.from(page(7))]]))), [
    address('7.html'),
  ])
  assert.deepEqual(await list(put('cut.wacz', wacz.subarray(0, 300))), ['broken-zip'])
  assert.deepEqual(await list(put('letter.docx', wacz)), ['binary'])
})

test('a mailbox is read mail by mail', async () => {
  const mail = (n: number) =>
    `From MAILER Tue Feb  3 10:00:0${n} 2026\nFrom: Slate Wire <news@slatewire.example>\nSubject: Low Tide ${n}\nMessage-ID: <${n}@slatewire.example>\nDate: Tue, 3 Feb 2026 10:00:00 +0000\n\nAna Reyes joins Low Tide.\n\n>From here on it is filmed.\n\n`
  const path = put('a.mbox', mail(1) + mail(2))
  assert.deepEqual(await list(path), [`${path}, mail 1`, `${path}, mail 2`])
})

test('a list of captures is fetched from its web archive, page by page', async (t) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url?.endsWith('/9')) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': 'text/html' }).end(page(1))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  const port = Object(server.address()).port
  const wayback = `http://127.0.0.1:${port}`
  const rows = [
    `example,slatewire)/1 20260203100000 ${address(1)} text/html 200 ABC 1234`,
    `example,slatewire)/logo 20260203100000 ${address('logo')} image/png 200 ABC 1234`,
    `example,slatewire)/2 20260203100000 ${address(2)} text/html 301 ABC 1234`,
    `example,slatewire)/9 20260203100001 ${address(9)} text/html 200 ABC 1234`,
    `example,slatewire)/3 20260203100002 {"url": "${address(3)}", "mime": "text/html", "status": "200"}`,
  ]
  assert.deepEqual(await list(put('a.cdx', rows.join('\n')), { wayback }), [
    address(1),
    'answered-error',
    address(3),
  ])
  assert.equal(asked[0], `/web/20260203100000id_/${address(1)}`)
})

test('reading goes on where it was stopped, in whatever file holds several documents', async () => {
  const warc = put(
    'resume.warc',
    Buffer.concat(await Promise.all([1, 2, 3].map((n) => record(address(n), page(n))))),
  )
  const places: number[] = []
  for await (const found of listDocuments([warc], { placeOf: async () => 1 }))
    places.push(found.place?.documents ?? 0)
  assert.deepEqual(places, [2, 3])
})
