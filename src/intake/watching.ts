/** What a watch needs of intake, and nothing that reads stories itself: its threads do, and load that (decision 0105). */
export { watchFeeds } from './feeds/watch-feeds.ts'
export { type AllowList, createFetcher, parseAllowList } from './fetch/index.ts'
export { type FiguresKeeper, keepFigures } from './keep-figures.ts'
export { enqueueItems } from './queue/enqueue.ts'
export { runQueue } from './queue/run-queue.ts'
export { keepSubscribed, type TidingsRead } from './websub/index.ts'
export { startReaders } from './work/readers.ts'
