import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDossier } from './find-dossier.ts'
import { character, claim, inventedStory, person, title } from './invented-story.ts'
import { listShifts } from './list-shifts.ts'
import { record } from './record.ts'
import { type Database, openDatabase } from './store/database.ts'
import { settle } from './verdicts/settle.ts'

const plays = (name: string, part: string) =>
  claim(title('Copper Lane'), 'cast member', person(name), { character: character(part) })
const now = '2025-06-01T00:00:00Z'

function recorded(): Database {
  const db = openDatabase(':memory:')
  const tell = (outlet: string, day: string, name: string, part: string, certainty: 'stated' | 'possible') =>
    record(
      db,
      inventedStory({
        outlet,
        url: `https://${outlet.replace(' ', '').toLowerCase()}.example/${day}-${part}`,
        published: `2024-03-${day}`,
        reports: [{ claim: plays(name, part), certainty }],
      }),
    )
  tell('Slate Wire', '01', 'Ana Reyes', 'Mira Voss', 'stated')
  tell('Slate Wire', '01', 'Cy Marsh', 'Tom Holt', 'possible')
  tell('Slate Wire', '01', 'Dov Hale', 'Old Pell', 'stated')
  tell('Slate Wire', '01', 'Eli Strand', 'The Cook', 'stated')
  tell('Harbor Post', '05', 'Bea Lund', 'Mira Voss', 'stated')
  tell('Harbor Post', '05', 'Cy Marsh', 'Tom Holt', 'stated')
  const all = findDossier(db, 'copper-lane', {})?.groups.flatMap((group) => group.standings) ?? []
  const dov = all.find(({ sentence }) => sentence.startsWith('Dov'))?.claimId ?? ''
  settle(db, dov, { verdict: 'true', by: 'Nora Pell', at: '2024-03-06' }, now)
  return db
}
const shifts = (since: string, until: string | null = null) =>
  listShifts(recorded(), { since, until }).map(({ kind, sentence }) => `${kind}: ${sentence.slice(0, 3)}`)

test('a span of days tells what was settled, contradicted, new and firmer, and nothing else', () => {
  assert.deepEqual(shifts('2024-03-02'), ['settled: Dov', 'contradicted: Ana', 'new: Bea', 'firmer: Cy '])
})

test('a span begins with its first day and ends with its last', () => {
  assert.deepEqual(shifts('2024-03-05', '2024-03-05'), ['contradicted: Ana', 'new: Bea', 'firmer: Cy '])
  assert.deepEqual(shifts('2024-03-06', '2024-03-06'), ['settled: Dov'])
  assert.deepEqual(shifts('2024-03-02', '2024-03-04'), [])
  assert.equal(shifts('2024-03-01', '2024-03-01').length, 4)
})

test('each shift says how the claim stood before and after', () => {
  const [settled] = listShifts(recorded(), { since: '2024-03-06' })
  assert.deepEqual([settled?.before?.label, settled?.after?.label], ['reported', 'confirmed'])
  assert.equal(settled?.outcome?.verdict, 'true')
})
