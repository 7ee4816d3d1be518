import { join } from 'node:path'
import { openLedger } from '../../src/ledger/index.ts'
import { randomFrom } from '../random.ts'
import { runAndKill } from './run-and-kill.ts'

/** What was left after a process was killed so often: `lost` was acknowledged and is gone, `broken` are laws. */
export type Aftermath = {
  readonly moments: number
  readonly acknowledged: number
  readonly lost: readonly string[]
  readonly broken: readonly string[]
}

const writer = join(import.meta.dirname, 'writer.ts')

/** Kills a writing process with SIGKILL at random moments, again and again on one record, and looks what is left. */
export async function killOften(path: string, moments: number, seed: number): Promise<Aftermath> {
  const random = randomFrom(seed)
  const acknowledged: string[] = []
  for (let moment = 0; moment < moments; moment++)
    acknowledged.push(
      ...(await runAndKill(writer, [path, String(seed + moment)], {
        afterLines: 1 + Math.floor(random() * 12),
        delayMs: random() * 12,
      })),
    )
  const ledger = await openLedger(path)
  const last = Number(await ledger.version())
  const lost: string[] = []
  for (const line of acknowledged) {
    const [kind, what = ''] = line.split(' ')
    const isThere = kind === 'story' ? (await ledger.findStory(what)) !== null : Number(what) <= last
    if (!isThere) lost.push(line)
  }
  const broken = (await ledger.check())
    .filter((law) => !law.holds)
    .flatMap(({ id, faults }) => [id, ...faults])
  await ledger.close()
  return { moments, acknowledged: acknowledged.length, lost, broken }
}
