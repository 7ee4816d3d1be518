import { findOwn } from './own/find-own.ts'
import type { Page, PageRequest } from './page.ts'
import { pageOf } from './page-of.ts'
import { listClaimsByKey } from './store/claims.ts'
import type { Database } from './store/database.ts'
import { findEntryBody } from './store/entries.ts'
import { countStories, findStoryById, listStoryCards } from './store/stories.ts'
import { storyEntry } from './stored.ts'
import type { StoryCard, StoryView } from './story-view.ts'
import { standingsOf } from './views.ts'

/** A story with its claims in the order of its text. */
export function findStory(db: Database, storyId: string): StoryView | null {
  const found = findStoryById(db, storyId)
  if (!found) return null
  const { key, card, claimKeys, seq, isOwn, isWithdrawn, ...story } = found
  const claims = new Map(listClaimsByKey(db, claimKeys).map((claim) => [claim.key, claim]))
  const ordered = claimKeys.flatMap((key) => claims.get(key) ?? [])
  const own = isOwn ? findOwn(db, { key, seq, id: card.id, version: story.version }) : null
  const takenBack = isWithdrawn && !isOwn ? findTakenBack(db, seq) : null
  return { ...card, ...story, standings: standingsOf(db, ordered, null).standings, own, takenBack }
}

/** Who took the row of a sheet back that the story is. */
function findTakenBack(db: Database, seq: number): StoryView['takenBack'] {
  const { imported, readAt } = storyEntry.parse(findEntryBody(db, seq))
  return imported?.takenBack ? { ...imported.takenBack, at: readAt } : null
}

export function listStories(db: Database, request: PageRequest): Page<StoryCard> {
  return pageOf(
    request,
    (limit, after) => listStoryCards(db, limit, after),
    () => countStories(db),
    (card) => card.id,
  )
}
