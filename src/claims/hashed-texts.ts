/** A text with its hash, and what it multiplies the hash of what stands before it by. */
export type Part = { readonly text: string; readonly hash: number; readonly power: number }

/**
 * A piece of evidence in parts: "director of _" is one of a thousand things said of every use of a name, most of them
 * unknown to the table. Of parts that are hashed already its hash is known, and no string of it need be made.
 */
export type Told = readonly Part[]

/** Odd, and large: by it no two of the words that have classes share a hash. */
const base = 0x9e3779b1

export function partOf(text: string): Part {
  let hash = 0
  let power = 1
  for (let at = 0; at < text.length; at++) {
    hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0
    power = Math.imul(power, base)
  }
  return { text, hash, power }
}

/** The hash of the whole, the same however it is cut. */
export function hashOf(told: Told): number {
  let whole = 0
  for (const { hash, power } of told) whole = (Math.imul(whole, power) + hash) | 0
  return whole
}

/** Parts as one, to stand in many pieces of evidence. */
export const joinParts = (a: Part, b: Part): Part => ({
  text: a.text + b.text,
  hash: (Math.imul(a.hash, b.power) + b.hash) | 0,
  power: Math.imul(a.power, b.power),
})

/** Of no letters: whatever it is joined to stays the same. */
export const noPart: Part = partOf('')

export const textOf = (told: Told): string => told.map(({ text }) => text).join('')

/**
 * Numbers of texts, found by hashes of 32 bits: of a table of 60,000, one in 70,000 of the words it does not hold is
 * taken for one of its own. A test sees to it that it holds no two of one hash.
 */
export type Numbered = { readonly hashes: Int32Array; readonly numbers: Int32Array }

/** Multiplied, the low bits of a hash depend on all of its text. */
const slotOf = (hash: number, mask: number) => (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8) & mask

/** Where a text stands twice, its last number counts, as in a map. */
export function numberTexts(texts: readonly string[], given?: readonly number[]): Numbered {
  let size = 16
  while (size < texts.length * 2) size *= 2
  const hashes = new Int32Array(size)
  const numbers = new Int32Array(size).fill(-1)
  texts.forEach((text, at) => {
    const { hash } = partOf(text)
    let slot = slotOf(hash, size - 1)
    while ((numbers[slot] ?? -1) >= 0 && hashes[slot] !== hash) slot = (slot + 1) & (size - 1)
    hashes[slot] = hash
    numbers[slot] = given?.[at] ?? at
  })
  return { hashes, numbers }
}

/** The number of a text; -1 where it has none. */
export const numberOf = (numbered: Numbered, told: Told): number => numberOfHash(numbered, hashOf(told))

export function numberOfHash({ hashes, numbers }: Numbered, hash: number): number {
  const mask = numbers.length - 1
  for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
    const number = numbers[slot] ?? -1
    if (number < 0 || hashes[slot] === hash) return number
  }
}
