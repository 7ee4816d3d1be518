import type { Frame } from './pairs.ts'
import table from './relation-weights.json' with { type: 'json' }

/** The relations of each frame; the first says that there is none. A crew member's job stands behind the slash. */
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
  count: ['none', 'count'],
  part: ['none', 'plays'],
} as const satisfies Record<Frame, readonly string[]>

export type Relation = (typeof relations)[Frame][number]

/** Evidence → what it adds to each relation of its frame, in their order. */
export type RelationWeights = Readonly<Record<Frame, ReadonlyMap<string, Float32Array>>>

/** The table as stored: hundredths; a relation that evidence says nothing of is left out. */
export type StoredRelationWeights = Readonly<
  Record<Frame, Readonly<Record<string, readonly (readonly number[])[]>>>
>

const rowsOf = (frame: Frame, rows: StoredRelationWeights[Frame]): ReadonlyMap<string, Float32Array> =>
  new Map(
    Object.entries(rows).map(([says, cells]) => {
      const row = new Float32Array(relations[frame].length)
      for (const [relation = 0, weight = 0] of cells) row[relation] = weight / 100
      return [says, row]
    }),
  )

export const relationWeightsOf = (stored: StoredRelationWeights): RelationWeights => ({
  person: rowsOf('person', stored.person),
  organisation: rowsOf('organisation', stored.organisation),
  date: rowsOf('date', stored.date),
  count: rowsOf('count', stored.count),
  part: rowsOf('part', stored.part),
})

/** The learnt weights; bench/relations/train.ts makes them. */
export const learntRelationWeights: RelationWeights = relationWeightsOf(table.weights)

/** How likely each relation of a frame is, 0–1, in their order: shares of the powers of the sums of weights. */
export function likelihoodsOf(
  frame: Frame,
  evidence: readonly string[],
  weights: RelationWeights,
): readonly number[] {
  const scores = new Float64Array(relations[frame].length)
  for (const says of evidence) {
    const row = weights[frame].get(says)
    if (row === undefined) continue
    for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) + (row[i] ?? 0)
  }
  const most = Math.max(...scores)
  const powers = Array.from(scores, (score) => Math.exp(score - most))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}
