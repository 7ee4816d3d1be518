import type { Frame } from '../../src/claims/relations/values.ts'
import { frames } from '../../src/claims/relations/values.ts'
import {
  type Cells,
  lineOf,
  relations,
  type StoredRelationWeights,
  sharesOf,
} from '../../src/claims/relations/weigh.ts'
import { numberEvidence } from '../evidence-rows.ts'
import { randomFrom, shuffled } from '../random.ts'

/** A value of one sentence and its partners. `right`: relations that a claim says, by their place; `ignored`: what may be said or not. */
export type Lesson = {
  readonly story: string
  readonly frame: Frame
  readonly evidence: readonly string[]
  readonly partners: readonly {
    readonly evidence: readonly string[]
    /** Values of one story that say the same claim are one group: one of them must be right, no matter which. */
    readonly claim: string
    readonly right: readonly number[]
    readonly ignored: boolean
  }[]
}

const epochs = 12
const leftOut = 0.3
// What rules granted is left out most of the time: they were written on many of these stories, and know less of others.
const rulesLeftOut = 0.8
const decay = 0.01
const rate = 0.15
const seenIn = 3
/** Cells that move no relation by a twentieth are left out of the table. */
const smallest = 5

type Example = {
  readonly rows: readonly number[]
  readonly partners: readonly { readonly rows: readonly number[]; readonly right: readonly number[] }[]
  readonly claims: readonly string[]
  /** How much it counts, 0–1. */
  share: number
}

type Rows = Pick<Example, 'rows'> & { readonly partners: readonly { readonly rows: readonly number[] }[] }

const sumOfRight = ({ partners }: Example, shares: readonly (readonly number[])[]): number =>
  partners.reduce((sum, { right }, at) => right.reduce((all, i) => all + (shares[at]?.[i] ?? 0), sum), 0)

