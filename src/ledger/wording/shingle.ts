/** A piece of wording, as shingles.ts makes it, says in its last four bits how much it weighs. */
export const weightOf = (shingle: number): number => shingle & 15

/** Finalizer of MurmurHash3: every bit of the input moves half of the output. */
export function mix(value: number): number {
  let h = value ^ (value >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
