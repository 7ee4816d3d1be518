import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Property, Qualifiers, Value } from '../../claims/index.ts'
import { claim, date, type InventedReport, inventedStory, organisation, title } from '../invented-story.ts'
import { record } from '../record.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { settle } from '../verdicts/settle.ts'
import { listReleases } from './list-releases.ts'
import type { ReleaseRequest } from './release.ts'

type Said = Partial<Omit<InventedReport, 'claim'>>

function tell(
  db: Database,
  day: string,
  name: string,
  property: Property,
  value: Value,
  qualifiers: Qualifiers = {},
  said: Said = {},
): void {
  const reports = [{ claim: claim(title(name), property, value, qualifiers), ...said }]
  const url = `https://reel.example/${day}-${name}-${property}-${JSON.stringify(value)}`
  record(db, inventedStory({ outlet: said.attribution?.name ?? 'Daily Reel', url, published: day, reports }))
}

const release = (
  db: Database,
  day: string,
  name: string,
  edtf: string,
  qualifiers: Qualifiers = {},
  said: Said = {},
) => tell(db, day, name, 'release date', date(edtf), qualifiers, said)

const dates = (db: Database, request: ReleaseRequest = {}) =>
  listReleases(db, request).map(({ title, edtf }) => `${title?.name} ${edtf}`)

test('a month lists its days, and what is wider and may fall into it', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['2026-11-20', true],
    ['2026-11-01', true],
    ['2026-11-30', true],
    ['2026-10-31', false],
    ['2026-12-01', false],
    ['2026-11', true],
    ['2026-23', true],
    ['2026-24', false],
    ['2026', true],
    ['2025', false],
    ['2026~', true],
    ['2026-09/2026-12', true],
    ['2026-01/2026-04', false],
    ['2025-10/2026-12', true],
    ['2026/..', true],
    ['2025/..', true],
    ['../2026-12', true],
    ['../2026-06', false],
    ['202X', true],
    ['2027', false],
  ]
  for (const [edtf, isListed] of cases) {
    const db = openDatabase(':memory:')
    release(db, '2026-03-01', 'Copper Lane', edtf)
    assert.equal(dates(db, { from: '2026-11-01', to: '2026-11-30' }).length, Number(isListed), edtf)
    db.close()
  }
})

test('winter runs into the next year', () => {
  const db = openDatabase(':memory:')
  release(db, '2026-03-01', 'Copper Lane', '2026-24')
  assert.deepEqual(dates(db, { from: '2027-02-01', to: '2027-02-28' }), ['Copper Lane 2026-24'])
  assert.deepEqual(dates(db, { from: '2027-03-01', to: '2027-03-31' }), [])
})

test('what is denied, replaced or said more precisely is not listed; of two dates the likelier is named', () => {
  const db = openDatabase(':memory:')
  release(db, '2026-03-01', 'Copper Lane', '2026-23')
  release(db, '2026-03-02', 'Copper Lane', '2026-11-20')
  release(db, '2026-03-03', 'Low Tide', '2026-05-01', {}, { certainty: 'denied' })
  const official = { attribution: { type: 'official', name: 'Pillar' }, evidence: ['announcement'] } as const
  release(db, '2026-03-01', 'Night Ferry', '2026-06-01', {}, official)
  release(db, '2026-03-02', 'Night Ferry', '2026-07-01', {}, { certainty: 'possible' })
  const found = listReleases(db, {})
  assert.deepEqual(
    found.map(({ edtf }) => edtf),
    ['2026-06-01', '2026-07-01', '2026-11-20'],
  )
  assert.equal(found[1]?.likelier, found[0]?.claimId)
  assert.equal(found[0]?.likelier, null)
})

test('as of a day, only what was said and decided by then counts', () => {
  const db = openDatabase(':memory:')
  const official = { attribution: { type: 'official', name: 'Pillar' }, evidence: ['announcement'] } as const
  release(db, '2026-03-01', 'Copper Lane', '2026-11-20', {}, official)
  release(db, '2026-05-01', 'Copper Lane', '2027-02-12', {}, official)
  assert.deepEqual(dates(db, { asOf: '2026-04-01' }), ['Copper Lane 2026-11-20'])
  assert.deepEqual(dates(db), ['Copper Lane 2027-02-12'])
  assert.deepEqual(dates(db, { asOf: '2026-01-01' }), [])
  assert.throws(() => dates(db, { asOf: 'soon' }), { code: 'bad-moment' })
})

test('a title’s platform is where it is said to come out, else who shows it; a platform lists what it shows', () => {
  const db = openDatabase(':memory:')
  tell(db, '2026-02-01', 'Copper Lane', 'platform', organisation('Netflix'))
  release(db, '2026-03-01', 'Copper Lane', '2026-11-20')
  release(db, '2026-03-01', 'Low Tide', '2026-10-01', {
    platform: organisation('Hulu'),
    region: 'UK',
    season: 2,
  })
  const [tide, lane] = listReleases(db, {})
  assert.deepEqual(
    [tide?.platforms[0]?.name, tide?.region, tide?.season, lane?.platforms[0]?.name],
    ['Hulu', 'UK', '2', 'Netflix'],
  )
  assert.deepEqual(dates(db, { entity: 'netflix' }), ['Copper Lane 2026-11-20'])
  assert.deepEqual(dates(db, { entity: 'low-tide' }), ['Low Tide 2026-10-01'])
  assert.deepEqual(dates(db, { entity: 'nobody' }), [])
})

test('a release keeps its id when it moves, and its entry only grows', () => {
  const db = openDatabase(':memory:')
  const official = { attribution: { type: 'official', name: 'Pillar' }, evidence: ['announcement'] } as const
  release(db, '2026-03-01', 'Copper Lane', '2026-11-20', {}, official)
  const [before] = listReleases(db, {})
  release(db, '2026-05-01', 'Copper Lane', '2027-02-12', {}, official)
  const [moved] = listReleases(db, {})
  assert.equal(moved?.releaseId, before?.releaseId)
  assert.ok((moved?.entry ?? 0) > (before?.entry ?? 0))
  settle(
    db,
    moved?.claimId ?? '',
    { verdict: 'true', by: 'Nora Pell', at: '2027-02-13' },
    '2027-02-14T00:00:00Z',
  )
  const [settled] = listReleases(db, {})
  assert.equal(settled?.outcome?.verdict, 'true')
  assert.ok((settled?.entry ?? 0) > (moved?.entry ?? 0))
  assert.equal(settled?.changedAt, '2027-02-14T00:00:00Z')
})
