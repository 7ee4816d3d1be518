import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Claim, Entity, Property, Value } from '../claims/index.ts'
import { properties } from '../claims/index.ts'
import { sayDate } from './say-date.ts'
import { sentence } from './sentence.ts'

const ferry: Entity = { type: 'title', name: 'Copper Lane' }
const ana: Entity = { type: 'person', name: 'Ana Reyes' }
const mira: Entity = { type: 'character', name: 'Mira Voss' }
const joss: Entity = { type: 'character', name: 'Joss' }
const hulu: Entity = { type: 'organisation', name: 'Hulu' }
const northlightPictures: Entity = { type: 'organisation', name: 'Northlight Pictures' }
const text = (words: string): Value => ({ type: 'text', text: words })
const date = (edtf: string): Value => ({ type: 'date', edtf, text: '' })
const number = (n: number, unit: string): Value => ({ type: 'number', number: n, unit })

type Case = readonly [Entity | null, Property, Value, Claim['qualifiers'], string, Claim['continuity']?]
const cases: readonly Case[] = [
  [ferry, 'cast member', ana, { character: mira }, 'Ana Reyes plays Mira Voss in Copper Lane.'],
  [ferry, 'cast member', ana, {}, 'Ana Reyes is in the cast of Copper Lane.'],
  [ferry, 'cast member', ana, { role: 'lead' }, 'Ana Reyes stars in Copper Lane.'],
  [
    ferry,
    'cast member',
    ana,
    { role: 'recurring', season: 2 },
    'Ana Reyes is in the cast of season 2 of Copper Lane in a recurring role.',
  ],
  [
    ferry,
    'cast member',
    ana,
    { role: 'cameo', character: mira },
    'Ana Reyes plays Mira Voss in Copper Lane, a cameo.',
  ],
  [
    ferry,
    'cast member',
    ana,
    { role: 'voice', character: mira },
    'Ana Reyes voices Mira Voss in Copper Lane.',
  ],
  [ferry, 'crew member', ana, { job: 'director' }, 'Ana Reyes directs Copper Lane.'],
  [ferry, 'crew member', ana, { job: 'showrunner' }, 'Ana Reyes runs Copper Lane.'],
  [
    ferry,
    'crew member',
    ana,
    { job: 'writer', season: 2, episode: 4 },
    'Ana Reyes writes episode 4 of season 2 of Copper Lane.',
  ],
  [
    ferry,
    'crew member',
    ana,
    { job: 'production designer' },
    'Ana Reyes is production designer of Copper Lane.',
  ],
  [ferry, 'crew member', ana, {}, 'Ana Reyes works on Copper Lane.'],
  [
    ferry,
    'release date',
    date('2015-23'),
    { platform: hulu },
    'Copper Lane comes out on Hulu in autumn 2015.',
  ],
  [
    ferry,
    'release date',
    date('2015-11-20'),
    { season: 2 },
    'Season 2 of Copper Lane comes out on 20 November 2015.',
  ],
  [
    ferry,
    'release date',
    date('2015-11-20'),
    { of: 'trailer' },
    'The trailer of Copper Lane comes out on 20 November 2015.',
  ],
  [ferry, 'platform', hulu, {}, 'Copper Lane is on Hulu.'],
  [ferry, 'platform', northlightPictures, {}, 'Copper Lane is released by Northlight Pictures.'],
  [ferry, 'production company', hulu, {}, 'Copper Lane is made by Hulu.'],
  [ferry, 'status', text('renewed'), { season: 3 }, 'Copper Lane is renewed for season 3.'],
  [ferry, 'status', text('renewed'), { season: 'next' }, 'Copper Lane is renewed for the next season.'],
  [ferry, 'status', text('cancelled'), {}, 'Copper Lane is cancelled.'],
  [ferry, 'status', text('ending'), { season: 4 }, 'Copper Lane ends with season 4.'],
  [ferry, 'status', text('wrapped'), { season: 4 }, 'Season 4 of Copper Lane has wrapped.'],
  [
    ferry,
    'count',
    number(8, 'episodes'),
    { of: 'episodes', season: 1 },
    'Season 1 of Copper Lane has 8 episodes.',
  ],
  [ferry, 'count', number(1, 'episodes'), { of: 'episodes' }, 'Copper Lane has 1 episode.'],
  [ferry, 'count', number(131, 'minutes'), { of: 'minutes' }, 'Copper Lane runs 131 minutes.'],
  [
    ferry,
    'count',
    number(58_400_000, 'dollars'),
    { of: 'dollars box office', region: 'domestic' },
    'Copper Lane makes $58,400,000 at the box office (domestic).',
  ],
  [ferry, 'title', text('The Long Crossing'), {}, 'Copper Lane is called “The Long Crossing”.'],
  [ferry, 'based on', text('the novel by Hal Marsh'), {}, 'Copper Lane is based on the novel by Hal Marsh.'],
  [
    ferry,
    'follows',
    { type: 'title', name: 'Day Ferry', year: 1971 },
    { kind: 'remake' },
    'Copper Lane is a remake of Day Ferry (1971).',
  ],
  [
    ferry,
    'part of',
    { type: 'title', name: 'Harbor Universe' },
    {},
    'Copper Lane is part of Harbor Universe.',
  ],
  [mira, 'alias', text('the Tide'), {}, 'Mira Voss is also known as the Tide.'],
  [mira, 'appears in', ferry, { season: 2 }, 'Mira Voss appears in season 2 of Copper Lane.'],
  [mira, 'relationship', joss, { kind: 'spouse' }, 'In the comics, Mira Voss and Joss are married.', 'page'],
  [mira, 'relationship', joss, { kind: 'parent' }, 'Joss is Mira Voss’s parent.'],
  [mira, 'relationship', text('a daughter'), { kind: 'child' }, 'Mira Voss’s child is a daughter.'],
  [mira, 'occupation', text('harbor pilot'), {}, 'Mira Voss is a harbor pilot.'],
  [mira, 'occupation', text('an assassin'), {}, 'Mira Voss is an assassin.'],
  [mira, 'ability', text('can breathe under water'), {}, 'Mira Voss can breathe under water.'],
  [mira, 'ability', text('unbreakable skin'), {}, 'Mira Voss has this ability: unbreakable skin.'],
  [ferry, 'setting', { type: 'place', name: 'Galway' }, {}, 'Copper Lane is set in Galway.'],
  [
    ferry,
    'filming location',
    { type: 'place', name: 'Galway' },
    { date: '2015-06' },
    'Copper Lane is filmed in Galway (June 2015).',
  ],
  [ana, 'notable work', ferry, {}, 'Ana Reyes is known for Copper Lane.'],
  [
    ferry,
    'media',
    text('trailer'),
    { first: true, by: 'Hulu' },
    'There is the first trailer of Copper Lane from Hulu.',
  ],
  [ferry, 'statement', text('the ferry may never arrive'), {}, 'The ferry may never arrive.'],
  [null, 'statement', text('Will anyone watch?'), {}, 'Will anyone watch?'],
]

describe('claims read as sentences', () => {
  for (const [subject, property, value, qualifiers, said, continuity = 'screen'] of cases)
    test(said, () => assert.equal(sentence({ subject, property, value, qualifiers, continuity }), said))

  test('every property has a sentence here', () => {
    const told = new Set(cases.map(([, property]) => property))
    assert.deepEqual(
      properties.filter((property) => !told.has(property)),
      [],
    )
  })
})

describe('dates read as words', () => {
  const words = [
    ['2015-11-20', 'on 20 November 2015'],
    ['2015-11', 'in November 2015'],
    ['2015', 'in 2015'],
    ['2015-23', 'in autumn 2015'],
    ['2015~', 'in about 2015'],
    ['201X', 'in the 2010s'],
    ['2016-09/2016-12', 'in late 2016'],
    ['2017-05/2017-08', 'in mid-2017'],
    ['2015-09/2015-11', 'between September 2015 and November 2015'],
    ['2026/..', 'not before 2026'],
    ['../2015-12', 'by December 2015'],
    ['someday', 'someday'],
  ] as const
  for (const [edtf, said] of words) test(`${edtf} is “${said}”`, () => assert.equal(sayDate(edtf), said))
})
