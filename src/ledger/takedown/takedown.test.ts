import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import fc from 'fast-check'
import { backup } from '../check/backup.ts'
import { check } from '../check/check.ts'
import { findClaim, findDossier } from '../find-dossier.ts'
import { findStory } from '../find-story.ts'
import {
  character,
  claim,
  date,
  type InventedStory,
  inventedStory,
  person,
  title,
} from '../invented-story.ts'
import { merge } from '../names/merge.ts'
import { setOutsideId } from '../names/outside-ids.ts'
import { split } from '../names/split.ts'
import { rebuild } from '../rebuild.ts'
import { record } from '../record.ts'
import { contents } from '../store/contents.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { lastSeq } from '../store/entries.ts'
import { findGap } from '../store/gaps.ts'
import { settle } from '../verdicts/settle.ts'
import { undo } from '../verdicts/undo.ts'
import { takedown } from './takedown.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-takedown-'))
after(() => rmSync(folder, { recursive: true }))

const lane = title('Copper Lane')
const now = '2024-05-01T00:00:00Z'
const taking = { by: 'Nora Pell', reason: 'Withdrawn by the outlet.' }
const cast = { claim: claim(lane, 'cast member', person('Ana Reyes'), { character: character('Mira') }) }
const dated = { claim: claim(lane, 'release date', date('2024-10-04')) }

/** Every word of it can be told from all others. */
const secret = 'Zwiebelkraut swears that Quortle Mimsy drowned the pneumatic archdeacon.'
const leaked: InventedStory = {
  outlet: 'Slate Wire',
  headline: 'Quortle Mimsy leaks',
  url: 'https://slatewire.example/quortle-mimsy',
  published: '2024-03-01',
  text: secret,
  reports: [cast, { claim: claim(lane, 'cast member', person('Quortle Mimsy')) }],
}
const other: InventedStory = {
  outlet: 'Harbor Post',
  headline: 'Aboard',
  url: 'https://harborpost.example/aboard',
  published: '2024-03-02',
  reports: [cast, dated],
}

function recorded(path = ':memory:'): { readonly db: Database; readonly id: string } {
  const db = openDatabase(path)
  const { storyId } = record(db, inventedStory(leaked))
  record(db, inventedStory({ ...leaked, text: `${secret} Or so he says.`, modified: '2024-03-03' }))
  record(db, inventedStory(other))
  return { db, id: storyId }
}

const faults = (db: Database) =>
  check(db).flatMap(({ id, faults }) => faults.map((fault) => `${id}: ${fault}`))
const groups = (db: Database) => findDossier(db, 'copper-lane', {})?.groups

