import type { Ledger, Subscription } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import type { Enqueue } from '../feeds/hand-over.ts'
import { type Clock, type Fetcher, systemClock } from '../fetch/index.ts'
import { passingTrouble } from '../passing-trouble.ts'
import { askHub } from './ask-hub.ts'
import { readTidings, type TidingsRead } from './read-tidings.ts'

export type SubscribedOptions = {
  readonly ledger: Pick<Ledger, 'feeds' | 'subscriptions'>
  readonly fetcher: Fetcher
  readonly enqueue: Enqueue
  readonly signal: AbortSignal
  /** `due`: what was told and whom to ask now, once. `stopped`: until the signal. */
  readonly until: 'due' | 'stopped'
  readonly clock?: Clock
  readonly chance?: () => number
  readonly onTidings?: (read: TidingsRead) => void
  /** Hears of every hub that was asked, and why in vain. */
  readonly onAsked?: (one: Subscription, problem: string | null) => void
  readonly onStuck?: (problem: Problem) => void
}

/** News that was told is in the queue within this. */
const pollMs = 1_000
const stuckMs = 5_000
const atOnce = 8
/** A hub that is taken and not asked, because the program died, is due again after this. */
const leaseMs = 10 * 60_000

/** Reads what hubs tell, and keeps subscriptions alive: asks, asks again before a lease ends, and leaves. */
export async function keepSubscribed(options: SubscribedOptions): Promise<void> {
  const { signal, until, clock = systemClock } = options
  while (!signal.aborted) {
    try {
      const didAny = (await readAll(options, clock)) || (await askDue(options, clock))
      if (didAny) continue
      if (until === 'due') return
      await clock.sleep(pollMs, signal)
    } catch (error) {
      if (signal.aborted) return
      const trouble = until === 'stopped' ? passingTrouble(error) : null
      if (trouble === null) throw error
      options.onStuck?.(trouble)
      await clock.sleep(stuckMs, signal).catch(() => {})
    }
  }
}

async function readAll(options: SubscribedOptions, clock: Clock): Promise<boolean> {
  const { ledger, enqueue, chance = Math.random, onTidings } = options
  const told = await ledger.subscriptions.listTidings(atOnce)
  for (const tidings of told) {
    const read = await readTidings(tidings, { ledger, enqueue, now: clock.now(), chance: chance() })
    // Dropped last: who dies in between reads it again, and finds its items known.
    await ledger.subscriptions.dropTidings(tidings.key)
    if (read !== null) onTidings?.(read)
  }
  return told.length > 0
}

async function askDue(options: SubscribedOptions, clock: Clock): Promise<boolean> {
  const { subscriptions } = options.ledger
  const due = await subscriptions.takeDue({ now: clock.now(), limit: atOnce, leaseMs })
  await Promise.all(due.map((one) => askOne(one, options, clock)))
  return due.length > 0
}

async function askOne(one: Subscription, options: SubscribedOptions, clock: Clock): Promise<void> {
  const { ledger, fetcher, signal, chance = Math.random, onAsked } = options
  const { subscriptions } = ledger
  const now = clock.now()
  // A lease that is over needs no leaving.
  if (one.state === 'leaving' && (one.leaseUntil ?? 0) <= now && one.failures > 0)
    return subscriptions.drop(one.token)
  try {
    const asked = await askHub(one, fetcher, signal, { now, chance: chance() })
    // A hub that confirms before it answers has settled all this.
    const there = await subscriptions.find(one.token)
    if (there === null || (there.state === 'on' && there.leaseUntil !== one.leaseUntil)) return
    await subscriptions.keep(one.token, asked, clock.now())
    onAsked?.(one, asked.code === 'unconfirmed' ? null : asked.says)
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code !== 'stopped') throw problem
    await subscriptions.keep(one.token, { ...one, dueAt: now }, now)
  }
}
