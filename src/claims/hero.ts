import type { Marked } from './focus.ts'
import type { Mention } from './sentence.ts'

/** From here on a story is about one person: a profile, an interview, an obituary. */
const minShare = 0.4
const minTimes = 4

/** The one person whom a story names as often as all others together, the headline among the places; null in most stories. */
export function heroOf(sentences: readonly Marked[]): Mention | null {
  const times = new Map<
    string,
    { readonly mention: Mention; readonly count: number; readonly headed: boolean }
  >()
  let all = 0
  for (const { passage, items } of sentences)
    for (const item of items) {
      if (item.kind !== 'mention' || item.mention.type !== 'person' || item.mention.anaphor) continue
      const { mention } = item
      const held = times.get(mention.name)
      const headed = (held?.headed ?? false) || passage.in === 'headline'
      times.set(mention.name, { mention: held?.mention ?? mention, count: (held?.count ?? 0) + 1, headed })
      all++
    }
  const [first] = [...times.values()].sort((a, b) => b.count - a.count)
  return first?.headed && first.count >= minTimes && first.count >= all * minShare ? first.mention : null
}
