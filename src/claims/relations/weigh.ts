import table from './relation-weights.json' with { type: 'json' }
import type { Frame } from './values.ts'

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

/** What each piece of evidence adds to each relation of a frame, in their order: a row of `weights` a piece. */
export type FrameWeights = { readonly rows: ReadonlyMap<string, number>; readonly weights: Float32Array }
export type RelationWeights = Readonly<Record<Frame, FrameWeights>>

/** The table as stored: hundredths; a relation that evidence says nothing of is left out. */
export type StoredRelationWeights = Readonly<
  Record<Frame, Readonly<Record<string, readonly (readonly number[])[]>>>
>

function frameOf(frame: Frame, stored: StoredRelationWeights[Frame]): FrameWeights {
  const columns = relations[frame].length
  const held = Object.entries(stored)
  const weights = new Float32Array(held.length * columns)
  for (const [row, [, cells]] of held.entries())
    for (const [relation = 0, weight = 0] of cells) weights[row * columns + relation] = weight / 100
  return { rows: new Map(held.map(([says], row) => [says, row])), weights }
}

/** A frame that a table says nothing of is not read. */
export const relationWeightsOf = (stored: Partial<StoredRelationWeights>): RelationWeights => {
  const of = (frame: Frame) => frameOf(frame, stored[frame] ?? {})
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

/** What speaks of a value, and what speaks of each of its partners beside it. */
export type Weighable = {
  readonly frame: Frame
  readonly evidence: readonly string[]
  readonly partners: readonly { readonly evidence: readonly string[] }[]
}

function sumsOf(evidence: readonly string[], { rows, weights }: FrameWeights, columns: number): Float64Array {
  const sums = new Float64Array(columns)
  for (const says of evidence) {
    const row = rows.get(says)
    if (row === undefined) continue
    for (let i = 0; i < columns; i++) sums[i] = (sums[i] ?? 0) + (weights[row * columns + i] ?? 0)
  }
  return sums
}

/**
 * How likely a value stands in each relation with each partner, 0–1: a row a partner, in the relations' order. All
 * compete with each other and with none at all, so that the rows' first cells are 0 and the sum of the others is at
 * most 1. Shares of the powers of the sums of weights (a conditional log-linear model).
 */
export function likelihoodsOf(
  { frame, evidence, partners }: Weighable,
  weights: RelationWeights,
): readonly Float64Array[] {
  const columns = relations[frame].length
  const ofValue = sumsOf(evidence, weights[frame], columns)
  const scores = partners.map((partner) => {
    const sums = sumsOf(partner.evidence, weights[frame], columns)
    return sums.map((sum, i) => sum + (ofValue[i] ?? 0))
  })
  return sharesOf(ofValue[0] ?? 0, scores)
}

/** Scores → shares, beside the score of none. */
export function sharesOf(none: number, scores: readonly Float64Array[]): readonly Float64Array[] {
  const most = Math.max(none, ...scores.map((row) => Math.max(...row.subarray(1))))
  const powers = scores.map((row) => row.map((score, i) => (i === 0 ? 0 : Math.exp(score - most))))
  const sum = powers.reduce(
    (all, row) => all + row.reduce((total, power) => total + power, 0),
    Math.exp(none - most),
  )
  return powers.map((row) => row.map((power) => power / sum))
}

/** What a relation says before its slash. */
export const propertyOf = (relation: Relation): string => relation.split('/')[0] ?? relation

type Likeliest = { readonly partner: number; readonly relation: Relation; readonly likelihood: number }

/** The likeliest property with one partner, by its place, its likelihood that of all its jobs and the like together. */
export function likeliest(value: Weighable, weights: RelationWeights): Likeliest | null {
  const known = relations[value.frame]
  let best: Likeliest | null = null
  for (const [partner, shares] of likelihoodsOf(value, weights).entries()) {
    const sums = new Map<string, { sum: number; relation: Relation; share: number }>()
    for (const [i, relation] of known.entries()) {
      const share = shares[i] ?? 0
      const held = sums.get(propertyOf(relation)) ?? { sum: 0, relation, share: 0 }
      const first = share > held.share ? { relation, share } : held
      sums.set(propertyOf(relation), { ...first, sum: held.sum + share })
    }
    for (const { sum, relation } of sums.values())
      if (sum > (best?.likelihood ?? 0)) best = { partner, relation, likelihood: sum }
  }
  return best
}
