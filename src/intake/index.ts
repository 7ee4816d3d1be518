export type { Document, Place } from './document.ts'
export { extractStory } from './extract-story.ts'
export {
  type Discovered,
  discoverFeed,
  type FeedReading,
  parseFeed,
  readOpml,
  type WatchOptions,
  watchFeeds,
  writeOpml,
} from './feeds/index.ts'
export {
  type AllowList,
  type Clock,
  createFetcher,
  type Fetched,
  type Fetcher,
  type FetcherOptions,
  FetchProblem,
  parseAllowList,
} from './fetch/index.ts'
export { countInputs } from './folder.ts'
export * from './keep-figures.ts'
export type { InputOptions } from './list-documents.ts'
export { isMoment } from './moment.ts'
export { fileProblem, isAddress } from './open-input.ts'
export * from './queue/index.ts'
export type { Outcome } from './read-story.ts'
export { extractStories, forEachDocument, readStories, readStory } from './read-story.ts'
export { requireEnglish } from './require-english.ts'
export * from './sheet/index.ts'
export * from './websub/index.ts'
export { type Readers, type ReadersOptions, startReaders } from './work/index.ts'
