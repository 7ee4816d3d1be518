import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LedgerFigures } from '../../ledger/index.ts'
import { show } from './status.ts'

const items = { recorded: 100, duplicate: 3, refused: 2, failed: 1, gone: 0, 'taken-down': 0 }
const figures: LedgerFigures = {
  stories: 90,
  items,
  waiting: { fetch: { items: 1_200, again: 5, lagMs: 20_000 }, read: { items: 4, again: 0, lagMs: 1_500 } },
  held: 32,
  feeds: { well: 1_040, failing: 2, ended: 0 },
  feedsDue: 7,
  feedLagMs: 0,
  added: new Map(),
}

test('the status tells counts, how late the latest is, and the pace since the first look', () => {
  const first = { at: 11_000, figures }
  const last = { at: 21_000, figures: { ...figures, stories: 490, items: { ...items, recorded: 500 } } }
  assert.match(show([first]), /^stories on record {8}90\n/)
  assert.match(show([first]), /\nfeeds +1,042, 2 failing, 7 due now\n/)
  assert.match(show([first, last]), /stories on record +490 · 40\.0\/s/)
  assert.match(show([first, last]), /items recorded +500 · 40\.0\/s/)
  assert.match(show([first]), /the latest is late by +20 s/)
  assert.match(show([first]), /put off after a failure +5\n/)
  assert.match(show([first]), /waiting to be fetched +1,200\n/)
  assert.match(show([first]), /in hand +32\n/)
})
