export type * from './questions.ts'
export { labels, outletRoles } from './questions.ts'
