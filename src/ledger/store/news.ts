import type { Label } from '../labels.ts'
import { labels } from '../labels.ts'
import type { StoryCard } from '../story-view.ts'
import { type VerdictWord, verdictWords } from '../verdicts/verdict.ts'
import { number, oneOf, text, textOrNull } from './columns.ts'
import type { Database, Row } from './database.ts'
import { changeKinds } from './reports.ts'
import { toStoryCard } from './stories.ts'

export type NewsFilter = {
  readonly entityKey: number | null
  readonly source: string | null
  readonly section: string | null
  readonly label: Label | null
}

type Standing = {
  readonly claimKey: number
  readonly claimId: string
  readonly subject: string | null
  readonly label: Label
  readonly probability: number
  readonly independentSources: number
}
export type ReportNews = Standing & {
  readonly at: string
  readonly kind: (typeof changeKinds)[number]
  readonly quote: string
  readonly sourceId: string | null
  readonly storyKey: number
  readonly story: StoryCard
}
export type VerdictNews = Standing & {
  readonly entry: number
  readonly at: string
  readonly verdict: VerdictWord
  readonly because: string | null
}

/** A busy section's newest stories are enough: its newest changes are among theirs. */
const storiesOfSection = `(SELECT story_key FROM story_versions WHERE section = :section
  ORDER BY published_at DESC, story_key DESC LIMIT 300)`

const standingColumns =
  'c.claim_key, c.id AS claim_id, c.subject, st.label, st.probability, st.independent_sources'

function toStanding(row: Row): Standing {
  return {
    claimKey: number(row, 'claim_key'),
    claimId: text(row, 'claim_id'),
    subject: textOrNull(row, 'subject'),
    label: oneOf(labels, row, 'label'),
    probability: number(row, 'probability'),
    independentSources: number(row, 'independent_sources'),
  }
}

/** What a filter asks, as conditions and their values: a condition that is not asked would keep the index from use. */
function conditions(
  { entityKey, source, section, label }: NewsFilter,
  forms: { readonly source: string; readonly section: string },
): { readonly sql: string; readonly values: readonly (string | number)[] } {
  const asked: readonly (readonly [string, string | number | null])[] = [
    ['c.claim_key IN (SELECT claim_key FROM claim_entities WHERE entity_key = ?)', entityKey],
    [forms.source, source],
    [forms.section, section],
    ['st.label = ?', label],
  ]
  const held = asked.flatMap(([sql, value]) => (value === null ? [] : [{ sql, value }]))
  return { sql: held.map(({ sql }) => ` AND ${sql}`).join(''), values: held.map(({ value }) => value) }
}

/** Reports that changed the record, newest first. */
export function listReportNews(db: Database, filter: NewsFilter, limit: number): readonly ReportNews[] {
  const { sql, values } = conditions(filter, {
    source: 'r.source_id = ?',
    section: `r.story_key IN ${storiesOfSection.replace(':section', '?')}`,
  })
  const rows = db.all(
    `SELECT r.said_at, r.change, r.quote, r.source_id, r.story_key, ${standingColumns},
        s.id, v.headline, v.outlet, v.url, v.published_at, v.claims
      FROM reports r JOIN claims c USING (claim_key) JOIN standings st USING (claim_key)
        JOIN stories s USING (story_key) JOIN story_versions v USING (story_key, version)
      WHERE r.change IS NOT NULL AND r.visible_until IS NULL${sql}
      ORDER BY r.said_at DESC, r.report_key DESC LIMIT ?`,
    ...values,
    limit,
  )
  return rows.map((row) => ({
    ...toStanding(row),
    at: text(row, 'said_at'),
    kind: oneOf(changeKinds, row, 'change'),
    quote: text(row, 'quote'),
    sourceId: textOrNull(row, 'source_id'),
    storyKey: number(row, 'story_key'),
    story: toStoryCard(row),
  }))
}

/** How claims turned out, newest first. */
export function listVerdictNews(db: Database, filter: NewsFilter, limit: number): readonly VerdictNews[] {
  const { sql, values } = conditions(filter, {
    source: 'c.claim_key IN (SELECT claim_key FROM reports WHERE source_id = ? AND visible_until IS NULL)',
    section: `c.claim_key IN (SELECT claim_key FROM reports WHERE visible_until IS NULL
      AND story_key IN ${storiesOfSection.replace(':section', '?')})`,
  })
  const rows = db.all(
    `SELECT o.seq, o.at, o.verdict, o.because, ${standingColumns}
      FROM outcomes o JOIN claims c USING (claim_key) JOIN standings st USING (claim_key)
      WHERE 1${sql} ORDER BY o.at DESC, o.claim_key DESC LIMIT ?`,
    ...values,
    limit,
  )
  return rows.map((row) => ({
    ...toStanding(row),
    entry: number(row, 'seq'),
    at: text(row, 'at'),
    verdict: oneOf(verdictWords, row, 'verdict'),
    because: textOrNull(row, 'because'),
  }))
}

/** Sections that stories stand in, those with most stories first. */
export function listSections(db: Database): readonly { readonly name: string; readonly stories: number }[] {
  const rows = db.all(
    `SELECT section, count(*) AS n FROM story_versions WHERE section IS NOT NULL GROUP BY section ORDER BY n DESC, section`,
  )
  return rows.map((row) => ({ name: text(row, 'section'), stories: number(row, 'n') }))
}
