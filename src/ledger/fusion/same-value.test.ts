import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sameValue } from './same-value.ts'

const same: readonly (readonly [string, string])[] = [
  ['Nora Pell', 'nora  pell'],
  ['Pell, Nora', 'Nora Pell'],
  ['N. Pell', 'N Pell'],
  ['Noël Brandt', 'Noel Brandt'],
  ['Nora Pell; Ida Voss', 'Voss, Ida; Pell, Nora'],
  ['7:05', '07:05'],
  ['7:05 p.m.', '19:05'],
  ['12:10 am', '00:10'],
  ['1,250', '1250'],
  ['Harbor-Town!', 'harbor-town'],
]
for (const [one, other] of same)
  test(`"${one}" and "${other}" are one value`, () => assert.equal(sameValue(one), sameValue(other)))

const different: readonly (readonly [string, string])[] = [
  ['Nora Pell', 'Pell Nora'],
  ['7:05', '7:50'],
  ['7:05 am', '7:05 pm'],
  ['-5', '5'],
  ['1.5', '15'],
  ['12.5%', '12.5'],
  ['C', 'C++'],
  ['Nora Pell', 'Nora Pella'],
  ['!', '?'],
  ['2015-11', '2015-11-20'],
  ['Harbor, North Shire, Land', 'North Shire, Harbor, Land'],
]
for (const [one, other] of different)
  test(`"${one}" and "${other}" are two values`, () => assert.notEqual(sameValue(one), sameValue(other)))
