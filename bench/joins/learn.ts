import { draftSentences } from '../../src/claims/mentions/drafts.ts'
import { evidenceOf } from '../../src/claims/mentions/joined/evidence.ts'
import { joinable } from '../../src/claims/mentions/joined/index.ts'
import type { StoredJoinWeights } from '../../src/claims/mentions/joined/weigh.ts'
import { passagesOf } from '../../src/claims/passages.ts'
import { fromText } from '../../src/story/index.ts'
import { numberEvidence } from '../evidence-rows.ts'
import { plainName } from '../gold-stories.ts'
import { randomFrom, shuffled } from '../random.ts'
import { HeardTexts, textsOf } from '../relations/heard-texts.ts'
import type { LabelledStory } from '../typing/labelled-stories.ts'

/** One stretch of a story, and whether it is a title's whole name. */
export type Lesson = {
  readonly story: string
  readonly evidence: readonly string[]
  readonly name: string
  readonly right: boolean
}

const isTitle = ({ names }: LabelledStory, text: string): boolean =>
  names.get(plainName(text))?.types.has('title') ?? false

const marked = /(["“‘*_'«]{1,2})([^"“”‘*_«»\n]{2,70}?)([,.]?)(["”’*_'»]{1,2})/gu

/** The story with no marks around its titles: most news that is pasted or sent by mail has lost them. */
const unmarked = (story: LabelledStory): LabelledStory => ({
  ...story,
  text: story.text.replace(marked, (all: string, _open: string, inner: string, stop: string) =>
    isTitle(story, inner) ? inner + stop : all,
  ),
})

/** Every stretch of a story that could be one name, with the marks around titles and without them. */
export function lessonsOf(story: LabelledStory): readonly Lesson[] {
  const bare = unmarked(story)
  return [...lessonsIn(story), ...(bare.text === story.text ? [] : lessonsIn(bare))]
}

/** A title is what claims are about, or name as a work. */
function lessonsIn(story: LabelledStory): readonly Lesson[] {
  const { story: extracted } = fromText(story.text, { published: story.published, outlet: story.outlet })
  if (extracted === null) return []
  const { spans, counts } = joinable(passagesOf(extracted).flatMap(draftSentences))
  return spans.flat().map((span) => ({
    story: story.id,
    evidence: textsOf([evidenceOf(new HeardTexts(), span, counts)]),
    name: span.name,
    right: isTitle(story, span.name),
  }))
}

const epochs = 8
const leftOut = 0.25
const decay = 0.001
const rate = 0.1
const seenIn = 5
/** Evidence that moves nothing by a twentieth is left out of the table. */
const smallest = 5

/** Logistic weights by AdaGrad, the mean of the later epochs'. The same lessons give the same table. */
export function learn(lessons: readonly Lesson[]): StoredJoinWeights {
  const rowOf = numberEvidence(lessons, seenIn)
  const examples = lessons.map(({ evidence, right }) => ({
    rows: evidence.flatMap((says) => rowOf.get(says) ?? []),
    right: right ? 1 : 0,
  }))
  const weights = new Float64Array(rowOf.size)
  const squares = new Float64Array(rowOf.size).fill(1e-6)
  const sums = new Float64Array(rowOf.size)
  const random = randomFrom(20150805)
  let kept = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { rows, right } of shuffled(examples, epoch)) {
      const shown = rows.filter(() => random() >= leftOut)
      const sum = shown.reduce((all, row) => all + (weights[row] ?? 0), 0)
      const error = 1 / (1 + Math.exp(-sum)) - right
      if (Math.abs(error) < 1e-3) continue
      for (const row of shown) {
        const held = weights[row] ?? 0
        const slope = error + decay * held
        const square = (squares[row] ?? 0) + slope * slope
        squares[row] = square
        weights[row] = held - (rate * slope) / Math.sqrt(square)
      }
    }
    if (epoch < epochs / 2) continue
    kept++
    weights.forEach((weight, row) => {
      sums[row] = (sums[row] ?? 0) + weight
    })
  }
  const mean = ([says, row]: readonly [string, number]) =>
    [says, Math.round((100 * (sums[row] ?? 0)) / kept)] as const
  return Object.fromEntries([...rowOf].map(mean).filter(([, weight]) => Math.abs(weight) >= smallest))
}
