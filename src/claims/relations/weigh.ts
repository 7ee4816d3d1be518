import { type Numbered, numberTexts } from '../hashed-texts.ts'
import type { Rows } from '../hearing.ts'
import table from './relation-weights.json' with { type: 'json' }
import { type Frame, frames } from './values.ts'

/** The relations of each frame; the first says that there is none. What qualifies a claim stands behind the slash. */
export const relations = {
  person: [
    'none',
    'cast member',
    'notable work',
    'crew member/director',
    'crew member/writer',
    'crew member/creator',
    'crew member/showrunner',
    'crew member/executive producer',
    'crew member/producer',
    'crew member/composer',
    'crew member',
  ],
  organisation: ['none', 'platform', 'production company'],
  date: ['none', 'release date'],
  count: [
    'none',
    'count',
    'count/episodes',
    'count/seasons',
    'count/minutes',
    'count/issues',
    'count/volumes',
    'count/theaters',
    'count/viewers',
    'count/dollars budget',
    'count/dollars box office',
  ],
  place: ['none', 'filming location', 'setting'],
  part: ['none', 'plays'],
} as const satisfies Record<Frame, readonly string[]>

export type Relation = (typeof relations)[Frame][number]

/** What each piece of evidence adds to each relation of a frame, in their order, in hundredths: a row of `weights` a piece. */
export type FrameWeights = {
  readonly numbered: Numbered
  readonly weights: Int16Array
  readonly isEmpty: boolean
}
export type RelationWeights = Readonly<Record<Frame, FrameWeights>>

/** What one piece of evidence adds, as pairs of a relation's place and hundredths; what it says nothing of is left out. */
export type Cells = readonly (readonly [relation: number, weight: number])[]

/**
 * The table as stored, a line a piece of evidence: "1:-13,2:-16 L1=#". Lines take a tenth of the memory that their
 * cells take as arrays, and what is imported is never let go.
 */
export type StoredRelationWeights = Readonly<Record<Frame, readonly string[]>>

export const lineOf = (says: string, cells: Cells): string =>
  `${cells.map(([relation, weight]) => `${relation}:${weight}`).join()} ${says}`

const [digit0, digit9, colon, comma, minus] = [0x30, 0x39, 0x3a, 0x2c, 0x2d]

/** Reads the cells that a line begins with into a table, from a row's first place on; where the words behind them begin. */
function readCells(line: string, weights: Int16Array, row: number): number {
  let relation = 0
  let number = 0
  let sign = 1
  for (let at = 0; ; at++) {
    const code = line.charCodeAt(at)
    if (code >= digit0 && code <= digit9) number = number * 10 + code - digit0
    else if (code === minus) sign = -1
    else if (code === colon) {
      relation = number
      number = 0
    } else {
      weights[row + relation] = sign * number
      if (code !== comma) return at + 1
      number = 0
      sign = 1
    }
  }
}

function frameOf(frame: Frame, lines: readonly string[]): FrameWeights {
  const columns = relations[frame].length
  const weights = new Int16Array(lines.length * columns)
  const says = lines.map((line, row) => line.slice(readCells(line, weights, row * columns)))
  return { numbered: numberTexts(says), weights, isEmpty: lines.length === 0 }
}

/** A frame that a table says nothing of is not read. */
export const relationWeightsOf = (stored: Partial<StoredRelationWeights>): RelationWeights => {
  const of = (frame: Frame) => frameOf(frame, stored[frame] ?? [])
  return {
    person: of('person'),
    organisation: of('organisation'),
    date: of('date'),
    count: of('count'),
    place: of('place'),
    part: of('part'),
  }
}

/** The learnt weights; bench/relations/train.ts makes them. */
export const learntRelationWeights: RelationWeights = relationWeightsOf(table.weights)

/** What speaks of a value, and what speaks of each of its partners beside it: lists of rows. */
export type Weighable = {
  readonly frame: Frame
  readonly evidence: readonly Rows[]
  readonly partners: readonly { readonly evidence: readonly Rows[] }[]
}

/**
 * Adds up what evidence weighs, in hundredths: whole numbers, so that the order does not matter. Plain arrays, here and
 * below: typed ones of more than 64 bytes are made outside of the heap, which takes longer than all that is added.
 */
function addRows(sums: number[], evidence: readonly Rows[], { weights }: FrameWeights): void {
  const columns = sums.length
  for (const rows of evidence)
    for (const row of rows)
      for (let i = 0, at = row * columns; i < columns; i++, at++)
        sums[i] = (sums[i] ?? 0) + (weights[at] ?? 0)
}

const hundred = 100

/**
 * How likely a value stands in each relation with each partner, 0–1: a row a partner, in the relations' order. All
 * compete with each other and with none at all, so that the rows' first cells are 0 and the sum of the others is at
 * most 1. Shares of the powers of the sums of weights (a conditional log-linear model).
 */
export function likelihoodsOf(
  { frame, evidence, partners }: Weighable,
  weights: RelationWeights,
): readonly (readonly number[])[] {
  const ofValue = relations[frame].map(() => 0)
  addRows(ofValue, evidence, weights[frame])
  const scores = partners.map((partner) => {
    const sums = [...ofValue]
    addRows(sums, partner.evidence, weights[frame])
    return sums.map((sum) => sum / hundred)
  })
  return sharesOf((ofValue[0] ?? 0) / hundred, scores)
}

/** Scores → shares, beside the score of none. */
export function sharesOf(
  none: number,
  scores: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  let most = none
  for (const row of scores) for (let i = 1; i < row.length; i++) most = Math.max(most, row[i] ?? 0)
  let all = Math.exp(none - most)
  const powers = scores.map((row) => {
    let sum = 0
    const held = row.map((score, i) => {
      const power = i === 0 ? 0 : Math.exp(score - most)
      sum += power
      return power
    })
    all += sum
    return held
  })
  return powers.map((row) => row.map((power) => power / all))
}

/** What a relation says before its slash. */
export const propertyOf = (relation: Relation): string => relation.split('/')[0] ?? relation

type Likeliest = { readonly partner: number; readonly relation: Relation; readonly likelihood: number }

/** Of each frame, the places of its relations by the property that they say: jobs and the like stand together. */
const places: ReadonlyMap<Frame, readonly (readonly number[])[]> = new Map(
  frames.map((frame) => {
    const known: readonly Relation[] = relations[frame]
    return [frame, [...Map.groupBy(known.keys(), (at) => propertyOf(known[at] ?? 'none')).values()]]
  }),
)

/** The likeliest property with one partner, by its place, its likelihood that of all its jobs and the like together. */
export function likeliest(value: Weighable, weights: RelationWeights): Likeliest | null {
  const known: readonly Relation[] = relations[value.frame]
  let best: Likeliest | null = null
  for (const [partner, shares] of likelihoodsOf(value, weights).entries())
    for (const alike of places.get(value.frame) ?? []) {
      let likelihood = 0
      let first = alike[0] ?? 0
      for (const at of alike) {
        likelihood += shares[at] ?? 0
        if ((shares[at] ?? 0) > (shares[first] ?? 0)) first = at
      }
      if (likelihood > (best?.likelihood ?? 0))
        best = { partner, relation: known[first] ?? 'none', likelihood }
    }
  return best
}
