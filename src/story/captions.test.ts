import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isPhotoCredit, namesMakers, splitCredit } from './captions.ts'

describe('splitCredit', () => {
  const cases: readonly (readonly [string, string | null, string | null])[] = [
    ['Ada Finch in Lantern Row. (Photo: Bo Lund/Skyline)', 'Ada Finch in Lantern Row.', 'Bo Lund/Skyline'],
    ['Ada Finch in Lantern Row. Photo by Bo Lund', 'Ada Finch in Lantern Row.', 'Bo Lund'],
    ['Ada Finch in Lantern Row © 2026 Skyline. All Rights Reserved.', 'Ada Finch in Lantern Row', 'Skyline'],
    ['Ada Finch am Kai. Foto: Bo Lund/dpa', 'Ada Finch am Kai.', 'Bo Lund/dpa'],
    ['Ada Finch on Friday. (AP Photo/Bo Lund)', 'Ada Finch on Friday.', 'AP Photo/Bo Lund'],
    ['Ada Finch on Friday. Bo Lund / Pier Post', 'Ada Finch on Friday.', 'Bo Lund / Pier Post'],
    ['Ada Finch on Friday. (Bo Lund / Pier Post)', 'Ada Finch on Friday.', 'Bo Lund / Pier Post'],
    ['Ada Finch. Photo: Bo Lund/Skyline. © 2026 Skyline, Inc.', 'Ada Finch.', 'Bo Lund/Skyline'],
    ['Cover of Row #1 - art by Bo Lund', 'Cover of Row #1', 'Bo Lund'],
    ['An unlettered page. Art: Bo Lund', 'An unlettered page.', 'Bo Lund'],
    ['続編のビジュアル （C）スカイライン', '続編のビジュアル', 'スカイライン'],
    ['会見に現れた監督（撮影：石動りょう）', '会見に現れた監督', '石動りょう'],
    ['Pier Post photo by Bo Lund', null, 'Bo Lund'],
    ['(Bo Lund/Skyline)', null, 'Bo Lund/Skyline'],
    ['SKYLINE/Bo Lund', null, 'SKYLINE/Bo Lund'],
    ['Clips in text, video, and more', 'Clips in text, video, and more', null],
    ['The pier in and/or out of season', 'The pier in and/or out of season', null],
    ['The new cover by Bo Lund', 'The new cover by Bo Lund', null],
    [
      'Create depth in your photographs by moving lamps',
      'Create depth in your photographs by moving lamps',
      null,
    ],
    ['Ada Finch. Foto: dpa', 'Ada Finch.', 'dpa'],
    ['Courtesy of Skyline', null, 'Courtesy of Skyline'],
    ['Photo courtesy of Skyline', null, 'Courtesy of Skyline'],
    ['Ada Finch on the pier. Photo © E. M.', 'Ada Finch on the pier.', 'E. M.'],
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
  for (const line of [
    'Ada Finch in Getty Park',
    'The film opens in May.',
    'Photos from the set',
    'Photo sources and lamps',
  ]) {
    it(`${line} is none`, () => assert.equal(isPhotoCredit(line), false))
  }
})

describe('namesMakers', () => {
  for (const line of [
    'Bo Lund/Skyline',
    'SKYLINE/Bo Lund',
    'Bo Lund / The Pier Post',
    'Ana M. Ruiz/Kai-Film/Skyline',
  ])
    it(`${line} does`, () => assert.equal(namesMakers(line), true))
  for (const line of ['News/Film', 'He ran and/or swam', 'Bo Lund', 'Nov. 12/13', '1/2'])
    it(`${line} does not`, () => assert.equal(namesMakers(line), false))
})
