import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMoment } from './moment.ts'

const cases: readonly (readonly [text: string, is: boolean])[] = [
  ['2015-08-05', true],
  ['2024-02-29', true],
  ['2015-08-05T09:30', true],
  ['2015-08-05T09:30:15.123Z', true],
  ['2015-08-05T09:30:15-07:00', true],
  ['2023-02-29', false],
  ['2015-13-01', false],
  ['2015-06-31', false],
  ['2015-08-05T25:00:00Z', false],
  ['2015-08', false],
  ['5 August 2015', false],
  ['', false],
]
for (const [text, is] of cases) {
  test(`"${text}" is ${is ? 'a' : 'no'} date`, () => assert.equal(isMoment(text), is))
}
