import { looksLikeTitle } from './captions.ts'
import { findCue } from './cues.ts'
import { hints } from './page/hints.ts'
import type { Element, Passage } from './page/page.ts'
import type { Scene } from './page/scene.ts'
import { within } from './page/tags.ts'
import type { RelatedLink } from './story.ts'
import { resolveUrl } from './urls.ts'

const marked = hints.related | hints.teaser
const never = hints.share | hints.navigation | hints.author | hints.comment | hints.tags | hints.footer

/** Titles of other stories that the page offers beside its own. `isKept` says which passages are the story's. */
export function findRelated(
  { page, cues }: Scene,
  isKept: (index: number) => boolean,
  base: string | null,
): readonly RelatedLink[] {
  const found = new Map<string, RelatedLink>()
  let underLabel = -1
  for (const passage of page.passages) {
    const element = page.elements[passage.element]
    if (element === undefined || isKept(passage.index)) {
      underLabel = -1
      continue
    }
    if (passage.linkChars < passage.text.length * 0.5 && cues[passage.index] === 'related')
      underLabel = passage.index
    if (!offersStory(element, underLabel !== -1 && passage.index - underLabel <= maxUnderLabel)) continue
    for (const link of titlesIn(passage, base))
      found.set(link.url ?? link.text, found.get(link.url ?? link.text) ?? link)
  }
  return [...found.values()]
}

/** A label's list is seldom longer. */
const maxUnderLabel = 24

function offersStory(element: Element, isUnderLabel: boolean): boolean {
  if ((element.within & (within.nav | within.footer | within.button)) !== 0) return false
  if ((element.allHints & never) !== 0 && (element.allHints & hints.related) === 0) return false
  return isUnderLabel || (element.allHints & marked) !== 0 || (element.within & within.aside) !== 0
}

function titlesIn(passage: Passage, base: string | null): readonly RelatedLink[] {
  return passage.spans.flatMap((span) => {
    if (span.kind !== 'link' || span.url === undefined) return []
    const text = passage.text.slice(span.start, span.end).replace(/\s+/g, ' ')
    const url = resolveUrl(span.url, base)
    return url !== null && isTitle(text) ? [{ text, url }] : []
  })
}

/** Titles have a few words; "Read more", "TV", a writer's name have fewer. */
function isTitle(text: string): boolean {
  const words = text.split(' ').length
  return (
    words >= 4 &&
    text.length >= 20 &&
    text.length <= 250 &&
    findCue(text) === null &&
    (looksLikeTitle(text) || words >= 5)
  )
}
