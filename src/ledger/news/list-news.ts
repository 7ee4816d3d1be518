import { displayName } from '../naming.ts'
import { spoilersOf } from '../spoilers-of.ts'
import { spoiltQuotes } from '../spoilt-quotes.ts'
import { listClaimsByKey } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { listEntitiesById } from '../store/entities.ts'
import { listReportNews, listVerdictNews, type ReportNews, type VerdictNews } from '../store/news.ts'
import { findNodeById } from '../store/nodes.ts'
import { listSourceNames } from '../store/sources.ts'
import { sentencesOf } from '../views.ts'
import type { News, NewsRequest } from './news.ts'

const defaultLimit = 50

/** What happened on the record, newest first: reports that changed it, and verdicts. */
export function listNews(db: Database, request: NewsRequest): readonly News[] {
  const { limit = defaultLimit, entity = null, source = null, section = null, label = null } = request
  const node = entity === null ? null : findNodeById(db, entity)
  if (entity !== null && node === null) return []
  const filter = { entityKey: node && (node.mergedInto ?? node.key), source, section, label }
  const reports = request.kind === 'settled' ? [] : listReportNews(db, filter, limit)
  const rows = [...reports, ...listVerdictNews(db, filter, limit)]
  return tell(db, rows.toSorted(newestFirst).slice(0, limit))
}

type Row = ReportNews | VerdictNews

function newestFirst(a: Row, b: Row): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  // What settles a claim came after what was said of it, at one moment.
  return Number('verdict' in b) - Number('verdict' in a) || (a.claimId < b.claimId ? -1 : 1)
}

function tell(db: Database, rows: readonly Row[]): readonly News[] {
  const keys = [...new Set(rows.map((row) => row.claimKey))]
  const claims = new Map(listClaimsByKey(db, keys).map((row) => [row.key, row.claim]))
  const sentences = sentencesOf(db, keys)
  const spoilers = spoilersOf(db, keys)
  const spoilt = spoiltQuotes(
    db,
    rows.flatMap((row) => ('quote' in row ? [row] : [])),
  )
  const subjects = listEntitiesById(db, [...new Set(rows.flatMap(({ subject }) => subject ?? []))])
  const names = new Map(subjects.map((one) => [one.id, displayName(one, null)]))
  const sources = listSourceNames(
    db,
    rows.flatMap((row) => ('sourceId' in row ? (row.sourceId ?? []) : [])),
  )
  return rows.flatMap((row): readonly News[] => {
    const claim = claims.get(row.claimKey)
    if (!claim) return []
    const { claimId, subject, label, probability, independentSources, at } = row
    const told = {
      ...{ at, claimId, label, probability, independentSources },
      sentence: sentences.get(claimId) ?? '',
      claim: { property: claim.property, continuity: claim.continuity },
      spoiler: spoilers.get(claimId) ?? null,
      subject: subject === null ? null : { id: subject, name: names.get(subject) ?? subject },
    }
    if ('verdict' in row)
      return [
        {
          ...told,
          id: `verdict-${row.entry}-${claimId}`,
          kind: 'settled',
          verdict: row.verdict,
          because: row.because,
        },
      ]
    const { kind, quote, story, storyKey, sourceId } = row
    const source = sourceId === null ? null : { id: sourceId, name: sources.get(sourceId) ?? sourceId }
    const quoteSpoiler = spoilt({ storyKey, quote })
    return [{ ...told, id: lastingId(story.id, row), kind, quote, quoteSpoiler, story, source }]
  })
}

/** A corrected story makes its reports anew; what it changed on the record is the same news. */
function lastingId(storyId: string, { claimId, kind }: ReportNews): string {
  return `${storyId} ${claimId}${kind === 'denial' ? ' denied' : ''}`
}
