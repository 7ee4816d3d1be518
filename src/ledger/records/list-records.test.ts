import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Certainty } from '../../claims/index.ts'
import { findDossier } from '../find-dossier.ts'
import {
  character,
  claim,
  date,
  type InventedStory,
  inventedStory,
  person,
  title,
} from '../invented-story.ts'
import { record } from '../record.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { settle } from '../verdicts/settle.ts'
import { findRecord, listRecords } from './list-records.ts'

const now = '2025-06-01T00:00:00Z'
const parts = ['Mira Voss', 'Tom Holt', 'Old Pell', 'The Cook', 'Ida Crane', 'Nan Weir', 'Bo Finch']
const plays = (actor: string, part: string) =>
  claim(title('Copper Lane'), 'cast member', person(actor), { character: character(part) })

function story(outlet: string, day: number, told: Partial<InventedStory>): InventedStory {
  const url = `https://${outlet.replace(' ', '').toLowerCase()}.example/${day}`
  return { outlet, url, published: `2024-03-${String(day).padStart(2, '0')}`, ...told }
}
const actors = ['Ana Reyes', 'Bea Lund', 'Cy Marsh', 'Dov Hale', 'Eli Strand', 'Fay Orr', 'Gus Penn']
const says = (outlet: string, day: number, part: number, certainty: Certainty = 'stated') =>
  inventedStory(
    story(outlet, day, { reports: [{ claim: plays(actors[part] ?? '', parts[part] ?? ''), certainty }] }),
  )

function claimId(db: Database, words: string): string {
  const all = findDossier(db, 'copper-lane', {})?.groups.flatMap((group) => group.standings) ?? []
  return all.find(({ sentence }) => sentence.includes(words))?.claimId ?? ''
}
const settleAll = (db: Database, wrong: readonly number[], count = parts.length) => {
  for (let part = 0; part < count; part++)
    settle(
      db,
      claimId(db, parts[part] ?? ''),
      { verdict: wrong.includes(part) ? 'false' : 'true', by: 'Nora Pell', at: '2024-04-01' },
      now,
    )
}
const recordOf = (db: Database, id: string, asOf: string | null = null) =>
  listRecords(db, { asOf }).find(({ source }) => source.id === id)

test('under five settled claims there is the count, and no figure', () => {
  const db = openDatabase(':memory:')
  for (let part = 0; part < parts.length; part++) record(db, says('Slate Wire', part + 1, part))
  settleAll(db, [1], 4)
  const few = recordOf(db, 'slate-wire')
  assert.deepEqual([few?.right, few?.wrong, few?.unresolved, few?.figures], [3, 1, 3, null])
  settleAll(db, [1], 5)
  const enough = recordOf(db, 'slate-wire')
  assert.deepEqual([enough?.figures?.accuracy, enough?.figures?.shareOfAll], [0.8, 4 / 7])
  assert.equal(enough?.figures?.leadDays, 28.5)
})

test('an echo with credit is not the outlet’s own call, and is counted apart', () => {
  const db = openDatabase(':memory:')
  record(db, says('Slate Wire', 1, 0))
  const credits = [{ name: 'Slate Wire', url: null, how: 'source' as const }]
  record(
    db,
    inventedStory(
      story('Harbor Post', 2, { credits, reports: [{ claim: plays('Ana Reyes', 'Mira Voss') }] }),
    ),
  )
  settleAll(db, [], 1)
  const [first, echo] = [recordOf(db, 'slate-wire'), recordOf(db, 'harbor-post')]
  assert.deepEqual([first?.right, first?.originality], [1, { first: 1, echoes: 0 }])
  assert.deepEqual([echo?.right ?? 0, echo?.passedOn], [0, { right: 1, wrong: 0 }])
  assert.deepEqual(echo?.originality, { first: 0, echoes: 1 })
})

test('a record can be had for one property and one year', () => {
  const db = openDatabase(':memory:')
  record(db, says('Slate Wire', 1, 0))
  const comesOut = claim(title('Copper Lane'), 'release date', date('2024-10'))
  record(db, inventedStory(story('Slate Wire', 2, { reports: [{ claim: comesOut }] })))
  settle(db, claimId(db, 'October'), { verdict: 'true', by: 'Nora Pell', at: '2024-11-01' }, now)
  settleAll(db, [], 1)
  const right = (request: Parameters<typeof listRecords>[1]) => listRecords(db, request)[0]?.right
  assert.deepEqual(
    [right({}), right({ property: 'release date' }), right({ year: '2024' }), right({ year: '2023' })],
    [2, 1, 2, undefined],
  )
})

