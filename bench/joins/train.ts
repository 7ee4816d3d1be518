/**
 * Learns which small words join capitals to one title, and writes `src/claims/mentions/joined/weights.json`.
 * Deterministic: the same gold gives the same bytes.
 *
 *   node bench/joins/train.ts                 half a minute
 *   node bench/joins/train.ts --check         measures on voices left out; writes nothing
 *
 * It imports past the front door, for it must see exactly the evidence that the reader sees. Run it before
 * bench/typing/train.ts: names are found first, and typed then.
 */
import { writeFileSync } from 'node:fs'
import { joinWeightsOf, likelihoodOf } from '../../src/claims/mentions/joined/weigh.ts'
import { knownRows } from '../relations/heard-texts.ts'
import { labelledStories } from '../typing/labelled-stories.ts'
import { voicesLeftOut } from '../typing/study.ts'
import { type Lesson, learn, lessonsOf } from './learn.ts'

const steps = [0.3, 0.5, 0.7, 0.9]

/** Stretches of voices left out: how many of those found likely are titles, and how many titles are found. */
function check(): void {
  const stories = labelledStories()
  const lessons = new Map(stories.map((story) => [story, lessonsOf(story)]))
  const judged: (readonly [Lesson, number])[] = voicesLeftOut(stories).flatMap((out) => {
    const weights = joinWeightsOf(
      learn(stories.flatMap((story) => (out.has(story.voice) ? [] : (lessons.get(story) ?? [])))),
    )
    return stories
      .filter(({ voice }) => out.has(voice) && voice !== 'examples')
      .flatMap((story) => lessons.get(story) ?? [])
      .map((lesson) => [lesson, likelihoodOf(knownRows(lesson.evidence, weights).flat(), weights)] as const)
  })
  const all = judged.filter(([{ right }]) => right).length
  for (const step of steps) {
    const found = judged.filter(([, likelihood]) => likelihood >= step)
    const right = found.filter(([lesson]) => lesson.right).length
    console.log(`${step}: ${right} of ${found.length} are titles, of ${all}`)
  }
}

if (process.argv.includes('--check')) check()
else {
  const weights = learn(labelledStories().flatMap(lessonsOf))
  const rows = Object.entries(weights).map(([says, weight]) => `${JSON.stringify(says)}:${weight}`)
  writeFileSync(
    new URL('../../src/claims/mentions/joined/weights.json', import.meta.url),
    `{"made":"bench/joins/train.ts, from bench/gold/open, demo/gold.jsonl and the rules' examples; hundredths","weights":{\n${rows.join(',\n')}\n}}\n`,
  )
  console.log(`${rows.length} rows`)
}
