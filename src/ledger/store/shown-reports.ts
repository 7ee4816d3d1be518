import { z } from 'zod'
import { attributionTypes, certainties, evidenceKinds, parts } from '../../claims/vocabulary.ts'
import type { StoryCard } from '../questions.ts'
import { decodeWay, ownWay } from '../trail-way.ts'
import * as columns from './columns.ts'
import type { Database } from './database.ts'
import { type ReportRow, trailSeparator } from './reports.ts'
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

const words = z.string()
const number = z.number()
/** In the order of `asKept`. */
const stored = z.array(
  z.tuple([
    words, // id
    number, // story
    number, // version
    words, // said at
    z.enum(certainties),
    z.enum(attributionTypes),
    words.nullable(), // whose word it is
    words, // evidence
    words, // quote
    z.enum(parts),
    words, // rules
    words.nullable(), // source
    words.nullable(), // trail
    words.nullable(), // way
    number.nullable(), // echo
    number.nullable(), // log-odds
    words.nullable(), // why
    words, // id of the story
    words.nullable(), // headline
    words.nullable(), // outlet
    words.nullable(), // url
    words, // published at
    number, // claims of the story
  ]),
)
type Stored = z.infer<typeof stored>[number]

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
  const reports = rows.flatMap((row) => {
    const claimKey = columns.number(row, 'claim_key')
    return columns.json(stored, row, 'reports').map((one): ShownReport => {
      const report = toShown(claimKey, one)
      const [id, headline, outlet, url, publishedAt, claims] = [
        one[17],
        one[18],
        one[19],
        one[20],
        one[21],
        one[22],
      ]
      cards.set(versionId(report), { id, headline, outlet, url, publishedAt, claims })
      return report
    })
  })
  return { reports, cards }
}

function toShown(claimKey: number, one: Stored): ShownReport {
  const [id, storyKey, version, saidAt, certainty, type, name, evidence, quote, part, rules] = one
  const [source, trail, way, echo, logOdds, why] = [one[11], one[12], one[13], one[14], one[15], one[16]]
  return {
    id,
    claimKey,
    storyKey,
    version,
    saidAt,
    certainty,
    attribution: { type, name },
    evidence: evidence === '' ? [] : evidenceIn(evidence.split(',')),
    quote,
    part,
    rules: rules === '' ? [] : rules.split(','),
    weighed:
      source === null
        ? null
        : {
            sourceId: source,
            trail: (trail ?? '').split(trailSeparator),
            way: way ? decodeWay(way) : ownWay,
            echo: echo === 1,
            logOdds: logOdds ?? 0,
            why: why ?? '',
          },
  }
}

const evidenceIn = (kinds: readonly string[]) => evidenceKinds.filter((kind) => kinds.includes(kind))
