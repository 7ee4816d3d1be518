import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Certainty } from '../../claims/index.ts'
import type { VerdictWord } from '../verdicts/verdict.ts'
import { callsOf, type Judgement, judge, type SettledReport } from './call.ts'

const cases: readonly (readonly ['for' | 'against', string, VerdictWord, string, Judgement])[] = [
  ['for', '2024-03-01', 'true', '2024-04-01', 'right'],
  ['for', '2024-04-01', 'true', '2024-04-01', 'known'],
  ['for', '2024-04-01T09:00:00Z', 'true', '2024-04-01T10:00:00Z', 'right'],
  ['for', '2024-04-01T09:00:00Z', 'true', '2024-04-01', 'known'],
  ['for', '2024-05-01', 'true', '2024-04-01', 'known'],
  ['for', '2024-03-01', 'false', '2024-04-01', 'wrong'],
  ['for', '2024-05-01', 'false', '2024-04-01', 'wrong'],
  ['for', '2024-03-01', 'changed', '2024-04-01', 'right'],
  ['for', '2024-05-01', 'changed', '2024-04-01', 'wrong'],
  ['for', '2024-03-01', 'void', '2024-04-01', 'void'],
  ['against', '2024-03-01', 'true', '2024-04-01', 'wrong'],
  ['against', '2024-05-01', 'true', '2024-04-01', 'wrong'],
  ['against', '2024-03-01', 'false', '2024-04-01', 'right'],
  ['against', '2024-05-01', 'false', '2024-04-01', 'known'],
  ['against', '2024-03-01', 'changed', '2024-04-01', 'void'],
  ['against', '2024-05-01', 'changed', '2024-04-01', 'known'],
]
for (const [stance, said, verdict, at, expected] of cases) {
  test(`said ${stance} it on ${said}, ${verdict} since ${at}: ${expected}`, () =>
    assert.equal(judge(stance, said, { verdict, at, entry: 9, because: null }), expected))
}

const report = (saidAt: string, certainty: Certainty, verdict: VerdictWord = 'true'): SettledReport => ({
  sourceId: 'slate-wire',
  claimId: 'c1',
  property: 'cast member',
  days: null,
  saidAt,
  certainty,
  outcome: { verdict, at: '2024-04-01', entry: 9, because: null },
})

test('saying it five times is one call, first said and firmest worded', () => {
  const said = ['possible', 'stated', 'likely', 'possible', 'open'] as const
  const calls = callsOf(said.map((certainty, i) => report(`2024-03-0${i + 1}`, certainty)))
  assert.deepEqual(
    calls.map(({ certainty, at, judged }) => [certainty, at, judged]),
    [['stated', '2024-03-01', 'right']],
  )
})

test('who takes a thing back is judged for both', () => {
  const calls = callsOf([report('2024-03-01', 'stated'), report('2024-03-02', 'denied')])
  assert.deepEqual(
    calls.map(({ stance, judged }) => [stance, judged]),
    [
      ['for', 'right'],
      ['against', 'wrong'],
    ],
  )
})

test('who goes on saying what was changed was right, and is wrong', () => {
  const calls = callsOf([
    report('2024-03-01', 'stated', 'changed'),
    report('2024-04-02', 'stated', 'changed'),
  ])
  assert.deepEqual(
    calls.map(({ judged }) => judged),
    ['right', 'wrong'],
  )
})

test('a question is no call', () => assert.deepEqual(callsOf([report('2024-03-01', 'open')]), []))
