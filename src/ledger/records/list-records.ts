import { intervalOf } from '../edtf.ts'
import { boundOf } from '../moment.ts'
import { spoilersOf } from '../spoilers-of.ts'
import { listAllSlots, listClaimsById } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { listSaidCounts, listSettledReports, type RecordFilter, type SettledRow } from '../store/records.ts'
import { listSourceCardsById } from '../store/sources.ts'
import { sentencesOf } from '../views.ts'
import type { Tally } from './beta-binomial.ts'
import { type Call, callsOf } from './call.ts'
import { franchiseOf } from './franchise.ts'
import { pastReports } from './past-reports.ts'
import { fitPriors } from './prior.ts'
import type { RecordRequest, SourceCard, SourceRecord } from './source-record.ts'
import type { Told } from './told.ts'
import { type Counts, recordDetails, type TrackRecord, tallyOf, trackRecord } from './track-record.ts'

type Judged = {
  readonly own: ReadonlyMap<string, readonly Call[]>
  readonly passedOn: ReadonlyMap<string, readonly Call[]>
  readonly records: readonly TrackRecord[]
}

/** The record of everybody whom reports go back to, those with most settled calls first. */
export function listRecords(db: Database, request: RecordRequest): readonly TrackRecord[] {
  return judgeAll(tell(db, request)).records
}

/** One source's record with its parts, and every settled call, newest first. Null where there is no such source. */
export function findRecord(db: Database, sourceId: string, request: RecordRequest): SourceRecord | null {
  const told = tell(db, request)
  const { own, records } = judgeAll(told)
  const record = records.find(({ source }) => source.id === sourceId)
  if (!record) return null
  const calls = own.get(sourceId) ?? []
  const claims = listClaimsById(db, [...new Set(calls.map((call) => call.claimId))])
  const keys = claims.map((claim) => claim.key)
  const [sentences, spoilers] = [sentencesOf(db, keys), spoilersOf(db, keys)]
  const newest = calls.toSorted((a, b) =>
    a.at === b.at ? (a.claimId < b.claimId ? -1 : 1) : a.at < b.at ? 1 : -1,
  )
  return {
    record,
    details: recordDetails(calls),
    calls: newest.map((call) => ({
      ...call,
      sentence: sentences.get(call.claimId) ?? '',
      spoiler: spoilers.get(call.claimId) ?? null,
    })),
  }
}

function tell(db: Database, request: RecordRequest): Told {
  const filter = {
    property: request.property ?? null,
    year: request.year ?? null,
    about: request.about ? franchiseOf(db, request.about) : null,
  }
  const bound = boundOf(request.asOf)
  return bound === null ? tellNow(db, filter) : pastReports(db, listAllSlots(db), bound, filter)
}

function tellNow(db: Database, filter: RecordFilter): Told {
  const counts = listSaidCounts(db, filter)
  const cards = listSourceCardsById(db, [...counts.keys()])
  return { settled: listSettledReports(db, filter), counts, cards }
}

function judgeAll({ settled, counts, cards }: Told): Judged {
  const own = bySource(settled.filter((row) => !row.echo))
  const passed = settled.flatMap((row) => (isPassedOn(row) ? [{ ...row, sourceId: row.outletId ?? '' }] : []))
  const passedOn = bySource(passed)
  const beliefsOf = fitPriors(talliesByKind(own, cards))
  const nothing: Counts = { said: 0, first: 0, echoes: 0 }
  const records = [...cards.values()].map((card) =>
    trackRecord(
      card,
      own.get(card.id) ?? [],
      passedOn.get(card.id) ?? [],
      counts.get(card.id) ?? nothing,
      beliefsOf(kindOf(card)),
    ),
  )
  return { own, passedOn, records: records.sort(mostSettledFirst) }
}

/** Trades are held against trades, fans against fans: what is known of a source beforehand is what is known of its kind. */
function talliesByKind(own: Judged['own'], cards: Told['cards']): ReadonlyMap<string, readonly Tally[]> {
  const kinds = Map.groupBy(own, ([id]) => kindOf(cards.get(id)))
  return new Map([...kinds].map(([kind, some]) => [kind, some.map(([, calls]) => tallyOf(calls))]))
}

/** An outlet by its role, where somebody has said it. */
const kindOf = (card: SourceCard | undefined) =>
  (card?.kind === 'outlet' ? card.role : card?.kind) ?? 'outlet'

function bySource(rows: readonly SettledRow[]): ReadonlyMap<string, readonly Call[]> {
  return Map.groupBy(
    callsOf(rows.map((row) => ({ ...row, days: daysOf(row.edtf) }))),
    (call) => call.sourceId,
  )
}

/** Printed by an outlet, and neither its own word nor that of its insider. */
function isPassedOn({ outletId, sourceId }: SettledRow): boolean {
  return outletId !== null && sourceId !== outletId && sourceId !== `${outletId}-insider`
}

const dayMs = 86_400_000

function daysOf(edtf: string | null): number | null {
  const { earliest = null, latest = null } = (edtf === null ? null : intervalOf(edtf)) ?? {}
  return earliest === null || latest === null ? null : 1 + (Date.parse(latest) - Date.parse(earliest)) / dayMs
}

function mostSettledFirst(a: TrackRecord, b: TrackRecord): number {
  const settled = ({ right, wrong }: TrackRecord) => right + wrong
  return (
    settled(b) - settled(a) || b.source.reports - a.source.reports || (a.source.id < b.source.id ? -1 : 1)
  )
}
