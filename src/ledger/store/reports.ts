import { z } from 'zod'
import {
  attributionTypes,
  certainties,
  type Evidence,
  evidenceKinds,
  parts,
  type Report,
} from '../../claims/vocabulary.ts'
import type { Change } from '../change.ts'
import type { ResolvedClaim } from '../claim-key.ts'
import type { TracedCredit } from '../trace.ts'
import { decodeWay, encodeWay, type Way } from '../trail-way.ts'
import type { KeptReuse } from '../wording/keep-reused.ts'
import {
  blob,
  json,
  listed,
  number,
  numberOrNull,
  oneOf,
  oneOfOrNull,
  someOf,
  text,
  textOrNull,
} from './columns.ts'
import type { Database, Row } from './database.ts'
import { qualifiersIn } from './resolved.ts'
import { putText } from './search-texts.ts'
import type { Turn } from './slots.ts'
import { spokenOf } from './spoken.ts'

export type NewReport = {
  readonly id: string
  readonly claimKey: number
  readonly storyKey: number
  readonly version: number
  readonly outletId: string | null
  readonly saidAt: string
  readonly visibleFrom: string
  readonly report: Report
  readonly details: ResolvedClaim['qualifiers']
  /** The claim in the names of the story, where others stand for them. */
  readonly spoken: ResolvedClaim | null
  /** Of the sentence that the quote stands in. */
  readonly wording: Uint8Array
  /** Of the quote, word by word. */
  readonly words: Uint8Array
}

export type ReportRow = {
  readonly key: number
  readonly id: string
  readonly claimKey: number
  readonly storyKey: number
  readonly version: number
  readonly outletId: string | null
  readonly saidAt: string
  readonly certainty: Report['certainty']
  readonly attribution: Report['attribution']
  readonly evidence: readonly Evidence[]
  readonly quote: string
  readonly part: (typeof parts)[number]
  readonly rules: readonly string[]
  readonly details: ResolvedClaim['qualifiers']
  /** The claim in the names of the story, where others stand for them at present. */
  readonly spoken: ResolvedClaim | null
  /** Whose words it has, and of which reports before it that was told; null where it was never asked. */
  readonly reused: KeptReuse | null
  /** What was worked out for the present, and from which moment on it has been so; null before that. */
  readonly weighed: (WeighedReport & { readonly since: string }) | null
}
export type WeighedReport = {
  readonly sourceId: string
  readonly trail: readonly string[]
  readonly way: Way
  readonly echo: boolean
  readonly change: Change['kind'] | null
  readonly logOdds: number
  readonly why: string
}

const storedReuse = z.object({
  reportId: z.string(),
  share: z.number(),
  of: z.enum(['sentence', 'story']),
})

export const changeKinds = ['new claim', 'new source', 'conflict', 'denial', 'confirmation'] as const

// What a report needs of its story, outlet and source is asked for apart: many reports share one, and joins cost more.
const reportSql = `SELECT r.report_key, r.id, r.claim_key, r.story_key, r.version, r.outlet_id, r.said_at, r.certainty,
    r.attribution_type, r.attribution_name, r.evidence, r.quote, r.part, r.rules, r.details, r.spoken, r.source_id, r.trail,
    r.way, r.echo, r.change, r.log_odds, r.why, r.weighed_since, r.reused, r.reused_among FROM reports r`

/** Visible as of ?2, a bound of moment.ts; null is now. Split in two, since each half has its own best plan. */
const visibleNow = 'r.visible_until IS NULL'
// Nothing is visible before it was said, and when that was stands in the index: reports of later are not even looked at.
const visibleThen =
  'r.said_at <= ?2 AND r.visible_from <= ?2 AND (r.visible_until IS NULL OR r.visible_until > ?2)'

/** A name may hold a comma, but never a line break. */
export const trailSeparator = '\n'

/** Ways in their stored form: most of a slot are alike, and each is read but once. */
export type Ways = Map<string, Way>

function toReports(rows: readonly Row[]): readonly ReportRow[] {
  const ways: Ways = new Map()
  return rows.map((row) => toReport(row, ways))
}

