import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Database, openDatabase } from './database.ts'

function openWithTable(): Database {
  const db = openDatabase(':memory:')
  db.run('CREATE TABLE told (word TEXT NOT NULL) STRICT')
  return db
}

const put = (db: Database, word: string) => db.run('INSERT INTO told (word) VALUES (?)', word)
const listTold = (db: Database) => db.all('SELECT word FROM told ORDER BY rowid').map(({ word }) => word)

/** Writes each word as a part of its own; one that is refused has written before it fails. */
function putParts(db: Database, words: readonly string[]): readonly string[] {
  return words.map((word) => {
    try {
      db.write(() => {
        put(db, word)
        db.write(() => put(db, `${word} again`))
        if (word.startsWith('bad')) throw new Error(`${word} is refused`)
      })
      return 'kept'
    } catch {
      return 'refused'
    }
  })
}

for (const how of ['write', 'writeParts'] as const) {
  test(`${how}: a part that fails takes back what it wrote, and nothing else`, () => {
    const db = openWithTable()
    const said = db[how](() => putParts(db, ['first', 'bad one', 'last']))
    assert.deepEqual(said, ['kept', 'refused', 'kept'])
    assert.deepEqual(listTold(db), ['first', 'first again', 'last', 'last again'])
  })

  test(`${how}: where the whole fails, nothing is kept, and it can be done again`, () => {
    const db = openWithTable()
    const fail = () =>
      db[how](() => {
        putParts(db, ['first', 'bad one'])
        throw new RangeError('the whole')
      })
    assert.throws(fail, RangeError)
    assert.deepEqual(listTold(db), [])
    db[how](() => putParts(db, ['first']))
    assert.deepEqual(listTold(db), ['first', 'first again'])
  })
}

test('writeParts within a transaction is a part of it', () => {
  const db = openWithTable()
  db.write(() => {
    put(db, 'before')
    db.writeParts(() => putParts(db, ['bad one', 'kept']))
  })
  assert.deepEqual(listTold(db), ['before', 'kept', 'kept again'])
})

test('writeParts is done once where no part fails', () => {
  const db = openWithTable()
  let times = 0
  db.writeParts(() => {
    times++
    return putParts(db, ['one', 'two'])
  })
  assert.equal(times, 1)
})
