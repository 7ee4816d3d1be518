import { z } from 'zod'
import {
  attributionTypes,
  certainties,
  continuities,
  entityTypes,
  evidenceKinds,
  parts,
  properties,
} from '../claims/vocabulary.ts'
import { imported } from './imports/imported.ts'
import { outsideSchemes } from './names/outside-forms.ts'
import { outletRoles } from './outlet.ts'
import { own } from './own/own.ts'
import { verdictWords } from './verdicts/verdict.ts'

// What the log holds, as it is read back. The log outlives the code: fields are only ever added, as optional ones.

const entity = z.object({ type: z.enum(entityTypes), name: z.string(), year: z.number().exactOptional() })
const value = z.union([
  entity,
  z.object({ type: z.literal('date'), edtf: z.string(), text: z.string() }),
  z.object({ type: z.literal('number'), number: z.number(), unit: z.string() }),
  z.object({ type: z.literal('text'), text: z.string() }),
])
const claim = z.object({
  subject: entity.nullable(),
  property: z.enum(properties),
  value,
  qualifiers: z.record(z.string(), z.union([entity, z.string(), z.number(), z.boolean()])),
  continuity: z.enum(continuities),
})
const report = z.object({
  claim,
  certainty: z.enum(certainties),
  attribution: z.object({ type: z.enum(attributionTypes), name: z.string().nullable() }),
  evidence: z.array(z.enum(evidenceKinds)).readonly(),
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  in: z.enum(parts).exclude(['text']).exactOptional(),
  photo: z.number().exactOptional(),
  rules: z.array(z.string()).readonly(),
})
export const credit = z.object({
  name: z.string(),
  url: z.string().nullable(),
  how: z.enum(['source', 'via', 'hat-tip', 'reported-by', 'link']),
})
export const photo = z.object({
  src: z.string().nullable(),
  alt: z.string().nullable(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
})
export const relatedLink = z.object({ text: z.string(), url: z.string().nullable() })

const story = z.object({
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  headline: z.string().nullable(),
  dek: z.string().nullable(),
  byline: z.array(z.string()).readonly(),
  published: z.string().nullable(),
  modified: z.string().nullable(),
  section: z.string().nullable(),
  language: z.string().nullable(),
  text: z.string(),
  photos: z.array(photo).readonly(),
  credits: z.array(credit).readonly(),
  related: z.array(relatedLink).readonly(),
})

/** A story as it was read, without its blocks and spans, which can be found again in the text. */
export const storyEntry = z.object({
  input: z.string(),
  readAt: z.string(),
  story,
  reports: z.array(report).readonly(),
  own: own.exactOptional(),
  imported: imported.exactOptional(),
})
export type StoryEntry = Readonly<z.infer<typeof storyEntry>>

/** A story of the newsroom's own that waits for its moment, in place of what waited under its name before. */
export const heldEntry = z.object({ entry: storyEntry, dueAt: z.string() })
export type HeldEntry = Readonly<z.infer<typeof heldEntry>>

/** That what waited under a name will not come out. */
export const droppedEntry = z.object({ slug: z.string(), by: z.string(), reason: z.string(), at: z.string() })
export type DroppedEntry = Readonly<z.infer<typeof droppedEntry>>

/** A story that was taken down: nothing of it is left but the number of the entry that did it. */
export const emptiedEntry = z.object({ takenDown: z.number() })

/** `storyId`: what the gap goes by. `identity`: hash of what tells the story again. `claims`: those that others make, too. */
export const takedownEntry = z.object({
  storyId: z.string(),
  identity: z.string(),
  outlet: z.string().nullable(),
  publishedAt: z.string(),
  entries: z.array(z.number()).readonly(),
  claims: z.array(z.string()).readonly(),
  by: z.string(),
  reason: z.string(),
  at: z.string(),
})
export type TakedownEntry = Readonly<z.infer<typeof takedownEntry>>

/** That weights were learnt; what was learnt follows from the entries before. */
export const lessonEntry = z.object({ by: z.string(), at: z.string() })
export type LessonEntry = Readonly<z.infer<typeof lessonEntry>>

export const outletEntry = z.object({
  name: z.string(),
  domain: z.string().nullable(),
  role: z.enum(outletRoles).nullable(),
  own: z.literal(true).exactOptional(),
  imported: imported.exactOptional(),
})
export type OutletEntry = Readonly<z.infer<typeof outletEntry>>

export const verdictEntry = z.object({
  claimId: z.string(),
  verdict: z.enum(verdictWords),
  at: z.string(),
  by: z.string(),
  why: z.string().nullable(),
  reportId: z.string().nullable(),
  page: z.string().nullable(),
  rule: z.string().nullable(),
  imported: imported.exactOptional(),
})
export type VerdictEntry = Readonly<z.infer<typeof verdictEntry>>

export const undoEntry = z.object({
  target: z.number(),
  at: z.string(),
  by: z.string(),
  why: z.string().nullable(),
})
export type UndoEntry = Readonly<z.infer<typeof undoEntry>>

const decided = { at: z.string(), by: z.string(), why: z.string().nullable() }

/** Two entities are one, by id: `from` goes by the name of `into`. */
export const mergeEntry = z.object({ from: z.string(), into: z.string(), ...decided })
export type MergeEntry = Readonly<z.infer<typeof mergeEntry>>

/** Two entities are two; or, where `part` is given, what these stories and titles mean by one is another. */
export const splitEntry = z.object({
  entity: z.string(),
  other: z.string().nullable(),
  part: z.object({ id: z.string(), name: z.string(), year: z.number().nullable() }).nullable(),
  stories: z.array(z.string()).readonly(),
  titles: z.array(z.string()).readonly(),
  ...decided,
})
export type SplitEntry = Readonly<z.infer<typeof splitEntry>>

/** What an entity is called elsewhere; `value` null: nothing any more. */
export const outsideIdEntry = z.object({
  entity: z.string(),
  scheme: z.enum(outsideSchemes),
  value: z.string().nullable(),
  ...decided,
})
export type OutsideIdEntry = Readonly<z.infer<typeof outsideIdEntry>>
