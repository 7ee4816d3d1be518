import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isMaker, splitCaption } from './caption-credit.ts'

describe('splitCaption', () => {
  const pier = 'Ada Finch on the pier.'
  const credits: readonly (readonly [string, string])[] = [
    ['(Source: Bo Lund)', 'Bo Lund'],
    ['Still: Skyline', 'Skyline'],
    ['(Screengrab: Skyline)', 'Skyline'],
    ['Ph. Bo Lund', 'Bo Lund'],
    ['Photo Bo Lund', 'Bo Lund'],
    ['Foto de Bo Lund', 'Bo Lund'],
    ['Photo provided by Skyline', 'Skyline'],
    ['Photography by Bo Lund', 'Bo Lund'],
    ['| Bo Lund', 'Bo Lund'],
    ['(Bo Lund)', 'Bo Lund'],
    ['(Handout)', 'Handout'],
    ['Bo Lund for The Slate Wire', 'Bo Lund for The Slate Wire'],
    ['Via Skyline', 'Skyline'],
    ['© E. M.', 'E. M.'],
    ['Image courtesy of Skyline.', 'Courtesy of Skyline'],
    ['| Bo Lund/The Slate Wire', 'Bo Lund/The Slate Wire'],
    ['— Bo Lund/Skyline', 'Bo Lund/Skyline'],
    ['/ scan by Mops', 'Mops'],
  ]
  for (const [credit, name] of credits)
    it(credit, () => assert.deepEqual(splitCaption(`${pier} ${credit}`), { caption: pier, credit: name }))

  const whole = [
    'Ada Finch as Mira (Bo Lund plays the ferryman)',
    'Ada Finch with Mira (Bo Lund).',
    'The poster by the door. Mira came via the pier.',
    'Lamps are lit. Then Ada Finch for a week.',
    'Where it all began. Ada Finch',
    'Ada Finch — The Lamp Years',
    'The pier | lit by every lamp',
  ]
  for (const caption of whole)
    it(`no credit: ${caption}`, () => assert.deepEqual(splitCaption(caption), { caption, credit: null }))
})

describe('isMaker', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['Tidewater Studios', true],
    ['Bureau of the Pier Press', true],
    ['Ada Finch', false],
    ['Ada Finch leaves the studios', false],
  ]
  for (const [name, is] of cases) it(name, () => assert.equal(isMaker(name), is))
})
