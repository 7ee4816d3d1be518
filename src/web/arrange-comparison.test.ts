import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arrangeComparison, type Changed, type Shift, shiftOf } from './arrange-comparison.ts'

type Snapshot = NonNullable<Changed['now']>

const stood: Snapshot = {
  label: 'reported',
  probability: 0.77,
  independentSources: 2,
  supersededBy: null,
  outcome: null,
}
const settled: Snapshot['outcome'] = { verdict: 'true', at: '2026-05-01', entry: 1, because: null }

function change(before: Partial<Snapshot> | null, now: Partial<Snapshot> | null): Changed {
  return {
    ...{ claimId: 'a', sentence: 'Ana Reyes plays Mira.', property: 'cast member', spoiler: null },
    before: before && { ...stood, ...before },
    now: now && { ...stood, ...now },
  }
}

const cases: readonly (readonly [string, Changed, Shift])[] = [
  ['a verdict goes before a new label', change({}, { outcome: settled, label: 'confirmed' }), 'settled'],
  ['a verdict that was taken back is one, too', change({ outcome: settled }, {}), 'settled'],
  ['a new claim that was settled is settled', change(null, { outcome: settled }), 'settled'],
  ['a claim that was not on record is new', change(null, {}), 'new'],
  ['a label goes before a probability', change({}, { label: 'denied', probability: 0.1 }), 'relabelled'],
  ['a probability goes before sources', change({}, { probability: 0.9, independentSources: 3 }), 'reweighed'],
  [
    'what looks the same has not changed',
    change({}, { probability: 0.7701, independentSources: 3 }),
    'more sources',
  ],
  ['sources can be withdrawn', change({}, { independentSources: 1 }), 'fewer sources'],
  ['a claim can be withdrawn', change({}, null), 'gone'],
  ['a statement is only said', { ...change(null, {}), property: 'statement' }, 'said'],
]
for (const [name, changed, shift] of cases)
  test(`${name}: ${shift}`, () => {
    assert.equal(shiftOf(changed), shift)
  })

test('what happened comes in the order in which it matters, and nothing is lost', () => {
  const changed = cases.map(([, one]) => one)
  const groups = arrangeComparison(changed)
  assert.deepEqual(
    groups.map(({ shift }) => shift),
    ['settled', 'relabelled', 'new', 'reweighed', 'more sources', 'fewer sources', 'gone', 'said'],
  )
  assert.equal(groups.flatMap((group) => group.changed).length, changed.length)
})
