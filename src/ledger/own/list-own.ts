import { displayName } from '../naming.ts'
import type { Database } from '../store/database.ts'
import { listEntitiesByKey } from '../store/entities.ts'
import { listOwnCards } from '../store/own-stories.ts'
import { listNearStories } from '../store/related.ts'
import { findStoryById } from '../store/stories.ts'
import { storyEntry } from '../stored.ts'
import type { RelatedStory } from '../story-view.ts'
import type { OwnCard } from './own-story.ts'

type Request = { readonly section?: string | null; readonly without?: string | null; readonly limit?: number }

/** Own stories that are out, newest first. */
export function findOwnStories(db: Database, { section, without, limit }: Request): readonly OwnCard[] {
  const rows = listOwnCards(db, section ?? null, without ?? null, limit ?? 20)
  return rows.map(({ card, body }) => {
    const { story, own } = storyEntry.parse(body)
    const photo = own?.photos[0]
    const { alt, credit } = story.photos[0] ?? { alt: '', credit: '' }
    const lead = photo ? { ...photo, alt: alt ?? '', credit: credit ?? '' } : null
    return { ...card, dek: story.dek, section: story.section, byline: story.byline, lead }
  })
}

/** Stories that make the same claims count more than those that speak of the same people and works. */
export function listRelatedStories(db: Database, storyId: string, limit: number): readonly RelatedStory[] {
  const story = findStoryById(db, storyId)
  if (!story) return []
  const near = listNearStories(db, story.key, story.version, limit)
  const entities = listEntitiesByKey(db, [...new Set(near.flatMap(({ entityKeys }) => entityKeys))])
  const refs = new Map(
    entities.map((entity) => [
      entity.key,
      { id: entity.id, type: entity.type, name: displayName(entity, null) },
    ]),
  )
  return near.map(({ entityKeys, ...found }) => ({
    ...found,
    entities: entityKeys.flatMap((key) => refs.get(key) ?? []),
  }))
}