test('a record about a franchise counts claims about it and about the titles within it, then as now', () => {
  const db = openDatabase(':memory:')
  const saga = title('The Lane Saga')
  const tells = (day: number, told: ReturnType<typeof claim>) =>
    record(db, inventedStory(story('Slate Wire', day, { reports: [{ claim: told }] })))
  tells(1, plays('Ana Reyes', 'Mira Voss'))
  tells(2, claim(title('Copper Lane'), 'part of', saga))
  tells(3, claim(saga, 'release date', date('2024-10')))
  tells(4, claim(title('Night Ferry'), 'release date', date('2024-11')))
  settleAll(db, [], 1)
  const counts = (about: string | null, asOf: string | null = null) => {
    const [found] = listRecords(db, { about, asOf })
    return [found?.right, found?.unresolved]
  }
  const ways = [null, 'the-lane-saga', 'copper-lane', 'night-ferry', 'ana-reyes']
  const expected = [
    [1, 3],
    [1, 2],
    [1, 1],
    [0, 1],
    [1, 0],
  ]
  assert.deepEqual(
    ways.map((about) => counts(about)),
    expected,
  )
  assert.deepEqual(
    ways.map((about) => counts(about, '2024-12-31')),
    expected,
  )
  assert.throws(() => listRecords(db, { about: 'nobody' }), { code: 'unknown-entity' })
})

test('the calls of a source are listed with their sentences, and in parts', () => {
  const db = openDatabase(':memory:')
  for (let part = 0; part < 6; part++)
    record(db, says('Slate Wire', part + 1, part, part < 3 ? 'likely' : 'stated'))
  settleAll(db, [0], 6)
  const found = findRecord(db, 'slate-wire', {})
  assert.equal(found?.calls[0]?.sentence, 'Fay Orr plays Nan Weir in Copper Lane.')
  assert.deepEqual(found?.details.byCertainty, [
    { name: 'likely', right: 2, wrong: 1, accuracy: null },
    { name: 'stated', right: 3, wrong: 0, accuracy: null },
  ])
  assert.deepEqual(
    found?.details.calibration.map(({ certainty, n, held }) => [certainty, n, held.toFixed(2)]),
    [
      ['stated', 3, '1.00'],
      ['likely', 3, '0.67'],
    ],
  )
  assert.equal(findRecord(db, 'nobody', {}), null)
})

const told = fc.record({
  outlet: fc.constantFrom('Slate Wire', 'Harbor Post', 'Fan Dock'),
  day: fc.integer({ min: 1, max: 28 }),
  part: fc.nat(3),
  certainty: fc.constantFrom<Certainty>('stated', 'likely', 'denied', 'open'),
  credits: fc.boolean(),
})
const stories = fc.uniqueArray(told, { selector: (one) => `${one.outlet} ${one.day}`, maxLength: 10 })
const invented = ({
  outlet,
  day,
  part,
  certainty,
  credits,
}: typeof told extends fc.Arbitrary<infer T> ? T : never) =>
  inventedStory(
    story(outlet, day, {
      credits:
        credits && outlet !== 'Slate Wire' ? [{ name: 'Slate Wire', url: null, how: 'source' as const }] : [],
      reports: [{ claim: plays(actors[part] ?? '', parts[part] ?? ''), certainty }],
    }),
  )

test('the present is worked out as the past is: a record as of today is the record now', () => {
  fc.assert(
    fc.property(stories, fc.subarray([0, 1, 2, 3]), (some, wrong) => {
      const db = openDatabase(':memory:')
      for (const one of some) record(db, invented(one))
      for (const part of new Set(some.map((one) => one.part))) {
        const verdict = wrong.includes(part) ? 'false' : 'true'
        const id = claimId(db, parts[part] ?? '')
        if (id !== '') settle(db, id, { verdict, by: 'Nora Pell', at: '2024-04-01' }, now)
      }
      assert.deepEqual(listRecords(db, { asOf: '2024-12-31' }), listRecords(db, {}))
    }),
    { numRuns: 40 },
  )
})

test('a record as of a day is the same whatever was said and decided after', () => {
  fc.assert(
    fc.property(stories, fc.integer({ min: 1, max: 28 }), (some, day) => {
      const asOf = `2024-03-${String(day).padStart(2, '0')}`
      const [all, early] = [openDatabase(':memory:'), openDatabase(':memory:')]
      for (const one of some) record(all, invented(one))
      for (const one of some.filter((one) => one.day <= day)) record(early, invented(one))
      for (const db of [all, early]) {
        const id = claimId(db, parts[0] ?? '')
        if (id !== '') settle(db, id, { verdict: 'true', by: 'Nora Pell', at: asOf }, now)
      }
      const later = claimId(all, parts[1] ?? '')
      if (later !== '') settle(all, later, { verdict: 'true', by: 'Nora Pell', at: '2024-04-02' }, now)
      const plain = (db: Database) =>
        listRecords(db, { asOf }).map(({ source, ...rest }) => ({ ...rest, source: { ...source, name: '' } }))
      assert.deepEqual(plain(all), plain(early))
    }),
    { numRuns: 40 },
  )
})
