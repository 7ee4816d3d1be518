import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { killQueue } from '../bench/kill/kill-queue.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-kill-queue-'))
after(() => rmSync(folder, { recursive: true }))

test('a queue whose process is killed again and again puts every item on record once, and every law holds', async () => {
  const { stories, acknowledged, lost, refetched, uneven, unwell, broken } = await killQueue(
    join(folder, 'kill.db'),
    3,
    11,
  )
  assert.ok(acknowledged > 0 && stories > 0)
  assert.deepEqual([lost, refetched, uneven, unwell, broken], [[], [], [], [], []])
})
