import type { Attributes } from './page.ts'

const pictureTags = new Set(['img', 'source', 'amp-img'])
/** Attributes that name the element which has the caption, on a picture or a box around it. */
export const pointers: ReadonlySet<string> = new Set(['aria-describedby', 'aria-details', 'aria-labelledby'])
const describable = new Set(['img', 'amp-img', 'figure', 'picture', 'div', 'li', 'a', 'button', 'article'])
/** "<brick-image>", "<lazy-picture>": elements of a site's own make. */
const customPicture = /^[a-z]+-.*(?:image|img|picture|photo)/

/** What a lightbox shows below a picture; boxes around it can hold it, too. */
const captionName =
  /caption|cutline|credit|copyright|photographer|legend|sub-html|descr?(?:iption)?$|^data-(?:lightbox-)?title$/

/** What elements of a site's own make call the same. */
const customCaption =
  /(?:^|-)(?:caption|cutline|legend|credits?|copyright|photographer|attribution)(?:-|$)|^(?:by(?:line)?|description|note)$/

/**
 * Tells whether an attribute may hold a picture's address, which lazy-loading scripts call whatever they like, its
 * caption, or the name of its caption's element. A page has a few names many times, so that each is read once.
 */
export class PictureAttributes {
  readonly #areCaptions = new Map<string, boolean>()

  mayHold(tag: string, attribute: string): boolean {
    if (attribute.startsWith('aria-')) return pointers.has(attribute) && describable.has(tag)
    if (!attribute.startsWith('data-')) return tag.includes('-') && this.#isCaption(attribute, customCaption)
    return pictureTags.has(tag) || this.#isCaption(attribute, captionName) || isCustom(tag)
  }

  /** Names with and without "data-" are told apart by themselves, so that one memory does for both. */
  #isCaption(attribute: string, called: RegExp): boolean {
    const known = this.#areCaptions.get(attribute)
    if (known !== undefined) return known
    const isCaption = called.test(attribute)
    this.#areCaptions.set(attribute, isCaption)
    return isCaption
  }
}

function isCustom(tag: string): boolean {
  return tag.includes('-') && customPicture.test(tag)
}

const backdrop = /background(?:-image)?\s*:[^;]{0,40}url\(\s*["']?([^"')]{4,2000})/i

/** The picture that a box has for its ground, and that it says it is there for: `role="img"`. Others are decoration. */
export function isBackdrop(attributes: Attributes): boolean {
  return attributes.role === 'img' && readBackdrop(attributes) !== null
}

export function readBackdrop({ style }: Attributes): string | null {
  return style === undefined ? null : (backdrop.exec(style)?.[1] ?? null)
}

/** Whether an element shows a picture, or will once its script has run. */
export function isPicture(tag: string, attributes: Attributes): boolean {
  if (tag === 'img' || tag === 'amp-img') return true
  if (tag === 'video') return attributes.poster !== undefined
  return isCustom(tag) && (attributes.src ?? attributes['data-src'] ?? attributes.srcset) !== undefined
}
