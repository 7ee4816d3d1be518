/** A newsroom's own stories: Markdown with photos beside it → checked, made ready, put on record. */
export { type CopiedMedia, copyMedia } from './copy-media.ts'
export { keyOfName, type MediaFolder, mediaFolderOf, openMediaFolder } from './media-folder.ts'
export type { Prepared } from './prepare.ts'
export { type PublishOptions, prepareStory, publishStory, sweepMedia } from './publish-story.ts'
export { scaffold } from './scaffold.ts'
