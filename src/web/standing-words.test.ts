import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Label, VerdictView } from '../server/contract/index.ts'
import { standingWords } from './standing-words.ts'

const cases: readonly (readonly [Label, number, VerdictView['verdict'] | null, string])[] = [
  ['confirmed', 0.97, null, 'Confirmed 97%'],
  ['confirmed', 0.5, null, 'Confirmed 50%'],
  ['confirmed', 0.004, null, 'Confirmed but outweighed: under 1%'],
  ['reported', 0.44, null, 'Reported but outweighed: 44%'],
  ['rumoured', 0.2, null, 'Rumoured 20%'],
  ['speculated', 0.01, null, 'Speculated 1%'],
  ['denied', 0.02, null, 'Denied 2%'],
  ['denied', 0.6, null, 'Denied but likely: 60%'],
  ['open', 0.5, null, 'Open 50%'],
  ['confirmed', 1, 'true', 'Confirmed settled: true'],
  ['confirmed', 0, 'false', 'Once confirmed settled: false'],
  ['rumoured', 0, 'false', 'Once rumoured settled: false'],
  ['denied', 0, 'false', 'Denied settled: false'],
  ['denied', 1, 'true', 'Once denied settled: true'],
  ['confirmed', 0, 'changed', 'Once confirmed settled: changed'],
  ['confirmed', 0.3, 'void', 'Confirmed but outweighed: 30%'],
]
for (const [label, probability, verdict, said] of cases)
  test(`${label} at ${probability}, ${verdict ?? 'not settled'}, is “${said}”`, () => {
    const outcome = verdict && { verdict, at: '2026-05-01', entry: 1, because: null }
    const words = standingWords({ label, probability, outcome })
    assert.equal(`${words.label} ${words.share}`, said)
    assert.equal(words.why !== null, said.includes(' but '))
  })