function toReport(row: Row, ways: Ways): ReportRow {
  return {
    key: number(row, 'report_key'),
    id: text(row, 'id'),
    claimKey: number(row, 'claim_key'),
    storyKey: number(row, 'story_key'),
    version: number(row, 'version'),
    outletId: textOrNull(row, 'outlet_id'),
    saidAt: text(row, 'said_at'),
    certainty: oneOf(certainties, row, 'certainty'),
    attribution: {
      type: oneOf(attributionTypes, row, 'attribution_type'),
      name: textOrNull(row, 'attribution_name'),
    },
    evidence: someOf(evidenceKinds, row, 'evidence'),
    quote: text(row, 'quote'),
    part: oneOf(parts, row, 'part'),
    rules: listed(row, 'rules'),
    details: qualifiersIn(row, 'details'),
    spoken: spokenOf(row),
    reused: toReused(row),
    weighed: toWeighed(row, ways),
  }
}

function toWeighed(row: Row, ways: Ways): ReportRow['weighed'] {
  const sourceId = textOrNull(row, 'source_id')
  if (sourceId === null) return null
  return {
    sourceId,
    trail: text(row, 'trail').split(trailSeparator),
    way: wayOf(text(row, 'way'), ways),
    echo: number(row, 'echo') === 1,
    change: oneOfOrNull(changeKinds, row, 'change'),
    logOdds: number(row, 'log_odds'),
    why: text(row, 'why'),
    since: text(row, 'weighed_since'),
  }
}

function toReused(row: Row): KeptReuse | null {
  const among = numberOrNull(row, 'reused_among')
  const reused = textOrNull(row, 'reused')
  return among === null ? null : { among, reuse: reused === null ? null : json(storedReuse, row, 'reused') }
}

/** Sets whose words a report has. */
export function setReused(db: Database, reportKey: number, { reuse, among }: KeptReuse): void {
  const stored = reuse && JSON.stringify({ reportId: reuse.reportId, share: reuse.share, of: reuse.of })
  db.run('UPDATE reports SET reused = ?, reused_among = ? WHERE report_key = ?', stored, among, reportKey)
}

export function wayOf(stored: string, ways: Ways): Way {
  const way = ways.get(stored) ?? decodeWay(stored)
  ways.set(stored, way)
  return way
}

export function insertReport(db: Database, { report, ...place }: NewReport): void {
  const { key } = db.run(
    `INSERT INTO reports (id, claim_key, story_key, version, outlet_id, said_at, visible_from, certainty,
       attribution_type, attribution_name, evidence, quote, part, rules, details, spoken, wording, words, tells)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
       (SELECT (property = 'statement' AND ?14 LIKE '%statement-plot-%') OR (property = 'relationship' AND continuity = 'screen')
          FROM claims WHERE claim_key = ?2))`,
    place.id,
    place.claimKey,
    place.storyKey,
    place.version,
    place.outletId,
    place.saidAt,
    place.visibleFrom,
    report.certainty,
    report.attribution.type,
    report.attribution.name,
    report.evidence.join(','),
    report.quote,
    report.in ?? 'text',
    report.rules.join(','),
    JSON.stringify(place.details),
    place.spoken && JSON.stringify(place.spoken),
    place.wording,
    place.words,
  )
  putText(db, 'quote', key, place.saidAt, report.quote)
}

/** Reports of these claims that were visible by then, oldest first. */
export function listReportsOfClaims(
  db: Database,
  claimKeys: readonly number[],
  bound: string | null,
): readonly ReportRow[] {
  const of = `${reportSql} WHERE r.claim_key IN (SELECT value FROM json_each(?1)) AND`
  // By id, not by arrival: what was said at one moment has one order.
  const order = 'ORDER BY r.said_at, r.id'
  const keys = JSON.stringify(claimKeys)
  const rows =
    bound === null
      ? db.all(`${of} ${visibleNow} ${order}`, keys)
      : db.all(`${of} ${visibleThen} ${order}`, keys, bound)
  return toReports(rows)
}

/** What a version of a story said of a claim, and when it first did. */
export type Said = {
  readonly claimKey: number
  readonly slotId: string
  readonly subject: string | null
  readonly property: string
  readonly denied: boolean
  readonly saidAt: string
}

export function listSaidAt(db: Database, storyKey: number, version: number): readonly Said[] {
  const rows = db.all(
    `SELECT c.claim_key, r.certainty = 'denied' AS denied, min(r.said_at) AS said_at, c.slot_id, c.subject, c.property
       FROM reports r JOIN claims c USING (claim_key) WHERE r.story_key = ? AND r.version = ? GROUP BY 1, 2`,
    storyKey,
    version,
  )
  return rows.map((row) => ({
    claimKey: number(row, 'claim_key'),
    slotId: text(row, 'slot_id'),
    subject: textOrNull(row, 'subject'),
    property: text(row, 'property'),
    denied: number(row, 'denied') === 1,
    saidAt: text(row, 'said_at'),
  }))
}

