import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { isNeverTitle } from './never-titles.ts'

for (const [text, is] of [
  ['FOUR', true],
  ['Season Two', true],
  ['Shots 2–4', true],
  ['Thursdays', true],
  ['Friday-Saturday', true],
  ['At 8:30', true],
  ['And Sunday at 9', true],
  ['Germany, Ireland', true],
  ['EUR', true],
  ['Nine Herons', false],
  ['1974', false],
  ['The Fourth Weir', false],
  ['Seasons', false],
  ['Wednesday Weir', false],
  ['Lydia, Ohio', false],
] as const)
  test(`“${text}” ${is ? 'counts, dates or places' : 'may be a title'}`, () => equal(isNeverTitle(text), is))
