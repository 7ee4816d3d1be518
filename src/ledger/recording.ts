/**
 * What works stories into the record, or the whole log anew. Loaded when it is first asked for: it brings the lists of words
 * by which wording is weighed, and whoever only asks has no use for them.
 */
export { check } from './check/check.ts'
export { addRow } from './imports/add-row.ts'
export { undoImport } from './imports/undo-import.ts'
export { publish, releaseDue } from './own/publish.ts'
export { withdraw } from './own/withdraw.ts'
export { keepSteps } from './queue/keep-steps.ts'
export { rebuild } from './rebuild.ts'
export { record } from './record.ts'
export { recordAll } from './record-all.ts'
export { takedown } from './takedown/takedown.ts'
