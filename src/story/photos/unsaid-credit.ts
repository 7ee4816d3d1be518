import type { Page } from '../page/page.ts'
import type { Photo } from '../story.ts'
import type { Extent } from './place.ts'

/** A caption's end that could be a maker's name: after a sentence, a dash, a stroke, a bar, or in brackets. */
const tail =
  /(?:(?<=[.!?…]["'”’»)]{0,2})\s+|\s+[|/–—•·]\s+|\s*\()(?<name>\p{Lu}[\p{L}\p{N}'’.&+-]*(?: (?:\p{Lu}[\p{L}\p{N}'’.&+-]*|de|da|van|von|der|la|el|of|the)){0,3}(?:, \p{Lu}[\p{L}\p{N}’'-]*(?: \p{Lu}[\p{L}\p{N}’'-]*){0,2})?)\)?$/u

const maxChars = 700

/**
 * Names at captions' ends that nothing calls a credit. What tells is the rest of the page: another picture is credited to
 * that name, or it is a person's and the story never speaks of them, so that they can't be in the picture.
 */
export function creditUnsaid(photos: readonly Photo[], page: Page, extent: Extent): readonly Photo[] {
  const credited = new Set(
    photos.flatMap(({ credit }) => (credit === null ? [] : [credit, ...credit.split(/\s?\/\s?| for /)])),
  )
  for (const name of findRepeatedTails(photos)) credited.add(name)
  return photos.map((photo) => {
    const { caption, credit } = photo
    if (credit !== null || caption === null || caption.length > maxChars) return photo
    const found = tail.exec(caption)
    const name = found?.groups?.name
    if (found === null || name === undefined || found.index === 0) return photo
    const isKnown = credited.has(name)
    const person = name.split(', ')[0] ?? name
    if (!isKnown && (!isPerson(person) || isSpokenOf(person, caption.slice(0, found.index), page, extent)))
      return photo
    return { ...photo, caption: caption.slice(0, found.index).trimEnd(), credit: name }
  })
}

/** In brackets at the end of several captions, or after their sentences, one name is nobody's that they show. */
function findRepeatedTails(photos: readonly Photo[]): readonly string[] {
  const captions = [
    ...new Set(photos.flatMap(({ caption, credit }) => (credit === null ? (caption ?? []) : []))),
  ]
  const names = captions.flatMap((caption) =>
    caption.length > maxChars ? [] : (tail.exec(caption)?.groups?.name ?? []),
  )
  return names.filter((name, at) => name.includes(' ') && names.indexOf(name) !== at)
}

/** Firms are credited and spoken of at once; a place or a title of two words is too easily taken for a person. */
function isPerson(name: string): boolean {
  return /^\p{Lu}\p{Ll}[\p{L}'’-]* (?:\p{Lu}\. )?(?:(?:de|da|van|von|der|la|el) )?\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(
    name,
  )
}

/** Whether the page says the name's last word anywhere but at a caption's end. `caption` is what stands before the name. */
function isSpokenOf(name: string, caption: string, page: Page, { first, last }: Extent): boolean {
  const surname = name.slice(name.lastIndexOf(' ') + 1)
  if (caption.includes(surname)) return true
  return page.passages
    .slice(first, last + 1)
    .some(({ text }) => text.includes(surname) && !text.includes(caption.slice(-shownChars).trim()))
}

/** Enough of a caption's end to know it by. */
const shownChars = 40
