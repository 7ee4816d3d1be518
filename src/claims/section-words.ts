import type { Passage } from './sentence.ts'

/** A heading's words are short; a longer line tells a story of its own. */
const maxChars = 50

/** Passage → the words of the heading that it stands under: "RENEWED", "On the bubble", "Netflix". */
export function sectionWords(passages: readonly Passage[]): ReadonlyMap<Passage, string> {
  const words = new Map<Passage, string>()
  let heading: string | null = null
  for (const passage of passages) {
    if (passage.in !== 'text') continue
    const line = passage.source.slice(passage.start, passage.end)
    if (passage.layout === 'heading') heading = line.length > maxChars ? null : bare(line)
    else if (heading !== null) words.set(passage, heading)
  }
  return words
}

const bare = (line: string) => line.replace(/^[^\p{L}\d]+|[^\p{L}\d+!]+$/gu, '')
