import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { character, claim, date, inventedStory, person, title, words } from '../invented-story.ts'
import { merge } from '../names/merge.ts'
import { record } from '../record.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { backup } from './backup.ts'
import { check } from './check.ts'

const lane = title('Copper Lane')
const now = '2024-05-01T00:00:00Z'

function recorded(): Database {
  const db = openDatabase(':memory:')
  const stories = [
    [
      'Slate Wire',
      '2024-03-01',
      claim(lane, 'cast member', person('Ana Reyes'), { character: character('Mira') }),
    ],
    [
      'Harbor Post',
      '2024-03-02',
      claim(lane, 'cast member', person('Anna Reyes'), { character: character('Mira') }),
    ],
    ['Slate Wire', '2024-03-03', claim(lane, 'release date', date('2024-23'))],
    ['Fan Dock', '2024-03-04', claim(lane, 'release date', date('2024-10-04'))],
    ['Fan Dock', '2024-03-05', claim(lane, 'status', words('filming'))],
  ] as const
  for (const [outlet, published, one] of stories)
    record(db, inventedStory({ outlet, headline: `Of ${published}`, published, reports: [{ claim: one }] }))
  merge(db, 'anna-reyes', 'ana-reyes', { by: 'Nora Pell' }, now)
  return db
}

const broken = (db: Database) => check(db).flatMap(({ id, holds }) => (holds ? [] : [id]))

describe('check', () => {
  test('finds nothing wrong with a record that nobody tampered with', () => {
    assert.deepEqual(broken(recorded()), [])
    assert.deepEqual(broken(openDatabase(':memory:')), [])
  })

  const tampered: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a quote that was touched up',
      "UPDATE reports SET quote = 'The ferry sank.' WHERE report_key = 1",
      ['quotes', 'rebuild'],
    ],
    [
      'a standing that nobody voices',
      "UPDATE reports SET visible_until = '2024-04-01' WHERE report_key = 5",
      ['quotes', 'records', 'rebuild'],
    ],
    ['a lost standing', 'DELETE FROM standings WHERE claim_key = 1', ['quotes', 'rebuild']],
    ['a log that can be changed', 'DROP TRIGGER entries_are_kept', ['log']],
    ['a source that counts for more', 'UPDATE sources SET reports = 9', ['records', 'rebuild']],
    ['an echo that weighs', 'UPDATE reports SET echo = 1 WHERE report_key = 1', ['echoes', 'rebuild']],
    [
      'a name held for another',
      "UPDATE entities SET merged_into = NULL, merged_as = NULL WHERE id = 'anna-reyes'",
      ['names', 'rebuild'],
    ],
  ]
  for (const [name, sql, laws] of tampered)
    test(`finds ${name}, and says so in a sentence`, () => {
      const db = recorded()
      db.run(sql)
      assert.deepEqual(broken(db), laws)
      for (const { holds, faults } of check(db)) if (!holds) assert.match(faults[0] ?? '', /\w+ \w+/)
    })

  test('says what it could not verify, and goes on', () => {
    const db = recorded()
    db.run("UPDATE entities SET merged_into = 1 WHERE id = 'mira'")
    const found = check(db)
    assert.ok(
      found.some(({ id, faults }) => id === 'precision' && faults[0]?.startsWith('could not be verified')),
    )
    assert.ok(found.some(({ id, holds }) => id === 'rebuild' && !holds))
  })

  test('finds an entry that was taken out of the log', () => {
    const db = recorded()
    db.run('DROP TRIGGER entries_are_kept')
    db.run('PRAGMA foreign_keys = OFF')
    db.run('DELETE FROM entries WHERE seq = 3')
    const found = check(db)
    assert.ok(found.some(({ id, holds }) => id === 'file' && !holds))
  })
})

describe('a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-backup-'))
  after(() => rmSync(folder, { recursive: true }))

  test('holds the whole record, and is one itself', () => {
    const db = recorded()
    const path = join(folder, 'monday.db')
    assert.equal(backup(db, path).entries, 6)
    const copy = openDatabase(path)
    assert.deepEqual(broken(copy), [])
    copy.close()
  })

  test('is never written over a file', () => {
    const path = join(folder, 'tuesday.db')
    const db = recorded()
    backup(db, path)
    assert.throws(() => backup(db, path), { code: 'backup-exists' })
  })

  test('that cannot be written is a problem, and leaves nothing behind', () => {
    assert.throws(() => backup(recorded(), join(folder, 'nowhere', 'monday.db')), { code: 'backup-failed' })
  })

  test('is made while another writes', () => {
    const path = join(folder, 'live.db')
    const [writer, reader] = [openDatabase(path), openDatabase(path)]
    const told = (n: number) =>
      inventedStory({
        outlet: 'Slate Wire',
        headline: `Story ${n}`,
        published: '2024-03-01',
        reports: [{ claim: claim(lane, 'status', words('filming')) }],
      })
    record(writer, told(1))
    const done = writer.write(() => {
      writer.run("UPDATE stories SET version = version WHERE id = ''")
      return backup(reader, join(folder, 'copy.db'))
    })
    record(writer, told(2))
    assert.equal(done.entries, 1)
    writer.close()
    reader.close()
  })
})
