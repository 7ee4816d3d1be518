/**
 * Reads a feed and carries its items to the record, and says so after each: "done ADDRESS STORY" when it is acknowledged, "empty"
 * when nothing is left. Killed from outside. Arguments: ledger, feed, the feed's clock.
 */
import { createFetcher, enqueueItems, parseAllowList, runQueue, watchFeeds } from '../../src/intake/index.ts'
import { doTask } from '../../src/intake/work/do-task.ts'
import { openLedger } from '../../src/ledger/index.ts'

const [, , path = '', url = '', at = '0'] = process.argv
const say = (...words: readonly (string | number | null)[]) => process.stdout.write(`${words.join(' ')}\n`)

const ledger = await openLedger(path)
const feed = { kind: 'feed', pattern: null, title: null, site: null, tags: [], outlet: null } as const
await ledger.feeds.follow([{ ...feed, url }], Number(at))
const fetcher = createFetcher({ allow: parseAllowList(['127.0.0.1']), delayMs: 0, robots: 'ignore' })
const signal = new AbortController().signal
await watchFeeds({
  ledger,
  fetcher,
  enqueue: (items) => enqueueItems(ledger, items),
  signal,
  until: 'due',
  clock: {
    now: () => Number(at),
    sleep: (_, end) => new Promise((resolve) => end?.addEventListener('abort', () => resolve())),
  },
  onRead: (_, { state }, fresh) => say('feed', state, fresh),
})
await runQueue({
  ledger,
  fetcher,
  readers: { jobs: 1, read: async (task) => doTask(task), waiting: () => 0, close: async () => {} },
  signal,
  until: 'empty',
  inHand: 4,
  events: {
    onKept: (item, kept) => {
      if (kept.state === 'done') say('done', item.url, kept.recorded?.storyId ?? null)
    },
  },
})
fetcher.close()
say('empty')
await ledger.close()
