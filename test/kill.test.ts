import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { killOften } from '../bench/kill/kill.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-kill-'))
after(() => rmSync(folder, { recursive: true }))

test('nothing acknowledged is lost by kill -9 while reading, settling and merging, and every law holds', async () => {
  const { acknowledged, lost, broken } = await killOften(join(folder, 'kill.db'), 4, 7)
  assert.ok(acknowledged > 0)
  assert.deepEqual([lost, broken], [[], []])
})
