import { findDossier } from './find-dossier.ts'
import type { Dossier, Moment } from './questions.ts'
import type { Database } from './store/database.ts'
import { lastSeq } from './store/entries.ts'

/** Below so many reports a dossier is put together faster than it is worth keeping. */
const worthKeeping = 200
/** So many reports are kept at most, about 1 kB each. */
const mostKept = 30_000

type Kept = { readonly dossier: Dossier; readonly reports: number }

/**
 * Answers as findDossier does; large dossiers of the present are put together once and kept until the next entry of the
 * log. A site asks for the same few again and again, and a title of thousands of reports takes a tenth of a second.
 */
export function rememberDossiers(db: Database): (id: string, moment: Moment) => Dossier | null {
  const kept = new Map<string, Kept>()
  let seq = -1
  return (id, moment) => {
    if (moment.asOf) return findDossier(db, id, moment)
    const now = lastSeq(db)
    if (now !== seq) kept.clear()
    seq = now
    const held = kept.get(id)
    if (held) return held.dossier
    const dossier = findDossier(db, id, moment)
    if (dossier) keep(kept, id, dossier)
    return dossier
  }
}

function keep(kept: Map<string, Kept>, id: string, dossier: Dossier): void {
  const reports = dossier.groups
    .flatMap(({ standings }) => standings)
    .reduce((sum, standing) => sum + standing.reports.length, 0)
  if (reports < worthKeeping || reports > mostKept) return
  kept.set(id, { dossier, reports })
  let total = [...kept.values()].reduce((sum, one) => sum + one.reports, 0)
  for (const [oldest, one] of kept) {
    if (total <= mostKept) return
    kept.delete(oldest)
    total -= one.reports
  }
}
