import type { Database } from '../store/database.ts'
import { findEntryBody } from '../store/entries.ts'
import { listClaimIdsOfReports, listOwnVersions } from '../store/own-stories.ts'
import { type StoryEntry, storyEntry } from '../stored.ts'
import type { OwnStory, OwnVersion } from './own-story.ts'

/** The log's entry of an own story's version. */
export function findOwnEntry(db: Database, seq: number): StoryEntry {
  return storyEntry.parse(findEntryBody(db, seq))
}

type Wanted = { readonly key: number; readonly seq: number; readonly id: string; readonly version: number }

/** What the newsroom wrote, from the log itself, with where each of its reports stands in it. */
export function findOwn(db: Database, { key, seq, id, version }: Wanted): OwnStory | null {
  const { own, story, reports } = findOwnEntry(db, seq)
  if (!own) return null
  const claims = listClaimIdsOfReports(db, key, version)
  const voiced = reports.flatMap((report, i) => {
    const reportId = `${id}-${version}-${i + 1}`
    const claimId = claims.get(reportId)
    const { start, end, in: part = 'text' as const } = report
    return claimId === undefined ? [] : [{ reportId, claimId, in: part, start, end }]
  })
  return { ...own, dek: story.dek, text: story.text, voiced, history: historyOf(db, key) }
}

function historyOf(db: Database, key: number): readonly OwnVersion[] {
  return listOwnVersions(db, key).map(({ version, at, body }) => {
    const { own } = storyEntry.parse(body)
    const { by = '', correction = null, withdrawn = null } = own ?? {}
    return { version, at, by, correction, withdrawn }
  })
}
