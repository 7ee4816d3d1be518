import { setTimeout as sleep } from 'node:timers/promises'
import type { ItemStep, Kept, Queue } from '../../ledger/index.ts'

/** Keeps steps in groups: many stories wait for the disk together, and each knows when it is safe. */
export type Keeper = {
  /** Resolves once the step is on disk. Rejects where the record cannot be written, and nothing was. */
  keep(step: ItemStep): Promise<Kept>
  /** All that is under way is kept. */
  settled(): Promise<void>
}

export type KeeperOptions = {
  readonly queue: Queue
  readonly holder: string
  readonly now: () => number
  /** Hears of every transaction: how many steps it kept, and how long it took. */
  readonly onKept: (steps: number, ms: number) => void
  /** Is there more to come soon? What is to be kept may wait for it then. */
  readonly isBusy: () => boolean
  /** What to do where the record cannot be written: wait so long and try again; null gives up. */
  readonly patienceMs: (error: unknown) => number | null
  readonly signal: AbortSignal
}

/** Recording takes milliseconds a story, and the desk must not wait for the record longer than it takes to notice. */
const mostPerGroup = 16
/** Steps that come in within so little time wait for the disk together. */
const gatherMs = 10
/**
 * While threads have pages to read, a group is waited for that long: of sixteen stories in one transaction each takes a
 * quarter less than alone. Pages of its index that all of them change are written once.
 */
const gatherBusyMs = 500

type Waiting = {
  readonly step: ItemStep
  readonly resolve: (kept: Kept) => void
  readonly reject: (error: unknown) => void
}

export function startKeeper(options: KeeperOptions): Keeper {
  const { queue, holder, now, onKept, isBusy, patienceMs, signal } = options
  const waiting: Waiting[] = []
  let working: Promise<void> | null = null

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      await gather()
      await keepGroup(waiting.splice(0, mostPerGroup))
    }
    working = null
  }

  async function gather(): Promise<void> {
    const latest = performance.now() + gatherBusyMs
    const isWorth = () => waiting.length < mostPerGroup && isBusy() && performance.now() < latest
    do await sleep(gatherMs)
    while (isWorth() && !signal.aborted)
  }

  async function keepGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const kept = await keepPatiently(group.map(({ step }) => step))
      for (const [i, one] of kept.entries()) group[i]?.resolve(one)
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  /** What the disk refuses stays in hand until it has room again: nothing that was read is lost, and nothing more is begun. */
  async function keepPatiently(steps: readonly ItemStep[]): Promise<readonly Kept[]> {
    while (true) {
      try {
        const start = performance.now()
        const kept = await queue.keep(holder, steps, now())
        onKept(steps.length, performance.now() - start)
        return kept
      } catch (error) {
        const waitMs = signal.aborted ? null : patienceMs(error)
        if (waitMs === null) throw error
        await sleep(waitMs, undefined, { signal }).catch(() => {})
      }
    }
  }

  return {
    keep: (step) =>
      new Promise((resolve, reject) => {
        waiting.push({ step, resolve, reject })
        working ??= work()
      }),
    settled: async () => {
      while (working !== null) await working
    },
  }
}
