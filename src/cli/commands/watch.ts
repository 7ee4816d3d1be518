import { availableParallelism } from 'node:os'
import {
  createFetcher,
  enqueueItems,
  type FiguresKeeper,
  keepFigures,
  keepSubscribed,
  runQueue,
  startReaders,
  type TidingsRead,
  watchFeeds,
} from '../../intake/watching.ts'
import type { Ledger } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { hubPath } from '../../server/hub-path.ts'
import { parseSite } from '../../server/site-address.ts'
import { interruptedExit, interruption, worksForAnother } from '../interrupt.ts'
import { toCount, toOneOf } from '../option-values.ts'
import { count } from '../output.ts'
import { toAllowList } from '../to-allow-list.ts'
import { inLog, logLevels, openLog } from '../watch-log.ts'
import { inJson, inWords, type WatchVoice } from '../watch-words.ts'
import { withExistingLedger } from '../with-ledger.ts'

type Options = {
  readonly db: string
  readonly once?: true
  readonly json?: true
  readonly jobs?: string
  readonly allowHost?: string
  readonly contact?: string
  readonly site?: string
  readonly log?: string
}

/** `hearsay watch`: reads what is followed when it is due, and puts its stories on record, until Ctrl-C. */
export async function watch(options: Options): Promise<void> {
  const jobs = toCount('--jobs', options.jobs) ?? usualJobs()
  const allow = toAllowList(options.allowHost)
  const callbacks = options.site === undefined ? null : `${parseSite(options.site)}${hubPath}`
  const voice = voiceOf(options)
  await withExistingLedger(options.db, async (ledger) => {
    await refuseNothing(ledger)
    const fetcher = createFetcher({ allow, contact: options.contact })
    const readers = startReaders({ jobs })
    const figures = keepFigures(ledger)
    try {
      await watchAndWork({ ledger, fetcher, readers, figures, callbacks, voice, options })
    } finally {
      await figures.close()
      await readers.close()
      fetcher.close()
    }
  })
}

/**
 * A core is left for fetching and recording, which take about half as long as reading does, and for whoever serves the
 * record: a thread more on two cores reads no faster, and takes 120 MB (decision 0125).
 */
const usualJobs = () => Math.max(1, availableParallelism() - 1)

type Voice = WatchVoice & Partial<ReturnType<typeof inLog>>

function voiceOf({ log, json }: Options): Voice {
  if (log !== undefined) return inLog(openLog(toOneOf('--log', log, logLevels)))
  return json ? inJson : inWords
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
  readonly figures: FiguresKeeper
  /** What the addresses begin with that hubs call; null where nobody could reach us. */
  readonly callbacks: string | null
  readonly voice: Voice
  readonly options: Options
}

async function watchAndWork(work: Work): Promise<void> {
  const interrupted = interruption()
  const ended = new AbortController()
  // What goes wrong with one of them ends the others, which finish what they have in hand.
  const signal = AbortSignal.any([interrupted, ended.signal])
  const { once, json, log } = work.options
  if (!json && log === undefined)
    console.error(once ? 'Reading what is due …' : 'Watching. Ctrl-C finishes what is in hand, and stops.')
  if (once) {
    // Hubs first and last: what they told is in the queue then, and what feeds name is asked at once.
    await hearHubs(work, signal)
    const read = await readFeeds(work, signal)
    await hearHubs(work, signal)
    summarise(work, read, await workQueue(work, signal))
  } else {
    const all = [readFeeds(work, signal), workQueue(work, signal), hearHubs(work, signal)] as const
    for (const one of all) one.catch(() => ended.abort())
    await Promise.allSettled(all)
    const [read, done] = await Promise.all(all)
    summarise(work, read, done)
  }
  if (interrupted.aborted && once) process.exitCode = interruptedExit
}

function readFeeds({ ledger, fetcher, figures, callbacks, voice, options }: Work, signal: AbortSignal) {
  return watchFeeds({
    ledger,
    fetcher,
    enqueue: (items) => enqueueItems(ledger, items),
    signal,
    until: options.once ? 'due' : 'stopped',
    onRead: (feed, reading, fresh) => {
      figures.onReading(reading.state, fresh)
      voice.feed(feed, reading, fresh)
    },
    onStuck: voice.stuck,
    ...(callbacks === null
      ? {}
      : { offer: (feedId, offer) => ledger.subscriptions.offer(feedId, offer, callbacks, Date.now()) }),
  })
}

/** Where nobody can reach us there may still be hubs to leave. */
function hearHubs({ ledger, fetcher, figures, voice, options }: Work, signal: AbortSignal): Promise<void> {
  const onTidings = (read: TidingsRead) => {
    figures.onReading('told', read.fresh)
    voice.tidings(read)
  }
  return keepSubscribed({
    ledger,
    fetcher,
    enqueue: (items) => enqueueItems(ledger, items),
    signal,
    until: options.once ? 'due' : 'stopped',
    onTidings,
    onAsked: voice.asked,
    onStuck: voice.stuck,
  })
}

function workQueue({ ledger, fetcher, readers, figures, voice, options }: Work, signal: AbortSignal) {
  return runQueue({
    ledger,
    fetcher,
    readers,
    signal,
    until: options.once ? 'empty' : 'stopped',
    events: {
      onKept: voice.item,
      onStuck: voice.stuck,
      onStep: (step, ms) => {
        figures.onStep(step, ms)
        voice.step?.(step, ms)
      },
    },
  })
}

function summarise(
  { options }: Work,
  read: Awaited<ReturnType<typeof watchFeeds>>,
  done: Awaited<ReturnType<typeof runQueue>>,
): void {
  if (options.log !== undefined) return
  const failed = read.failed === 0 ? '' : `, ${read.failed} in vain`
  const feeds = `${count(read.reads, 'reading')} of feeds${failed}, ${count(read.fresh, 'new item')}`
  const stories = `${done.new} new, ${done.changed} changed, ${done.duplicate} known from elsewhere, ${done.refused} about something else, ${done.failed} failed`
  console.error(`${feeds}; stories: ${stories}.`)
}
