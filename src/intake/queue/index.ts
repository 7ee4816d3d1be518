export { enqueueItem, enqueueItems } from './enqueue.ts'
export type { PageAnswer, PageFetcher, PageRequest } from './page-fetcher.ts'
export { type RunOptions, type RunTally, runQueue } from './run-queue.ts'
export { type StepName, steps, type WorkEvents } from './work-events.ts'
