import assert from 'node:assert/strict'
import { test } from 'node:test'
import { show } from './status.ts'

const done = { recorded: 100, duplicate: 3, refused: 2, failed: 1, gone: 0, 'taken-down': 0 }
const counts = {
  waiting: { fetch: 1_200, read: 4 },
  held: 32,
  delayed: 5,
  done,
  oldestSeenAt: 1_000,
  nextDueAt: 2_000,
}

test('the status tells counts, the longest wait, and the pace since the first look', () => {
  const first = { at: 11_000, counts, stories: 90 }
  const last = { at: 21_000, counts: { ...counts, done: { ...done, recorded: 500 } }, stories: 490 }
  assert.match(show([first]), /^stories on record {8}90\n/)
  assert.match(show([first, last]), /items recorded +500 · 40\.0\/s/)
  assert.match(show([first, last]), /oldest waiting for +20 s/)
  assert.match(show([first]), /waiting to be fetched +1,200\n/)
})
