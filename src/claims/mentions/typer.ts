import type { MentionType } from '../sentence.ts'
import type { Candidate } from './candidate.ts'
import table from './weights.json' with { type: 'json' }

/** All that speaks of one use of a name: its letters and its part in the story, the surroundings of all its uses, and its own. */
export type Evidence = {
  readonly name: readonly string[]
  readonly story: ReadonlySet<string>
  readonly here: readonly string[]
  /** Whose evidence it is: for the trainer. */
  readonly use?: Candidate
}

/** Types in the order of the table's columns; `name` means that nothing is said. */
export const namedTypes = [
  'person',
  'title',
  'character',
  'organisation',
  'place',
  'outlet',
  'name',
] as const satisfies readonly MentionType[]

/** How likely each of `namedTypes` is, 0–1. */
export type Likelihoods = readonly number[]
export type Typer = (evidence: Evidence, held?: Held) => Likelihoods

/** What pieces of evidence weigh together, by the list that holds them: most lists of a story are asked about again. */
export type Held = WeakMap<Iterable<string>, readonly number[]>

/** What each piece of evidence adds to each type, in hundredths: `name`, `story` and `here` are the parts of Evidence. */
export type Weights = {
  readonly prior: readonly number[]
  readonly name: ReadonlyMap<string, readonly number[]>
  readonly story: ReadonlyMap<string, readonly number[]>
  readonly here: ReadonlyMap<string, readonly number[]>
}

/** Scores → shares of one (softmax). */
function likelihoods(scores: readonly number[]): Likelihoods {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

function sumOf(
  rows: ReadonlyMap<string, readonly number[]>,
  says: Iterable<string>,
  held: Held,
): readonly number[] {
  const known = held.get(says)
  if (known !== undefined) return known
  const sum = namedTypes.map(() => 0)
  for (const one of says) {
    const row = rows.get(one)
    if (row === undefined) continue
    for (let type = 0; type < sum.length; type++) sum[type] = (sum[type] ?? 0) + (row[type] ?? 0)
  }
  held.set(says, sum)
  return sum
}

/** A log-linear model: the sum of what the evidence weighs, and shares of it. */
export const typerOf =
  (weights: Weights): Typer =>
  ({ name, story, here }, held = new WeakMap()) => {
    const parts = [
      weights.prior,
      sumOf(weights.name, name, held),
      sumOf(weights.story, story, held),
      sumOf(weights.here, here, held),
    ]
    const scores = namedTypes.map(() => 0)
    for (const part of parts)
      for (let type = 0; type < scores.length; type++) scores[type] = (scores[type] ?? 0) + (part[type] ?? 0)
    return likelihoods(scores.map((score) => score / hundred))
  }

const hundred = 100

type Rows = Readonly<Record<string, readonly number[]>>

/** The table as stored. */
export type StoredWeights = {
  readonly prior: readonly number[]
  readonly name: Rows
  readonly story: Rows
  readonly here: Rows
}

export const weightsOf = ({ prior, name, story, here }: StoredWeights): Weights => ({
  prior,
  name: new Map(Object.entries(name)),
  story: new Map(Object.entries(story)),
  here: new Map(Object.entries(here)),
})

/** The learnt weights; bench/typing/train.ts makes them. */
export const learntWeights: Weights = weightsOf(table)
export const learntTyper: Typer = typerOf(learntWeights)
