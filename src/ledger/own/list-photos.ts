import type { EntityCard } from '../entity.ts'
import type { Database } from '../store/database.ts'
import { hasPhotos, listPhotoBodies } from '../store/own-stories.ts'
import { storyEntry } from '../stored.ts'
import type { EntityPhoto } from './own-story.ts'
import { type PhotoStory, photosAbout } from './photos-about.ts'

/** So many of the newest stories are looked through. */
const mostStories = 4
const mostPhotos = 12

/** Photos of own stories, among those given, that show an entity. */
export function listPhotosOf(
  db: Database,
  entity: EntityCard,
  storyIds: readonly string[],
): readonly EntityPhoto[] {
  if (!hasPhotos(db)) return []
  const stories = listPhotoBodies(db, storyIds, mostStories).flatMap(
    ({ id, body }): readonly PhotoStory[] => {
      const { story, own } = storyEntry.parse(body)
      if (!own) return []
      const photos = own.photos.map((photo, i) => {
        const { alt, caption, credit } = story.photos[i] ?? { alt: null, caption: null, credit: null }
        return { ...photo, alt: alt ?? '', caption: caption ?? '', credit: credit ?? '' }
      })
      return [{ id, headline: story.headline, photos }]
    },
  )
  return photosAbout(entity, stories).slice(0, mostPhotos)
}
