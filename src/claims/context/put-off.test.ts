import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPutOff } from './put-off.ts'

const table: readonly (readonly [string, boolean])[] = [
  ['copper lane will not open until february 12, 2027', true],
  ["the show won't be back on hulu until at least next spring", true],
  ["night ferry isn't due until the end of the year", false],
  ['night ferry is not due until the end of 2027', true],
  ['the film is not expected in theaters until late may', true],
  ['they never premiered it on netflix until this fall', true],
  ['the studio will not renew it until the ratings are in', false],
  ['copper lane opens on february 12', false],
  ['it runs until may 4', false],
  ['it is not on hulu. wait until june', false],
]
for (const [sentence, expected] of table)
  test(`${sentence}: ${expected ? 'put off' : 'not put off'}`, () =>
    assert.equal(isPutOff(sentence), expected))
