import type { Page } from '../page/page.ts'
import { findPictureKeys } from '../page/picture-keys.ts'
import type { Photo } from '../story.ts'
import { splitCaption } from './caption-credit.ts'

/** Captions of a list that numbers the pictures, where it has as many entries as the story has photos, all without words. */
export function fillFromKeys(photos: readonly Photo[], page: Page): readonly Photo[] {
  if (photos.length < 2 || photos.some(({ caption }) => caption !== null)) return photos
  const { words } = findPictureKeys(page)
  if (words.length !== photos.length) return photos
  return photos.map((photo, at) => {
    const { caption, credit } = splitCaption(words[at] ?? '')
    return { ...photo, caption, credit: photo.credit ?? credit }
  })
}
