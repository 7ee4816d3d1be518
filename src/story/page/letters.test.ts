import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { decode, toHtml } from '../decode.ts'
import { extract } from '../extract.ts'
import { Letters } from './letters.ts'

const said = 'Zoë’s “Café” — 海辺の町 &amp; 🎬 &eacute;t&eacute;'
const bytes = new TextEncoder().encode(said)

describe('letters of a page', () => {
  it('stand where their bytes do, and are text once cut out', () => {
    const letters = new Letters(bytes)
    assert.equal(letters.all.length, bytes.length)
    const from = letters.all.indexOf('&amp;')
    assert.equal(letters.read(0, from), 'Zoë’s “Café” — 海辺の町 ')
    assert.equal(letters.readDecoded(0, bytes.length), 'Zoë’s “Café” — 海辺の町 & 🎬 été')
    assert.equal(letters.readDecoded(from, from + 5), '&')
  })

  it('are text already where a page came as text', () => {
    assert.equal(new Letters(said).readDecoded(0, said.length), 'Zoë’s “Café” — 海辺の町 & 🎬 été')
  })

  it('give the same story as text does, of some of our own pages whole and cut anywhere', () => {
    const folder = join(import.meta.dirname, '..', '..', '..', 'test', 'pages')
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .toSorted()
      .filter((file, at) => file.endsWith('source.html') && at % 5 === 0)
      .map((file) => new Uint8Array(readFileSync(join(folder, file))))
    const agree = (page: Uint8Array) => assert.deepEqual(extract(toHtml(page)), extract(decode(page)))
    for (const page of pages) agree(page)
    const cut = fc.tuple(fc.constantFrom(...pages), fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(cut, ([page, share]) => agree(page.subarray(0, Math.floor(page.length * share)))),
      { numRuns: 30 },
    )
  })
})
