import type { ClaimRow } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import type { RecordFilter, SettledRow } from '../store/records.ts'
import { isMoreOfficial, listSourceCardsById } from '../store/sources.ts'
import { type Weighed, weighSlots } from '../weigh.ts'
import { stanceOf } from '../weight.ts'
import type { SourceCard } from './source-record.ts'
import type { Told } from './told.ts'

/** So many slots are worked out at a time: what is held in memory stays small. */
const batch = 500

/** What records of a past moment are worked out from: every slot as it stood then, traced by what was on record then. */
export function pastReports(
  db: Database,
  slotIds: readonly string[],
  bound: string,
  filter: RecordFilter,
): Told {
  const settled: SettledRow[] = []
  const counts = new Map<string, { said: number; first: number; echoes: number }>()
  const cards = new Map<string, SourceCard>()
  for (let start = 0; start < slotIds.length; start += batch) {
    const weighed = weighSlots(db, slotIds.slice(start, start + batch), bound)
    settled.push(...settledRows(weighed, filter))
    count(weighed, filter, counts)
    gather(db, weighed, cards)
  }
  settled.sort((a, b) => (a.saidAt < b.saidAt ? -1 : a.saidAt > b.saidAt ? 1 : 0))
  return { settled, counts, cards: cardsOf(db, counts, cards) }
}

function reportsOf(weighed: Weighed, { property, year, about }: RecordFilter) {
  const ids = about && new Set(about.map(({ id }) => id))
  const claims = new Map(weighed.claims.map((row) => [row.key, row]))
  return weighed.reports.flatMap((report) => {
    const row = claims.get(report.claimKey)
    const origin = weighed.origins.get(report.id)
    if (!row || !origin) return []
    if (property !== null && row.claim.property !== property) return []
    if (ids && !namedIn(row.claim).some((id) => ids.has(id))) return []
    return year !== null && report.saidAt.slice(0, 4) !== year ? [] : [{ report, row, origin }]
  })
}

function namedIn({ subject, value, qualifiers }: ClaimRow['claim']): readonly string[] {
  const parts = [value, ...Object.values(qualifiers)]
  const named = parts.flatMap((part) => (typeof part === 'object' && 'entity' in part ? [part.entity] : []))
  return subject === null ? named : [subject, ...named]
}

function settledRows(weighed: Weighed, filter: RecordFilter): readonly SettledRow[] {
  return reportsOf(weighed, filter).flatMap(({ report, row, origin }) => {
    const outcome = weighed.outcomes.get(row.id)
    if (!outcome) return []
    const { value, property } = row.claim
    return [
      {
        sourceId: origin.source.id,
        outletId: report.outletId,
        claimId: row.id,
        property,
        edtf: 'edtf' in value ? value.edtf : null,
        saidAt: report.saidAt,
        certainty: report.certainty,
        echo: origin.echo,
        outcome,
      },
    ]
  })
}

/** As listSaidCounts counts the present. */
function count(
  weighed: Weighed,
  filter: RecordFilter,
  counts: Map<string, { said: number; first: number; echoes: number }>,
): void {
  const of = (id: string) => {
    const held = counts.get(id) ?? { said: 0, first: 0, echoes: 0 }
    counts.set(id, held)
    return held
  }
  const heard = reportsOf(weighed, filter).filter(({ report }) => stanceOf(report) !== 'open')
  for (const [, [first]] of Map.groupBy(heard, ({ row }) => row.id))
    if (first) of(first.origin.source.id).first++
  const own = heard.filter(({ origin }) => !origin.echo)
  const said = new Map(
    own.map((one) => [`${one.origin.source.id} ${one.row.id} ${stanceOf(one.report)}`, one]),
  )
  for (const { origin } of said.values()) of(origin.source.id).said++
  const repeated = heard.filter(({ origin, report }) => origin.echo && report.outletId !== null)
  for (const [outlet, some] of Map.groupBy(repeated, ({ report }) => report.outletId ?? ''))
    of(outlet).echoes += new Set(some.map(({ row }) => row.id)).size
}

/** Who the sources were then, and how many reports went back to them. An outlet's role is what it is said to be now. */
function gather(db: Database, weighed: Weighed, cards: Map<string, SourceCard>): void {
  const known = listSourceCardsById(
    db,
    [...weighed.origins.values()].map(({ source }) => source.id),
  )
  for (const { source } of weighed.origins.values()) {
    const { id, name, kind } = source
    const held = cards.get(id)
    const role = known.get(id)?.role ?? null
    const best = held && !isMoreOfficial(kind, held.kind) ? held.kind : kind
    const reports = (held?.reports ?? 0) + 1
    cards.set(id, { id, name: known.get(id)?.name ?? name, kind: best, role, reports })
  }
}

function cardsOf(db: Database, counts: Told['counts'], then: Told['cards']): Told['cards'] {
  const silent = [...counts.keys()].filter((id) => !then.has(id))
  const passing = [...listSourceCardsById(db, silent)].map(
    ([id, card]) => [id, { ...card, reports: 0 }] as const,
  )
  return new Map([...then, ...passing].filter(([id]) => counts.has(id)))
}
