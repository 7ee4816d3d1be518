import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { certainties } from '../claims/index.ts'
import type { Dossier } from './dossier.ts'
import { findDossier } from './find-dossier.ts'
import {
  character,
  claim,
  date,
  inventedStory,
  organisation,
  person,
  title,
  words,
} from './invented-story.ts'
import { learn } from './learning/learn.ts'
import { listLessons } from './learning/standing-lesson.ts'
import { merge } from './names/merge.ts'
import { rebuild } from './rebuild.ts'
import { record } from './record.ts'
import { recordOutlet } from './record-outlet.ts'
import type { Standing } from './standing.ts'
import { contents } from './store/contents.ts'
import { type Database, openDatabase } from './store/database.ts'
import { countSaid, listSaidCounts } from './store/records.ts'
import { settle } from './verdicts/settle.ts'
import { undo } from './verdicts/undo.ts'

const lane = title('Copper Lane')
const now = '2024-03-09T12:00:00Z'
const claims = [
  claim(lane, 'cast member', person('Ana Reyes'), { character: character('Mira Voss') }),
  claim(lane, 'cast member', person('Bea Lund'), { character: character('Mira Voss') }),
  claim(lane, 'cast member', person('Ana Reyes')),
  claim(lane, 'cast member', person('Reyes'), { character: character('Mira') }),
  claim(lane, 'release date', date('2024-23')),
  claim(lane, 'release date', date('2024-10-04')),
  claim(lane, 'release date', date('2025-01-10'), { platform: organisation('Harbor One') }),
  claim(lane, 'platform', organisation('Harbor One')),
  claim(lane, 'status', words('filming')),
]
const outlets = ['Slate Wire', 'Harbor Post', 'Fan Dock', 'Harbor One'] as const
const url = (outlet: string, n: number) => `https://${outlet.replace(' ', '').toLowerCase()}.example/${n}`
const sentences = [
  'The ferry slips its moorings at dusk, and whoever stands on the quay hears the bell toll beneath the water.',
  'The ferry slips its ropes at night, and whoever stands on the quay hears the bell toll beneath the water.',
  'They said so in May.',
]
const story = fc
  .record({
    outlet: fc.constantFrom(...outlets),
    page: fc.nat(2),
    day: fc.integer({ min: 1, max: 8 }),
    text: fc.constantFrom(...sentences),
    credit: fc.option(fc.tuple(fc.constantFrom(...outlets), fc.nat(2))),
    reports: fc.array(
      fc.record({
        claim: fc.constantFrom(...claims),
        certainty: fc.constantFrom(...certainties),
        attribution: fc.record({
          type: fc.constantFrom('official' as const, 'insider' as const, 'none' as const, 'outlet' as const),
          name: fc.option(fc.constantFrom(...outlets)),
        }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ page, day, credit, ...told }) => ({
    ...told,
    headline: `Page ${page}`,
    url: url(told.outlet, page),
    published: `2024-03-0${day}`,
    readAt: `2024-03-0${day}T10:00:00Z`,
    credits: credit ? [{ name: credit[0], url: url(...credit), how: 'source' as const }] : [],
  }))
const decision = fc.oneof(
  fc.record({ kind: fc.constant('role' as const), outlet: fc.constantFrom(...outlets) }),
  fc.record({
    kind: fc.constant('verdict' as const),
    claim: fc.nat(20),
    verdict: fc.constantFrom('true' as const, 'false' as const, 'changed' as const),
    day: fc.integer({ min: 1, max: 8 }),
  }),
  fc.record({ kind: fc.constant('lesson' as const) }),
  fc.record({ kind: fc.constant('lesson taken back' as const), day: fc.integer({ min: 6, max: 9 }) }),
  fc.record({ kind: fc.constant('merge' as const) }),
)
const step = fc.oneof({ arbitrary: story, weight: 6 }, { arbitrary: decision, weight: 1 })

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

function take(db: Database, one: Step) {
  if (!('kind' in one)) record(db, inventedStory(one))
  else if (one.kind === 'role') recordOutlet(db, { name: one.outlet, domain: null, role: 'trade' }, now)
  else if (one.kind === 'lesson') learn(db, { by: 'Nora Pell' }, now)
  else if (one.kind === 'lesson taken back') unlearn(db, one.day)
  else if (one.kind === 'merge') mergeSome(db)
  else {
    const ids = db.all('SELECT id FROM claims ORDER BY id').map((row) => String(row.id))
    const id = ids[one.claim % ids.length]
    const given = { verdict: one.verdict, by: 'Nora Pell', at: `2024-03-0${one.day}` }
    if (id !== undefined) settle(db, id, given, now)
  }
}

function unlearn(db: Database, day: number) {
  const standing = listLessons(db).find(({ stands }) => stands)
  if (standing) undo(db, standing.entry, { by: 'Nora Pell', at: `2024-03-0${day}` }, now)
}

function mergeSome(db: Database) {
  const ids = ['bea-lund', 'ana-reyes'].filter((id) =>
    db.get('SELECT 1 AS known FROM entities WHERE id = ? AND merged_into IS NULL', id),
  )
  const [from, into] = ids
  if (from !== undefined && into !== undefined)
    merge(db, from, into, { by: 'Nora Pell', at: '2024-03-05' }, now)
}

const days = ['2024-02', ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) => `2024-03-0${day}`)]

function everything(
  db: Database,
  limits: { standings: number | null; reports: number | null },
): readonly (Dossier | null)[] {
  const ids = db.all('SELECT id FROM entities ORDER BY id').map((row) => String(row.id))
  return days.flatMap((asOf) => ids.map((id) => findDossier(db, id, { asOf, ...limits })))
}

/** So that every past standing is worked out from the reports of then. */
const forgetPast = (db: Database) =>
  db.run("INSERT OR REPLACE INTO slot_gaps (slot_id, since, until) SELECT slot_id, '', '~' FROM slots")

const all = { standings: null, reports: null }

describe('how claims stood on a day', () => {
  test('is told from what was kept as it is worked out from the reports of then', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), fc.boolean(), (steps, inOrder) => {
        const told = steps.flatMap((one) => ('kind' in one ? [] : [one]))
        const sorted = told.toSorted((a, b) => (a.published < b.published ? -1 : 1))
        const db = openDatabase(':memory:')
        for (const one of inOrder ? [...sorted, ...steps.filter((one) => 'kind' in one)] : steps)
          take(db, one)
        const kept = everything(db, all)
        const few = everything(db, { standings: null, reports: 2 })
        forgetPast(db)
        assert.deepEqual(kept, everything(db, all))
        assert.deepEqual(few, everything(db, { standings: null, reports: 2 }))
        db.close()
      }),
      { numRuns: 60 },
    )
  })

  test('is as it was once what was learnt is taken back, and as it was learnt once that is taken back, too', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
        const db = openDatabase(':memory:')
        for (const one of steps) take(db, one)
        const present = () => {
          const ids = db.all('SELECT id FROM entities ORDER BY id').map((row) => String(row.id))
          return ids.map((id) => findDossier(db, id, all))
        }
        const by = { by: 'Nora Pell' }
        const before = present()
        const { entry } = learn(db, by, '2024-03-10T00:00:00Z')
        const learnt = present()
        const undone = undo(db, entry, { ...by, at: '2024-03-11' }, '2024-03-12T00:00:00Z')
        assert.deepEqual(present(), before)
        undo(db, undone.entry, { ...by, at: '2024-03-12' }, '2024-03-12T00:00:00Z')
        assert.deepEqual(present(), learnt)
        db.close()
      }),
      { numRuns: 40 },
    )
  })

  test('is kept for all times where stories come in order', () => {
    const db = openDatabase(':memory:')
    for (const [n, one] of claims.entries())
      record(
        db,
        inventedStory({
          outlet: 'Slate Wire',
          headline: `Page ${n}`,
          published: `2024-03-0${n + 1}`,
          reports: [{ claim: one }],
        }),
      )
    for (const [n, one] of claims.entries())
      record(
        db,
        inventedStory({
          outlet: 'Harbor Post',
          headline: `Leaf ${n}`,
          published: `2024-04-0${n + 1}`,
          reports: [{ claim: one }],
        }),
      )
    assert.deepEqual(db.all('SELECT * FROM slot_gaps'), [])
    assert.ok(db.all('SELECT 1 FROM standing_spans').length > 0)
  })

  test('is kept once for as long as it does not change', () => {
    const db = openDatabase(':memory:')
    const first = { name: 'Slate Wire', url: url('Slate Wire', 0), how: 'source' as const }
    for (const [n, outlet] of ['Slate Wire', 'Harbor Post', 'Fan Dock', 'Quay Review', 'Pier News'].entries())
      record(
        db,
        inventedStory({
          outlet,
          url: url(outlet, 0),
          headline: 'Page 0',
          published: `2024-03-0${n + 1}`,
          credits: n === 0 ? [] : [first],
          reports: [{ claim: claim(lane, 'release date', date('2024-10-04')) }],
        }),
      )
    assert.deepEqual(
      db.all('SELECT echo, weighed_since FROM reports').map((row) => Object.values(row)),
      [0, 1, 1, 1, 1].map((echo, n) => [echo, `2024-03-0${n + 1}`]),
    )
    assert.deepEqual(db.all('SELECT * FROM report_spans'), [])
    db.close()
  })

  test('is the same after a rebuild, to the last byte', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const db = openDatabase(':memory:')
        for (const one of steps) take(db, one)
        const before = contents(db)
        rebuild(db)
        assert.deepEqual(contents(db), before)
        db.close()
      }),
      { numRuns: 40 },
    )
  })
})