describe('a takedown', () => {
  test('leaves no word of the story in the file, its companions or a backup', () => {
    const path = join(folder, 'record.db')
    const { db, id } = recorded(path)
    const held = () =>
      readdirSync(folder).flatMap((name) => {
        const bytes = readFileSync(join(folder, name)).toString('latin1').toLowerCase()
        return ['quortle', 'zwiebelkraut', 'archdeacon'].filter((word) => bytes.includes(word))
      })
    assert.notDeepEqual(held(), [])
    assert.equal(takedown(db, id, taking, now).isOverwritten, true)
    backup(db, join(folder, 'backup.db'))
    assert.deepEqual(held(), [])
    db.close()
    assert.deepEqual(held(), [])
  })

  test('takes all versions of a story off the record, with the claims that it alone made, and keeps what others said', () => {
    const { db, id } = recorded()
    const done = takedown(db, id, taking, now)
    assert.deepEqual([done.claims, done.gone], [2, 1])
    const sentences = (groups(db) ?? []).flatMap(({ standings }) => standings.map(({ sentence }) => sentence))
    assert.deepEqual(sentences.toSorted(), [
      'Ana Reyes plays Mira in Copper Lane.',
      'Copper Lane comes out on 4 October 2024.',
    ])
    assert.equal(findStory(db, id), null)
    assert.equal(findDossier(db, 'quortle-mimsy', {}), null)
    assert.deepEqual(faults(db), [])
  })

  test('leaves a gap that tells who removed it and why, where the story was and at the claims that others made, too', () => {
    const { db, id } = recorded()
    const { gap } = takedown(db, `https://www.slatewire.example/quortle-mimsy?utm_source=x`, taking, now)
    assert.deepEqual(findGap(db, id), gap)
    assert.deepEqual(gap, {
      entry: 4,
      storyId: `taken-down-${id.slice(-8)}`,
      outlet: 'Slate Wire',
      publishedAt: '2024-03-01',
      at: now,
      ...taking,
    })
    const held = (groups(db) ?? []).flatMap(({ standings }) => standings)
    const gapsOf = (property: string, asOf: string | null = null) => {
      const claimId = held.find((standing) => standing.claim.property === property)?.claimId ?? ''
      return findClaim(db, claimId, { asOf })?.gaps
    }
    assert.deepEqual(gapsOf('cast member'), [gap])
    assert.deepEqual(gapsOf('cast member', '2024-03-02'), [gap])
    assert.deepEqual(gapsOf('release date'), [])
  })

  test('cannot be undone, nor by reading the story again', () => {
    const { db, id } = recorded()
    const { gap } = takedown(db, id, taking, now)
    assert.throws(() => undo(db, gap.entry, { by: 'Nora Pell' }, now), { code: 'cannot-undo' })
    assert.throws(() => record(db, inventedStory(leaked)), { code: 'taken-down' })
    assert.throws(() => takedown(db, id, taking, now), { code: 'already-taken-down' })
  })

  test('needs a story on record, a name and a reason', () => {
    const { db, id } = recorded()
    const before = lastSeq(db)
    assert.throws(() => takedown(db, 'nowhere', taking, now), { code: 'unknown-story' })
    assert.throws(() => takedown(db, id, { ...taking, by: ' ' }, now), { code: 'bad-takedown' })
    assert.throws(() => takedown(db, id, { ...taking, reason: '' }, now), { code: 'bad-takedown' })
    assert.equal(lastSeq(db), before)
  })

  test('lets verdicts stand that rest on it, and says which; decisions on whom nobody else knew fall away', () => {
    const { db, id } = recorded()
    const claimId = (groups(db) ?? []).flatMap(({ standings }) => standings)[0]?.claimId ?? ''
    const { verdict } = settle(db, claimId, { verdict: 'true', by: 'Nora Pell', reportId: `${id}-1-1` }, now)
    merge(db, 'quortle-mimsy', 'ana-reyes', taking, now)
    setOutsideId(db, 'quortle-mimsy', { scheme: 'tmdb', value: 'person/900001' }, taking, now)
    split(db, 'ana-reyes', { stories: [id], titles: [], year: null, name: 'Ana Reyes' }, taking, now)
    assert.deepEqual(takedown(db, id, taking, now).verdicts, [verdict.entry])
    assert.equal(findClaim(db, claimId, {})?.standing.outcome?.verdict, 'true')
    const log = JSON.stringify(db.all("SELECT body FROM entries WHERE kind IN ('verdict', 'split')"))
    assert.ok(!log.includes('leaks'), log)
    assert.ok(log.includes(`taken-down-${id.slice(-8)}-1-1`), log)
    assert.deepEqual(faults(db), [])
  })

  test('is the one thing that may change the log, and only as the last entry', () => {
    const { db, id } = recorded()
    const change = (seq: number) => () => db.run("UPDATE entries SET body = '{}' WHERE seq = ?", seq)
    assert.throws(change(3), /only added/)
    takedown(db, id, taking, now)
    assert.throws(change(3), /only added/)
    assert.throws(change(1), /only added/)
    assert.throws(() => db.run('DELETE FROM entries WHERE seq = 1'), /only added/)
    assert.deepEqual(faults(db), [])
    db.run('DROP TRIGGER entries_are_final')
    db.run(`UPDATE entries SET body = '{"takenDown":99}' WHERE seq = 1`)
    assert.ok(faults(db).some((fault) => fault.startsWith('log: entry 1')))
  })
})

const outlets = ['Slate Wire', 'Harbor Post', 'Fan Dock'] as const
const sentences = [
  'The ferry slips its moorings at dusk, and whoever stands on the quay hears the bell toll beneath the water.',
  'The ferry slips its ropes at night, and whoever stands on the quay hears the bell toll beneath the water.',
  'They said so in May.',
]
const reports = fc.subarray([
  cast,
  dated,
  { claim: claim(lane, 'release date', date('2024-23')) },
  { claim: claim(lane, 'cast member', person('Bea Lund'), { character: character('Mira') }) },
])
const told = fc
  .record({
    outlet: fc.constantFrom(...outlets),
    page: fc.nat(9),
    published: fc.integer({ min: 1, max: 9 }).map((day) => `2024-03-0${day}`),
    text: fc.constantFrom(...sentences),
    credit: fc.option(fc.constantFrom(...outlets)),
    reports,
  })
  .map(({ page, credit, ...story }) => ({
    ...story,
    headline: `Page ${page}`,
    url: `https://${story.outlet.replace(' ', '').toLowerCase()}.example/${page}`,
    credits: credit === null ? [] : [{ name: credit, url: null, how: 'source' as const }],
  }))

test('after a takedown the record is as if the story had never been read, and a rebuild changes nothing', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(told, { selector: ({ url }) => url, minLength: 1, maxLength: 5 }),
      fc.nat(),
      (stories, which) => {
        const gone = stories[which % stories.length]
        const db = openDatabase(':memory:')
        const ids = stories.map((story) => record(db, inventedStory(story)).storyId)
        takedown(db, ids[which % stories.length] ?? '', taking, now)
        const without = openDatabase(':memory:')
        for (const story of stories) if (story !== gone) record(without, inventedStory(story))
        assert.deepEqual(groups(db), groups(without))
        const before = contents(db)
        rebuild(db)
        assert.deepEqual(contents(db), before)
      },
    ),
    { numRuns: 40 },
  )
})
