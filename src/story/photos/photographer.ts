import type { Page } from '../page/page.ts'
import type { Extent } from './place.ts'

/** "Photography Casimir Wend", "Photos by Ana Reyes", "Fotos: Bo Lund": a line of its own. */
const line =
  /^(?:photograph(?:y|s|ed|er)?|photos?|pictures|portraits?|images|fotos?|fotograf(?:ie|ía|ia)?|bilder|photographies?)(?:\s+by|\s*:|\s+von|\s+de|\s+par)?\s+((?:\p{Lu}[\p{L}'’.-]*\s+){1,3}\p{Lu}[\p{L}'’.-]*)$/iu

/** A whole story's photographer, whom the byline names; null where it names none. */
export function findPhotographer(page: Page, { first, text }: Extent): string | null {
  const top = page.passages.slice(first, text + 2)
  const named = top.flatMap(({ text: words }) =>
    words.length > maxChars ? [] : words.split('\n').flatMap((part) => readName(part.trim())),
  )
  return named.length === 1 ? (named[0] ?? null) : null
}

/** Bylines are short. */
const maxChars = 200

function readName(text: string): readonly string[] {
  const name = line.exec(text)?.[1]
  // The pattern reads labels in any case, and names in capitals only.
  return name === undefined || !name.split(/\s+/).every((word) => /^\p{Lu}/u.test(word)) ? [] : [name]
}
