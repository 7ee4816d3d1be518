import { hashOf } from '../name.ts'
import { toWordedSentence, type WordedSentence } from './alignment.ts'

/** So many are kept, some megabytes: the slots that stories of a busy day are about. */
const mostKept = 5000

/** By a hash of the text, so that nothing that was taken down can be read here; the one made longest ago first. */
const kept = new Map<string, WordedSentence>()

/** As toWordedSentence makes it. A new story has its whole slots weighed anew, and going through words costs more than comparing them. */
export function wordedSentence(text: string): WordedSentence {
  const key = hashOf(text)
  const known = kept.get(key)
  if (known) return known
  const made = toWordedSentence(text)
  const [oldest] = kept.size >= mostKept ? kept.keys() : []
  if (oldest !== undefined) kept.delete(oldest)
  kept.set(key, made)
  return made
}
