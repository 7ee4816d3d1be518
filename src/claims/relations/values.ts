import { namedTypes } from '../mentions/typer.ts'
import { numberOf } from '../phrases/counts.ts'
import type { Item, Mention, MentionType, Sentence } from '../sentence.ts'

/** What a sentence may say of a value: each frame has relations of its own; `part` joins a performer to a character. */
export const frames = ['person', 'organisation', 'date', 'count', 'place', 'part'] as const
export type Frame = (typeof frames)[number]

/** What a value may stand in a relation with: a title, in a `part` a character. */
export type Partner = {
  readonly of: Mention
  /** Where it stands among the items; null where the sentence does not name it. */
  readonly at: number | null
  /** How it comes to be spoken of. */
  readonly by: 'named' | 'focus' | 'before' | 'earlier' | 'main'
}

/** A value of a sentence, by its place among the items, and all that it may be said of: of one of them, or of none. */
export type PlacedValue = {
  readonly frame: Frame
  readonly place: number
  readonly partners: readonly Partner[]
}

/** Titles spoken of around a sentence: those before it, the last one first, and the story's own. */
export type Around = { readonly before: readonly Mention[]; readonly main: Mention | null }

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
  place: ['place', 'name', 'organisation'],
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

/** The number that an item counts something by: "71 minutes", "a ten-part drama", "eight" alone; null where it is none. */
export function countedBy(item: Item): number | null {
  if (item.kind === 'count') return item.count.number
  if (item.kind === 'work') return item.work.episodes
  const number = item.kind === 'word' ? numberOf(item.text) : null
  return number === null || /^(?:one|zero|(?:19|20)\d\d)$/.test(item.text) ? null : number
}

const ofNames = ['person', 'organisation', 'place'] as const

function framesOf(item: Item): readonly Frame[] {
  if (countedBy(item) !== null) return ['count']
  // "Mondays at 8" and "ten years" are no days of release.
  if (item.kind === 'date') return /^P|X/.test(item.date.edtf) ? [] : ['date']
  if (item.kind !== 'mention') return []
  return ofNames.filter((frame) => maybe(item.mention, valueTypes[frame], leastForValue))
}

/** Titles that a sentence may say something of: those it names, at each place, the one in focus, and those around. */
function titlesOf({ items, focus }: Sentence, { before, main }: Around): readonly Partner[] {
  const titles: Partner[] = items.flatMap((item, at) =>
    isTitle(item) ? [{ of: item.mention, at, by: 'named' as const }] : [],
  )
  const add = (of: Mention | null, by: Partner['by']) => {
    if (of !== null && !titles.some((title) => title.of.name === of.name)) titles.push({ of, at: null, by })
  }
  add(focus, 'focus')
  add(before[0] ?? null, 'before')
  add(main, 'main')
  for (const title of before.slice(1)) add(title, 'earlier')
  return titles
}

const away = ({ at }: Partner, place: number) => (at === null ? Infinity : Math.abs(at - place))

/** Of a title named twice in a sentence, the place nearest to the value. */
function nearest(titles: readonly Partner[], place: number): readonly Partner[] {
  const best = new Map<string, Partner>()
  for (const title of titles) {
    const held = best.get(title.of.name)
    if (held === undefined || away(title, place) < away(held, place)) best.set(title.of.name, title)
  }
  return [...best.values()]
}

const isOther = (item: Item | undefined, { of }: Partner) =>
  item?.kind !== 'mention' || item.mention.name !== of.name

/** Everything in a sentence that may be said of a title. */
function valuesOfTitles(sentence: Sentence, around: Around): readonly PlacedValue[] {
  const titles = titlesOf(sentence, around)
  return sentence.items.flatMap((item, place) =>
    framesOf(item).map((frame) => ({
      frame,
      place,
      partners: nearest(titles, place).filter((title) => isOther(item, title)),
    })),
  )
}

/** Every performer of a sentence with every character in it. */
function parts({ items }: Sentence): readonly PlacedValue[] {
  const named = (types: readonly MentionType[]): readonly Partner[] =>
    items.flatMap((item, at) =>
      item.kind === 'mention' && maybe(item.mention, types, leastForValue)
        ? [{ of: item.mention, at, by: 'named' }]
        : [],
    )
  const characters = named(['character'])
  return named(valueTypes.part).flatMap(({ at: place }) =>
    place === null
      ? []
      : [
          {
            frame: 'part',
            place,
            partners: characters.filter((one) => one.at !== place && isOther(items[place], one)),
          },
        ],
  )
}

/** Every value of a sentence that has anything to be said of. */
export const valuesOf = (sentence: Sentence, around: Around): readonly PlacedValue[] =>
  [...valuesOfTitles(sentence, around), ...parts(sentence)].filter(({ partners }) => partners.length > 0)
