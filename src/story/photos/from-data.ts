import type { LinkedData } from '../meta/json-ld.ts'
import type { Photo } from '../story.ts'
import { resolveUrl } from '../urls.ts'
import { keyOfImage, unwrapAddress } from './address.ts'
import { splitCaption } from './caption-credit.ts'

/** Structured data names captions and credits that the page may not show. */
export function fillFromData(
  photos: readonly Photo[],
  data: LinkedData,
  base: string | null,
): readonly Photo[] {
  const byKey = new Map(
    data.images.map((image) => [keyOfImage(resolveUrl(image.url, base) ?? image.url), image]),
  )
  return photos.map((photo) => {
    const image = byKey.get(keyOfImage(photo.src ?? ''))
    if (image === undefined) return photo
    const words = splitCaption(image.caption ?? '')
    return {
      ...photo,
      caption: photo.caption ?? words.caption,
      credit: photo.credit ?? image.credit ?? words.credit,
    }
  })
}

/**
 * The photos of a page whose script brings the story: structured data is all there is. Several pictures without captions
 * are one in several cuts.
 */
export function photosOfData(data: LinkedData, base: string | null): readonly Photo[] {
  const photos = new Map<string, Photo>()
  for (const { url, caption, credit } of data.images) {
    const src = unwrapAddress(resolveUrl(url, base) ?? url)
    const key = keyOfImage(src)
    if (!photos.has(key)) photos.set(key, { src, alt: null, caption, credit })
  }
  const all = [...photos.values()]
  return all.some(({ caption, credit }) => caption !== null || credit !== null) ? all : all.slice(0, 1)
}
