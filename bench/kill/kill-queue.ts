import { join } from 'node:path'
import { type Ledger, openLedger } from '../../src/ledger/index.ts'
import { randomFrom } from '../random.ts'
import { runAndKill } from './run-and-kill.ts'
import { type Outlet, serveOutlet } from './serve-outlet.ts'

/** What was left after a watch was killed so often. All lists are empty where nothing went wrong. */
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
  /** How the feed's next reading was not a normal one. */
  readonly unwell: readonly string[]
  readonly broken: readonly string[]
}

const worker = join(import.meta.dirname, 'queue-worker.ts')
const hourMs = 3_600_000
const start = Date.UTC(2026, 10, 1)
const perReading = 8

/**
 * Kills a process that reads a growing feed and works through its items with SIGKILL at random moments, lets it finish, and
 * looks what is left. The feed's clock goes on by five hours a run, so that it is due each time.
 */
export async function killQueue(path: string, kills: number, seed: number): Promise<QueueAftermath> {
  const random = randomFrom(seed)
  // More with each run than a run gets done: there is always something to be killed at.
  const items = kills * perReading
  const outlet = await serveOutlet(items, perReading)
  const said: string[] = []
  let runs = 0
  const run = async (afterLines: number, delayMs: number): Promise<boolean> => {
    const at = start + 5 * hourMs * runs++
    const lines = await runAndKill(worker, [path, outlet.feed, String(at)], { afterLines, delayMs })
    said.push(...lines)
    return lines.at(-1) === 'empty'
  }
  try {
    let killed = 0
    for (let n = 0; n < kills; n++) if (!(await run(1 + Math.floor(random() * 8), random() * 60))) killed++
    outlet.showAll()
    await run(Number.POSITIVE_INFINITY, 0)
    // Once more: whatever a run was killed at, the feed's next reading is one like any other.
    const before = said.length
    await run(Number.POSITIVE_INFINITY, 0)
    return await inspect(path, items, killed, said, said.slice(before), outlet)
  } finally {
    outlet.close()
  }
}

async function inspect(
  path: string,
  items: number,
  kills: number,
  said: readonly string[],
  last: readonly string[],
  outlet: Outlet,
): Promise<QueueAftermath> {
  const ledger = await openLedger(path)
  const stories = await listAll(ledger)
  const done = said.filter((line) => line.startsWith('done '))
  const at = Map.groupBy(stories, (url) => url)
  const { waiting, done: ended } = await ledger.queue.counts()
  const [feed] = await ledger.feeds.list()
  const broken = (await ledger.check())
    .filter((law) => !law.holds)
    .flatMap(({ id, faults }) => [id, ...faults])
  await ledger.close()
  const addresses = Array.from({ length: items }, (_, n) => outlet.address(n))
  const isEven = waiting.fetch + waiting.read === 0 && ended.recorded === items
  const isWell = feed?.failures === 0 && feed.code === null && feed.endedAt === null
  return {
    kills,
    stories: stories.length,
    acknowledged: done.length,
    lost: done.filter((line) => !at.has(line.split(' ')[1] ?? '')),
    refetched: [...outlet.pages].flatMap(([n, times]) => (times > 1 + kills ? [outlet.address(n)] : [])),
    uneven: [
      ...addresses.filter((url) => at.get(url)?.length !== 1),
      ...(isEven ? [] : [JSON.stringify({ waiting, ended })]),
    ],
    unwell: [
      ...(last.join(', ') === 'feed unchanged 0, empty' ? [] : [`it read: ${last.join(', ')}`]),
      ...(isWell ? [] : [JSON.stringify(feed)]),
    ],
    broken,
  }
}

async function listAll(ledger: Ledger): Promise<readonly (string | null)[]> {
  const all: (string | null)[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<Ledger['listStories']>> = await ledger.listStories({ limit: 200, after })
    all.push(...page.items.map(({ url }) => url))
    after = page.next
  } while (after !== null)
  return all
}
