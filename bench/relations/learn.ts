import type { Frame } from '../../src/claims/relations/pairs.ts'
import { frames } from '../../src/claims/relations/pairs.ts'
import { relations, type StoredRelationWeights } from '../../src/claims/relations/weigh.ts'
import { numberEvidence } from '../evidence-rows.ts'
import { randomFrom, shuffled } from '../random.ts'

/** A pair of one sentence. `right`: relations that a claim says, by their place; `ignored`: what may be said or not. */
export type Lesson = {
  readonly story: string
  /** Pairs of one story that say the same claim are one group: one of them must be right, no matter which. */
  readonly group: string
  readonly frame: Frame
  readonly evidence: readonly string[]
  readonly right: readonly number[]
  readonly ignored: boolean
}

const epochs = 12
const leftOut = 0.3
// What rules granted is left out half the time: they were written on many of these stories, and know less of others.
const rulesLeftOut = 0.5
const decay = 0.01
const rate = 0.15
const seenIn = 3
/** Cells that move no relation by a twentieth are left out of the table. */
const smallest = 5

type Example = {
  readonly rows: Int32Array
  readonly right: readonly number[]
  readonly group: string
  share: number
}

/** Multinomial logistic regression by AdaGrad over one frame's pairs. */
class Learner {
  readonly #weights: Float64Array
  readonly #squares: Float64Array
  readonly #sums: Float64Array
  readonly #columns: number
  #kept = 0

  constructor(rows: number, columns: number) {
    this.#columns = columns
    this.#weights = new Float64Array(rows * columns)
    this.#squares = new Float64Array(rows * columns).fill(1e-6)
    this.#sums = new Float64Array(rows * columns)
  }

  likelihoods(rows: Int32Array | readonly number[]): Float64Array {
    const scores = new Float64Array(this.#columns)
    for (const row of rows)
      for (let i = 0; i < this.#columns; i++)
        scores[i] = (scores[i] ?? 0) + (this.#weights[row * this.#columns + i] ?? 0)
    const most = Math.max(...scores)
    const powers = scores.map((score) => Math.exp(score - most))
    const sum = powers.reduce((total, power) => total + power, 0)
    return powers.map((power) => power / sum)
  }

  learn(rows: readonly number[], right: readonly number[], weight: number): void {
    const shares = this.likelihoods(rows)
    const share = right.reduce((total, i) => total + (shares[i] ?? 0), 0)
    for (let i = 0; i < this.#columns; i++) {
      const is = shares[i] ?? 0
      const error = (is - (right.includes(i) ? is / share : 0)) * weight
      if (Math.abs(error) < 1e-4) continue
      for (const row of rows) this.#move(row * this.#columns + i, error, weight)
    }
  }

  #move(at: number, error: number, weight: number): void {
    const held = this.#weights[at] ?? 0
    const slope = error + decay * weight * held
    const square = (this.#squares[at] ?? 0) + slope * slope
    this.#squares[at] = square
    this.#weights[at] = held - (rate * slope) / Math.sqrt(square)
  }

  keep(): void {
    this.#kept++
    for (let at = 0; at < this.#sums.length; at++)
      this.#sums[at] = (this.#sums[at] ?? 0) + (this.#weights[at] ?? 0)
  }

  /** The mean weights of a row in hundredths, as pairs of a relation's place and its weight. */
  row(row: number): readonly (readonly number[])[] {
    return Array.from({ length: this.#columns }, (_, i) => [
      i,
      Math.round((100 * (this.#sums[row * this.#columns + i] ?? 0)) / this.#kept),
    ]).filter(([, weight = 0]) => Math.abs(weight) >= smallest)
  }
}

/** Of the pairs that may say a claim, each counts by how likely it is found to say it. */
function share(groups: ReadonlyMap<string, readonly Example[]>, learner: Learner): void {
  for (const group of groups.values()) {
    const likely = group.map(({ rows, right }) => {
      const likelihoods = learner.likelihoods(rows)
      return Math.max(...right.map((i) => likelihoods[i] ?? 0))
    })
    const sum = likely.reduce((total, one) => total + one, 0)
    group.forEach((example, i) => {
      example.share = (likely[i] ?? 0) / sum
    })
  }
}

/** A pair that hardly says its claim teaches nothing. */
const leastShare = 0.02

function learnFrame(
  lessons: readonly Lesson[],
  columns: number,
): Readonly<Record<string, readonly (readonly number[])[]>> {
  const rowOf = numberEvidence(lessons, seenIn)
  const isOfRules = new Uint8Array(rowOf.size)
  for (const [says, row] of rowOf) if (says.startsWith('granted')) isOfRules[row] = 1
  const examples = lessons.flatMap(({ evidence, right, group, ignored }): Example[] =>
    ignored
      ? []
      : [
          {
            rows: Int32Array.from(evidence.flatMap((says) => rowOf.get(says) ?? [])),
            right: right.length === 0 ? [0] : right,
            group: right.length === 0 ? '' : group,
            share: 1,
          },
        ],
  )
  const groups = Map.groupBy(
    examples.filter(({ group }) => group !== ''),
    ({ group }) => group,
  )
  for (const group of groups.values()) for (const example of group) example.share = 1 / group.length
  const learner = new Learner(rowOf.size, columns)
  const random = randomFrom(20150805)
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (epoch > 0) share(groups, learner)
    for (const example of shuffled(examples, epoch)) {
      if (example.share < leastShare) continue
      const withoutRules = random() < rulesLeftOut
      const rows: number[] = []
      for (const row of example.rows)
        if (random() >= leftOut && !(withoutRules && isOfRules[row] === 1)) rows.push(row)
      learner.learn(rows, example.right, example.share)
    }
    if (epoch >= epochs / 2) learner.keep()
  }
  return Object.fromEntries(
    [...rowOf].flatMap(([says, row]) => {
      const cells = learner.row(row)
      return cells.length === 0 ? [] : [[says, cells] as const]
    }),
  )
}

/** Lessons → the table of weights. The same lessons give the same table. */
export function learn(lessons: readonly Lesson[]): StoredRelationWeights {
  const tables = Object.fromEntries(
    frames.map((frame) => [
      frame,
      learnFrame(
        lessons.filter((lesson) => lesson.frame === frame),
        relations[frame].length,
      ),
    ]),
  )
  return tables as StoredRelationWeights
}
