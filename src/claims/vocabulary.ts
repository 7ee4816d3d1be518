/**
 * The words that claims are made of, without the reader and its tables: for whoever keeps claims or shows them. Reading takes
 * forty megabytes of word lists and patterns, which a server of pages never looks at.
 */
export type {
  Claim,
  Continuity,
  DateValue,
  Entity,
  EntityType,
  NumberValue,
  Property,
  Qualifiers,
  TextValue,
  Value,
} from './claim.ts'
export { continuities, entityTypes, properties } from './claim.ts'
export { numberOf, ordinalOf } from './phrases/counts.ts'
export type { Attribution, AttributionType, Certainty, Evidence, Part, Report } from './report.ts'
export { attributionTypes, certainties, evidenceKinds, parts } from './report.ts'
/** Whether a claim tells a plot, and of what: pages veil it, feeds and cards leave it out. */
export { maySpoil, type Spoiler, spoilerOf } from './spoiler.ts'
