import type { FollowedFeed, HubOffer, Ledger } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { type Clock, type Fetcher, systemClock } from '../fetch/index.ts'
import { passingTrouble } from '../passing-trouble.ts'
import { type Enqueue, handOver } from './hand-over.ts'
import { nextState } from './next-state.ts'
import { type FeedReading, readFollowed } from './read-followed.ts'

export type WatchOptions = {
  readonly ledger: Pick<Ledger, 'feeds'>
  readonly fetcher: Fetcher
  readonly enqueue: Enqueue
  /** Ends the watch; feeds in hand are finished if they have been answered, and are due again otherwise. */
  readonly signal: AbortSignal
  /** `due`: every feed that is due now, once. `stopped`: until the signal. */
  readonly until: 'due' | 'stopped'
  readonly clock?: Clock
  readonly chance?: () => number
  /** Feeds being asked for at a time. */
  readonly atOnce?: number
  /** Hears of every feed that was asked for, with how many of its items were new. */
  readonly onRead?: (feed: FollowedFeed, reading: FeedReading, fresh: number) => void
  /** Hears what hub a feed names, and that it names none. */
  readonly offer?: (feedId: string, offer: HubOffer | null) => Promise<void>
  /** The record cannot be written for the moment; the watch waits. */
  readonly onStuck?: (problem: Problem) => void
}

const usualAtOnce = 16
/** A feed that is taken and not kept, because the program died, is due again after this. */
const leaseMs = 10 * 60_000
/** Another process may follow a feed meanwhile. */
const longestSleepMs = 15_000

const stuckMs = 5_000

/**
 * Reads feeds when they are due, and hands their items over. Where the record cannot be written for the moment it waits, and
 * throws the Problem only where it is to end with what is due.
 */
export async function watchFeeds(
  options: WatchOptions,
): Promise<{ reads: number; fresh: number; failed: number }> {
  const { ledger, signal, clock = systemClock, atOnce = usualAtOnce } = options
  const tally = { reads: 0, fresh: 0, failed: 0 }
  const inHand = new Set<Promise<void>>()
  let failure: unknown = null
  let stuck: Problem | null = null
  const fail = (error: unknown) => {
    // The feed is due again when its lease is over, and its items that were kept are known then.
    const trouble = options.until === 'stopped' ? passingTrouble(error) : null
    if (trouble === null) failure ??= error
    else stuck = trouble
  }
  const start = (feed: FollowedFeed) => {
    const reading = readOne(feed, options, clock, tally)
      .catch(fail)
      .finally(() => inHand.delete(reading))
    inHand.add(reading)
  }
  while (!signal.aborted && failure === null) {
    if (stuck !== null) {
      options.onStuck?.(stuck)
      stuck = null
      await clock.sleep(stuckMs, signal).catch(() => {})
      continue
    }
    const room = atOnce - inHand.size
    const due = await ledger.feeds
      .takeDue({ now: clock.now(), limit: room, leaseMs })
      .catch((error: unknown) => {
        fail(error)
        return null
      })
    if (due === null) continue
    for (const feed of due) start(feed)
    if (due.length === 0 && inHand.size === 0 && options.until === 'due') break
    if (due.length < room || inHand.size === atOnce) await pause(inHand, options, clock)
  }
  await Promise.all(inHand)
  if (failure !== null) throw failure
  return tally
}

/** Until a feed is done, or the next one is due. */
async function pause(
  inHand: ReadonlySet<Promise<void>>,
  { ledger, signal, atOnce }: WatchOptions,
  clock: Clock,
): Promise<void> {
  const over = new AbortController()
  const end = AbortSignal.any([signal, over.signal])
  const next = await ledger.feeds.nextDueAt()
  const isFull = inHand.size >= (atOnce ?? usualAtOnce)
  const ms = isFull || next === null ? longestSleepMs : Math.min(longestSleepMs, next - clock.now())
  const slept = clock.sleep(Math.max(0, ms), end).catch(() => {})
  await Promise.race([slept, ...inHand])
  over.abort()
}

async function readOne(
  feed: FollowedFeed,
  options: WatchOptions,
  clock: Clock,
  tally: { reads: number; fresh: number; failed: number },
): Promise<void> {
  const { ledger, fetcher, enqueue, signal, chance = Math.random, onRead } = options
  const reading = await readUnlessStopped(feed, fetcher, clock, signal)
  if (reading === null) {
    // As it was: due.
    await ledger.feeds.keep(feed.id, feed, clock.now())
    return
  }
  const now = clock.now()
  // Items first: who dies in between reads the feed again, and finds them known.
  const arrivals = reading.state === 'changed' ? await handOver(feed, reading, enqueue, now) : []
  await ledger.feeds.keep(feed.id, nextState(feed, reading, arrivals, { now, chance: chance() }), now)
  if (reading.state === 'changed') await options.offer?.(feed.id, reading.offer)
  else if (reading.state === 'ended') await options.offer?.(feed.id, null)
  tally.reads++
  tally.fresh += arrivals.length
  if (reading.state === 'failed' || reading.state === 'ended') tally.failed++
  onRead?.(feed, reading, arrivals.length)
}

async function readUnlessStopped(
  feed: FollowedFeed,
  fetcher: Fetcher,
  clock: Clock,
  signal: AbortSignal,
): Promise<FeedReading | null> {
  try {
    return await readFollowed(feed, fetcher, { now: clock.now, signal })
  } catch (problem) {
    if (problem instanceof Problem && problem.code === 'stopped') return null
    throw problem
  }
}
