import { numberOf, numberTexts, type Told } from '../hashed-texts.ts'
import type { MentionType } from '../sentence.ts'
import type { Candidate } from './candidate.ts'
import table from './weights.json' with { type: 'json' }

/** Pieces of evidence, each by its row in a typer's table. */
export type Rows = readonly number[]

/** All that speaks of one use of a name: its letters and its part in the story, the surroundings of all its uses, and its own. */
export type Evidence = {
  readonly name: Rows
  readonly story: Rows
  readonly here: Rows
  /** Whose evidence it is: for the trainer. */
  readonly use: Candidate
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
export type Typer = {
  /** The row of a piece of evidence; -1 where the table has none: such evidence is not kept. */
  readonly rowOf: (told: Told) => number
  readonly likelihoodsOf: (evidence: Evidence) => Likelihoods
}

/** Scores → shares of one (softmax). */
function likelihoods(scores: readonly number[]): Likelihoods {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

/** The rows of what is told, where the table has them. */
export function rowsOf(all: readonly Told[], rowOf: Typer['rowOf']): Rows {
  const rows: number[] = []
  for (const told of all) {
    const row = rowOf(told)
    if (row >= 0) rows.push(row)
  }
  return rows
}

type Rowed = Readonly<Record<string, readonly number[]>>

/** What each piece of evidence adds to each type, in hundredths: `name`, `story` and `here` are the parts of Evidence. */
export type StoredWeights = {
  readonly prior: readonly number[]
  readonly name: Rowed
  readonly story: Rowed
  readonly here: Rowed
}

const columns = namedTypes.length
const hundred = 100

/** One part's weights, row after row, with the rows that other parts have left empty. */
function tableOf(rows: readonly string[], part: Rowed): Int16Array {
  const table = new Int16Array(rows.length * columns)
  rows.forEach((says, row) => {
    const weights = part[says]
    if (weights !== undefined) table.set(weights, row * columns)
  })
  return table
}

function addRows(scores: number[], table: Int16Array, rows: Rows): void {
  for (const row of rows)
    for (let type = 0; type < columns; type++)
      scores[type] = (scores[type] ?? 0) + (table[row * columns + type] ?? 0)
}

/** A log-linear model: the sum of what the evidence weighs, and shares of it. */
export function typerOf({ prior, name, story, here }: StoredWeights): Typer {
  const rows = [...new Set([name, story, here].flatMap((part) => Object.keys(part)))]
  const numbered = numberTexts(rows)
  const tables = { name: tableOf(rows, name), story: tableOf(rows, story), here: tableOf(rows, here) }
  return {
    rowOf: (told) => numberOf(numbered, told),
    likelihoodsOf: (evidence) => {
      const scores = [...prior]
      addRows(scores, tables.name, evidence.name)
      addRows(scores, tables.story, evidence.story)
      addRows(scores, tables.here, evidence.here)
      return likelihoods(scores.map((score) => score / hundred))
    },
  }
}

/** What a piece of evidence around one use was learnt to say of each of `namedTypes`, in hundredths. */
export const learntHere = (says: string): readonly number[] => learnt.here[says] ?? []

const learnt: StoredWeights = table
/** By the learnt weights; bench/typing/train.ts makes them. */
export const learntTyper: Typer = typerOf(learnt)
