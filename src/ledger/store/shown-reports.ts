import { attributionTypes, certainties, evidenceKinds, parts } from '../../claims/vocabulary.ts'
import type { StoryCard } from '../story-view.ts'
import { ownWay } from '../trail-way.ts'
import { asNumber, asOneOf, asText, asTextOrNull, lists, number } from './columns.ts'
import type { Database } from './database.ts'
import { type ReportRow, trailSeparator, type Ways, wayOf } from './reports.ts'
import { versionId } from './stories.ts'

// A claim's reports lie all over the file, each beside others of its day, and their stories elsewhere: a dossier would fetch a
// thousand pages to show two hundred quotes. What it shows of a claim is kept in one row. Decision 0121.

/** So many reports of a claim are kept at hand, half of them its first, half its last: where it came from, and where it is going. */
export const mostShown = 6

/** A report as far as pages show it. */
export type ShownReport = Pick<
  ReportRow,
  | 'id'
  | 'claimKey'
  | 'storyKey'
  | 'version'
  | 'saidAt'
  | 'certainty'
  | 'attribution'
  | 'evidence'
  | 'quote'
  | 'part'
  | 'rules'
> & {
  readonly weighed: Pick<
    NonNullable<ReportRow['weighed']>,
    'sourceId' | 'trail' | 'way' | 'echo' | 'logOdds' | 'why'
  > | null
}

const end = (order: 'ASC' | 'DESC') => `SELECT * FROM (SELECT report_key FROM reports
    WHERE claim_key = k.value AND visible_until IS NULL ORDER BY said_at ${order}, id ${order} LIMIT ${mostShown / 2})`

/** The reports of claim `k.value` as they are kept: lists, since names would take a fifth of the room. */
const asKept = `(SELECT json_group_array(json_array(r.id, r.story_key, r.version, r.said_at, r.certainty, r.attribution_type,
      r.attribution_name, r.evidence, r.quote, r.part, r.rules, r.source_id, r.trail, r.way, r.echo, r.log_odds, r.why,
      s.id, v.headline, v.outlet, v.url, v.published_at, v.claims) ORDER BY r.said_at, r.id)
    FROM reports r JOIN story_versions v USING (story_key, version) JOIN stories s USING (story_key)
    WHERE r.report_key IN (${end('ASC')} UNION ${end('DESC')}))`

/** Keeps what is shown of these claims, as it is by now. */
export function keepShown(db: Database, claimKeys: readonly number[]): void {
  const keys = JSON.stringify(claimKeys)
  db.run(
    `INSERT INTO shown_reports (claim_key, reports) SELECT k.value, ${asKept} FROM json_each(?) k WHERE true
     ON CONFLICT (claim_key) DO UPDATE SET reports = excluded.reports WHERE reports <> excluded.reports`,
    keys,
  )
  db.run(
    `DELETE FROM shown_reports WHERE claim_key IN (SELECT value FROM json_each(?)) AND reports = '[]'`,
    keys,
  )
}

/** What is shown of these claims, oldest first, and the cards of the stories by versionId. */
export function listShown(
  db: Database,
  claimKeys: readonly number[],
): { readonly reports: readonly ShownReport[]; readonly cards: ReadonlyMap<string, StoryCard> } {
  const rows = db.all(
    'SELECT s.claim_key, s.reports FROM json_each(?) k JOIN shown_reports s ON s.claim_key = k.value',
    JSON.stringify(claimKeys),
  )
  const cards = new Map<string, StoryCard>()
  const ways: Ways = new Map()
  const reports = rows.flatMap((row) => {
    const claimKey = number(row, 'claim_key')
    return lists(row, 'reports').map((fields): ShownReport => {
      const report = toShown(claimKey, fields, ways)
      const id = versionId(report)
      if (!cards.has(id)) cards.set(id, toCard(fields))
      return report
    })
  })
  return { reports, cards }
}

// Hundreds of reports of two dozen fields make a page, and a schema makes an object of each field: they are taken by their
// places in `asKept`, each checked as a column is.
function toShown(claimKey: number, fields: readonly unknown[], ways: Ways): ShownReport {
  const [id, storyKey, version, saidAt, certainty, type, name, evidence, quote, part, rules] = fields
  return {
    id: asText(id, 'id'),
    claimKey,
    storyKey: asNumber(storyKey, 'story_key'),
    version: asNumber(version, 'version'),
    saidAt: asText(saidAt, 'said_at'),
    certainty: asOneOf(certainties, certainty, 'certainty'),
    attribution: {
      type: asOneOf(attributionTypes, type, 'attribution_type'),
      name: asTextOrNull(name, 'attribution_name'),
    },
    evidence: evidence === '' ? [] : evidenceIn(asText(evidence, 'evidence').split(',')),
    quote: asText(quote, 'quote'),
    part: asOneOf(parts, part, 'part'),
    rules: rules === '' ? [] : asText(rules, 'rules').split(','),
    weighed: toWeighed(fields, ways),
  }
}

function toWeighed(fields: readonly unknown[], ways: Ways): ShownReport['weighed'] {
  const [source, trail, way, echo, logOdds, why] = fields.slice(11, 17)
  if (source === null) return null
  return {
    sourceId: asText(source, 'source_id'),
    trail: asText(trail ?? '', 'trail').split(trailSeparator),
    way: way ? wayOf(asText(way, 'way'), ways) : ownWay,
    echo: echo === 1,
    logOdds: asNumber(logOdds ?? 0, 'log_odds'),
    why: asText(why ?? '', 'why'),
  }
}

function toCard(fields: readonly unknown[]): StoryCard {
  const [id, headline, outlet, url, publishedAt, claims] = fields.slice(17)
  return {
    id: asText(id, 'id'),
    headline: asTextOrNull(headline, 'headline'),
    outlet: asTextOrNull(outlet, 'outlet'),
    url: asTextOrNull(url, 'url'),
    publishedAt: asText(publishedAt, 'published_at'),
    claims: asNumber(claims, 'claims'),
  }
}

const evidenceIn = (kinds: readonly string[]) => evidenceKinds.filter((kind) => kinds.includes(kind))
