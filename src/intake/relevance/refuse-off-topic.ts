import { Problem } from '../../problem.ts'
import type { Story } from '../../story/index.ts'
import { featuresOf, findTopicSigns, type TopicSigns } from './weigh-relevance.ts'

/**
 * Fitted on 579 stories of the field and 815 pages of all other kinds (`npm run bench:relevance` fits and measures anew), in
 * the order of featuresOf. The label's weight is set by hand: the stories that it was fitted on have none.
 */
export const weights = [9.91, 2.8, 3.72, -1.99, 1.5, -2.67] as const

/** Low, as a story lost costs more than one read in vain: what it lets in is mostly read without a claim. */
const leastScore = -1.5

/** Shorter texts have no room to say what they are about. */
const fewestWords = 40

export function relevanceOf(signs: TopicSigns): number {
  return featuresOf(signs).reduce((sum, feature, i) => sum + feature * (weights[i] ?? 0), 0)
}

/** Throws a Problem `off-topic`, with the reason, for a story that is not about film, TV, comics or games. */
export function refuseOffTopic(story: Story, input: string): void {
  const signs = findTopicSigns(story)
  if (signs.words < fewestWords || relevanceOf(signs) >= leastScore) return
  throw new Problem('off-topic', `${input} is not about film, TV, comics or games: ${sayWhy(signs)}.`)
}

function sayWhy({ sure, likely, other }: TopicSigns): string {
  const of = [...sure, ...likely]
  const rather = other.length === 0 ? '' : `, and speaks of ${list(other)}`
  return of.length === 0
    ? `it has no word of them${rather}`
    : `of their words it has only ${list(of)}${rather}`
}

const mostNamed = 5

/** "a, b and c". */
function list(words: readonly string[]): string {
  const named = words.slice(0, mostNamed).map((word) => `“${word}”`)
  return named.length < 2 ? named.join() : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
}
