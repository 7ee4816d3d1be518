import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { certainties } from '../claims/index.ts'
import { findDossier } from './find-dossier.ts'
import {
  character,
  claim,
  date,
  type InventedStory,
  inventedStory,
  organisation,
  person,
  title,
  words,
} from './invented-story.ts'
import { outletRoles } from './outlet.ts'
import { rebuild } from './rebuild.ts'
import { record } from './record.ts'
import { recordOutlet } from './record-outlet.ts'
import { contents } from './store/contents.ts'
import { type Database, openDatabase } from './store/database.ts'

const ferry = title('Copper Lane')
const outlets = ['Slate Wire', 'Harbor Post', 'Fan Dock', 'Harbor One'] as const
const claims = [
  claim(ferry, 'cast member', person('Ana Reyes'), { character: character('Mira Voss') }),
  claim(ferry, 'cast member', person('Bea Lund'), { character: character('Mira Voss') }),
  claim(ferry, 'cast member', person('Reyes'), { character: character('Mira') }),
  claim(ferry, 'release date', date('2024-23')),
  claim(ferry, 'release date', date('2024-10-04')),
  claim(ferry, 'release date', date('2025-01-10')),
  claim(ferry, 'platform', organisation('Harbor One')),
  claim(character('Mira Voss'), 'alias', words('the Tide')),
  claim(character('The Tide'), 'occupation', words('pilot')),
]
const report = fc.record({
  claim: fc.constantFrom(...claims),
  certainty: fc.constantFrom(...certainties),
  attribution: fc.record({
    type: fc.constantFrom('official' as const, 'outlet' as const, 'insider' as const, 'none' as const),
    name: fc.option(fc.constantFrom(...outlets)),
  }),
})
const url = (outlet: string, n: number) => `https://${outlet.replace(' ', '').toLowerCase()}.example/${n}`
const credit = fc
  .record({
    name: fc.constantFrom(...outlets),
    page: fc.option(fc.nat(2)),
    how: fc.constantFrom('source' as const, 'link' as const),
  })
  .map(({ name, page, how }) => ({ name, how, url: page === null ? null : url(name, page) }))
/** One sentence in the words of three newsrooms, so that some have it from others without saying so. */
const reworded = [
  'The ferry slips its moorings at dusk, and whoever stands on the quay hears the bell toll beneath the water.',
  'The ferry slips its moorings at night, and whoever stands on the quay hears the bell ring beneath the water.',
  'The ferry slips its ropes at night, and anyone who stands on the quay hears a bell ring beneath the water.',
]
const story = fc
  .record({
    outlet: fc.constantFrom(...outlets),
    page: fc.nat(2),
    headline: fc.constant('Aboard'),
    published: fc.integer({ min: 1, max: 9 }).map((day) => `2024-03-0${day}`),
    text: fc.constantFrom('The ferry sails.', 'The ferry stays.', ...reworded),
    credits: fc.array(credit, { maxLength: 2 }),
    reports: fc.array(report, { maxLength: 4 }),
  })
  .map(({ page, ...told }) => ({ ...told, url: url(told.outlet, page) }))
const role = fc.record({
  name: fc.constantFrom(...outlets),
  domain: fc.constant(null),
  role: fc.constantFrom(...outletRoles),
})
const steps = fc.array(fc.oneof({ arbitrary: story, weight: 5 }, { arbitrary: role, weight: 1 }), {
  maxLength: 12,
})

function take(
  db: Database,
  step:
    | InventedStory
    | { readonly name: string; readonly domain: null; readonly role: (typeof outletRoles)[number] },
) {
  if ('role' in step) recordOutlet(db, step, '2024-05-01T00:00:00Z')
  else record(db, inventedStory(step))
}

test('a rebuild equals what was worked out step by step, to the last byte', () => {
  fc.assert(
    fc.property(steps, (some) => {
      const db = openDatabase(':memory:')
      for (const step of some) take(db, step)
      const before = contents(db)
      rebuild(db)
      assert.deepEqual(contents(db), before)
      db.close()
    }),
    { numRuns: 60 },
  )
})

/** Full names and stories of one version: what is left to depend on order is only the slug of a name that two share. */
const plain = fc.uniqueArray(
  fc.tuple(story, fc.uniqueArray(fc.constantFrom(0, 1, 3, 4, 5, 6), { minLength: 1, maxLength: 3 })),
  { selector: ([one]) => one.url, maxLength: 6 },
)

const pick = <S extends InventedStory>(one: S, picked: readonly number[]) => ({
  ...one,
  reports: (one.reports ?? []).map((r, i) => ({
    ...r,
    claim: claims[picked[i % picked.length] ?? 0] ?? r.claim,
  })),
})

test('the order of arrival does not matter', () => {
  fc.assert(
    fc.property(plain, fc.nat(), (some, turn) => {
      const stories = some.map(([one, picked]) => pick(one, picked))
      const rotated = [
        ...stories.slice(turn % (stories.length || 1)),
        ...stories.slice(0, turn % (stories.length || 1)),
      ]
      const dossierOf = (order: readonly InventedStory[]) => {
        const db = openDatabase(':memory:')
        for (const one of order) record(db, inventedStory(one))
        return findDossier(db, 'copper-lane', {})?.groups
      }
      assert.deepEqual(dossierOf(rotated.toReversed()), dossierOf(stories))
    }),
    { numRuns: 60 },
  )
})

test('a dossier as of a day is the same whatever came after', () => {
  fc.assert(
    fc.property(plain, fc.constantFrom('2024-03-03', '2024-03-05'), (some, asOf) => {
      const stories = some.map(([one, picked]) => pick(one, picked))
      const dossierOf = (order: readonly InventedStory[]) => {
        const db = openDatabase(':memory:')
        for (const one of order) record(db, inventedStory(one))
        return findDossier(db, 'copper-lane', { asOf })?.groups ?? []
      }
      const before = stories.filter((one) => one.published <= asOf)
      assert.deepEqual(dossierOf(stories), dossierOf(before))
    }),
    { numRuns: 60 },
  )
})
