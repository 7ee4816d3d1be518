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
export type Typer = (evidence: Evidence) => Likelihoods

/** What each piece of evidence adds to each type: `name`, `story` and `here` are the parts of Evidence. */
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

/** A log-linear model: the sum of what the evidence weighs, and shares of it. */
export const typerOf =
  (weights: Weights): Typer =>
  ({ name, story, here }) => {
    const scores = [...weights.prior]
    const add = (row: readonly number[] | undefined) => {
      if (row === undefined) return
      for (let type = 0; type < scores.length; type++) scores[type] = (scores[type] ?? 0) + (row[type] ?? 0)
    }
    for (const says of name) add(weights.name.get(says))
    for (const says of story) add(weights.story.get(says))
    for (const says of here) add(weights.here.get(says))
    return likelihoods(scores)
  }

type Rows = Readonly<Record<string, readonly number[]>>

/** The table as stored: hundredths. */
export type StoredWeights = {
  readonly prior: readonly number[]
  readonly name: Rows
  readonly story: Rows
  readonly here: Rows
}

const stored = 100

export function weightsOf(of: StoredWeights): Weights {
  const rows = (part: Rows) =>
    new Map(Object.entries(part).map(([says, row]) => [says, row.map((weight) => weight / stored)]))
  return {
    prior: of.prior.map((weight) => weight / stored),
    name: rows(of.name),
    story: rows(of.story),
    here: rows(of.here),
  }
}

/** The learnt weights; bench/typing/train.ts makes them. */
export const learntWeights: Weights = weightsOf(table)
export const learntTyper: Typer = typerOf(learntWeights)
