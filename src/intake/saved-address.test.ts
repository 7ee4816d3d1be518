import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findSavedAddress } from './saved-address.ts'

const cases: readonly (readonly [path: string, address: string | null])[] = [
  ['mirror/slateline.example/2026/low-tide.html', 'https://slateline.example/2026/low-tide.html'],
  ['/srv/www.SlateLine.co.uk/low-tide.html.gz', 'https://www.slateline.co.uk/low-tide.html'],
  ['mirror/slateline.example/index.html', 'https://slateline.example/'],
  ['mirror/slateline.example/tv/index.htm', 'https://slateline.example/tv/'],
  ['mirror\\slateline.example\\low tide.html', 'https://slateline.example/low%20tide.html'],
  ['mirror/slateline.example', null],
  ['pages/low-tide.html', null],
  ['notes.d/low-tide.html', null],
  ['news.archive/low-tide.html', null],
  ['v1.2/low-tide.html', null],
  ['../low-tide.html', null],
]
for (const [path, address] of cases) {
  test(`${path} was saved from ${address ?? 'nowhere that it tells'}`, () =>
    assert.equal(findSavedAddress(path), address))
}
