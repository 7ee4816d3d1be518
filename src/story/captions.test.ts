import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isPhotoCredit, splitCredit } from './captions.ts'

describe('splitCredit', () => {
  const cases: readonly (readonly [string, string | null, string | null])[] = [
    ['Ada Finch in Lantern Row. (Photo: Bo Lund/Skyline)', 'Ada Finch in Lantern Row.', 'Bo Lund/Skyline'],
    ['Ada Finch in Lantern Row. Photo by Bo Lund', 'Ada Finch in Lantern Row.', 'Bo Lund'],
    ['Ada Finch in Lantern Row © 2026 Skyline. All Rights Reserved.', 'Ada Finch in Lantern Row', 'Skyline'],
    ['Ada Finch am Kai. Foto: Bo Lund/dpa', 'Ada Finch am Kai.', 'Bo Lund/dpa'],
    ['Ada Finch on Friday. (AP Photo/Bo Lund)', 'Ada Finch on Friday.', 'AP Photo/Bo Lund'],
    ['Courtesy of Skyline', null, 'Skyline'],
    ['Image credit: Skyline', null, 'Skyline'],
    ['Ada Finch looks at a photo of the pier.', 'Ada Finch looks at a photo of the pier.', null],
    ['Ada Finch (left) and Tom Oak', 'Ada Finch (left) and Tom Oak', null],
    ['', null, null],
  ]
  for (const [line, caption, credit] of cases) {
    it(line || 'nothing', () => assert.deepEqual(splitCredit(line), { caption, credit }))
  }
})

describe('isPhotoCredit', () => {
  for (const line of ['Getty Images', 'Bo Lund/Reuters', '© Skyline', 'Photo: Bo Lund']) {
    it(`${line} is one`, () => assert.equal(isPhotoCredit(line), true))
  }
  for (const line of ['Ada Finch in Getty Park', 'The film opens in May.', 'Photos from the set']) {
    it(`${line} is none`, () => assert.equal(isPhotoCredit(line), false))
  }
})