test('what each source said is kept as it is counted', () => {
  const whole = { property: null, year: null, about: null }
  const sorted = (counts: ReadonlyMap<string, object>) => [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
      const db = openDatabase(':memory:')
      for (const one of steps) take(db, one)
      assert.deepEqual(sorted(listSaidCounts(db, whole)), sorted(countSaid(db, whole)))
      db.close()
    }),
    { numRuns: 100 },
  )
})

describe('a dossier', () => {
  function long(): Database {
    const db = openDatabase(':memory:')
    for (let n = 0; n < 30; n += 1)
      record(
        db,
        inventedStory({
          outlet: outlets[n % 4] ?? null,
          headline: `Page ${n}`,
          published: `2024-03-${String(n + 1).padStart(2, '0')}`,
          reports: [
            { claim: claim(lane, 'status', words('filming')) },
            { claim: claim(lane, 'statement', words(`The ferry number ${n} sails.`)) },
            { claim: claim(lane, 'statement', words(`Nobody saw ferry number ${n}.`)), certainty: 'open' },
          ],
        }),
      )
    return db
  }

  for (const asOf of [null, '2024-03-20'])
    test(`of many claims shows the first of each label and property, and the first and last reports of each; as of ${asOf}`, () => {
      const db = long()
      const few = findDossier(db, 'copper-lane', { asOf, standings: 3, reports: 5 })
      const whole = findDossier(db, 'copper-lane', { asOf, standings: null, reports: null })
      assert.ok(few && whole)
      assert.equal(few.entity.claims, whole.entity.claims)
      for (const [i, { label, total, standings }] of few.groups.entries()) {
        const full: Dossier['groups'][number] | undefined = whole.groups[i]
        assert.deepEqual([label, total], [full?.label, full?.standings.length])
        const kinds: ReadonlyMap<string, readonly Standing[]> = Map.groupBy(
          full?.standings ?? [],
          ({ claim }) => claim.property,
        )
        const first: readonly Standing[] = [...kinds.values()].flatMap((some) => some.slice(0, 3))
        assert.equal(standings.length, first.length)
        for (const [at, standing] of standings.entries()) {
          const own: Standing | undefined = first[at]
          assert.ok(own)
          assert.deepEqual({ ...standing, reports: [], weights: [] }, { ...own, reports: [], weights: [] })
          const reports =
            own.reports.length > 5 ? [...own.reports.slice(0, 3), ...own.reports.slice(-2)] : own.reports
          assert.deepEqual(standing.reports, reports)
          assert.equal(standing.reportCount, own.reports.length)
        }
      }
      const shown = new Set(
        few.groups.flatMap(({ standings }) =>
          standings.flatMap(({ reports }) => reports.map(({ storyId }) => storyId)),
        ),
      )
      assert.deepEqual(new Set(few.stories.map(({ id }) => id)), shown)
    })
})
