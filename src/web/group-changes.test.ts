import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Change } from '../server/contract/index.ts'
import { groupChanges } from './group-changes.ts'

const change = (at: string, id: string | null, sentence: string): Change => ({
  at,
  kind: 'new claim',
  claimId: sentence,
  sentence,
  label: 'reported',
  probability: 0.6,
  story: { id: 's', headline: null, outlet: null, url: null, publishedAt: at, claims: 1 },
  subject: id === null ? null : { id, name: id },
})

test('changes are grouped by UTC day, then by subject, in the order in which they come', () => {
  const days = groupChanges([
    change('2026-05-12T23:30:00-02:00', 'low-tide', 'a'),
    change('2026-05-12T20:00:00Z', 'low-tide', 'b'),
    change('2026-05-12', null, 'c'),
    change('2026-05-12T09:00:00Z', 'low-tide', 'd'),
    change('2026-05-11T09:00:00Z', 'lanterns', 'e'),
  ])
  const outline = days.map(({ day, groups }) => [
    day,
    groups.map(({ subject, changes }) => [
      subject?.id ?? null,
      changes.map(({ sentence }) => sentence).join(''),
    ]),
  ])
  assert.deepEqual(outline, [
    ['2026-05-13', [['low-tide', 'a']]],
    [
      '2026-05-12',
      [
        ['low-tide', 'bd'],
        [null, 'c'],
      ],
    ],
    ['2026-05-11', [['lanterns', 'e']]],
  ])
})
