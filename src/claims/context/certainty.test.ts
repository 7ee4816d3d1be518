import assert from 'node:assert/strict'
import test from 'node:test'
import { governingCertainty } from './certainty.ts'

for (const [before, certainty] of [
  ['the showrunner has scotched the story that ', 'denied'],
  ['the network shot down talk that ', 'denied'],
  ['she poured cold water on the idea that ', 'denied'],
  ['false: reports that ', 'denied'],
  ['rumour: ', 'possible'],
  ['wishlist: ', 'possible'],
  ['a reader asks if there is any truth in the story that ', 'open'],
  ['if this is how ', 'possible'],
  ['she wonders whether ', 'open'],
  ["i'm hearing ", 'likely'],
  ['if it sells, ', null],
  ['the false harbor: ', null],
  ['the network said that ', null],
  ['she ruled the waves and ', null],
] as const)
  test(`"${before}…" is ${certainty ?? 'left to its own words'}`, () => {
    assert.equal(governingCertainty(before)?.certainty ?? null, certainty)
  })
