import type { Page, PageRequest } from './page.ts'
import { pageOf } from './page-of.ts'
import type { SourceCard, SourceView } from './records/source-record.ts'
import { spoilersOf } from './spoilers-of.ts'
import type { Database } from './store/database.ts'
import { listReportsOfSource } from './store/reports.ts'
import { countSources, findSourceCard, listSourceCards } from './store/sources.ts'
import { reportViews, sentencesOf } from './views.ts'

/** A page of a source shows its newest; the whole record of a busy one would be thousands. */
const reportsShown = 200

/** What a source said in its own words, and what its outlet passed on from others; newest first. */
export function findSource(db: Database, sourceId: string): SourceView | null {
  const source = findSourceCard(db, sourceId)
  if (!source) return null
  const own = listReportsOfSource(db, sourceId, 'own', reportsShown)
  const passedOn = listReportsOfSource(db, sourceId, 'passed on', reportsShown)
  const keys = [...own, ...passedOn].map((report) => report.claimKey)
  return {
    source,
    own: reportViews(db, own),
    passedOn: reportViews(db, passedOn),
    sentences: Object.fromEntries(sentencesOf(db, keys)),
    spoilers: Object.fromEntries(spoilersOf(db, keys)),
  }
}

export function listSources(db: Database, request: PageRequest): Page<SourceCard> {
  return pageOf(
    request,
    (limit, after) => listSourceCards(db, limit, after),
    () => countSources(db),
    (card) => card.id,
  )
}
