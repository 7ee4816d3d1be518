import type { TrackRecord } from './track-record.ts'

const byNumber = (of: (record: TrackRecord) => number) => (a: TrackRecord, b: TrackRecord) => of(b) - of(a)

/** What a list of records can be sorted by. */
export const recordOrderNames = ['settled', 'accuracy', 'lead', 'first', 'reports', 'name'] as const
export type RecordOrder = (typeof recordOrderNames)[number]

/** Comparisons for `toSorted`: the most first, names from A; those without a figure come last. */
export const recordOrders: Readonly<Record<RecordOrder, (a: TrackRecord, b: TrackRecord) => number>> = {
  settled: byNumber(({ right, wrong }) => right + wrong),
  accuracy: byNumber((record) => record.figures?.estimate.mean ?? -1),
  lead: byNumber((record) => record.figures?.leadDays ?? Number.NEGATIVE_INFINITY),
  first: byNumber((record) => record.originality.first),
  reports: byNumber((record) => record.source.reports),
  name: (a, b) => a.source.name.localeCompare(b.source.name, 'en'),
}
