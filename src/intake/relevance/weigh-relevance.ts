import type { Story } from '../../story/index.ts'
import { likelyWords, otherWords, sureWords, topicLabels } from './topic-words.ts'

/** What a story shows of its topic. Counts are of different words: one word again and again says no more than once. */
export type TopicSigns = {
  readonly sure: readonly string[]
  readonly likely: readonly string[]
  readonly other: readonly string[]
  /** A section, a tag or a part of the address that says it. */
  readonly label: string | null
  readonly words: number
}

type Told = Pick<Story, 'headline' | 'dek' | 'section' | 'text' | 'tags' | 'url'>

/** Longer texts are judged by their beginning: it says what they are about, and lists of hundreds of things name everything. */
const mostChars = 6_000

export function findTopicSigns({ headline, dek, section, text, tags, url }: Told): TopicSigns {
  const whole = `${headline ?? ''}\n${dek ?? ''}\n${text.slice(0, mostChars)}`
  const labels = [
    section ?? '',
    ...tags,
    (URL.parse(url ?? '')?.pathname ?? '').split('/').slice(1, -1).join(' '),
  ]
  return {
    sure: distinct(whole, sureWords),
    likely: distinct(whole, likelyWords),
    other: distinct(whole, otherWords),
    label: topicLabels.exec(labels.join(' '))?.[0] ?? null,
    words: whole.split(/\s+/).length,
  }
}

function distinct(text: string, words: RegExp): readonly string[] {
  return [...new Set((text.match(words) ?? []).map((word) => word.toLowerCase().replace(/(?<=..)s$/, '')))]
}

/** Numbers in the logarithm: the tenth word adds less than the second. A longer text has more of every kind. */
export function featuresOf({ sure, likely, other, label, words }: TopicSigns): readonly number[] {
  const log = (n: number) => Math.log(1 + n)
  return [1, log(sure.length), log(likely.length), log(other.length), label === null ? 0 : 1, log(words)]
}
