import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDossier } from './find-dossier.ts'
import { claim, inventedStory, person, title, words } from './invented-story.ts'
import { listDossierClaims } from './list-dossier-claims.ts'
import { merge } from './names/merge.ts'
import { record } from './record.ts'
import { type Database, openDatabase } from './store/database.ts'

/** A title with more castings and questions than a dossier shows, told over a month. */
function filled(): Database {
  const db = openDatabase(':memory:')
  for (let n = 1; n <= 24; n++) {
    const day = String(n).padStart(2, '0')
    const certainty = n % 3 === 0 ? 'denied' : n % 2 === 0 ? 'possible' : 'stated'
    const reports = [
      { claim: claim(title('Copper Lane'), 'cast member', person(`Ana Reyes ${'I'.repeat(n)}`)), certainty },
      {
        claim: claim(title('Copper Lane'), 'statement', words(`whether the pier stands in part ${n}`)),
        certainty: 'open',
      },
    ] as const
    const url = `https://slate.example/${n}`
    record(db, inventedStory({ outlet: 'Slate', url, published: `2024-03-${day}`, reports }))
  }
  return db
}

/** Every claim, page by page. */
function walk(db: Database, request: Parameters<typeof listDossierClaims>[2]): readonly string[] {
  const found: string[] = []
  for (let after: string | null = null; ; ) {
    const page = listDossierClaims(db, 'copper-lane', { ...request, limit: 7, after })
    found.push(...(page?.claims.items.map(({ claimId }) => claimId) ?? []))
    after = page?.claims.next ?? null
    if (after === null) return found
  }
}

const whole = (db: Database, asOf: string | null) =>
  findDossier(db, 'copper-lane', { asOf, standings: null })?.groups.flatMap(({ standings }) => standings) ??
  []
const sorted = (ids: readonly string[]) => ids.toSorted()

function mergedLater(): Database {
  const db = filled()
  const reports = [{ claim: claim(title('The Copper Lane Story'), 'cast member', person('Bea Lund')) }]
  record(
    db,
    inventedStory({ outlet: 'Slate', url: 'https://slate.example/x', published: '2024-03-02', reports }),
  )
  const deciding = { by: 'Nora Pell', why: 'One film.', at: '2024-03-20' }
  merge(db, 'the-copper-lane-story', 'copper-lane', deciding, '2024-06-01T00:00:00Z')
  return db
}

/** Two of its cast are one since, and were not then. */
function castMergedLater(): Database {
  const db = filled()
  const deciding = { by: 'Nora Pell', why: 'One person.', at: '2024-03-20' }
  merge(db, 'ana-reyes-ii', 'ana-reyes-i', deciding, '2024-06-01T00:00:00Z')
  return db
}

const states: readonly (readonly [string, () => Database, string | null])[] = [
  ['today', filled, null],
  ['as of a day', filled, '2024-03-12'],
  ['before anything was said', filled, '2024-02-01'],
  ['as of a day before names were one', mergedLater, '2024-03-12'],
  ['since names are one', mergedLater, null],
  ['as of a day before two of its cast were one', castMergedLater, '2024-03-12'],
  ['since two of its cast are one', castMergedLater, null],
]
for (const [when, make, asOf] of states)
  test(`page by page it is the whole dossier, each claim once, ${when}`, () => {
    const db = make()
    const all = whole(db, asOf)
    const ids = walk(db, { asOf })
    assert.deepEqual(sorted(ids), sorted(all.map(({ claimId }) => claimId)))
    assert.equal(new Set(ids).size, ids.length)
    for (const label of ['reported', 'denied', 'open'] as const)
      assert.deepEqual(
        sorted(walk(db, { asOf, label, property: 'cast member' })),
        sorted(
          all
            .filter((one) => one.label === label && one.claim.property === 'cast member')
            .map(({ claimId }) => claimId),
        ),
        label,
      )
  })

for (const [when, make, asOf] of states)
  test(`a dossier tells how many there are of each kind, ${when}`, () => {
    const db = make()
    const counted = new Map<string, number>()
    for (const { label, claim } of whole(db, asOf))
      counted.set(`${label} ${claim.property}`, (counted.get(`${label} ${claim.property}`) ?? 0) + 1)
    for (const told of [
      findDossier(db, 'copper-lane', { asOf }),
      listDossierClaims(db, 'copper-lane', { asOf }),
    ]) {
      const kinds = told?.kinds.map(({ label, property, total }) => [`${label} ${property}`, total] as const)
      assert.deepEqual(new Map(kinds), counted)
      assert.equal(
        told?.entity.claims,
        [...counted.values()].reduce((sum, n) => sum + n, 0),
      )
    }
  })

for (const asOf of [null, '2024-03-23'])
  test(`what a dossier shows of a kind comes first on its pages, ${asOf ?? 'today'}`, () => {
    const db = filled()
    const shown = findDossier(db, 'copper-lane', { asOf })?.groups.flatMap(({ standings }) => standings) ?? []
    const open = shown.filter(({ label }) => label === 'open').map(({ claimId }) => claimId)
    assert.equal(open.length, 10)
    assert.deepEqual(walk(db, { asOf, label: 'open' }).slice(0, 10), open)
  })

test('there is no page of what is not on record, and none without end', () => {
  const db = filled()
  assert.equal(listDossierClaims(db, 'nothing', {}), null)
  assert.throws(() => listDossierClaims(db, 'copper-lane', { limit: 0 }), { code: 'bad-limit' })
  assert.deepEqual(walk(db, { property: 'media' }), [])
})
