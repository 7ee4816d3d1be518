import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFresh } from './freshness.ts'

test('an If-None-Match is fresh where it names the tag, weakly compared', () => {
  const cases: readonly (readonly [string | undefined, boolean])[] = [
    ['W/"a1"', true],
    ['"a1"', true],
    ['"b2", W/"a1"', true],
    ['"a11"', false],
    ['*', false],
    ['', false],
    [undefined, false],
  ]
  for (const [header, fresh] of cases) assert.equal(isFresh(header, 'W/"a1"'), fresh, String(header))
})
