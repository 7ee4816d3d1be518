export { openLedger } from './open-ledger.ts'
export type * from './questions.ts'
export { labels, outletRoles } from './questions.ts'
export { sentence } from './sentence.ts'
