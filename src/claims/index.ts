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
export type { Explanation } from './explain.ts'
export { explain } from './explain.ts'
/** Where the sentences of a text stand. */
export { type Sentence, sentences } from './language/index.ts'
export { functionWords, isOrdinaryWord } from './lexicon/index.ts'
export { numberOf, ordinalOf } from './phrases/counts.ts'
export type { Reading } from './read.ts'
export { read } from './read.ts'
export type { Attribution, AttributionType, Certainty, Evidence, Part, Report } from './report.ts'
export { attributionTypes, certainties, evidenceKinds, parts } from './report.ts'
export type { RulebookEntry, RulebookPart } from './rulebook.ts'
export { findRules, rulebook, rulebookParts } from './rulebook.ts'
/** Whether a claim tells a plot, and of what: pages veil it, feeds and cards leave it out. */
export { maySpoil, type Spoiler, spoilerOf } from './spoiler.ts'
