import { numberOf, numberTexts, partOf } from '../hashed-texts.ts'
import classes from './word-classes.json' with { type: 'json' }

/** A word's class of like use, and the family of classes that it belongs to. */
export type WordClass = { readonly id: number; readonly family: number }

/** How many classes there are; their ids are below it. */
export const classCount = classes.length

export const wordsOfClass = (id: number): readonly string[] => String(classes[id]?.[1] ?? '').split(' ')

const held: readonly WordClass[] = classes.map(([family], id) => ({ id, family: Number(family) }))

/** Sixty thousand words are kept by their hashes: as strings in a map they take ten times the memory. */
const words = classes.flatMap((_, id) => wordsOfClass(id).map((word): [string, number] => [word, id]))
const numbered = numberTexts(
  words.map(([word]) => word),
  words.map(([, id]) => id),
)

/** The class of a word in lower case; null for one that is not among the 60,000 commonest. bench/words/cluster.ts makes them. */
export const wordClass = (word: string): WordClass | null => held[numberOf(numbered, [partOf(word)])] ?? null
