// Archives that are damaged and archives that are large.
//
//   node bench/archives.ts fuzz [records=20000] [seed=1]   mutated WARC records: what was found, and the most memory held
//   node bench/archives.ts size [MB=1000]                  a WARC that is made while it is read: memory and rate
import { gzipSync } from 'node:zlib'
import { readWarc } from '../src/intake/archives/read-warc.ts'
import type { ByteSource } from '../src/intake/byte-source.ts'
import { newsStory } from './intake/news.ts'
import { newsPage } from './intake/news-page.ts'
import { randomFrom } from './random.ts'

const [what = 'fuzz', ...numbers] = process.argv.slice(2)
const shape = { feeds: 40, items: 25, port: 80 }

function record(n: number, kb: number): Buffer {
  const story = newsStory(n % shape.feeds, n % shape.items, shape)
  const page = Buffer.from(newsPage(story, kb, n))
  const packed = n % 3 === 0
  const body = packed ? gzipSync(page, { level: 1 }) : page
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${packed ? 'Content-Encoding: gzip\r\n' : ''}Content-Length: ${body.length}\r\n\r\n`
  const length = Buffer.byteLength(http) + body.length
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${story.url}-${n}\r\nWARC-Date: 2026-02-03T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), Buffer.from(http), body, Buffer.from('\r\n\r\n')])
}

function sourceOf(chunks: AsyncIterable<Uint8Array>): ByteSource {
  return { name: 'made.warc', url: null, contentType: null, chunks, share: () => 0, close: () => {} }
}

type Mutation = (bytes: Buffer, random: () => number) => Buffer
const below = (random: () => number, n: number) => Math.floor(random() * n)

/** What disks, crawlers and enemies do to a record. */
const mutations: readonly Mutation[] = [
  (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  (bytes, random) => {
    const copy = Buffer.from(bytes)
    for (let i = 0; i < 20; i++) copy[below(random, copy.length)] = below(random, 256)
    return copy
  },
  (bytes, random) => {
    const copy = Buffer.from(bytes)
    for (let i = 0; i < 8; i++) copy[below(random, 400)] = below(random, 256)
    return copy
  },
  (bytes, random) => {
    const digits = ['-1', '0', '99999999999999', '1e9', '', 'NaN', '7'][below(random, 7)]
    return Buffer.from(
      bytes.toString('latin1').replace(/Content-Length: \d+/, `Content-Length: ${digits}`),
      'latin1',
    )
  },
  (bytes, random) => {
    const at = below(random, bytes.length)
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.alloc(below(random, 5_000), below(random, 256)),
      bytes.subarray(at),
    ])
  },
  (bytes, random) => {
    const [a, b] = [below(random, bytes.length), below(random, bytes.length)].sort((x, y) => x - y)
    return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b)])
  },
  (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
  (bytes) =>
    Buffer.from(
      bytes
        .toString('latin1')
        .replace('Content-Type: text/html', 'Transfer-Encoding: chunked\r\nContent-Encoding: br\r\nX: y'),
      'latin1',
    ),
]

/** In chunks as disks and sockets give them. */
async function* inChunks(bytes: Buffer, random: () => number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    const end = at + 1 + below(random, 20_000)
    yield bytes.subarray(at, end)
    at = end
  }
}

async function fuzz(records: number, seed: number): Promise<void> {
  const random = randomFrom(seed)
  const originals = Array.from({ length: 40 }, (_, n) => record(n, 12))
  const found = new Map<string, number>()
  let [slowest, worst, sound] = [0, 0, 0]
  const perFile = 4
  for (let n = 0; n < records; n += perFile) {
    const mutated = Array.from({ length: perFile }, () => {
      const original = originals[below(random, originals.length)] ?? Buffer.alloc(0)
      return (mutations[below(random, mutations.length)] ?? ((bytes: Buffer) => bytes))(original, random)
    })
    const whole = originals[n % originals.length] ?? Buffer.alloc(0)
    const bytes = Buffer.concat([...mutated, Buffer.from('\r\n\r\n'), whole])
    const start = performance.now()
    for await (const one of readWarc(sourceOf(inChunks(bytes, random)), {})) {
      const kind = 'problem' in one ? one.problem.code : 'page'
      found.set(kind, (found.get(kind) ?? 0) + 1)
      if ('document' in one) {
        worst = Math.max(worst, one.document.content.length / bytes.length)
        if (Buffer.from(one.document.content).includes('</html>')) sound++
      }
    }
    slowest = Math.max(slowest, performance.now() - start)
  }
  console.log(
    `${records} mutated records in files of ${perFile} and a whole one: nothing thrown but Problems, slowest file ${slowest.toFixed(0)} ms`,
  )
  console.log([...found].map(([kind, n]) => `${kind} ${n}`).join(', '), `· ${sound} pages whole`)
  console.log(
    `longest page ${worst.toFixed(2)} × its file (packed pages unpack); ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most`,
  )
}

async function size(megabytes: number): Promise<void> {
  const some = Array.from({ length: 64 }, (_, n) => record(n, 150))
  let made = 0
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (let n = 0; made < megabytes * 1e6; n++) {
      const bytes = some[n % some.length] ?? Buffer.alloc(0)
      made += bytes.length
      yield* inChunks(bytes, Math.random)
    }
  }
  let pages = 0
  let peak = 0
  const start = performance.now()
  let next = 100e6
  for await (const one of readWarc(sourceOf(endless()), {})) {
    if ('document' in one) pages++
    peak = Math.max(peak, process.memoryUsage.rss())
    if (made < next) continue
    next *= 2
    const seconds = (performance.now() - start) / 1000
    console.log(
      `${(made / 1e6).toFixed(0)} MB, ${pages} pages: ${(made / 1e6 / seconds).toFixed(0)} MB/s, ${(peak / 1e6).toFixed(0)} MB in memory at most`,
    )
  }
  console.log(
    `${(made / 1e6).toFixed(0)} MB, ${pages} pages, ${(peak / 1e6).toFixed(0)} MB in memory at most`,
  )
}

if (what === 'size') await size(Number(numbers[0] ?? 1000))
else await fuzz(Number(numbers[0] ?? 20_000), Number(numbers[1] ?? 1))
