import type { Property, Spoiler } from '../../claims/index.ts'
import type { OutletRole } from '../outlet.ts'
import type { Moment } from '../page.ts'
import type { ReportView } from '../standing.ts'
import type { Call } from './call.ts'
import type { RecordDetails, TrackRecord } from './track-record.ts'

/**
 * Whose records: at a moment, for one property, for what was said in one year ("2026"), for claims about one entity, by id,
 * and the titles that are part of it or follow it.
 */
export type RecordRequest = Moment & {
  readonly property?: Property | null
  readonly year?: string | null
  readonly about?: string | null
}

/** Whom a report goes back to. `id` is a slug; an outlet's unnamed insider is its own source ("slate-wire-insider"). */
export type SourceCard = {
  readonly id: string
  readonly name: string
  readonly kind: 'official' | 'outlet' | 'person' | 'insider'
  readonly role: OutletRole | null
  readonly reports: number
}

/** One source's record, in parts, with every settled call, newest first. */
export type SourceRecord = {
  readonly record: TrackRecord
  readonly details: RecordDetails
  readonly calls: readonly (Call & { readonly sentence: string; readonly spoiler: Spoiler | null })[]
}

/** A source's newest reports: in its own words, and what its outlet passed on from others. At most 200 of each. */
export type SourceView = {
  readonly source: SourceCard
  readonly own: readonly ReportView[]
  readonly passedOn: readonly ReportView[]
  /** Sentence of each claim named in the reports, by claim id. */
  readonly sentences: Readonly<Record<string, string>>
  /** What those of them give away that tell a plot, by claim id. */
  readonly spoilers: Readonly<Record<string, Spoiler>>
}
