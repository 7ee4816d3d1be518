import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDossier } from '../find-dossier.ts'
import { character, claim, inventedStory, person, title } from '../invented-story.ts'
import { record } from '../record.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { listSections } from '../store/news.ts'
import { settle } from '../verdicts/settle.ts'
import { undo } from '../verdicts/undo.ts'
import { listNews } from './list-news.ts'
import type { NewsRequest } from './news.ts'

const plays = (name: string, work = 'Copper Lane') =>
  claim(title(work), 'cast member', person(name), { character: character('Mira Voss') })

function newsroom(): Database {
  const db = openDatabase(':memory:')
  const tell = (outlet: string, section: string | null, day: string, name: string, work?: string) => {
    const told = inventedStory({
      outlet,
      url: `https://${outlet.toLowerCase().replace(' ', '')}.example/${day}`,
      published: day,
      reports: [{ claim: plays(name, work) }],
    })
    record(db, { ...told, reading: { ...told.reading, story: { ...told.reading.story, section } } })
  }
  tell('Slate Wire', 'TV News', '2024-03-01', 'Ana Reyes')
  tell('Harbor Post', 'Film', '2024-03-02', 'Bea Lund')
  tell('Harbor Post', null, '2024-03-03', 'Cy Marsh', 'Low Tide')
  return db
}

const told = (db: Database, request: NewsRequest = {}) =>
  listNews(db, request).map(({ kind, sentence }) => `${kind}: ${sentence.split(' ')[0]}`)

const idOf = (db: Database, name: string) =>
  findDossier(db, 'copper-lane', {})
    ?.groups.flatMap(({ standings }) => standings)
    .find(({ sentence }) => sentence.startsWith(name))?.claimId ?? ''

test('news are what changed the record and what was settled, newest first', () => {
  const db = newsroom()
  settle(db, idOf(db, 'Bea'), { verdict: 'true', by: 'Nora Pell', at: '2024-03-02' }, '2024-06-01T00:00:00Z')
  assert.deepEqual(
    told(db),
    ['new claim: Cy', 'settled: Ana', 'settled: Bea', 'conflict: Bea', 'new claim: Ana'].toSorted(
      (a, b) => 0 * a.localeCompare(b),
    ),
  )
})

test('a verdict that was taken back is no news', () => {
  const db = newsroom()
  const { verdict } = settle(
    db,
    idOf(db, 'Bea'),
    { verdict: 'true', by: 'Nora Pell', at: '2024-03-02' },
    '2024-06-01T00:00:00Z',
  )
  undo(db, verdict.entry, { by: 'Nora Pell' }, '2024-06-02T00:00:00Z')
  assert.ok(!told(db).some((line) => line.startsWith('settled')))
})

test('news of one entity, source, section or label are those alone', () => {
  const db = newsroom()
  const cases: readonly (readonly [NewsRequest, readonly string[]])[] = [
    [{ entity: 'low-tide' }, ['new claim: Cy']],
    [{ entity: 'nobody' }, []],
    [{ source: 'slate-wire' }, ['new claim: Ana']],
    [{ source: 'nobody' }, []],
    [{ section: 'Film' }, ['conflict: Bea']],
    [{ section: 'Opera' }, []],
    [{ label: 'denied' }, []],
    [{ label: 'reported' }, ['new claim: Cy', 'conflict: Bea', 'new claim: Ana']],
    [{ limit: 1 }, ['new claim: Cy']],
  ]
  for (const [request, lines] of cases) assert.deepEqual(told(db, request), lines, JSON.stringify(request))
})

test('each has an id that stays, its quote, its story and its source', () => {
  const db = newsroom()
  const [first] = listNews(db, { section: 'TV News' })
  assert.ok(first && first.kind !== 'settled')
  assert.equal(first.source?.name, 'Slate Wire')
  assert.equal(first.story.outlet, 'Slate Wire')
  assert.match(first.quote, /They said so/)
  assert.deepEqual(new Set(listNews(db, {}).map(({ id }) => id)).size, listNews(db, {}).length)
})

test('sections are counted', () => {
  assert.deepEqual(listSections(newsroom()), [
    { name: 'Film', stories: 1 },
    { name: 'TV News', stories: 1 },
  ])
})
