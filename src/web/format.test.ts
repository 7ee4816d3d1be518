import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Qualifiers, Value } from '../server/contract/index.ts'
import {
  formatCount,
  formatList,
  formatProbability,
  formatQualifiers,
  formatValue,
  formatWeight,
} from './format.ts'

test('a probability is a whole percentage that never claims certainty', () => {
  const cases: readonly (readonly [number, string])[] = [
    [0, 'under 1%'],
    [0.004, 'under 1%'],
    [0.01, '1%'],
    [0.625, '63%'],
    [0.99, '99%'],
    [0.9951, 'over 99%'],
    [1, 'over 99%'],
  ]
  for (const [probability, words] of cases) assert.equal(formatProbability(probability), words)
})

test('counts agree with their nouns', () => {
  assert.equal(formatCount(1, 'source'), '1 source')
  assert.equal(formatCount(0, 'source'), '0 sources')
  assert.equal(formatCount(12500, 'story', 'stories'), '12,500 stories')
})

test('a weight carries its sign, and nothing is "minus nought"', () => {
  assert.equal(formatWeight(1.38), '+1.4')
  assert.equal(formatWeight(-0.7), '−0.7')
  assert.equal(formatWeight(-0.02), '0.0')
})

test('a value is shown by its kind', () => {
  const cases: readonly (readonly [Value, string])[] = [
    [{ type: 'date', edtf: '2015-23', text: 'this fall' }, 'autumn 2015'],
    [{ type: 'number', number: 13, unit: 'episodes' }, '13 episodes'],
    [{ type: 'number', number: 1, unit: 'episodes' }, '1 episode'],
    [{ type: 'number', number: 90000000, unit: 'dollars' }, '$90,000,000'],
    [{ type: 'text', text: 'filming' }, 'filming'],
    [{ type: 'title', name: 'Night Garden', year: 1971 }, 'Night Garden (1971)'],
  ]
  for (const [value, words] of cases) assert.equal(formatValue(value), words)
})

test('qualifiers read as a note', () => {
  const cases: readonly (readonly [Qualifiers, string])[] = [
    [{}, ''],
    [{ season: 2, region: 'worldwide' }, 'season 2, worldwide'],
    [{ season: 'next' }, 'next season'],
    [{ platform: { type: 'organisation', name: 'Netflix' } }, 'Netflix'],
    [{ character: { type: 'character', name: 'Mira' }, role: 'lead' }, 'as Mira, lead'],
    [{ first: true }, 'first'],
    [{ first: false }, ''],
  ]
  for (const [qualifiers, words] of cases) assert.equal(formatQualifiers(qualifiers), words)
  assert.equal(formatQualifiers({ job: 'director', season: 1 }, ['job']), 'season 1')
})

test('a list has commas, and an "and" before its last', () => {
  assert.equal(formatList([]), '')
  assert.equal(formatList(['Ana']), 'Ana')
  assert.equal(formatList(['Ana', 'Bo', 'Cy']), 'Ana, Bo and Cy')
})
