import type { Marked } from './focus.ts'
import type { Item, Mention } from './sentence.ts'
import { isSide } from './side-titles.ts'

/** How much of a story is about one title. */
export type Standing = {
  readonly weight: number
  readonly mention: Mention
  readonly times: number
  /** How often the text itself names it, apart from the headline. */
  readonly told: number
}

export type Standings = {
  readonly of: ReadonlyMap<string, Standing>
  /** The story's own title: named in the headline, first and often. Null where no title stands out. */
  readonly main: Mention | null
  /** True where the story is about its own title and names others in passing only. */
  readonly single: boolean
  /** How much of what the story says of titles is of its own title, its sequels and spin-offs, 0–1. */
  readonly share: number
  /** The title that a paragraph without one is about; null in a roundup of many. */
  readonly home: Mention | null
}

/** A roundup whose headline names one of its many titles is about that one less than this. */
const minShare = 0.4

/**
 * A story that says less of its first title than this is about none: no paragraph goes home to it. Between the two, one
 * that only the headline names is one of many, or a podcast's joke.
 */
const minHomeShare = 0.35

/** Sequels and spin-offs have their first work's name in theirs. */
export const isOfOneFamily = (a: string, b: string) => a.includes(b) || b.includes(a)

const makerNoun = /^(?:creators?|showrunners?|boss(?:es)?|director|writers?|makers?|author|producers?)$/

type TitleItem = Extract<Item, { kind: 'mention' }>

const isNamed = (item: Item): item is TitleItem =>
  item.kind === 'mention' && item.mention.type === 'title' && !item.mention.anaphor

/** A name counts for more in the headline and at the start, for little where it only says who somebody is. */
function weightOf(sentence: Marked, at: number, index: number): number {
  const place = sentence.passage.in === 'headline' ? 4 : index < 4 ? 2 : 1
  if (!isSide(sentence.items, at)) return place
  // "'Copper Lane' creator Ana Reyes answers your questions": the one title of a headline is most often what it is about.
  if (sentence.passage.in !== 'headline' || sentence.items.filter(isNamed).length > 1) return place * 0.1
  return place * (makerNoun.test(sentence.items[at + 1]?.text ?? '') ? 0.5 : 0.25)
}

/** "Copper Lane" in the headline is short for "Copper Lane 3" where the text begins with that. */
function fullTitle(main: Standing, all: readonly Standing[]): Standing {
  const numbered = all.filter(
    ({ mention }) =>
      mention.name.startsWith(`${main.mention.name} `) &&
      /^ (?:\d+|[IVX]+)$/.test(mention.name.slice(main.mention.name.length)),
  )
  const best = numbered.reduce<Standing | null>((a, b) => (a === null || b.weight > a.weight ? b : a), null)
  return best !== null && best.weight >= 2 && main.times <= best.times + 1 ? best : main
}

/** "Copper Lane S3 Megapost" of a headline is what the text calls Copper Lane. */
function toldTitle(main: Standing, all: readonly Standing[]): Standing {
  if (main.told > 0) return main
  return all.find(({ mention, told }) => told > 0 && main.mention.name.startsWith(`${mention.name} `)) ?? main
}

/** Weighs the titles of a story against each other. */
export function standingsOf(sentences: readonly Marked[]): Standings {
  const of = new Map<string, Standing>()
  sentences.forEach((sentence, index) => {
    for (const [at, item] of sentence.items.entries()) {
      if (!isNamed(item)) continue
      const held = of.get(item.mention.name)
      of.set(item.mention.name, {
        weight: (held?.weight ?? 0) + weightOf(sentence, at, index),
        mention: held?.mention ?? item.mention,
        times: (held?.times ?? 0) + 1,
        told: (held?.told ?? 0) + (sentence.passage.in === 'headline' ? 0 : 1),
      })
    }
  })
  const ranked = [...of.values()].sort((a, b) => b.weight - a.weight)
  const [first, second] = ranked
  if (first === undefined) return { of, main: null, single: false, share: 0, home: null }
  const main = toldTitle(fullTitle(first, ranked), ranked)
  const sum = (all: readonly Standing[]) => all.reduce((total, { weight }) => total + weight, 0)
  const family = ranked.filter(({ mention }) => isOfOneFamily(mention.name, main.mention.name))
  const share = sum(family) / sum(ranked)
  const single =
    main.weight >= 4 && share >= minShare && (second === undefined || first.weight >= 2 * second.weight)
  const led = share >= minShare || (share >= minHomeShare && main.told > 0)
  const home = single || led ? main.mention : null
  return { of, main: main.mention, single, share, home }
}
