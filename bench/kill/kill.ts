import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openLedger } from '../../src/ledger/index.ts'
import { randomFrom } from '../random.ts'

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
      ...(await writeAndKill(path, seed + moment, 1 + Math.floor(random() * 12), random() * 12)),
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

/** Lets a process write until it has said so many things, and kills it some milliseconds into what it does next. */
async function writeAndKill(
  path: string,
  seed: number,
  things: number,
  delayMs: number,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [writer, path, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    if (said.length === things) setTimeout(() => child.kill('SIGKILL'), delayMs)
  }
  return said
}
