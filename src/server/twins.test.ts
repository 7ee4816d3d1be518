import assert from 'node:assert/strict'
import { test } from 'node:test'
import { twinPath, twinPattern } from './twins.ts'

test('a twin has the address of its page, and .json', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['/', '/index.json', '/index.json'],
    ['/stories', '/stories.json', '/stories.json'],
    ['/stories/:id', '/stories/:id{[^/]+\\.json}', '/stories/:id.json'],
    ['/claims/:id/compare', '/claims/:id/compare.json', '/claims/:id/compare.json'],
  ]
  for (const [path, pattern, address] of cases) {
    assert.equal(twinPattern(path), pattern)
    assert.equal(twinPath(path), address)
  }
})
