import type { Attributes } from './page.ts'

const pictureTags = new Set(['img', 'source', 'amp-img'])
/** "<brick-image>", "<lazy-picture>": elements of a site's own make. */
const customPicture = /^[a-z]+-.*(?:image|img|picture|photo)/

/** Whether a picture's attribute may hold its address: lazy-loading scripts call it whatever they like. */
export function mayHoldPicture(tag: string, attribute: string): boolean {
  return attribute.startsWith('data-') && (pictureTags.has(tag) || customPicture.test(tag))
}

/** Whether an element shows a picture, or will once its script has run. */
export function isPicture(tag: string, attributes: Attributes): boolean {
  if (tag === 'img' || tag === 'amp-img') return true
  if (tag === 'video') return attributes.poster !== undefined
  return (
    customPicture.test(tag) && (attributes.src ?? attributes['data-src'] ?? attributes.srcset) !== undefined
  )
}
