import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { readStories } from '../src/intake/index.ts'
import { type Ledger, openLedger, outletRoles, type Settled } from '../src/ledger/index.ts'
import { readNewsroom } from './newsroom.ts'

let ledger: Ledger
let settled: readonly Settled[]

before(async () => {
  ledger = await openLedger(':memory:')
  for (const { name, domain, role } of readNewsroom(import.meta.dirname).outlets) {
    await ledger.recordOutlet({ name, domain, role: outletRoles.find((known) => known === role) ?? null })
  }
  for await (const read of readStories([join(import.meta.dirname, 'pages')])) {
    if ('problem' in read) throw read.problem
    await ledger.record({ input: read.input, reading: read.result, readAt: '2026-06-01T00:00:00Z' })
  }
  settled = await ledger.settleByRules('Hearsay')
})
after(() => ledger.close())

test('the newsroom’s own stories settle a good part of what it said, each by a story of its own', () => {
  assert.ok(settled.length >= 10, `${settled.length} verdicts`)
  for (const { verdict } of settled)
    assert.ok(verdict.rule && verdict.reportId && verdict.why, verdict.claimId)
})

test('who was cast officially makes the rumour of another false', () => {
  const cast = settled.find(
    ({ sentence }) => sentence === 'Ottilie Brandreth plays Mother Rook in Tin Magpie.',
  )
  assert.equal(cast?.outcome?.verdict, 'true')
  const rumour = cast?.followed.find(({ sentence }) =>
    sentence.startsWith('Verity Solloway plays Mother Rook'),
  )
  assert.equal(rumour?.outcome.verdict, 'false')
})

test('a date that was moved has changed, and was not false', () => {
  const moved = settled.filter(({ sentence }) => /Goose comes out .*(October|December) 2026/.test(sentence))
  assert.deepEqual(
    moved.map(({ outcome }) => outcome?.verdict),
    ['changed', 'changed'],
  )
})

test('records of the busiest outlets show figures; the rules have nothing left to give', async () => {
  const records = await ledger.listRecords()
  assert.ok(records.filter(({ figures }) => figures !== null).length >= 2)
  assert.deepEqual(await ledger.settleByRules('Hearsay'), [])
})
