import { join } from 'node:path'
import { openLedger } from '../../src/ledger/index.ts'
import { randomFrom } from '../random.ts'
import { runAndKill } from './run-and-kill.ts'

/** What was left after a queue's process was killed so often. All lists are empty where nothing went wrong. */
export type QueueAftermath = {
  readonly kills: number
  readonly stories: number
  readonly acknowledged: number
  /** Acknowledged, and not on record. */
  readonly lost: readonly string[]
  /** Fetched more often than once and once for each kill that caught it. */
  readonly refetched: readonly string[]
  /** Not on record, or more than once, once the queue was empty. */
  readonly uneven: readonly string[]
  readonly broken: readonly string[]
}

const worker = join(import.meta.dirname, 'queue-worker.ts')

/** Kills a process that works through a queue with SIGKILL at random moments, lets it finish, and looks what is left. */
export async function killQueue(path: string, kills: number, seed: number): Promise<QueueAftermath> {
  const random = randomFrom(seed)
  const items = Math.max(12, kills * 6)
  const said: string[] = []
  let killed = 0
  while (killed < kills) {
    const lines = await runAndKill(worker, [path, String(items)], {
      afterLines: 1 + Math.floor(random() * 10),
      delayMs: random() * 60,
    })
    said.push(...lines)
    if (lines.at(-1) === 'empty') break
    killed++
  }
  if (said.at(-1) !== 'empty')
    said.push(
      ...(await runAndKill(worker, [path, String(items)], {
        afterLines: Number.POSITIVE_INFINITY,
        delayMs: 0,
      })),
    )
  return inspect(path, items, killed, said)
}

async function inspect(
  path: string,
  items: number,
  kills: number,
  said: readonly string[],
): Promise<QueueAftermath> {
  const ledger = await openLedger(path)
  const stories = await listAll(ledger)
  const done = said.filter((line) => line.startsWith('done '))
  const fetches = Map.groupBy(
    said.filter((line) => line.startsWith('fetch ')),
    (line) => line,
  )
  const at = Map.groupBy(stories, (url) => url)
  const { waiting, done: ended } = await ledger.queue.counts()
  const broken = (await ledger.check())
    .filter((law) => !law.holds)
    .flatMap(({ id, faults }) => [id, ...faults])
  await ledger.close()
  return {
    kills,
    stories: stories.length,
    acknowledged: done.length,
    lost: done.filter((line) => !at.has(`https://slatewire.example/${line.split(' ')[1]}`)),
    refetched: [...fetches].flatMap(([line, times]) => (times.length > 1 + kills ? [line] : [])),
    uneven: [
      ...Array.from({ length: items }, (_, n) => `https://slatewire.example/${n}`).filter(
        (url) => at.get(url)?.length !== 1,
      ),
      ...(waiting.fetch + waiting.read > 0 || ended.recorded !== items
        ? [JSON.stringify({ waiting, ended })]
        : []),
    ],
    broken,
  }
}

async function listAll(ledger: Awaited<ReturnType<typeof openLedger>>): Promise<readonly (string | null)[]> {
  const all: (string | null)[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof ledger.listStories>> = await ledger.listStories({
      limit: 200,
      after,
    })
    all.push(...page.items.map(({ url }) => url))
    after = page.next
  } while (after !== null)
  return all
}
