import type { Page } from '../page/page.ts'
import type { Extent } from './place.ts'

/** "Photography Casimir Wend", "Photos by Ana Reyes", "Fotos: Bo Lund": a line of its own. */
const line =
  /^(?:photograph(?:y|s|ed|er)?|photos?|pictures|portraits?|images|fotos?|fotograf(?:ie|ía|ia)?|bilder|photographies?)(?:\s+by|\s*:|\s+von|\s+de|\s+par)?\s+((?:\p{Lu}[\p{L}'’.-]*\s+){1,3}\p{Lu}[\p{L}'’.-]*)$/iu

/** "All photographs by Ana Reyes, unless noted." */
const ofAll =
  /^[([*]?(?<all>(?:all|alle|toutes les|todas las) )?(?:photo(?:graph)?s|pictures|images|pics|fotos|bilder|photographies|fotografías)(?: (?:in|of|on) (?:this|the) \p{L}+)?\s*(?:by|von|par|de|:|©|courtesy of)\s+(?<rest>.{3,80})$/iu
const name = /^(?:\p{Lu}[\p{L}'’.-]*(?:\s+(?=\p{Lu}))?){2,4}/u
const exceptSome = /^,?\s(?:unless|except|if not|sofern|sauf|salvo)\b[^.]{3,40}$/i

/** Who took all pictures of a story, where a line says nothing else. */
export function creditsAll(line: string): string | null {
  if (line.length > maxChars) return null
  const { all, rest = '' } = ofAll.exec(line.trim())?.groups ?? {}
  const found = name.exec(rest)?.[0]
  if (found === undefined) return null
  const tail = rest.slice(found.length).replace(/[.)\]]+$/, '')
  if (tail === '' ? all === undefined : !exceptSome.test(tail)) return null
  return found.replace(/\.$/, '')
}

/** A whole story's photographer, whom the byline or a line of its own names; null where none does. */
export function findPhotographer(page: Page, { first, last, text }: Extent): string | null {
  for (const passage of page.passages.slice(first, last + belowEnd)) {
    const name = creditsAll(passage.text)
    if (name !== null) return name
  }
  const top = page.passages.slice(first, text + 2)
  const named = top.flatMap(({ text: words }) =>
    words.length > maxChars
      ? []
      : words.split(/\n|\s[|•·]\s|(?<=\p{Ll}{2})\.\s+/u).flatMap((part) => readName(part.trim())),
  )
  return named.length === 1 ? (named[0] ?? null) : null
}

/** Such lines stand under the text, too. */
const belowEnd = 4

/** Bylines are short. */
const maxChars = 200

function readName(text: string): readonly string[] {
  const name = line.exec(text)?.[1]
  // The pattern reads labels in any case, and names in capitals only.
  return name === undefined || !name.split(/\s+/).every((word) => /^\p{Lu}/u.test(word)) ? [] : [name]
}
