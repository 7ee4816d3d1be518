import type { Database } from '../store/database.ts'
import { lastSeq } from '../store/entries.ts'
import { listRecords } from './list-records.ts'
import type { RecordRequest } from './source-record.ts'
import type { TrackRecord } from './track-record.ts'

/** Lists records; those of the present are worked out once and kept until the next entry of the log. */
export function rememberRecords(db: Database): (request: RecordRequest) => readonly TrackRecord[] {
  let kept: { readonly seq: number; readonly records: readonly TrackRecord[] } | null = null
  return (request) => {
    if (request.asOf || request.property || request.year || request.about) return listRecords(db, request)
    const seq = lastSeq(db)
    if (kept?.seq !== seq) kept = { seq, records: listRecords(db, request) }
    return kept.records
  }
}
