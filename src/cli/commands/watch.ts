import {
  createFetcher,
  enqueueItems,
  type FeedReading,
  runQueue,
  startReaders,
  watchFeeds,
} from '../../intake/index.ts'
import type { FollowedFeed, HeldItem, Kept, Ledger } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { interruptedExit, interruption, worksForAnother } from '../interrupt.ts'
import { toAllowList, toCount } from '../option-values.ts'
import { count, print } from '../output.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = {
  readonly db: string
  readonly once?: true
  readonly json?: true
  readonly jobs?: string
  readonly allowHost?: string
  readonly contact?: string
}

/** `hearsay watch`: reads what is followed when it is due, and puts its stories on record, until Ctrl-C. */
export async function watch(options: Options): Promise<void> {
  const jobs = toCount('--jobs', options.jobs)
  const allow = toAllowList(options.allowHost)
  await withExistingLedger(options.db, async (ledger) => {
    await refuseNothing(ledger)
    const fetcher = createFetcher({ allow, contact: options.contact })
    const readers = startReaders({ jobs })
    try {
      await watchAndWork({ ledger, fetcher, readers, options })
    } finally {
      await readers.close()
      fetcher.close()
    }
  })
}

async function refuseNothing(ledger: Ledger): Promise<void> {
  const feeds = await ledger.feeds.list()
  if (feeds.some(({ endedAt }) => endedAt === null)) return
  const says =
    feeds.length === 0
      ? 'Nothing is followed yet: "hearsay follow URL" begins.'
      : 'Every feed that is followed has ended: "hearsay following" says why.'
  // Beside a server it waits for what will be followed.
  if (worksForAnother()) console.error(`hearsay: ${says}`)
  else throw new Problem('nothing-followed', says)
}

type Work = {
  readonly ledger: Ledger
  readonly fetcher: ReturnType<typeof createFetcher>
  readonly readers: ReturnType<typeof startReaders>
  readonly options: Options
}

async function watchAndWork({ ledger, fetcher, readers, options }: Work): Promise<void> {
  const interrupted = interruption()
  const ended = new AbortController()
  // What goes wrong with one of the two ends the other, which finishes what it has in hand.
  const signal = AbortSignal.any([interrupted, ended.signal])
  const say = options.json ? sayJson : sayWords
  const enqueue: Parameters<typeof watchFeeds>[0]['enqueue'] = (items) => enqueueItems(ledger, items)
  const feeds = () =>
    watchFeeds({
      ledger,
      fetcher,
      enqueue,
      signal,
      until: options.once ? 'due' : 'stopped',
      onRead: say.feed,
    })
  const queue = () =>
    runQueue({
      ledger,
      fetcher,
      readers,
      signal,
      until: options.once ? 'empty' : 'stopped',
      events: { onKept: say.item, onStuck: sayStuck },
    })
  if (!options.json)
    console.error(
      options.once ? 'Reading what is due …' : 'Watching. Ctrl-C finishes what is in hand, and stops.',
    )
  if (options.once) {
    const read = await feeds()
    summarise(read, await queue())
  } else {
    const both = [feeds(), queue()] as const
    for (const one of both) one.catch(() => ended.abort())
    await Promise.allSettled(both)
    summarise(await both[0], await both[1])
  }
  if (interrupted.aborted && options.once) process.exitCode = interruptedExit
}

type Words = {
  readonly feed: (feed: FollowedFeed, reading: FeedReading, fresh: number) => void
  readonly item: (item: HeldItem, kept: Kept) => void
}

const sayStuck = ({ message }: Problem): void => console.error(`hearsay: ${message}`)

const sayWords: Words = {
  feed: (feed, reading, fresh) => {
    const name = feed.title ?? feed.url
    if (reading.state === 'failed' || reading.state === 'ended') console.error(`hearsay: ${reading.says}`)
    else if (fresh > 0) void print(`${name}: ${count(fresh, 'new item')}`)
  },
  item: (item, kept) => {
    if (kept.state !== 'done') return
    const name = item.url ?? item.title ?? 'an item'
    if (kept.outcome === 'recorded')
      void print(
        `${name}: ${kept.recorded?.state ?? 'recorded'}, ${count(kept.recorded?.claims.length ?? 0, 'claim')}`,
      )
    else void print(`${name}: ${kept.outcome}`)
  },
}

const sayJson: Words = {
  feed: ({ id, url }, reading, fresh) => {
    const says = 'says' in reading ? reading.says : null
    void print(JSON.stringify({ event: 'feed', id, url, state: reading.state, new: fresh, says }))
  },
  item: ({ url }, kept) => void print(JSON.stringify({ event: 'item', url, ...kept })),
}

function summarise(
  read: { readonly reads: number; readonly fresh: number; readonly failed: number },
  done: Awaited<ReturnType<typeof runQueue>>,
): void {
  const failed = read.failed === 0 ? '' : `, ${read.failed} in vain`
  const feeds = `${count(read.reads, 'reading')} of feeds${failed}, ${count(read.fresh, 'new item')}`
  const stories = `${done.new} new, ${done.changed} changed, ${done.duplicate} known from elsewhere, ${done.refused} about something else, ${done.failed} failed`
  console.error(`${feeds}; stories: ${stories}.`)
}
