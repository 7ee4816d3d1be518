import { normal } from '../normal.ts'

/** Runs of four words, as a set: enough to tell whether a passage stands in a longer text. */
export function shinglesOf(text: string): ReadonlySet<string> {
  return new Set(listShingles(normal(text)))
}

/** Shorter texts are stood in by chance. */
const minShingles = 20

/** The share of a text's runs of four words that a longer text has; negative where there is nothing to compare. */
export function shareIn(text: string, shingles: ReadonlySet<string> | null): number {
  if (shingles === null || shingles.size < minShingles) return -1
  const own = listShingles(normal(text))
  if (own.length === 0) return -0.5
  let hits = 0
  for (const shingle of own) if (shingles.has(shingle)) hits++
  return hits / own.length
}

/** Slices from a word's start to the fourth word's end: words of a normal text are one space apart. */
function listShingles(words: string): readonly string[] {
  const shingles: string[] = []
  let start = 0
  let end = -1
  for (let gaps = 0; gaps < 3; gaps++) {
    end = words.indexOf(' ', end + 1)
    if (end === -1) return shingles
  }
  while (end !== -1) {
    end = words.indexOf(' ', end + 1)
    shingles.push(words.slice(start, end === -1 ? words.length : end))
    start = words.indexOf(' ', start) + 1
  }
  return shingles
}
