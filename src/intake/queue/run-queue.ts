import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { HeldItem, Kept, Ledger } from '../../ledger/index.ts'
import { passingTrouble } from '../passing-trouble.ts'
import type { Readers } from '../work/index.ts'
import { carryItem } from './carry-item.ts'
import { startKeeper } from './keeper.ts'
import type { PageFetcher } from './page-fetcher.ts'
import { noEvents, type WorkEvents } from './work-events.ts'

export type RunOptions = {
  readonly ledger: Pick<Ledger, 'queue'>
  readonly fetcher: PageFetcher
  readonly readers: Readers
  /** Ends the run: what is under way is finished if that is quick, and let go of otherwise. */
  readonly signal: AbortSignal
  /** `empty`: until nothing is due. `stopped`: until the signal. */
  readonly until: 'empty' | 'stopped'
  readonly now?: () => number
  readonly events?: Partial<WorkEvents>
  /** Items in hand at a time: pages being fetched, waiting for a thread, being read and recorded. Bounds memory. */
  readonly inHand?: number
  readonly perHost?: number
  /** How long an item is held before another process may take it. */
  readonly leaseMs?: number
  /** How often an empty queue is looked at. */
  readonly pollMs?: number
  /** How often a full disk, or a record that is held by another, is tried again. */
  readonly stuckMs?: number
  readonly chance?: () => number
}

/** What a run did. */
export type RunTally = {
  new: number
  changed: number
  unchanged: number
  duplicate: number
  refused: number
  failed: number
  gone: number
  /** Put off until later. */
  waiting: number
}

const usual = { inHand: 32, perHost: 4, leaseMs: 120_000, pollMs: 500, stuckMs: 5_000 }

/**
 * Takes items from the queue and carries them through their steps until nothing is due, or until it is stopped. Several
 * processes may run one queue. Throws a Problem where the record cannot be written and `until` is `empty`.
 */
export async function runQueue(options: RunOptions): Promise<RunTally> {
  const { ledger, fetcher, readers, signal, until, now = Date.now, chance = Math.random } = options
  const { inHand: mostInHand, perHost, leaseMs, pollMs, stuckMs } = { ...usual, ...options }
  const events = { ...noEvents, ...options.events }
  const { queue } = ledger
  const holder = nameHolder()
  const tally = startTally()
  const inHand = new Map<number, HeldItem>()
  const busy = new Map<string, number>()
  let failure: unknown = null
  let wake = () => {}
  const keeper = startKeeper({
    queue,
    holder,
    now,
    signal,
    // A share for each step of the group: who adds them up has what the transaction took.
    onKept: (steps, ms) => {
      for (let step = 0; step < steps; step++) events.onStep('record', ms / steps)
    },
    // A page of reserve for each thread, and one more to be read.
    isBusy: () => readers.waiting() > 2 * readers.jobs,
    patienceMs,
  })
  const carrier = { queue, keep: keeper.keep, fetcher, readers, now, chance, signal, events }

  /** How long to wait before trying again what the record refused; null: it is of no use. */
  function patienceMs(error: unknown): number | null {
    const trouble = until === 'empty' ? null : passingTrouble(error)
    if (trouble === null) return null
    events.onStuck(trouble)
    return stuckMs
  }

  async function take(limit: number): Promise<readonly HeldItem[]> {
    try {
      return await queue.take({ now: now(), holder, limit, leaseMs, perHost, busy })
    } catch (error) {
      const waitMs = patienceMs(error)
      if (waitMs === null) failure ??= error
      else await sleep(waitMs, undefined, { signal }).catch(() => {})
      return []
    }
  }

  async function carry(item: HeldItem): Promise<void> {
    inHand.set(item.key, item)
    busy.set(item.host, (busy.get(item.host) ?? 0) + 1)
    try {
      const kept = await carryItem(item, carrier)
      count(tally, kept)
      events.onKept(item, kept)
    } catch (error) {
      failure ??= error
    } finally {
      inHand.delete(item.key)
      const left = (busy.get(item.host) ?? 1) - 1
      if (left === 0) busy.delete(item.host)
      else busy.set(item.host, left)
      wake()
    }
  }

  /** Resolves when an item is done, or after a while. */
  async function pause(): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      wake = resolve
    })
    const over = new AbortController()
    const end = AbortSignal.any([signal, over.signal])
    await Promise.race([woken, sleep(pollMs, undefined, { signal: end }).catch(() => {})])
    over.abort()
  }

  await releaseTheDead(ledger, holder, now())
  const heart = setInterval(() => {
    if (inHand.size > 0) void queue.extend(holder, [...inHand.keys()], now(), leaseMs).catch(() => {})
  }, leaseMs / 3)
  try {
    while (!signal.aborted && failure === null) {
      const room = mostInHand - inHand.size
      const taken = room === 0 ? [] : await take(room)
      for (const item of taken) void carry(item)
      if (taken.length === 0 && inHand.size === 0 && until === 'empty') break
      if (taken.length < room || inHand.size === mostInHand) await pause()
    }
    while (inHand.size > 0) await pause()
    await keeper.settled()
  } finally {
    clearInterval(heart)
  }
  if (failure !== null) throw failure
  return tally
}

/** Machine, process and run: who it was can be told after a crash. */
function nameHolder(): string {
  return `${hostname()} ${process.pid} ${randomUUID().slice(0, 8)}`
}

/** What a process of this machine held that is no more need not wait for its lease to end. */
async function releaseTheDead({ queue }: Pick<Ledger, 'queue'>, self: string, now: number): Promise<void> {
  for (const holder of await queue.holders()) {
    const [machine, pid] = holder.split(' ')
    if (holder === self || machine !== hostname() || isAlive(Number(pid))) continue
    await queue.release(holder, now)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Alive, and another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const startTally = (): RunTally => ({
  new: 0,
  changed: 0,
  unchanged: 0,
  duplicate: 0,
  refused: 0,
  failed: 0,
  gone: 0,
  waiting: 0,
})

function count(tally: RunTally, kept: Kept): void {
  if (kept.state === 'waits') tally.waiting++
  if (kept.state !== 'done') return
  if (kept.outcome === 'recorded') tally[kept.recorded?.state ?? 'unchanged']++
  else if (kept.outcome !== 'taken-down') tally[kept.outcome]++
}
