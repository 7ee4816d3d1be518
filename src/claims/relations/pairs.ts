import { namedTypes } from '../mentions/typer.ts'
import type { Item, Mention, MentionType, Sentence } from '../sentence.ts'

/** What a sentence may say of a value: each frame has relations of its own; `part` joins a performer to a character. */
export const frames = ['person', 'organisation', 'date', 'count', 'part'] as const
export type Frame = (typeof frames)[number]

/** Two places of a sentence that may stand in a relation. */
export type Pair = {
  readonly frame: Frame
  /** The title, or in a `part` the character. */
  readonly of: Mention
  /** Where it stands among the items; null where the sentence does not name it. */
  readonly at: number | null
  /** How it comes to be spoken of. */
  readonly by: 'named' | 'focus' | 'before' | 'main'
  /** The value's place among the items. */
  readonly value: number
}

/** Titles spoken of around a sentence: the last one before it, the story's own. */
export type Around = { readonly before: Mention | null; readonly main: Mention | null }

/** How likely a mention is of one of some types, 0–1; what was led back is sure. */
export function likelihoodOf(mention: Mention, types: readonly MentionType[]): number {
  const { likelihoods } = mention
  if (likelihoods === undefined || mention.anaphor) return types.includes(mention.type) ? 1 : 0
  return types.reduce((sum, type) => sum + (likelihoods[namedTypes.indexOf(type)] ?? 0), 0)
}

/** Types that a frame's value may have. */
export const valueTypes = {
  person: ['person'],
  organisation: ['organisation', 'outlet'],
  part: ['person'],
} as const satisfies Partial<Record<Frame, readonly MentionType[]>>

/** A name that is of a type only perhaps may be a value: relations tell types, too. */
const leastForValue = 0.15
/** A false title takes every claim around it: .3 beat .2 and .5 on voices left out. */
const leastForTitle = 0.3

const maybe = (mention: Mention, types: readonly MentionType[], least: number) =>
  types.includes(mention.type) || likelihoodOf(mention, types) >= least

export const isTitle = (item: Item): item is Extract<Item, { kind: 'mention' }> =>
  item.kind === 'mention' && maybe(item.mention, ['title'], leastForTitle)

function framesOf(item: Item): readonly Frame[] {
  if (item.kind === 'count') return ['count']
  // "Mondays at 8" is no day of release.
  if (item.kind === 'date') return item.date.edtf.includes('X') ? [] : ['date']
  if (item.kind !== 'mention') return []
  return (['person', 'organisation'] as const).filter((frame) =>
    maybe(item.mention, valueTypes[frame], leastForValue),
  )
}

type Title = Pick<Pair, 'of' | 'at' | 'by'>

/** Titles that a sentence may say something of: those it names, at each place, the one in focus, and those around. */
function titlesOf({ items, focus }: Sentence, { before, main }: Around): readonly Title[] {
  const titles: Title[] = items.flatMap((item, at) =>
    isTitle(item) ? [{ of: item.mention, at, by: 'named' as const }] : [],
  )
  const add = (of: Mention | null, by: Pair['by']) => {
    if (of !== null && !titles.some((title) => title.of.name === of.name)) titles.push({ of, at: null, by })
  }
  add(focus, 'focus')
  add(before, 'before')
  add(main, 'main')
  return titles
}

const away = ({ at }: Title, value: number) => (at === null ? Infinity : Math.abs(at - value))

/** Of a title named twice in a sentence, the place nearest to the value. */
function nearest(titles: readonly Title[], value: number): readonly Title[] {
  const best = new Map<string, Title>()
  for (const title of titles) {
    const held = best.get(title.of.name)
    if (held === undefined || away(title, value) < away(held, value)) best.set(title.of.name, title)
  }
  return [...best.values()]
}

/** Every title of a sentence with everything in it that may be said of one. */
function titlePairs(sentence: Sentence, around: Around): readonly Pair[] {
  const titles = titlesOf(sentence, around)
  if (titles.length === 0) return []
  return sentence.items.flatMap((item, value) =>
    framesOf(item).flatMap((frame) =>
      nearest(titles, value)
        .filter(({ of }) => item.kind !== 'mention' || item.mention.name !== of.name)
        .map((title): Pair => ({ frame, ...title, value })),
    ),
  )
}

/** Every performer of a sentence with every character in it. */
function partPairs({ items }: Sentence): readonly Pair[] {
  const places = (types: readonly MentionType[]) =>
    items.flatMap((item, at) =>
      item.kind === 'mention' && maybe(item.mention, types, leastForValue)
        ? [{ at, mention: item.mention }]
        : [],
    )
  const characters = places(['character'])
  if (characters.length === 0) return []
  return places(valueTypes.part).flatMap((person) =>
    characters
      .filter(({ at, mention }) => at !== person.at && mention.name !== person.mention.name)
      .map(({ at, mention }): Pair => ({ frame: 'part', of: mention, at, by: 'named', value: person.at })),
  )
}

export const pairsOf = (sentence: Sentence, around: Around): readonly Pair[] => [
  ...titlePairs(sentence, around),
  ...partPairs(sentence),
]
