import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ByteSource } from './byte-source.ts'
import { sniff } from './sniff.ts'

const source = (name: string, contentType: string | null = null): ByteSource => ({
  name,
  url: null,
  contentType,
  chunks: (async function* () {})(),
  share: () => 0,
  close: () => {},
})

const kinds: readonly (readonly [what: string, name: string, head: string, kind: string])[] = [
  ['a page', 'x', '<!DOCTYPE html><title>Low Tide</title>', 'html'],
  ['a page after a comment and blank lines', 'x', '\n\n<!-- cached -->\n<html><body><p>Low Tide', 'html'],
  ['a fragment', 'x', '<p>Low Tide is out.</p>', 'html'],
  ['a page told by its name alone', 'x.HTM.gz', 'Low Tide is out.', 'html'],
  ['a text', 'x.txt', 'Low Tide is out.\n\nSource: Slate Wire', 'text'],
  ['a text with a stray less-than sign', 'x', 'Ratings < 3 are bad, <3 is love.', 'text'],
  ['a text that begins with a bracket', 'x', '[Updated] Low Tide is out.', 'text'],
  ['Markdown told by its name', 'x.md', '# Low Tide is out', 'markdown'],
  ['Markdown told by its front matter', 'x', '---\ntitle: Low Tide is out\n---\nIt is out.', 'markdown'],
  ['a text under a line', 'x', '---\nLow Tide is out.\n---\n', 'text'],
  ['a mail told by its name', 'x.eml', 'Low Tide is out.', 'mail'],
  [
    'a mail',
    'x',
    'Received: by pier\nFrom: Ada <a@pier.example>\nSubject: Low Tide\nMIME-Version: 1.0\n\nIt is out.',
    'mail',
  ],
  ['a text that names a subject', 'x', 'Subject: Low Tide\n\nIt is out.', 'text'],
  ['RSS', 'x', '<?xml version="1.0"?>\n<!-- made daily -->\n<rss version="2.0">', 'feed'],
  ['Atom', 'x', '<feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
  ['RDF', 'x', '<?xml version="1.0"?><rdf:RDF xmlns:rdf="urn:x">', 'feed'],
  ['JSON Lines', 'x', '{"id":"a","text":"b"}\n{"id":"c","text":"d"}', 'json lines'],
  ['JSON Lines told by their name alone', 'x.jsonl', 'oops', 'json lines'],
]
for (const [what, name, head, kind] of kinds) {
  test(`${what} is taken for ${kind}`, () => assert.equal(sniff(Buffer.from(head), source(name)), kind))
}

test('a server that says HTML is believed', () => {
  assert.equal(sniff(Buffer.from('Low Tide'), source('x', 'text/html; charset=utf-8')), 'html')
})

const refused: readonly (readonly [what: string, head: Uint8Array, code: string])[] = [
  ['nothing', Buffer.from(''), 'empty'],
  ['blank lines', Buffer.from('\uFEFF \n\n'), 'empty'],
  ['a PNG image', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'binary'],
  ['a PDF document', Buffer.from('%PDF-1.7\n'), 'binary'],
  ['bytes of no format', Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256), 'binary'],
  ['a JSON array', Buffer.from('[{"id":"a","text":"b"}]'), 'not-json-lines'],
  ['one JSON value over several lines', Buffer.from('{\n  "id": "a"\n}'), 'not-json-lines'],
]
for (const [what, head, code] of refused) {
  test(`${what} is refused as ${code}`, () => assert.throws(() => sniff(head, source('x')), { code }))
}

test('ten thousand comments before the root take no longer than they are', () => {
  assert.equal(sniff(Buffer.from(`${'<!---->'.repeat(10_000)}<p>`), source('x')), 'html')
})
