import type { Report } from '../../claims/index.ts'
import { entitiesOf } from '../mentions.ts'
import type { Resolved } from '../resolve.ts'
import type { Database } from '../store/database.ts'
import { listSplitsByTitle, putSplitStory } from '../store/decisions.ts'

/** A name that was split by its titles means the part wherever a claim names it with one of them. */
export function splitByTitle(
  db: Database,
  reports: readonly Report[],
  resolved: Resolved,
  storyKey: number,
): void {
  const named = reports.map((report) => entitiesOf(report.claim).map(resolved.keyOf))
  const splits = listSplitsByTitle(db, [...new Set(named.flat())])
  for (const { entry, whole, title } of splits)
    if (named.some((keys) => keys.includes(whole) && keys.includes(title)))
      putSplitStory(db, entry, whole, storyKey)
}
