/** What pages and their JSON twins are made of. `web/` takes its types from here and from nowhere else. */

export type { Entity, EntityType, Property, Qualifiers, Spoiler, Value } from '../../claims/index.ts'
export type {
  Change,
  ClaimTrack,
  ClaimView,
  Correction,
  Dossier,
  DossierClaims,
  DossierKind,
  EntityCard,
  Label,
  News,
  OwnCard,
  Page,
  RecordOrder,
  RelatedStory,
  ReportView,
  SourceCard,
  SourceRecord,
  Standing,
  StoryCard,
  TrackRecord,
  VerdictView,
} from '../../ledger/index.ts'
export {
  type AboutAnswer,
  aboutSchema,
  type FollowAnswer,
  followSchema,
  type MethodAnswer,
  methodSchema,
} from './about.ts'
export { type CalendarAnswer, calendarSchema, releaseSchema } from './calendar.ts'
export { entityCardSchema, pageSchema, sourceCardSchema, sourceKinds, storyCardSchema } from './cards.ts'
export { reportSchema, standingSchema } from './claim.ts'
export { correctionSchema } from './corrections.ts'
export type { ClaimAnswer, Comparison, DossierAnswer } from './dossier.ts'
export { claimSchema, comparisonSchema, dossierClaimsSchema, dossierSchema } from './dossier.ts'
export type { ErrorAnswer, Health } from './error.ts'
export { errorSchema, healthSchema } from './error.ts'
export {
  type FeedHealth,
  type FeedHealthState,
  type FeedsAnswer,
  type FeedsQuery,
  feedStates,
  feedsSchema,
} from './feeds.ts'
export { type Front, type HomeAnswer, homeSchema } from './home.ts'
export { type OwnAnswer, type PhotoAnswer, type PhotoPage, photoPageSchema } from './own-story.ts'
export { type SearchAnswer, type SearchQuery, searchSchema } from './search.ts'
export type { SourceAnswer, StoryAnswer } from './story.ts'
export { changeSchema, sourceSchema, storySchema } from './story.ts'
export { type SourceRow, type SourcesAnswer, type SourcesQuery, sourcesSchema } from './track-record.ts'
