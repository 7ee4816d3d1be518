import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { type Ledger, openLedger } from '../ledger/index.ts'
import { createApp } from './app.ts'
import { errorSchema, healthSchema } from './contract/index.ts'

let folder: string
let ledger: Ledger
let app: Hono
/** Another program that has the same file open. */
let other: DatabaseSync

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-health-'))
  ledger = await openLedger(join(folder, 'hearsay.db'))
  app = createApp(ledger)
  other = new DatabaseSync(join(folder, 'hearsay.db'))
})
after(async () => {
  other.close()
  await rm(folder, { recursive: true })
})

async function refusalOf(path: string) {
  const response = await app.request(path)
  assert.equal(response.status, 503)
  assert.equal(response.headers.get('cache-control'), 'no-store')
  return errorSchema.parse(await response.json()).error
}

async function isReady(): Promise<boolean> {
  const response = await app.request('/readyz')
  return response.status === 200 && healthSchema.safeParse(await response.json()).success
}

test('a server that can answer is ready, and says so to HEAD as well', async () => {
  assert.ok(await isReady())
  assert.equal((await app.request('/readyz', { method: 'HEAD' })).status, 200)
})

test('it is not ready while the record has yet to be worked out anew, and is again after that', async () => {
  other.exec("INSERT INTO chores (chore) VALUES ('rebuild')")
  const { code, message } = await refusalOf('/readyz')
  assert.equal(code, 'not-ready')
  assert.match(message, /worked out anew/)
  assert.equal((await app.request('/healthz')).status, 200, 'no reason to restart it')
  await ledger.rebuild()
  assert.ok(await isReady())
})

test('it is not ready once a newer Hearsay has changed the file', async () => {
  const version = Number(other.prepare('PRAGMA user_version').get()?.user_version)
  other.exec(`PRAGMA user_version = ${version + 1}`)
  assert.match((await refusalOf('/readyz')).message, /newer Hearsay/)
  other.exec(`PRAGMA user_version = ${version}`)
  assert.ok(await isReady())
})

test('it is neither healthy nor ready where the ledger does not answer', async () => {
  await ledger.close()
  for (const path of ['/healthz', '/readyz']) assert.equal((await refusalOf(path)).code, 'unavailable')
})
