import { tagCode, tags } from './tags.ts'
import { affixCount, type Traits } from './word-traits.ts'

/** How many features describe one token. */
export const featureCount = 30

/** Feature keys have 24 bits: two bytes a key in the weights' file, and one chance in 150 of a false match. */
const keyBits = 24

function mix(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(b, 0x27d4eb2f), 0xc2b2ae35)
  return (hash ^ (hash >>> 13)) >>> (32 - keyBits)
}

const noTag = tags.length
const passedOver: ReadonlySet<number> = new Set(
  (['ADV', 'PART', 'PUNCT', 'SYM', 'INTJ'] as const).map(tagCode),
)
const finite: ReadonlySet<number> = new Set(
  (['VERB.VBP', 'VERB.VBZ', 'VERB.VBD', 'AUX.VBP', 'AUX.VBZ', 'AUX.VBD', 'AUX.MD'] as const).map(tagCode),
)
const clauseOpeners: ReadonlySet<number> = new Set((['SCONJ', 'CCONJ'] as const).map(tagCode))

/**
 * What the tags given so far leave for the next word, packed into one number: the last tag, the one before, the
 * last that was no adverb, particle or mark ("has n't yet | set"), and whether the clause has its finite verb.
 */
export const noHistory = noTag | (noTag << 5) | (noTag << 10)

export function advance(history: number, tag: number): number {
  const strong = passedOver.has(tag) ? (history >> 10) & 31 : tag
  const hasVerb = finite.has(tag) ? 1 : clauseOpeners.has(tag) ? 0 : history >> 15
  return tag | ((history & 31) << 5) | (strong << 10) | (hasVerb << 15)
}

/**
 * Writes the keys of the features of token `at` into `keys`; `classes` are the words' classes in the dictionary.
 * An output parameter, because an array a token would halve the speed.
 */
export function fillFeatures(
  keys: Int32Array,
  traits: Traits,
  classes: Int32Array,
  at: number,
  history: number,
): void {
  const last = history & 31
  const clause = history >> 10
  const { words, affixes, shapes, setting } = traits
  const none = 0x5bd1e995
  const count = words.length
  const word = words[at] ?? none
  const before = at > 0 ? (words[at - 1] ?? none) : none
  const before2 = at > 1 ? (words[at - 2] ?? none) : none
  const after = at + 1 < count ? (words[at + 1] ?? none) : none
  const after2 = at + 2 < count ? (words[at + 2] ?? none) : none
  const own = classes[at] ?? 0
  const next = at + 1 < count ? (classes[at + 1] ?? 0) : -1
  const next2 = at + 2 < count ? (classes[at + 2] ?? 0) : -1
  const shape = (shapes[at] ?? 0) + (at === 0 ? 16 : 0) + setting * 32
  const shapeAfter = at + 1 < count ? (shapes[at + 1] ?? 0) : 31
  const a = at * affixCount
  keys[0] = mix(0, word, 0)
  keys[1] = mix(1, before, 0)
  keys[2] = mix(2, after, 0)
  keys[3] = mix(3, before2, 0)
  keys[4] = mix(4, after2, 0)
  keys[5] = mix(5, last, 0)
  keys[6] = mix(6, history & 1023, 0)
  keys[7] = mix(7, last, word)
  keys[8] = mix(8, last, after)
  keys[9] = mix(9, affixes[a] ?? 0, shape)
  keys[10] = mix(10, affixes[a + 1] ?? 0, 0)
  keys[11] = mix(11, affixes[a + 2] ?? 0, 0)
  keys[12] = mix(12, affixes[a + 3] ?? 0, 0)
  keys[13] = mix(13, affixes[a + 4] ?? 0, 0)
  keys[14] = mix(14, shape, 0)
  keys[15] = mix(15, shape, last)
  keys[16] = mix(16, at > 0 ? (affixes[a - affixCount + 2] ?? 0) : none, 0)
  keys[17] = mix(17, at + 1 < count ? (affixes[a + affixCount + 2] ?? 0) : none, 0)
  keys[18] = mix(18, word, after)
  keys[19] = mix(19, before, word)
  keys[20] = mix(20, next, last)
  keys[21] = mix(21, own, next)
  keys[22] = mix(22, own, last)
  keys[23] = mix(23, next, next2)
  keys[24] = mix(24, shape, shapeAfter)
  keys[25] = mix(25, affixes[a + 1] ?? 0, last)
  keys[26] = mix(26, own, last | (next << 5))
  keys[28] = mix(28, affixes[a + 1] ?? 0, next)
  keys[29] = mix(29, affixes[a + 1] ?? 0, shapeAfter | (clause << 6))
  keys[27] = mix(27, affixes[a + 1] ?? 0, clause)
}
