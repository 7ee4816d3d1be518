import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findClaim, findDossier } from './find-dossier.ts'
import { character, claim, inventedStory, person, title } from './invented-story.ts'
import { listTracks } from './list-tracks.ts'
import { record } from './record.ts'
import { type Database, openDatabase } from './store/database.ts'
import { settle } from './verdicts/settle.ts'

const plays = (actor: string) =>
  claim(title('Copper Lane'), 'cast member', person(actor), { character: character('Mira Voss') })
const day = (n: number) => `2024-03-${String(n).padStart(2, '0')}`

function tell(
  db: Database,
  outlet: string,
  n: number,
  actor: string,
  certainty: 'stated' | 'possible' | 'denied',
) {
  const url = `https://${outlet.toLowerCase()}.example/${n}`
  record(db, inventedStory({ outlet, url, published: day(n), reports: [{ claim: plays(actor), certainty }] }))
}
const idsOf = (db: Database) =>
  (findDossier(db, 'copper-lane', {})?.groups ?? []).flatMap(({ standings }) =>
    standings.map(({ claimId }) => claimId),
  )

const told = fc.record({
  outlet: fc.constantFrom('Slate', 'Harbor', 'Dock'),
  n: fc.integer({ min: 1, max: 28 }),
  actor: fc.constantFrom('Ana Reyes', 'Bea Lund'),
  certainty: fc.constantFrom('stated', 'possible', 'denied'),
})

test('a point of a track is what a dossier as of that day says, and the last is what holds now', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(told, { selector: ({ outlet, n }) => `${outlet} ${n}`, minLength: 1, maxLength: 8 }),
      (some) => {
        const db = openDatabase(':memory:')
        for (const { outlet, n, actor, certainty } of some) tell(db, outlet, n, actor, certainty)
        const ids = idsOf(db)
        for (const { claimId, points } of listTracks(db, ids, {})) {
          for (const { at, label, probability } of points) {
            const then = findClaim(db, claimId, { asOf: at })?.standing
            assert.deepEqual([then?.label, then?.probability], [label, probability])
          }
          assert.equal(points.at(-1)?.probability, findClaim(db, claimId, {})?.standing.probability)
        }
      },
    ),
    { numRuns: 25 },
  )
})

test('a verdict is a day of its own, and a moment cuts the track off', () => {
  const db = openDatabase(':memory:')
  tell(db, 'Slate', 1, 'Ana Reyes', 'possible')
  tell(db, 'Harbor', 9, 'Ana Reyes', 'stated')
  const [id = ''] = idsOf(db)
  settle(db, id, { verdict: 'true', by: 'Nora Pell', at: day(20) }, '2024-06-01T00:00:00Z')
  const days = (asOf: string | null) => listTracks(db, [id], { asOf })[0]?.points.map(({ at }) => at)
  assert.deepEqual(days(null), [day(1), day(9), day(20)])
  assert.deepEqual(days(day(10)), [day(1), day(9)])
  assert.deepEqual(listTracks(db, ['nothing'], {}), [])
})

test('a long track is thinned to forty days, its ends kept', () => {
  const db = openDatabase(':memory:')
  for (let n = 0; n < 60; n++) {
    const published = new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10)
    const url = `https://slate.example/${n}`
    record(
      db,
      inventedStory({ outlet: `Outlet ${n}`, url, published, reports: [{ claim: plays('Ana Reyes') }] }),
    )
  }
  const points = listTracks(db, idsOf(db), {})[0]?.points ?? []
  assert.deepEqual([points.length, points[0]?.at, points.at(-1)?.at], [40, '2024-01-01', '2024-02-29'])
})
