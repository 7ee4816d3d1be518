import type { Change } from './change.ts'
import { boundOf, plainMoment } from './moment.ts'
import { displayName } from './naming.ts'
import type { Page, PageRequest } from './page.ts'
import { pageOf } from './page-of.ts'
import { spoilersOf } from './spoilers-of.ts'
import { type ChangeRow, countChanges, listChangeRows } from './store/changes.ts'
import type { Database } from './store/database.ts'
import { listEntitiesById } from './store/entities.ts'
import { sentencesOf } from './views.ts'

/** What stories changed on the record, newest first; `since` and `until` are inclusive days or moments. */
export function listChanges(
  db: Database,
  request: PageRequest & { readonly since?: string | null; readonly until?: string | null },
): Page<Change> {
  const { since = null } = request
  // Bounds are checked alike, but a range begins with the day itself.
  boundOf(since)
  const range = { from: plainMoment(since), to: boundOf(request.until) }
  const page = pageOf(
    request,
    (limit, after) => listChangeRows(db, range, limit, after),
    () => countChanges(db, range),
    (row) => row.reportId,
  )
  return { ...page, items: toChanges(db, page.items) }
}

function toChanges(db: Database, rows: readonly ChangeRow[]): readonly Change[] {
  const subjects = listEntitiesById(db, [
    ...new Set(rows.map((row) => row.subject).filter((id) => id !== null)),
  ])
  const known = new Map(subjects.map((entity) => [entity.id, entity]))
  const sentences = sentencesOf(
    db,
    rows.map((row) => row.claimKey),
  )
  const spoilers = spoilersOf(
    db,
    rows.map((row) => row.claimKey),
  )
  return rows.map(({ reportId: _report, claimKey: _claim, subject, ...change }) => {
    const entity = subject === null ? undefined : known.get(subject)
    const name = entity ? displayName(entity, null) : (subject ?? '')
    return {
      ...change,
      sentence: sentences.get(change.claimId) ?? '',
      subject: subject === null ? null : { id: subject, name },
      spoiler: spoilers.get(change.claimId) ?? null,
    }
  })
}
