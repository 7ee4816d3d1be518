import { mix } from './shingle.ts'
import { weighWords } from './word-weights.ts'

/** Words in a row that count as one piece of wording. Four lose too much where every twelfth word is changed. */
const width = 3
/** Below are names and what everybody writes: "· has joined", "joined the cast", "the second season". */
const leastWeight = 6

/**
 * Text → its pieces of wording, each once, as numbers of 32 bits: the last four are the piece's weight (6 to 15), the others
 * tell which it is.
 */
export function shinglesOf(text: string): ReadonlySet<number> {
  const words = weighWords(text)
  const shingles = new Set<number>()
  for (let at = width; at <= words.length; at += 1) {
    let hash = 0
    let weight = 0
    for (let i = at - width; i < at; i += 1) {
      hash = mix(Math.imul(hash, 31) + (words[i]?.hash ?? 0))
      weight += words[i]?.weight ?? 0
    }
    if (weight >= leastWeight) shingles.add(((hash & ~15) | weight) >>> 0)
  }
  return shingles
}
