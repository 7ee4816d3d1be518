export type { Document } from './document.ts'
export { type AllowList, parseAllowList } from './fetch/index.ts'
export { countInputs } from './folder.ts'
export type { InputOptions } from './list-documents.ts'
export { isMoment } from './moment.ts'
export { isAddress } from './open-input.ts'
export * from './queue/index.ts'
export type { Outcome } from './read-story.ts'
export {
  extractStories,
  extractStory,
  forEachDocument,
  readStories,
  readStory,
  requireEnglish,
} from './read-story.ts'
export { type Readers, type ReadersOptions, startReaders } from './work/index.ts'