/** Slots in which any of these sources is heard at present, in order. */
export function listSlotsHeardFrom(db: Database, sourceIds: readonly string[]): readonly string[] {
  const rows = db.all(
    `SELECT DISTINCT c.slot_id FROM reports r JOIN claims c USING (claim_key)
      WHERE r.source_id IN (SELECT value FROM json_each(?)) AND r.visible_until IS NULL ORDER BY 1`,
    JSON.stringify(sourceIds),
  )
  return rows.map((row) => text(row, 'slot_id'))
}

/** When a report was made, also one of an earlier version of its story; null where there is none of that id. */
export function findSaidAt(db: Database, reportId: string): string | null {
  const row = db.get('SELECT said_at FROM reports WHERE id = ?', reportId)
  return row ? text(row, 'said_at') : null
}

/** A report in what words: of its sentence, and of its whole story. */
export type WordingRow = {
  readonly reportKey: number
  readonly sentence: Uint8Array
  readonly story: Uint8Array
  readonly words: Uint8Array
}

export function listWordingOfReports(db: Database, reportKeys: readonly number[]): readonly WordingRow[] {
  const rows = db.all(
    `SELECT r.report_key, r.wording AS sentence, r.words, v.wording AS story FROM reports r JOIN story_versions v USING (story_key, version)
      WHERE r.report_key IN (SELECT value FROM json_each(?))`,
    JSON.stringify(reportKeys),
  )
  return rows.map((row) => ({
    reportKey: number(row, 'report_key'),
    sentence: blob(row, 'sentence'),
    story: blob(row, 'story'),
    words: blob(row, 'words'),
  }))
}

export type CreditRow = TracedCredit & { readonly storyKey: number; readonly version: number }

/** Credits of the stories behind these reports, each with the outlet and, where it is on record by then, the story it leads to. */
export function listCreditsOfReports(
  db: Database,
  reports: readonly Pick<ReportRow, 'storyKey' | 'version'>[],
  bound: string | null,
): readonly CreditRow[] {
  const rows = db.all(
    `SELECT DISTINCT cr.story_key, cr.version, cr.position, cr.how, s.id AS credited_id,
        coalesce(o.id, cr.source_id) AS outlet_id, coalesce(o.name, cr.name) AS outlet
      FROM json_each(?1) k
        JOIN credits cr ON cr.story_key = k.value ->> 0 AND cr.version = k.value ->> 1
        LEFT JOIN outlets o ON o.id = coalesce(
          (SELECT n.outlet_id FROM outlet_names n WHERE n.name_id = cr.source_id),
          (SELECT d.id FROM outlets d WHERE d.domain = cr.domain ORDER BY d.id LIMIT 1))
        LEFT JOIN stories s ON s.address = cr.address AND s.story_key <> cr.story_key
          AND (?2 IS NULL OR EXISTS (SELECT 1 FROM story_versions v WHERE v.story_key = s.story_key AND v.visible_from <= ?2))
      ORDER BY cr.story_key, cr.version, cr.position`,
    JSON.stringify(reports.map(({ storyKey, version }) => [storyKey, version])),
    bound,
  )
  return rows.map((row) => ({
    storyKey: number(row, 'story_key'),
    version: number(row, 'version'),
    outlet: { id: text(row, 'outlet_id'), name: text(row, 'outlet') },
    how: oneOf(['source', 'via', 'hat-tip', 'reported-by', 'link'] as const, row, 'how'),
    storyId: textOrNull(row, 'credited_id'),
  }))
}

/** Sets what was worked out for a report from a turn of its slot on, and keeps what it was before. */
export function setWeighed(
  db: Database,
  { key, weighed: before }: ReportRow,
  next: WeighedReport,
  turn: Turn,
): void {
  if (before && turn.isNext && before.since < turn.since)
    db.run(
      `INSERT INTO report_spans (report_key, since, until, source_id, trail, way, echo, log_odds, why)
       SELECT report_key, weighed_since, ?2, source_id, trail, way, echo, log_odds, why FROM reports WHERE report_key = ?1`,
      key,
      turn.since,
    )
  db.run(
    `UPDATE reports SET source_id = ?, trail = ?, way = ?, echo = ?, change = ?, log_odds = ?, why = ?, weighed_since = ?
      WHERE report_key = ?`,
    next.sourceId,
    next.trail.join(trailSeparator),
    encodeWay(next.way),
    Number(next.echo),
    next.change,
    next.logOdds,
    next.why,
    turn.since,
    key,
  )
}

