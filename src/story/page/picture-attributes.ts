import type { Attributes } from './page.ts'

const pictureTags = new Set(['img', 'source', 'amp-img'])
/** "<brick-image>", "<lazy-picture>": elements of a site's own make. */
const customPicture = /^[a-z]+-.*(?:image|img|picture|photo)/

/** What a lightbox shows below a picture; boxes around it can hold it, too. */
const captionName = /caption|credit|copyright|photographer|legend|sub-html|descr?(?:iption)?$/

/**
 * Whether an attribute may hold a picture's address, which lazy-loading scripts call whatever they like, its caption,
 * or the name of its caption's element.
 */
export function mayHoldPicture(tag: string, attribute: string): boolean {
  if (attribute === 'aria-describedby') return pictureTags.has(tag)
  if (!attribute.startsWith('data-')) return false
  return pictureTags.has(tag) || captionName.test(attribute) || customPicture.test(tag)
}

/** Whether an element shows a picture, or will once its script has run. */
export function isPicture(tag: string, attributes: Attributes): boolean {
  if (tag === 'img' || tag === 'amp-img') return true
  if (tag === 'video') return attributes.poster !== undefined
  return (
    customPicture.test(tag) && (attributes.src ?? attributes['data-src'] ?? attributes.srcset) !== undefined
  )
}