/** Conditional log-linear weights by AdaGrad over one frame's values: partners and relations compete with none. */
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

  #zeros(): number[] {
    return Array.from({ length: this.#columns }, () => 0)
  }

  #score(rows: readonly number[], scores: number[]): number[] {
    for (const row of rows)
      for (let i = 0; i < this.#columns; i++)
        scores[i] = (scores[i] ?? 0) + (this.#weights[row * this.#columns + i] ?? 0)
    return scores
  }

  likelihoods({ rows, partners }: Rows): readonly (readonly number[])[] {
    const ofValue = this.#score(rows, this.#zeros())
    return sharesOf(
      ofValue[0] ?? 0,
      partners.map((partner) => this.#score(partner.rows, ofValue.slice())),
    )
  }

  /** The likelihood of all that is right of an example. */
  rightOf(example: Example): number {
    return sumOfRight(example, this.likelihoods(example))
  }

  /** One step towards an example, of whose evidence only `shown` is seen. */
  learn(example: Example, shown: Rows): void {
    const { partners, share } = example
    const shares = this.likelihoods(shown)
    const all = sumOfRight(example, shares)
    const none = 1 - shares.reduce((sum, row) => row.reduce((total, one) => total + one, sum), 0)
    const ofValue = this.#zeros()
    ofValue[0] = (none - (all > 0 ? 0 : 1)) * share
    for (const [at, { right }] of partners.entries()) {
      const errors = (shares[at] ?? this.#zeros()).map((is, i) =>
        i === 0 ? 0 : (is - (right.includes(i) ? is / all : 0)) * share,
      )
      this.#move(shown.partners[at]?.rows ?? [], errors, share)
      errors.forEach((error, i) => {
        ofValue[i] = (ofValue[i] ?? 0) + error
      })
    }
    this.#move(shown.rows, ofValue, share)
  }

  #move(rows: readonly number[], errors: readonly number[], share: number): void {
    for (let i = 0; i < this.#columns; i++) {
      const error = errors[i] ?? 0
      if (Math.abs(error) < 1e-4) continue
      for (const row of rows) this.#step(row * this.#columns + i, error, share)
    }
  }

  #step(at: number, error: number, share: number): void {
    const held = this.#weights[at] ?? 0
    const slope = error + decay * share * held
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
  row(row: number): Cells {
    return Array.from(
      { length: this.#columns },
      (_, i) => [i, Math.round((100 * (this.#sums[row * this.#columns + i] ?? 0)) / this.#kept)] as const,
    ).filter(([, weight]) => Math.abs(weight) >= smallest)
  }
}

/** Of the values that may say a claim, each counts by how likely it is found to; one that says several, for the surest. */
function share(
  examples: readonly Example[],
  groups: ReadonlyMap<string, readonly Example[]>,
  learner: Learner,
) {
  const likely = new Map(examples.map((example) => [example, learner.rightOf(example)]))
  for (const example of examples) example.share = 0
  for (const group of groups.values()) {
    const sum = group.reduce((all, example) => all + (likely.get(example) ?? 0), 0)
    for (const example of group) example.share = Math.max(example.share, (likely.get(example) ?? 0) / sum)
  }
}

/** A value that hardly says its claim teaches nothing. */
const leastShare = 0.02

function examplesOf(lessons: readonly Lesson[], rowOf: ReadonlyMap<string, number>): readonly Example[] {
  const rows = (evidence: readonly string[]) => evidence.flatMap((says) => rowOf.get(says) ?? [])
  return lessons.flatMap(({ evidence, partners }): Example[] => {
    const says = partners.filter(({ right }) => right.length > 0)
    if (says.length === 0 && partners.some(({ ignored }) => ignored)) return []
    return [
      {
        rows: rows(evidence),
        partners: partners.map((partner) => ({ rows: rows(partner.evidence), right: partner.right })),
        claims: says.map(({ claim }) => claim),
        share: 1,
      },
    ]
  })
}

/** Examples that say a claim, by the claim. */
function groupsOf(examples: readonly Example[]): ReadonlyMap<string, readonly Example[]> {
  const groups = new Map<string, Example[]>()
  for (const example of examples)
    for (const claim of example.claims) {
      const held = groups.get(claim)
      if (held === undefined) groups.set(claim, [example])
      else held.push(example)
    }
  return groups
}

/** An example with a part of its evidence left out; what speaks of several partners is left out of all. */
function someOf({ rows, partners }: Example, isOfRules: Uint8Array, random: () => number): Rows {
  const withoutRules = random() < rulesLeftOut
  const seen = new Map<number, boolean>()
  const isSeen = (row: number) => {
    const held = seen.get(row) ?? (random() >= leftOut && !(withoutRules && isOfRules[row] === 1))
    seen.set(row, held)
    return held
  }
  return {
    rows: rows.filter(isSeen),
    partners: partners.map((partner) => ({ rows: partner.rows.filter(isSeen) })),
  }
}

function learnFrame(lessons: readonly Lesson[], columns: number): readonly string[] {
  const rowOf = numberEvidence(
    lessons.flatMap(({ story, evidence, partners }) =>
      [evidence, ...partners.map((partner) => partner.evidence)].map((says) => ({ story, evidence: says })),
    ),
    seenIn,
  )
  const isOfRules = new Uint8Array(rowOf.size)
  for (const [says, row] of rowOf) if (says.startsWith('granted')) isOfRules[row] = 1
  const examples = examplesOf(lessons, rowOf)
  const saying = examples.filter(({ claims }) => claims.length > 0)
  const groups = groupsOf(examples)
  for (const group of groups.values())
    for (const example of group) example.share = Math.min(example.share, 1 / group.length)
  const learner = new Learner(rowOf.size, columns)
  const random = randomFrom(20150805)
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (epoch > 0) share(saying, groups, learner)
    for (const example of shuffled(examples, epoch))
      if (example.share >= leastShare) learner.learn(example, someOf(example, isOfRules, random))
    if (epoch >= epochs / 2) learner.keep()
  }
  return [...rowOf].flatMap(([says, row]) => {
    const cells = learner.row(row)
    return cells.length === 0 ? [] : [lineOf(says, cells)]
  })
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
