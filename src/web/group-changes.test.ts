import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Change } from '../server/contract/index.ts'
import { type DayOfChanges, groupChanges } from './group-changes.ts'

type Told = Partial<Pick<Change, 'kind' | 'property'>>

const change = (at: string, id: string | null, sentence: string, told: Told = {}): Change => ({
  at,
  kind: 'new claim',
  claimId: sentence,
  sentence,
  property: 'cast member',
  label: 'reported',
  probability: 0.6,
  supersededBy: null,
  story: { id: 's', headline: null, outlet: null, url: null, publishedAt: at, claims: 1 },
  subject: id === null ? null : { id, name: id },
  spoiler: null,
  ...told,
})

const words = (changes: readonly Change[]): string => changes.map(({ sentence }) => sentence).join('')
const outline = (days: readonly DayOfChanges[]) =>
  days.map(({ day, groups }) => [day, groups.map(({ subject, news }) => [subject?.id ?? null, words(news)])])

test('changes are grouped by UTC day, then by subject, in the order in which they come', () => {
  const days = groupChanges([
    change('2026-05-12T23:30:00-02:00', 'low-tide', 'a'),
    change('2026-05-12T20:00:00Z', 'low-tide', 'b'),
    change('2026-05-12', null, 'c'),
    change('2026-05-12T09:00:00Z', 'low-tide', 'd'),
    change('2026-05-11T09:00:00Z', 'lanterns', 'e'),
  ])
  assert.deepEqual(outline(days), [
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

test('statements and second sources are no news, and what overturns the record comes before what adds to it', () => {
  const [day] = groupChanges([
    change('2026-05-12', 'low-tide', 'plot', { property: 'statement' }),
    change('2026-05-12', 'low-tide', 'again', { kind: 'new source' }),
    change('2026-05-12', 'low-tide', 'added.'),
    change('2026-05-12', 'low-tide', 'denied.', { kind: 'denial' }),
  ])
  const [group] = day?.groups ?? []
  assert.ok(group)
  assert.equal(words(group.news), 'denied.added.')
  assert.equal(words(group.repeated), 'again')
  assert.equal(words(group.statements), 'plot')
})

test('of equal weight, what is asked first comes first', () => {
  const [day] = groupChanges([
    change('2026-05-12', 'low-tide', 'setting.', { property: 'setting' }),
    change('2026-05-12', 'low-tide', 'cast.'),
    change('2026-05-12', 'low-tide', 'date.', { property: 'release date' }),
    change('2026-05-12', 'low-tide', 'status.', { property: 'status' }),
  ])
  assert.equal(words(day?.groups[0]?.news ?? []), 'status.date.cast.setting.')
})

test('titles without news come after those with', () => {
  const days = groupChanges([
    change('2026-05-12', 'talk', 'plot', { property: 'statement' }),
    change('2026-05-12', 'low-tide', 'cast'),
  ])
  assert.deepEqual(outline(days), [
    [
      '2026-05-12',
      [
        ['low-tide', 'cast'],
        ['talk', ''],
      ],
    ],
  ])
})
