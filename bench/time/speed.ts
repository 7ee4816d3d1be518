import { findDates } from '../../src/claims/time/index.ts'
import { listPhrases } from './phrases.ts'

const filler = [
  'The series follows a harbour pilot who comes home to a town that would rather forget him.',
  'Its creator told reporters that the tone owes more to stage farce than to crime drama.',
  'Fans of the books will notice that the lighthouse keeper has become a radio host.',
  'The two leads met on a stage play and have wanted to work together again ever since.',
  'A spokesperson for the network declined to say how many viewers stayed until the end.',
  'Nobody on the crew expected the storm scene to be finished in one long take.',
]

/** Stories of 400 words: `dated` sentences of the phrase table, the rest without any date. */
function makeStories(dated: number): string[] {
  const phrases = listPhrases().map(({ text }) => text)
  return Array.from({ length: 300 }, (_, story) => {
    const sentences: string[] = []
    for (let at = 0, words = 0; words < 400; at++) {
      const sentence =
        (at < dated ? phrases[(story * 7 + at) % phrases.length] : filler[(story + at) % filler.length]) ?? ''
      sentences.push(sentence)
      words += sentence.split(' ').length
    }
    return sentences.join(' ')
  })
}

function millisecondsPerStory(stories: readonly string[]): number {
  const rounds = 5
  for (const story of stories) findDates(story, { published: '2025-06-05' })
  const start = process.cpuUsage()
  for (let round = 0; round < rounds; round++)
    for (const story of stories) findDates(story, { published: '2025-06-05' })
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / (rounds * stories.length)
}

/** CPU time per story of 400 words, after a warm-up; and whether it grows with the text alone. */
export function measureSpeed(): string[] {
  const lines = [0, 6, 20].map((dated) => {
    const ms = millisecondsPerStory(makeStories(dated))
    return `speed: ${ms.toFixed(3)} ms per story of 400 words with ${dated} dated sentences (${Math.round(1000 / ms)} stories per CPU-second)`
  })
  const story = makeStories(6)[0] ?? ''
  const growth = [1, 10, 100].map((times) => {
    const ms = millisecondsPerStory(
      Array.from({ length: Math.ceil(200 / times) }, () => `${story}\n\n`.repeat(times)),
    )
    return `${400 * times} words ${(ms / times).toFixed(3)}`
  })
  return [...lines, `growth, ms per 400 words: ${growth.join(' · ')}`]
}
