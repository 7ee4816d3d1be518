import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findSavedAddress } from './saved-address.ts'

const cases: readonly (readonly [path: string, address: string | null])[] = [
  ['mirror/slatewire.example/2026/low-tide.html', 'https://slatewire.example/2026/low-tide.html'],
  ['/srv/www.SlateWire.co.uk/low-tide.html.gz', 'https://www.slatewire.co.uk/low-tide.html'],
  ['mirror/slatewire.example/index.html', 'https://slatewire.example/'],
  ['mirror/slatewire.example/tv/index.htm', 'https://slatewire.example/tv/'],
  ['mirror\\slatewire.example\\low tide.html', 'https://slatewire.example/low%20tide.html'],
  ['mirror/slatewire.example', null],
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
