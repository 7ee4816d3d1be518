import classes from './word-classes.json' with { type: 'json' }

/** A word's class of like use, and the family of classes that it belongs to. */
export type WordClass = { readonly id: number; readonly family: number }

/** The words of each class, by its id. */
export const wordClasses: readonly (readonly string[])[] = classes.map(([, words]) =>
  String(words).split(' '),
)

const classOf: ReadonlyMap<string, WordClass> = new Map(
  classes.flatMap(([family], id) => {
    const held = { id, family: Number(family) }
    return (wordClasses[id] ?? []).map((word) => [word, held] as const)
  }),
)

/** The class of a word in lower case; null for one that is not among the 60,000 commonest. bench/words/cluster.ts makes them. */
export const wordClass = (word: string): WordClass | null => classOf.get(word) ?? null
