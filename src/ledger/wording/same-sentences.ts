import { type Alignment, align, type WordedSentence } from './alignment.ts'

/** Sentences word by word, to be laid beside others. Add them oldest first. */
export type SameSentences<T> = {
  add(item: T, sentence: WordedSentence): void
  /** The sentence most like this one, of those that `accepts` takes; the oldest of equals. */
  find(
    sentence: WordedSentence,
    accepts: (item: T, alignment: Alignment) => boolean,
  ): (Alignment & { readonly of: T }) | null
}

/** Words that sentences are found by: what nearly every sentence has finds them all. */
const leastOfIndexed = 2
/** So many sentences are found by one word, the oldest: what more of them have is everybody's. */
const mostOfWord = 16
/** Sentences that share less of such words are not laid beside each other: three words of the trade, two ordinary ones. */
const leastInCommon = 6
/** So many that share most words are laid beside a sentence. */
const mostAligned = 8

export function sameSentences<T>(): SameSentences<T> {
  const found = new Map<number, number[]>()
  const held: { readonly item: T; readonly sentence: WordedSentence }[] = []
  return {
    add: (item, sentence) => {
      for (const hash of indexed(sentence).keys()) {
        const at = found.get(hash)
        if (!at) found.set(hash, [held.length])
        else if (at.length < mostOfWord) at.push(held.length)
      }
      held.push({ item, sentence })
    },
    find: (sentence, accepts) => {
      const near = closest(indexed(sentence), found).flatMap((at) => {
        const candidate = held[at]
        if (!candidate) return []
        const alignment = align(sentence, candidate.sentence)
        return accepts(candidate.item, alignment) ? [{ at, of: candidate.item, ...alignment }] : []
      })
      const [best] = near.sort((a, b) => b.share - a.share || a.at - b.at)
      return best ? { of: best.of, shared: best.shared, share: best.share } : null
    },
  }
}

/** The words that a sentence is found by, each once, with what they tell. */
function indexed({ hashes, weights }: WordedSentence): ReadonlyMap<number, number> {
  const words = new Map<number, number>()
  for (const [at, hash] of hashes.entries()) {
    const weight = weights[at] ?? 0
    if (weight >= leastOfIndexed) words.set(hash, weight)
  }
  return words
}

/** Those that share the heaviest words; the oldest of equals. */
function closest(
  words: ReadonlyMap<number, number>,
  found: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const shared = new Map<number, number>()
  for (const [hash, weight] of words)
    for (const at of found.get(hash) ?? []) shared.set(at, (shared.get(at) ?? 0) + weight)
  return [...shared]
    .filter(([, weight]) => weight >= leastInCommon)
    .sort(([a, weight], [b, other]) => other - weight || a - b)
    .slice(0, mostAligned)
    .map(([at]) => at)
}
