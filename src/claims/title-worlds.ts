import type { Continuity } from './claim.ts'
import type { Marked } from './focus.ts'
import type { Item, Kind } from './sentence.ts'

const isWord = (item: Item | undefined, words: RegExp) => item?.kind === 'word' && words.test(item.text)
/** What stands between a name and what calls it: "“Copper Lane,” an unpublished novel". */
const describes = /^(?:a|an|the|his|her|their|its|new|\w+ed|\w+ing|\w+-\w+|\w+al|\w+y|first|debut|'s|')$/
const farthest = 5

/** "Based on the novel Copper Lane", "rights to Copper Lane": what the story tells of is another work of its name. */
const takenFrom = (items: readonly Item[], at: number) =>
  items
    .slice(Math.max(0, at - 6), at + 6)
    .some(
      (item) =>
        isWord(item, /^(?:based|adaptation|adaptations|rights|version|screen|live-action)$/) ||
        (item.kind === 'verb' && /^(?:adapt|base|inspire|option|turn|acquire)$/.test(item.verb.lemma)),
    )

/** The medium of what a sentence calls the title at `at`; null where it calls it nothing. */
function mediumAt(items: readonly Item[], at: number): Continuity | null {
  return takenFrom(items, at) ? 'screen' : (calledAt(items, at)?.medium ?? null)
}

/** What stands beside a title to say what it is; null where nothing does. */
function calledAt(items: readonly Item[], at: number): Kind | null {
  const title = items[at]
  if (title?.kind !== 'mention') return null
  if (title.work !== null) return title.work
  const next = items[at + 1]
  if (next?.kind === 'work') return next.work
  const before = items[isWord(items[at - 1], /^,$/) ? at - 2 : at - 1]
  if (before?.kind === 'work') return before.work
  if (!isWord(next, /^,$/)) return null
  const apposed = items
    .slice(at + 2, at + 2 + farthest)
    .find((item) => !(item.kind === 'word' && describes.test(item.text)))
  return apposed?.kind === 'work' ? apposed.work : null
}

/** Titles that a story calls novels, comics or games, and never films or series: what is said of them holds there. */
export function worldsOfTitles(sentences: readonly Marked[]): ReadonlyMap<string, Continuity> {
  const media = new Map<string, Set<Continuity>>()
  for (const { items } of sentences)
    items.forEach((item, at) => {
      if (item.kind !== 'mention' || item.mention.type !== 'title') return
      const medium = mediumAt(items, at)
      if (medium === null) return
      const { name } = item.mention
      media.set(name, (media.get(name) ?? new Set<Continuity>()).add(medium))
    })
  return new Map(
    [...media].flatMap(([name, held]) => {
      const [only] = held
      return held.size === 1 && only !== undefined && only !== 'screen' ? [[name, only] as const] : []
    }),
  )
}
