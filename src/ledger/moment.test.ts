import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { boundOf, plainMoment } from './moment.ts'

describe('moments as the record keeps them', () => {
  const cases = [
    ['2015-08-05', '2015-08-05'],
    ['2015-08', '2015-08'],
    ['2015-08-05T10:00:00Z', '2015-08-05T10:00:00Z'],
    ['2015-08-05T23:30:00-04:00', '2015-08-06T03:30:00Z'],
    ['2015-08-05 10:00', '2015-08-05T10:00:00Z'],
    ['2015-08-05T10:00:00.123Z', '2015-08-05T10:00:00Z'],
    ['last week', null],
    ['2015-13-01', null],
    ['', null],
    [null, null],
  ] as const
  for (const [said, kept] of cases) test(`${said} is ${kept}`, () => assert.equal(plainMoment(said), kept))
})

describe('as of a moment', () => {
  const cases = [
    ['2015-08-05', '2015-08-05T23:59:59Z', true],
    ['2015-08-05', '2015-08-06', false],
    ['2015-08', '2015-08-31', true],
    ['2015-08', '2015-09-01', false],
    ['2015-08-05T10:00:00Z', '2015-08-05', true],
    ['2015-08-05T10:00:00Z', '2015-08-05T10:00:00Z', true],
    ['2015-08-05T10:00:00Z', '2015-08-05T10:00:01Z', false],
  ] as const
  for (const [asOf, published, seen] of cases)
    test(`${asOf} ${seen ? 'sees' : 'does not see'} what came out ${published}`, () => {
      const bound = boundOf(asOf)
      assert.equal(bound !== null && published <= bound, seen)
    })

  test('now has no bound', () => assert.equal(boundOf(null), null))
  test('what is no date is a problem', () => {
    assert.throws(() => boundOf('yesterday'), { code: 'bad-moment' })
  })
})
