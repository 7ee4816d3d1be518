export type { Correction } from './corrections/correction.ts'
export type * from './feeds/feeds.ts'
export type * from './feeds/subscriptions.ts'
export type { SourceClaim } from './fusion/claim-table.ts'
export type { FusedSource, FusedValue, Fusion, FusionQuestion, SettledObject } from './fusion/fuse-claims.ts'
export { fuseClaims } from './fusion/fuse-claims.ts'
export type { HierarchyNode } from './fusion/hierarchy.ts'
export { type CsvRecord, parseCsv } from './fusion/parse-csv.ts'
export type * from './imports/imports.ts'
export type { Counted, LedgerFigures } from './list-figures.ts'
export { shiftKinds } from './list-shifts.ts'
export { type OutsideScheme, outsideForms, outsideSchemes } from './names/outside-forms.ts'
export { sayDecision } from './names/say-decision.ts'
export type { News, NewsRequest } from './news/news.ts'
export { openLedger } from './open-ledger.ts'
export type { Own, OwnPhoto, Scope } from './own/own.ts'
export type * from './questions.ts'
export { addressKinds, entityOrders, labels, outletRoles } from './questions.ts'
export type * from './queue/queue.ts'
export { itemOutcomes } from './queue/queue.ts'
export type { Readiness } from './readiness.ts'
export type { CalibrationRow } from './records/calibration.ts'
export type { Call, Judgement } from './records/call.ts'
export { type RecordOrder, recordOrderNames, recordOrders } from './records/record-orders.ts'
export { type Figures, fewestSettled, type Share, type TrackRecord } from './records/track-record.ts'
export type { Release, ReleaseRequest } from './releases/release.ts'
export type {
  ClaimHit,
  EntityHit,
  Found,
  Hits,
  MarkedText,
  SearchKind,
  SearchRequest,
  StoryHit,
} from './search/found.ts'
export { searchKinds } from './search/found.ts'
export { sentence } from './sentence.ts'
export type { Step, Way } from './trail-way.ts'
export { type Criterion, listCriteria } from './verdicts/criterion.ts'
export { verdictRules } from './verdicts/rules.ts'
export { type Outcome, type Verdict, type VerdictWord, verdictWords } from './verdicts/verdict.ts'
