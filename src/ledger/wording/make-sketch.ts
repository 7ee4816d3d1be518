import { weightOf } from './shingle.ts'
import { shinglesOf } from './shingles.ts'
import { keyOf, type Sketch, toSketch } from './sketch.ts'

/** Pieces kept of a sentence: nearly always all. */
export const ofSentence = 24
/** Pieces kept of a story: its likeness to another is then right within about a tenth. */
export const ofStory = 64

export function sketch(text: string, size: number): Sketch {
  let weight = 0
  const keyed: { readonly shingle: number; readonly key: number }[] = []
  for (const shingle of shinglesOf(text)) {
    weight += weightOf(shingle)
    keyed.push({ shingle, key: keyOf(shingle) })
  }
  keyed.sort((a, b) => a.key - b.key || a.shingle - b.shingle)
  const smallest = keyed.slice(0, size).map(({ shingle }) => shingle)
  return toSketch(weight, Uint32Array.from(smallest))
}
