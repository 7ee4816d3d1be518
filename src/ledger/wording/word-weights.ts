import { functionWords, isOrdinaryWord } from '../../claims/wording.ts'
import { tradeWords } from './trade-words.ts'

/** A word as wording is compared: its hash, and how much it tells that two writers chose it; 0 to 5. */
export type WeighedWord = { readonly hash: number; readonly weight: number }

/**
 * How much a word tells. Names, dates and numbers are the news itself, whoever tells it: 0. What everybody writes tells
 * little, what few would write tells most. Steps, not counts of any collection: a story's weight must not change when others
 * come, or the past would change with it. Three together fit into four bits (shingles.ts).
 */
const weights = { name: 0, function: 1, trade: 2, ordinary: 4, rare: 5 } as const

const word = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu
const capital = /^\p{Lu}/u
const digit = /\p{N}/u
const sentenceEnd = /[.!?:;“"«»”\n]/

/** One name or number, however long: "Ana Reyes", "Reyes" and "the 20th" tell the same of the wording. */
const nameHash = 0x6e616d65

/** The words of a text in order, each run of names as one. */
export function weighWords(text: string): readonly WeighedWord[] {
  const found = [...text.matchAll(word)]
  const isHeadline = found.filter(([said]) => capital.test(said)).length > found.length / 2
  const words: WeighedWord[] = []
  let end = 0
  for (const { 0: said, index } of found) {
    const opens = isHeadline || end === 0 || sentenceEnd.test(text.slice(end, index))
    end = index + said.length
    const next = weighWord(said, opens)
    if (next.weight > 0 || words.at(-1)?.weight !== 0) words.push(next)
  }
  return words
}

/** `opens`: it stands where every word has a capital. */
function weighWord(said: string, opens: boolean): WeighedWord {
  const plain = said.toLowerCase().replace(/['’]s$/, '')
  const isCapital = capital.test(said)
  if (digit.test(said) || (isCapital && !opens)) return { hash: nameHash, weight: weights.name }
  const weight = weightOf(plain)
  if (isCapital && weight === weights.rare) return { hash: nameHash, weight: weights.name }
  return { hash: hash(plain), weight }
}

function weightOf(plain: string): number {
  if (functionWords.has(plain)) return weights.function
  if (tradeWords.has(plain)) return weights.trade
  return isOrdinaryWord(plain) ? weights.ordinary : weights.rare
}

/** FNV-1a, 32 bits. */
function hash(plain: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < plain.length; i += 1) value = Math.imul(value ^ plain.charCodeAt(i), 0x01000193)
  return value >>> 0
}
