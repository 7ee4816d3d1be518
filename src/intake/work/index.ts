export { plausibleMoment } from './plausible-moment.ts'
export { type Readers, type ReadersOptions, startReaders } from './readers.ts'
export type { Answer, ReadStory, StepTimes, Task } from './task.ts'
