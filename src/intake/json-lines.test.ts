import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ByteSource, maxPageBytes } from './byte-source.ts'
import type { Found } from './document.ts'
import { readJsonLines } from './json-lines.ts'

/** Bytes that arrive a few at a time, so that lines and characters are cut everywhere. */
async function* drip(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

function source(bytes: Uint8Array, size = 7): ByteSource {
  return {
    name: 'news.jsonl',
    url: null,
    contentType: null,
    chunks: drip(bytes, size),
    share: () => 0.5,
    close: () => {},
  }
}

async function readAll(lines: string | Uint8Array, size?: number): Promise<Found[]> {
  const bytes = typeof lines === 'string' ? Buffer.from(lines) : lines
  return Array.fromAsync(
    readJsonLines(source(bytes, size), { published: '2026-01-01', outlet: 'Slate Wire' }),
  )
}

test('a line gives its document, and options fill only what it leaves out', async () => {
  const found = await readAll(
    '{"id":"a","text":"Ärger","published":"2026-02-03"}\n\n{"id":7,"html":"<p>x","url":"https://news.example/7","outlet":"Reel","extra":1}',
  )
  assert.deepEqual(
    found.map((one) => ('document' in one ? one.document : one.problem.code)),
    [
      {
        input: 'a',
        kind: 'text',
        content: 'Ärger',
        known: { url: null, outlet: 'Slate Wire', published: '2026-02-03' },
      },
      {
        input: '7',
        kind: 'html',
        content: '<p>x',
        known: { url: 'https://news.example/7', outlet: 'Reel', published: '2026-01-01' },
      },
    ],
  )
})

const bad: readonly (readonly [what: string, line: string | Uint8Array, code: string, says: RegExp])[] = [
  [
    'a truncated line',
    '{"id":"b","text":"Low Ti',
    'broken-json-line',
    /news\.jsonl, line 2 is JSON that breaks off/,
  ],
  ['broken JSON', '{"id":"b" "text":"x"}', 'broken-json-line', /line 2 is not valid JSON/],
  ['a line without id', '{"text":"x"}', 'bad-line', /line 2: "id"/],
  ['a line without text', '{"id":"b"}', 'bad-line', /line 2: neither "text" nor "html"/],
  [
    'a date of its own making',
    '{"id":"b","text":"x","published":"2026-02-30"}',
    'bad-line',
    /line 2: "published"/,
  ],
  ['a list', '[1]', 'bad-line', /line 2/],
  ['invalid UTF-8', Uint8Array.of(123, 34, 195, 40, 34, 125), 'undecodable', /line 2 is not valid UTF-8/],
]
for (const [what, line, code, says] of bad) {
  test(`${what} is a Problem with its number, and the next line is read`, async () => {
    const good = Buffer.from('{"id":"a","text":"x"}')
    const found = await readAll(
      Buffer.concat([good, Buffer.from('\n'), Buffer.from(line), Buffer.from('\n'), good]),
    )
    assert.deepEqual(
      found.map((one) => ('document' in one ? one.input : one.problem.code)),
      ['a', code, 'a'],
    )
    assert.match(String(found.map((one) => ('problem' in one ? one.problem.message : '')).join('')), says)
  })
}

test('a line too long for a page is skipped without being kept, and the next line is read', async () => {
  const line = Buffer.concat([Buffer.alloc(maxPageBytes + 1, 'a'), Buffer.from('\n{"id":"a","text":"x"}\n')])
  const found = await readAll(line, 65_536)
  assert.deepEqual(
    found.map((one) => ('document' in one ? one.input : one.problem.code)),
    ['too-large', 'a'],
  )
})
