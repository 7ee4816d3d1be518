import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { type Ledger, openLedger } from '../index.ts'
import { asking } from './asking.ts'
import { benchOf } from './bench.ts'
import { deciding } from './deciding.ts'
import { call, eachMethod, freshFolder, implementations, methodsOf } from './implementations.ts'
import { intake } from './intake.ts'
import { keeping } from './keeping.ts'
import { publishing } from './publishing.ts'
import * as telling from './telling.ts'

/** What every implementation of the record keeps to. */
const parts = [...Object.values(telling), asking, deciding, publishing, intake, keeping]

const asked = new Set<string>()

for (const { name, open } of implementations)
  describe(name, () => {
    const folder = freshFolder()
    const opened: Ledger[] = []
    after(async () => {
      for (const ledger of opened) await ledger.close()
      rmSync(folder, { recursive: true, force: true })
    })
    const bench = benchOf(async () => {
      const ledger = await open(folder)
      return eachMethod(ledger, (steps) => (...values) => {
        asked.add(steps.join('.'))
        return call(ledger, steps, values)
      })
    }, opened)
    for (const part of parts) part(bench)
  })

test('the contract says something of every question and every change that there is', async () => {
  const ledger = await openLedger(':memory:')
  assert.deepEqual(
    methodsOf(ledger).filter((method) => !asked.has(method)),
    [],
  )
  await ledger.close()
})
