import { mix, weightOf } from './shingle.ts'

/**
 * A sample of a text's wording that can be compared with any other's: of all its pieces those with the smallest keys, where
 * a key is drawn from the piece itself and heavy pieces tend to small ones (bottom-k MinHash with exponential ranks: Broder
 * 1997; Cohen & Kaplan 2007). Smallest first.
 */
export type Sketch = {
  /** Of all the text's wording, also of what the sample left out. */
  readonly weight: number
  /** Up to which key the sample holds everything. */
  readonly bound: number
  readonly shingles: Uint32Array
}

export function toSketch(weight: number, shingles: Uint32Array): Sketch {
  const sampled = shingles.reduce((sum, shingle) => sum + weightOf(shingle), 0)
  return { weight, bound: sampled === weight ? Infinity : keyOf(shingles.at(-1) ?? 0), shingles }
}

/** Exponential with the piece's weight as its rate: the same for the same piece, wherever it stands. */
export function keyOf(shingle: number): number {
  return -Math.log((mix(shingle ^ 0x5bd1e995) + 0.5) / 2 ** 32) / weightOf(shingle)
}

export type Likeness = {
  /** Weight of the wording that both have. */
  readonly shared: number
  /** Of the one that has less wording, 0–1. */
  readonly share: number
}

/** How much wording two texts share, told from their samples: exact where neither left anything out. */
export function likeness(a: Sketch, b: Sketch): Likeness {
  return likenessTo(a)(b)
}

/** The same, for many texts to be held against one. */
export function likenessTo(one: Sketch): (other: Sketch) => Likeness {
  const own = new Set(one.shingles)
  return (other) => {
    const bound = Math.min(one.bound, other.bound)
    let shared = 0
    for (const shingle of other.shingles) {
      if (!own.has(shingle)) continue
      const weight = weightOf(shingle)
      // Each stands for those of its weight that the samples left out (Horvitz–Thompson).
      if (bound === Infinity) shared += weight
      else if (keyOf(shingle) <= bound) shared += weight / -Math.expm1(-weight * bound)
    }
    const least = Math.min(one.weight, other.weight)
    return { shared: Math.min(shared, least), share: least === 0 ? 0 : Math.min(1, shared / least) }
  }
}

/** As it is stored: the weight, then the pieces, 4 bytes each, least byte first. */
export function encodeSketch({ weight, shingles }: Sketch): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(4 + 4 * shingles.length))
  bytes.setUint32(0, weight, true)
  for (const [i, shingle] of shingles.entries()) bytes.setUint32(4 + 4 * i, shingle, true)
  return new Uint8Array(bytes.buffer)
}

export function decodeSketch(stored: Uint8Array): Sketch {
  const bytes = new DataView(stored.buffer, stored.byteOffset, stored.byteLength)
  const shingles = new Uint32Array(Math.max(0, stored.byteLength / 4 - 1))
  for (let i = 0; i < shingles.length; i += 1) shingles[i] = bytes.getUint32(4 + 4 * i, true)
  return toSketch(bytes.getUint32(0, true), shingles)
}
