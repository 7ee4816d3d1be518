import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressKinds } from './address-kinds.ts'
import { claim, inventedStory, person, title } from './invented-story.ts'
import { countAddressParts, listAddresses } from './list-addresses.ts'
import { record } from './record.ts'
import { openDatabase } from './store/database.ts'

test('parts hold every address once, however they are cut', () => {
  const db = openDatabase(':memory:')
  for (let n = 1; n <= 7; n++) {
    const reports = [{ claim: claim(title(`Work ${n}`), 'cast member', person('Ana Reyes')) }]
    const day = `2024-03-0${n}`
    record(
      db,
      inventedStory({ outlet: `Outlet ${n}`, url: `https://reel.example/${n}`, published: day, reports }),
    )
  }
  for (const kind of addressKinds) {
    const whole = listAddresses(db, kind, 1, 1000).map(({ id }) => id)
    assert.ok(whole.length >= 7, kind)
    const parts = Array.from({ length: countAddressParts(db, kind, 3) }, (_, i) =>
      listAddresses(db, kind, i + 1, 3).map(({ id }) => id),
    )
    assert.deepEqual(parts.flat(), whole, kind)
    assert.ok(parts.every((part) => part.length <= 3))
    assert.deepEqual(listAddresses(db, kind, 99, 3), [])
  }
  const [work] = listAddresses(db, 'dossiers', 1, 1)
  assert.deepEqual(work, { id: 'work-1', changedAt: '2024-03-01' })
})

test('an empty record has no parts', () => {
  const db = openDatabase(':memory:')
  for (const kind of addressKinds) assert.equal(countAddressParts(db, kind, 10), 0)
})
