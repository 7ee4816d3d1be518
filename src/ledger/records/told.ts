import type { SettledRow } from '../store/records.ts'
import type { SourceCard } from './source-record.ts'
import type { Counts } from './track-record.ts'

/** All that the records of a moment are worked out from. */
export type Told = {
  readonly settled: readonly SettledRow[]
  readonly counts: ReadonlyMap<string, Counts>
  readonly cards: ReadonlyMap<string, SourceCard>
}
