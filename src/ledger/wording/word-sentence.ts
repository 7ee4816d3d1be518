import { toSentence, type WordedSentence } from './alignment.ts'
import { weighWords } from './word-weights.ts'

/** Whose name it is tells nothing; that one stands there, as much as a small word. */
const leastWeight = 1

export function toWordedSentence(text: string): WordedSentence {
  const words = weighWords(text)
  const weights = Uint8Array.from(words, ({ weight }) => Math.max(leastWeight, weight))
  const hashes = Uint32Array.from(words, ({ hash }) => hash)
  return toSentence(hashes, weights)
}
