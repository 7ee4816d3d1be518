// `kill -9` at random moments of a watch, from its feed to the record: is anything lost, doubled, or left undone?
//   node bench/kill-queue.ts [kills=200] [seed=1]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killQueue } from './kill/kill-queue.ts'

const [kills = 200, seed = 1] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'hearsay-kill-queue-'))
try {
  const { lost, refetched, uneven, unwell, broken, ...counts } = await killQueue(
    join(folder, 'kill.db'),
    kills,
    seed,
  )
  console.log(
    `killed ${counts.kills} times: ${counts.stories} stories on record, ${counts.acknowledged} acknowledged`,
  )
  const faults = {
    lost,
    'fetched too often': refetched,
    'not there once': uneven,
    'feed not well': unwell,
    'broken laws': broken,
  }
  for (const [what, list] of Object.entries(faults))
    console.log(`  ${what.padEnd(18)} ${list.length} ${list.slice(0, 5).join('; ')}`)
  process.exitCode = Object.values(faults).some((list) => list.length > 0) ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
