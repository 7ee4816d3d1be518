import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findClaim, findDossier } from '../find-dossier.ts'
import { findEntities } from '../find-entities.ts'
import { findStory } from '../find-story.ts'
import {
  character,
  claim,
  date,
  inventedStory,
  organisation,
  person,
  title,
  words,
} from '../invented-story.ts'
import { listFigures } from '../list-figures.ts'
import { addItems } from '../queue/add-items.ts'
import { record } from '../record.ts'
import { search } from '../search/search.ts'
import { settle } from '../verdicts/settle.ts'
import { type Database, openDatabase } from './database.ts'

const lane = title('Copper Lane')
const now = '2024-05-01T00:00:00Z'

/** The same database, and every statement that it was given. */
function listening(db: Database): { readonly db: Database; readonly heard: Set<string> } {
  const heard = new Set<string>()
  const hear = (sql: string) => {
    heard.add(sql)
    return sql
  }
  return {
    heard,
    db: {
      ...db,
      all: (sql, ...values) => db.all(hear(sql), ...values),
      get: (sql, ...values) => db.get(hear(sql), ...values),
      run: (sql, ...values) => db.run(hear(sql), ...values),
    },
  }
}

function story(n: number, text = 'They said so in May.') {
  return inventedStory({
    text,
    modified: `2024-03-${String(20 + n)}`,
    outlet: n % 2 === 0 ? 'Slate Wire' : 'Harbor Post',
    headline: `Page ${n}`,
    url: `https://slatewire.example/${n}`,
    published: `2024-03-${String(10 + n)}`,
    credits: [{ name: 'Fan Dock', url: `https://slatewire.example/${n - 1}`, how: 'source' }],
    reports: [
      { claim: claim(lane, 'cast member', person('Ana Reyes'), { character: character('Mira Voss') }) },
      { claim: claim(lane, 'cast member', person(`Bea Lund ${n}`)), certainty: 'denied' },
      { claim: claim(lane, 'release date', date('2024-10-04'), { platform: organisation('Harbor One') }) },
      { claim: claim(lane, 'platform', organisation('Harbor One')) },
      { claim: claim(lane, 'statement', words('nobody knows')) },
    ],
  })
}

const listed = {
  feedId: null,
  url: 'https://slatewire.example/listed',
  guid: null,
  title: 'Listed',
  html: null,
  outlet: null,
  published: null,
}

/** Steps of a plan that go through a whole table, or a whole index. */
function scans(db: Database, sql: string): readonly string[] {
  return db
    .all(`EXPLAIN QUERY PLAN ${sql}`)
    .map((row) => String(row.detail))
    .filter(
      (step) =>
        /^SCAN \w+( USING (COVERING )?INDEX .*)?$/.test(step) && !/^SCAN (sqlite_|CONSTANT)/.test(step),
    )
}

/** What people decided, which is hundreds; two dozen counts; and tables that a statement makes itself. */
const mayBeScanned =
  /^SCAN (own|stood|told|roots|chain|k|a|u|d|lessons|kept_counts|added_figures|split_\w+)\b/

describe('a record of a million reports', () => {
  const { db, heard } = listening(openDatabase(':memory:'))
  const { storyId, claims } = record(db, story(1))
  const [{ claimId } = { claimId: '' }] = claims
  const did: readonly (readonly [string, () => unknown])[] = [
    ['recording', () => record(db, story(2))],
    ['correcting', () => record(db, story(1, 'They said so in June.'))],
    ['settling', () => settle(db, claimId, { verdict: 'true', by: 'Nora Pell' }, now)],
    ['a dossier', () => findDossier(db, 'copper-lane', {})],
    ['a dossier as of a day', () => findDossier(db, 'copper-lane', { asOf: '2024-03-11' })],
    ['a claim', () => findClaim(db, claimId, { asOf: '2024-03-11' })],
    ['a story', () => findStory(db, storyId)],
    ['a search', () => search(db, 'nobody know', {})],
    ['a search as of a day', () => search(db, 'harbr one', { asOf: '2024-03-11' })],
    ['what a feed lists', () => addItems(db, [listed], 0)],
    ['the figures of a scrape', () => listFigures(db, 0)],
    ['a name', () => findEntities(db, 'Ana Reyez')],
  ]
  for (const [what, work] of did)
    test(`is not gone through for ${what}`, () => {
      heard.clear()
      work()
      assert.ok(heard.size > 0)
      const found = [...heard]
        .filter((sql) => !/^(PRAGMA|VACUUM|BEGIN|COMMIT|CREATE)/.test(sql))
        .flatMap((sql) =>
          scans(db, sql)
            .filter((step) => !mayBeScanned.test(step))
            .map((step) => `${step} in ${sql}`),
        )
      assert.deepEqual(found, [])
    })
})
