/**
 * What survives `kill -9`: `npm run bench:kill`. A process that reads, settles, merges and takes back is killed at 200
 * random moments (or as many as are given); nothing it had acknowledged may be lost, and the record must keep its laws.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killOften } from './kill/kill.ts'

const moments = Number(process.argv[2] ?? 200)
const folder = mkdtempSync(join(tmpdir(), 'hearsay-kill-'))
try {
  const { acknowledged, lost, broken } = await killOften(join(folder, 'kill.db'), moments, 20_240_301)
  console.log(
    `${moments} kills, ${acknowledged} things acknowledged, ${lost.length} lost, ${broken.length} faults`,
  )
  for (const line of [...lost, ...broken]) console.log(`  ${line}`)
  process.exitCode = lost.length + broken.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