/** What changed a report on the record is told of the present alone. */
export function setChange(db: Database, reportKey: number, change: Change['kind'] | null): void {
  db.run('UPDATE reports SET change = ? WHERE report_key = ?', change, reportKey)
}

/** What was kept of these reports is not right any more. */
export function dropReportSpans(db: Database, reportKeys: readonly number[]): void {
  db.run(
    'DELETE FROM report_spans WHERE report_key IN (SELECT value FROM json_each(?))',
    JSON.stringify(reportKeys),
  )
}

/** These reports with what was worked out for them as of a bound of moment.ts. */
export function asWeighedAt(
  db: Database,
  reports: readonly ReportRow[],
  bound: string,
): readonly ReportRow[] {
  const later = reports
    .filter(({ weighed }) => weighed !== null && weighed.since > bound)
    .map(({ key }) => key)
  if (later.length === 0) return reports
  const rows = db.all(
    `SELECT p.*, p.since AS weighed_since, NULL AS change FROM json_each(?1) k JOIN report_spans p ON p.report_key = k.value
        AND p.since = (SELECT max(q.since) FROM report_spans q WHERE q.report_key = k.value AND q.since <= ?2)
      WHERE p.until > ?2`,
    JSON.stringify(later),
    bound,
  )
  const ways: Ways = new Map()
  const then = new Map(rows.map((row) => [number(row, 'report_key'), toWeighed(row, ways)]))
  return reports.map((report) => {
    const weighed = then.get(report.key)
    return weighed === undefined ? report : { ...report, weighed }
  })
}

const reportKeys = z.array(z.number())

/** Of each claim so many reports that were visible by then, half of them its first, half its last; oldest first. */
export function listSomeReports(
  db: Database,
  claimKeys: readonly number[],
  bound: string | null,
  most: number,
): readonly ReportRow[] {
  const visible = bound === null ? visibleNow : visibleThen
  const end = (
    order: 'ASC' | 'DESC',
    limit: number,
  ) => `SELECT k.value AS k, (SELECT json_group_array(report_key) FROM (
      SELECT r.report_key FROM reports r WHERE r.claim_key = k.value AND ${visible}
        ORDER BY r.said_at ${order}, r.id ${order} LIMIT ${limit})) AS keys FROM json_each(?1) k`
  const values = bound === null ? [JSON.stringify(claimKeys)] : [JSON.stringify(claimKeys), bound]
  const keys = [end('ASC', Math.ceil(most / 2)), end('DESC', Math.floor(most / 2))]
    .flatMap((sql) => db.all(sql, ...values))
    .flatMap((row) => json(reportKeys, row, 'keys'))
  const sql = `${reportSql} WHERE r.report_key IN (SELECT value FROM json_each(?)) ORDER BY r.said_at, r.id`
  return toReports(db.all(sql, JSON.stringify([...new Set(keys)])))
}

/** The newest reports that go back to a source in its own words, or that its outlet passed on from others. */
export function listReportsOfSource(
  db: Database,
  sourceId: string,
  side: 'own' | 'passed on',
  limit: number,
): readonly ReportRow[] {
  const which =
    side === 'own'
      ? 'r.source_id = ?1 AND r.echo = 0'
      : "r.outlet_id = ?1 AND r.source_id NOT IN (?1, ?1 || '-insider')"
  const sql = `${reportSql} WHERE ${which} AND ${visibleNow} ORDER BY r.said_at DESC, r.report_key DESC LIMIT ?2`
  return toReports(db.all(sql, sourceId, limit))
}

/** Ids of the rules that read each claim, in any report of it, of those that were withdrawn as well. */
export function listRulesOfClaims(
  db: Database,
  claimKeys: readonly number[],
): ReadonlyMap<number, readonly string[]> {
  const sql = `SELECT DISTINCT r.claim_key, r.rules FROM json_each(?) k JOIN reports r ON r.claim_key = k.value`
  const rows = db.all(sql, JSON.stringify(claimKeys))
  const byClaim = Map.groupBy(rows, (row) => number(row, 'claim_key'))
  return new Map([...byClaim].map(([key, some]) => [key, some.flatMap((row) => listed(row, 'rules'))]))
}
