import { tags } from './tags.ts'

/** The tagger's learnt part, ready to be asked. `bench/language/train.ts` makes it, `encodeModel` stores it. */
export type Model = {
  /** Word hash (24 bits of it) → class: 0 unknown, else an index into `classTags`. */
  readonly dictionary: Table
  /** For each class the one tag its words always have, or −1. */
  readonly classTags: Int8Array
  /** Feature key → row. */
  readonly features: Table
  /** Row r has the pairs from `rowStarts[r]` up to `rowStarts[r + 1]`. */
  readonly rowStarts: Uint32Array
  readonly pairTags: Uint8Array
  readonly pairWeights: Int8Array
}

/** An open-addressed hash table from 24-bit keys to small numbers; an empty slot holds −1. */
export type Table = { readonly keys: Int32Array; readonly values: Int32Array; readonly mask: number }

export function find(table: Table, key: number): number {
  const { keys, values, mask } = table
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    const there = keys[slot]
    if (there === key) return values[slot] ?? -1
    if (there === -1) return -1
  }
}

export function makeTable(keys: ArrayLike<number>, values: ArrayLike<number>): Table {
  let size = 16
  while (size < keys.length * 2) size *= 2
  const table = { keys: new Int32Array(size).fill(-1), values: new Int32Array(size), mask: size - 1 }
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0
    let slot = key & table.mask
    while (table.keys[slot] !== -1) slot = (slot + 1) & table.mask
    table.keys[slot] = key
    table.values[slot] = values[at] ?? 0
  }
  return table
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

/** Bytes: counts, then keys as differences in 7-bit groups, then the rest byte by byte. */
export function encodeModel(model: StoredModel): Uint8Array {
  const bytes: number[] = []
  const put = (value: number) => {
    let rest = value
    while (rest >= 128) {
      bytes.push((rest & 127) | 128)
      rest >>>= 7
    }
    bytes.push(rest)
  }
  const putKeys = (keys: readonly number[]) => {
    for (const [at, key] of keys.entries()) put(key - (keys[at - 1] ?? 0))
  }
  put(model.classTags.length)
  for (const tag of model.classTags) put(tag + 1)
  put(model.wordKeys.length)
  putKeys(model.wordKeys)
  for (const wordClass of model.wordClasses) put(wordClass)
  put(model.featureKeys.length)
  putKeys(model.featureKeys)
  for (const row of model.rows) put(row.length)
  for (const row of model.rows) for (const [tag] of row) bytes.push(tag)
  for (const row of model.rows) for (const [, weight] of row) bytes.push(weight & 255)
  return Uint8Array.from(bytes)
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
  const takeMany = (count: number) => Int32Array.from({ length: count }, take)
  const takeKeys = (count: number) => {
    let key = 0
    const keys = new Int32Array(count)
    for (let index = 0; index < count; index += 1) keys[index] = key += take()
    return keys
  }
  const classTags = Int8Array.from(takeMany(take()), (tag) => tag - 1)
  const wordKeys = takeKeys(take())
  const dictionary = makeTable(wordKeys, takeMany(wordKeys.length))
  const featureKeys = takeKeys(take())
  const rowStarts = new Uint32Array(featureKeys.length + 1)
  for (let row = 0; row < featureKeys.length; row += 1) rowStarts[row + 1] = (rowStarts[row] ?? 0) + take()
  const pairs = rowStarts[featureKeys.length] ?? 0
  const features = makeTable(
    featureKeys,
    featureKeys.map((_, row) => row),
  )
  const pairTags = bytes.slice(at, at + pairs)
  const pairWeights = new Int8Array(bytes.slice(at + pairs, at + 2 * pairs).buffer)
  return { dictionary, classTags, features, rowStarts, pairTags, pairWeights }
}

/** Tags are stored by code, so the list and the weights belong together. */
export const tagCount = tags.length
