import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Certainty, Claim } from '../../claims/index.ts'
import { findClaim, findDossier } from '../find-dossier.ts'
import {
  character,
  claim,
  date,
  type InventedStory,
  inventedStory,
  organisation,
  person,
  title,
} from '../invented-story.ts'
import { rebuild } from '../rebuild.ts'
import { record } from '../record.ts'
import { contents } from '../store/contents.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { settle } from './settle.ts'
import { undo } from './undo.ts'
import type { VerdictWord } from './verdict.ts'

const ferry = title('Copper Lane')
const plays = (name: string) =>
  claim(ferry, 'cast member', person(name), { character: character('Mira Voss') })
const comesOut = (edtf: string) => claim(ferry, 'release date', date(edtf))
const now = '2025-06-01T00:00:00Z'
const by = 'Nora Pell'

const outlets = ['Slate Wire', 'Harbor Post', 'Fan Dock', 'Tide Herald', 'Quay Times']

/** One story a claim, on the first days of March. */
function recordOf(claims: readonly Claim[], certainty: Certainty = 'stated'): Database {
  const db = openDatabase(':memory:')
  for (const [i, one] of claims.entries()) record(db, inventedStory(storyOf(one, i, certainty)))
  return db
}
function storyOf(one: Claim, i: number, certainty: Certainty): InventedStory {
  const outlet = outlets[i % outlets.length] ?? ''
  return {
    outlet,
    url: `https://${outlet.replace(' ', '').toLowerCase()}.example/${i}`,
    published: `2024-03-0${i + 1}`,
    reports: [{ claim: one, certainty }],
  }
}
function standings(db: Database, asOf: string | null = null) {
  return findDossier(db, 'copper-lane', { asOf })?.groups.flatMap((group) => group.standings) ?? []
}
function idOf(db: Database, words: string): string {
  const found = standings(db).find(({ sentence }) => sentence.includes(words))
  assert.ok(found, words)
  return found.claimId
}
function outcomes(db: Database, asOf: string | null = null) {
  return Object.fromEntries(standings(db, asOf).map((s) => [s.sentence, s.outcome?.verdict ?? null]))
}
const code = (expected: string) => (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === expected

type Given = readonly [words: string, verdict: VerdictWord, at: string]
const cases: readonly (readonly [
  about: string,
  claims: readonly Claim[],
  given: readonly Given[],
  expected: Readonly<Record<string, string | null>>,
])[] = [
  [
    'a true value makes its rivals false',
    [plays('Ana Reyes'), plays('Bea Lund')],
    [['Bea', 'true', '2024-04-01']],
    {
      'Ana Reyes plays Mira Voss in Copper Lane.': 'false',
      'Bea Lund plays Mira Voss in Copper Lane.': 'true',
    },
  ],
  [
    'a false value says nothing of its rivals',
    [plays('Ana Reyes'), plays('Bea Lund')],
    [['Bea', 'false', '2024-04-01']],
    {
      'Ana Reyes plays Mira Voss in Copper Lane.': null,
      'Bea Lund plays Mira Voss in Copper Lane.': 'false',
    },
  ],
  [
    'what was true until a rival became true has changed',
    [plays('Ana Reyes'), plays('Bea Lund')],
    [
      ['Ana', 'true', '2024-04-01'],
      ['Bea', 'true', '2024-05-01'],
    ],
    {
      'Ana Reyes plays Mira Voss in Copper Lane.': 'changed',
      'Bea Lund plays Mira Voss in Copper Lane.': 'true',
    },
  ],
  [
    'a value’s own verdict goes before what others’ say of it',
    [comesOut('2024-10-04'), comesOut('2025-01-10')],
    [
      ['October', 'changed', '2024-04-01'],
      ['January', 'true', '2025-01-10'],
    ],
    {
      'Copper Lane comes out on 4 October 2024.': 'changed',
      'Copper Lane comes out on 10 January 2025.': 'true',
    },
  ],
  [
    'a day that is true makes the season that holds it true, and another day false',
    [comesOut('2024-23'), comesOut('2024-10-04'), comesOut('2024-10-11')],
    [['4 October', 'true', '2024-10-04']],
    {
      'Copper Lane comes out in autumn 2024.': 'true',
      'Copper Lane comes out on 4 October 2024.': 'true',
      'Copper Lane comes out on 11 October 2024.': 'false',
    },
  ],
  [
    'a season that is false makes its days false; one that is true leaves them open',
    [comesOut('2024-23'), comesOut('2024-10-04')],
    [['autumn', 'false', '2024-12-01']],
    { 'Copper Lane comes out in autumn 2024.': 'false', 'Copper Lane comes out on 4 October 2024.': 'false' },
  ],
  [
    'a true season leaves its days open',
    [comesOut('2024-23'), comesOut('2024-10-04')],
    [['autumn', 'true', '2024-12-01']],
    { 'Copper Lane comes out in autumn 2024.': 'true', 'Copper Lane comes out on 4 October 2024.': null },
  ],
  [
    'where many values are true together, each is settled alone',
    [
      claim(ferry, 'production company', organisation('Harbor One')),
      claim(ferry, 'production company', organisation('Quay Films')),
    ],
    [['Harbor One', 'true', '2024-04-01']],
    { 'Copper Lane is made by Harbor One.': 'true', 'Copper Lane is made by Quay Films.': null },
  ],
  [
    'of two verdicts on a claim the one that counts from the later day stands, whenever it was given',
    [plays('Ana Reyes')],
    [
      ['Ana', 'true', '2024-05-01'],
      ['Ana', 'false', '2024-04-01'],
    ],
    { 'Ana Reyes plays Mira Voss in Copper Lane.': 'true' },
  ],
]

describe('a verdict and the other values of its slot', () => {
  for (const [about, claims, given, expected] of cases) {
    test(about, () => {
      const db = recordOf(claims)
      for (const [words, verdict, at] of given) settle(db, idOf(db, words), { verdict, by, at }, now)
      assert.deepEqual(outcomes(db), expected)
    })
  }
})

test('a verdict makes certain what words could not, from its moment on', () => {
  const db = recordOf([plays('Ana Reyes'), plays('Bea Lund')])
  const before = standings(db)
  settle(db, idOf(db, 'Ana'), { verdict: 'true', by, at: '2024-04-01' }, now)
  const chances = standings(db).map((s) => [s.sentence.slice(0, 3), s.label, s.probability])
  assert.deepEqual(chances, [
    ['Ana', 'confirmed', 1],
    ['Bea', 'denied', 0],
  ])
  assert.deepEqual(standings(db, '2024-03-31'), before)
  assert.notDeepEqual(standings(db, '2024-04-01'), before)
})

test('a verdict that supersedes says so, and the history keeps both', () => {
  const db = recordOf([plays('Ana Reyes'), plays('Bea Lund')])
  const ana = idOf(db, 'Ana')
  const first = settle(db, ana, { verdict: 'true', by, why: 'She says so.', at: '2024-04-01' }, now)
  assert.deepEqual(
    first.followed.map(({ sentence, outcome }) => [sentence, outcome.verdict]),
    [['Bea Lund plays Mira Voss in Copper Lane.', 'false']],
  )
  const second = settle(db, ana, { verdict: 'false', by: 'Ida Crane', at: '2024-04-02' }, now)
  assert.equal(second.supersedes?.entry, first.verdict.entry)
  const view = findClaim(db, ana, {})
  assert.deepEqual(
    view?.verdicts.map(({ verdict, by, stands }) => [verdict, by, stands]),
    [
      ['true', by, false],
      ['false', 'Ida Crane', true],
    ],
  )
  const then = findClaim(db, ana, { asOf: '2024-04-01' })
  assert.deepEqual(
    then?.verdicts.map(({ verdict, stands }) => [verdict, stands]),
    [['true', true]],
  )
})

test('the same decision again writes nothing', () => {
  const db = recordOf([plays('Ana Reyes')])
  const given = { verdict: 'true', by, why: 'Seen.' } as const
  const first = settle(db, idOf(db, 'Ana'), given, now)
  assert.equal(settle(db, idOf(db, 'Ana'), given, '2025-07-01').verdict.entry, first.verdict.entry)
})

test('a verdict counts from its settling report unless said otherwise', () => {
  const db = recordOf([plays('Ana Reyes')])
  const reportId = standings(db)[0]?.reports[0]?.id ?? ''
  const settled = settle(db, idOf(db, 'Ana'), { verdict: 'true', by, reportId }, now)
  assert.equal(settled.verdict.at, '2024-03-01')
})

test('an undo restores everything, and can be undone itself', () => {
  const db = recordOf([plays('Ana Reyes'), plays('Bea Lund')])
  const before = standings(db)
  const { verdict } = settle(db, idOf(db, 'Ana'), { verdict: 'true', by, at: '2024-04-01' }, now)
  const settled = standings(db)
  const undone = undo(db, verdict.entry, { by, why: 'A parody.', at: '2024-06-01' }, now)
  assert.equal(undone.stands, false)
  assert.deepEqual(standings(db), before)
  // On the days between, the verdict was on record.
  assert.deepEqual(
    standings(db, '2024-05-01').map((s) => s.outcome?.verdict),
    ['true', 'false'],
  )
  assert.throws(() => undo(db, verdict.entry, { by }, now), code('already-undone'))
  assert.equal(undo(db, undone.entry, { by }, now).stands, true)
  assert.deepEqual(standings(db), settled)
})

test('what cannot be settled or taken back is said', () => {
  const db = recordOf([plays('Ana Reyes')])
  const ana = idOf(db, 'Ana')
  assert.throws(() => settle(db, 'f00d', { verdict: 'true', by }, now), code('unknown-claim'))
  assert.throws(
    () => settle(db, ana, { verdict: 'true', by, reportId: 'x-1-1' }, now),
    code('unknown-report'),
  )
  assert.throws(() => settle(db, ana, { verdict: 'true', by, page: 'a page' }, now), code('bad-page'))
  assert.throws(() => settle(db, ana, { verdict: 'true', by, at: 'May' }, now), code('bad-moment'))
  assert.throws(() => settle(db, ana, { verdict: 'true', by, at: '2099' }, now), code('verdict-to-come'))
  assert.throws(() => settle(db, ana, { verdict: 'true', by: ' ' }, now), code('bad-verdict'))
  assert.throws(() => undo(db, 99, { by }, now), code('unknown-entry'))
  assert.throws(() => undo(db, 1, { by }, now), code('cannot-undo'))
})

test('a verdict goes with its claim when two names turn out to be one', () => {
  const db = recordOf([
    claim(ferry, 'cast member', person('Ana Reyes'), { character: character('Mira Voss') }),
    claim(ferry, 'cast member', person('Bea Lund'), { character: character('The Tide') }),
  ])
  settle(db, idOf(db, 'Bea'), { verdict: 'true', by, at: '2024-04-01' }, now)
  record(
    db,
    inventedStory({
      outlet: 'Tide Herald',
      url: 'https://tideherald.example/alias',
      published: '2024-04-02',
      reports: [
        {
          claim: claim(character('Mira Voss'), 'alias', { type: 'text', text: 'the Tide' }),
          evidence: ['official media'],
        },
      ],
    }),
  )
  const before = contents(db)
  rebuild(db)
  assert.deepEqual(contents(db), before)
})

const pool = [
  plays('Ana Reyes'),
  plays('Bea Lund'),
  comesOut('2024-23'),
  comesOut('2024-10-04'),
  comesOut('2025-01-10'),
]
const given = fc.record({
  claim: fc.nat(pool.length - 1),
  verdict: fc.constantFrom('true' as const, 'false' as const, 'changed' as const, 'void' as const),
  day: fc.integer({ min: 1, max: 9 }),
})
const nth = (db: Database, i: number) => {
  const all = standings(db, '2024-03-31').toSorted((a, b) => (a.claimId < b.claimId ? -1 : 1))
  return all[i]?.claimId ?? ''
}
const at = (day: number) => `2024-04-0${day}`

test('a dossier as of a day is the same whatever verdict came after', () => {
  fc.assert(
    fc.property(fc.array(given, { maxLength: 6 }), fc.integer({ min: 1, max: 9 }), (some, day) => {
      const all = recordOf(pool)
      const early = recordOf(pool)
      for (const one of some) {
        settle(all, nth(all, one.claim), { verdict: one.verdict, by, at: at(one.day) }, now)
        if (one.day <= day)
          settle(early, nth(early, one.claim), { verdict: one.verdict, by, at: at(one.day) }, now)
      }
      const plain = (db: Database) =>
        standings(db, at(day)).map(({ outcome, ...rest }) => ({
          ...rest,
          outcome: outcome && [outcome.verdict, outcome.at, outcome.because],
        }))
      assert.deepEqual(plain(all), plain(early))
    }),
    { numRuns: 40 },
  )
})

test('undoing every verdict restores the record, and a rebuild equals it', () => {
  fc.assert(
    fc.property(fc.array(given, { maxLength: 5 }), (some) => {
      const db = recordOf(pool)
      const before = standings(db)
      const entries = some.map(
        (one) =>
          settle(db, nth(db, one.claim), { verdict: one.verdict, by, at: at(one.day) }, now).verdict.entry,
      )
      const settled = contents(db)
      rebuild(db)
      assert.deepEqual(contents(db), settled)
      for (const entry of new Set(entries)) undo(db, entry, { by }, now)
      assert.deepEqual(standings(db), before)
    }),
    { numRuns: 40 },
  )
})
