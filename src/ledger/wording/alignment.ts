/** A sentence to be laid beside others: which word stands where, and how much it tells. */
export type WordedSentence = {
  readonly hashes: Uint32Array
  readonly weights: Uint8Array
  /** Of all its words. */
  readonly weight: number
}

/** What two sentences have in common, word for word and in order. */
export type Alignment = {
  /** Weight of the words that both have, less what stands between them in one alone. */
  readonly shared: number
  /** Of the one that has less wording, 0–1. */
  readonly share: number
}

/** What a word that stands in one alone takes away: as much as a small word in common gives. */
const gap = 1

/**
 * The best that two sentences can be laid beside each other (local alignment: Smith and Waterman, Journal of Molecular
 * Biology, 1981): words that both have count by their weight, words that one has alone count against it. It finds a sentence
 * of names and small words again that has no piece of rare words to be known by (sketch.ts), since their order is kept.
 */
export function align(a: WordedSentence, b: WordedSentence): Alignment {
  // What the row above holds of each place in b, and is replaced place by place.
  const best = new Int32Array(b.hashes.length + 1)
  let shared = 0
  for (let i = 0; i < a.hashes.length; i += 1) {
    const [hash, weight] = [a.hashes[i] ?? 0, a.weights[i] ?? 0]
    let before = 0
    let left = 0
    for (let j = 1; j < best.length; j += 1) {
      const above = best[j] ?? 0
      const both = before + (b.hashes[j - 1] === hash ? weight : -gap)
      left = Math.max(0, both, above - gap, left - gap)
      best[j] = left
      before = above
      if (left > shared) shared = left
    }
  }
  const least = Math.min(a.weight, b.weight)
  return { shared, share: least === 0 ? 0 : shared / least }
}

/** As it is stored: its words, 4 bytes each, least byte first; then what each of them tells, a byte each. */
export function encodeWords({ hashes, weights }: WordedSentence): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(5 * hashes.length))
  for (const [i, hash] of hashes.entries()) bytes.setUint32(4 * i, hash, true)
  for (const [i, weight] of weights.entries()) bytes.setUint8(4 * hashes.length + i, weight)
  return new Uint8Array(bytes.buffer)
}

export function decodeWords(stored: Uint8Array): WordedSentence {
  const bytes = new DataView(stored.buffer, stored.byteOffset, stored.byteLength)
  const hashes = new Uint32Array(stored.byteLength / 5)
  for (let i = 0; i < hashes.length; i += 1) hashes[i] = bytes.getUint32(4 * i, true)
  return toSentence(hashes, stored.slice(4 * hashes.length))
}

export function toSentence(hashes: Uint32Array, weights: Uint8Array): WordedSentence {
  return { hashes, weights, weight: weights.reduce((sum, weight) => sum + weight, 0) }
}
