import assert from 'node:assert/strict'
import { test } from 'node:test'
import { properties } from '../../claims/index.ts'
import { claim, date, person, title, words } from '../invented-story.ts'
import { criterionOf } from './criterion.ts'

const ferry = title('Copper Lane')

const cases: readonly (readonly [about: string, by: string | null, of: Parameters<typeof criterionOf>])[] = [
  ['a date by its last day', '2024-11-30', [claim(ferry, 'release date', date('2024-23')), '2024-03-01']],
  ['an open end by its horizon', '2027-03-01', [claim(ferry, 'release date', date('2025/..')), '2024-03-01']],
  [
    'a part by three years',
    '2027-03-01',
    [claim(ferry, 'cast member', person('Ana Reyes')), '2024-03-01T10:00:00Z'],
  ],
  ['a month as a month', '2027-03-31', [claim(ferry, 'cast member', person('Ana Reyes')), '2024-03']],
  [
    'a leap day by the last of February',
    '2025-02-28',
    [claim(ferry, 'status', words('renewed')), '2024-02-29'],
  ],
  ['a statement by nothing', null, [claim(ferry, 'statement', words('It may end well.')), '2024-03-01']],
]
for (const [about, by, of] of cases) {
  test(`a criterion has its day: ${about}`, () => assert.equal(criterionOf(...of).by, by))
}

test('every property says what settles it', () => {
  for (const property of properties) {
    const { settles } = criterionOf({ ...claim(ferry, 'status', words('x')), property }, '2024-03-01')
    assert.match(settles, /^[a-z].*[a-z]$/)
  }
})
