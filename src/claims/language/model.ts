import { tags } from './tags.ts'

/** The tagger's learnt part, ready to be asked. `bench/language/train.ts` makes it, `encodeModel` stores it. */
export type Model = {
  /** Word key → class: an index into `classTags`; unknown words are of class 0. */
  readonly dictionary: Table
  /** For each class the one tag its words always have, or −1. */
  readonly classTags: Int8Array
  /** Feature key → where its weights lie in `pairs`: first × 32 + how many. */
  readonly features: Table
  /** Weight × 32 + tag. */
  readonly pairs: Int16Array
}

/** An open-addressed hash table from 24-bit keys to numbers, key and value side by side; an empty slot holds −1. */
export type Table = { readonly slots: Int32Array; readonly mask: number }

/** The key's value, or −1. */
export function find(table: Table, key: number): number {
  const { slots, mask } = table
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    const there = slots[slot * 2]
    if (there === key) return slots[slot * 2 + 1] ?? -1
    if (there === -1) return -1
  }
}

export function makeTable(keys: ArrayLike<number>, values: ArrayLike<number>): Table {
  let size = 16
  while (size < keys.length * 1.3) size *= 2
  const slots = new Int32Array(size * 2).fill(-1)
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0
    let slot = key & (size - 1)
    while (slots[slot * 2] !== -1) slot = (slot + 1) & (size - 1)
    slots[slot * 2] = key
    slots[slot * 2 + 1] = values[at] ?? 0
  }
  return { slots, mask: size - 1 }
}

/** A word's key in the dictionary. */
export function wordKey(hash: number): number {
  return (hash ^ (hash >>> 13)) & 0xffffff
}

/** The parts that are stored: sorted keys with their values, rows of (tag, weight) pairs. */
export type StoredModel = {
  readonly wordKeys: readonly number[]
  readonly wordClasses: readonly number[]
  readonly classTags: readonly number[]
  readonly featureKeys: readonly number[]
  readonly rows: readonly (readonly (readonly [tag: number, weight: number])[])[]
}

/** Bytes: lists with their length before them, in 7-bit groups, keys as differences; then all tags, then all weights. */
export function encodeModel(model: StoredModel): Uint8Array {
  const bytes: number[] = []
  const put = (value: number) => {
    let rest = value
    for (; rest >= 128; rest >>>= 7) bytes.push((rest & 127) | 128)
    bytes.push(rest)
  }
  const putMany = (values: readonly number[]) => {
    put(values.length)
    for (const value of values) put(value)
  }
  putMany(model.classTags.map((tag) => tag + 1))
  putMany(differences(model.wordKeys))
  putMany(model.wordClasses)
  putMany(differences(model.featureKeys))
  putMany(model.rows.map((row) => row.length))
  for (const row of model.rows) for (const [tag] of row) bytes.push(tag)
  for (const row of model.rows) for (const [, weight] of row) bytes.push(weight & 255)
  return Uint8Array.from(bytes)
}

function differences(keys: readonly number[]): number[] {
  return keys.map((key, at) => key - (keys[at - 1] ?? 0))
}

export function decodeModel(bytes: Uint8Array): Model {
  let at = 0
  const take = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }
  const takeMany = () => {
    const values = new Int32Array(take())
    for (let index = 0; index < values.length; index += 1) values[index] = take()
    return values
  }
  const classTags = Int8Array.from(takeMany(), (tag) => tag - 1)
  const dictionary = makeTable(sums(takeMany()), takeMany())
  const keys = sums(takeMany())
  const counts = takeMany()
  const all = counts.reduce((sum, count) => sum + count, 0)
  const pairs = new Int16Array(all)
  for (let pair = 0; pair < all; pair += 1) {
    const weight = ((bytes[at + all + pair] ?? 0) << 24) >> 24
    pairs[pair] = weight * 32 + (bytes[at + pair] ?? 0)
  }
  return { dictionary, classTags, features: makeTable(keys, spans(counts)), pairs }
}

/** Differences → the keys themselves. */
function sums(differences: Int32Array): Int32Array {
  let sum = 0
  return differences.map((difference) => (sum += difference))
}

/** Counts → where each feature's pairs lie. */
function spans(counts: Int32Array): Int32Array {
  let first = 0
  return counts.map((count) => {
    first += count
    return (first - count) * 32 + count
  })
}

/** Tags are stored by code, so the list and the weights belong together. */
export const tagCount = tags.length
