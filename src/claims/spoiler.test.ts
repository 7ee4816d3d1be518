import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from './claim.ts'
import { spoilerOf } from './spoiler.ts'

const title = { type: 'title', name: 'Copper Lane' } as const
const mira = { type: 'character', name: 'Mira' } as const
const holt = { type: 'character', name: 'Holt' } as const
const claim = (said: Partial<Claim>): Claim => ({
  subject: title,
  property: 'statement',
  value: { type: 'text', text: 'Mira dies in the fire' },
  qualifiers: {},
  continuity: 'screen',
  ...said,
})

const cases: readonly (readonly [string, Partial<Claim>, readonly string[], ReturnType<typeof spoilerOf>])[] =
  [
    ['a plot', {}, ['statement-plot-fate'], { work: 'Copper Lane', season: null }],
    [
      'a plot of a season',
      { qualifiers: { season: 2 } },
      ['statement-plot-told'],
      { work: 'Copper Lane', season: '2' },
    ],
    ['a plot of no work', { subject: null }, ['statement-plot-of-the-page'], { work: null, season: null }],
    [
      'a plot of the comics',
      { continuity: 'page' },
      ['statement-plot-fate'],
      { work: 'Copper Lane', season: null },
    ],
    [
      'who is whose on screen',
      { subject: mira, property: 'relationship', value: holt },
      ['kin'],
      { work: null, season: null },
    ],
    [
      'who is whose in the comics',
      { subject: mira, property: 'relationship', value: holt, continuity: 'page' },
      ['kin'],
      null,
    ],
    ['a premise', {}, ['statement-plot-logline', 'statement-plot-follows', 'statement-plot-who-does'], null],
    ['an open question', {}, ['statement-question'], null],
    ['a hedge', {}, ['statement-expected'], null],
    [
      'casting',
      { property: 'cast member', value: { type: 'person', name: 'Ana Reyes' } },
      ['statement-plot-fate'],
      null,
    ],
  ]

for (const [what, said, rules, expected] of cases)
  test(`${what} ${expected ? 'is a spoiler of its scope' : 'is none'}`, () =>
    assert.deepEqual(spoilerOf(claim(said), rules), expected))
