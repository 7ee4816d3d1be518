import { complete } from './completion.ts'
import { featureNames, featureReader } from './features.ts'
import { passageTable } from './passage-table.ts'
import { findRules } from './rules.ts'
import type { Scene } from './scene.ts'

/** Whether a passage is the story's, and why. `score` is in log-odds; 0 where a rule decided. */
export type Verdict = { readonly kept: boolean; readonly rule: string; readonly score: number }

/** Judges every passage: by rules that no weight of features outvotes, then by the learnt table, then by what stands around it. */
export function decide(scene: Scene): readonly Verdict[] {
  const rules = findRules(scene)
  const read = featureReader(scene)
  const verdicts = scene.page.passages.map((passage): Verdict => {
    const rule = rules[passage.index] ?? null
    if (rule !== null) return { kept: false, rule, score: 0 }
    const score = passageTable.bias + sumTrees(read(passage))
    return { kept: score > keepAbove, rule: 'learnt table', score }
  })
  return complete(scene, verdicts)
}

/** In log-odds. Where mean precision and mean recall are about equal on wcxb; F1 is flat around it. */
const keepAbove = 0

/** Columns are found by name, so that a feature added later moves none. */
const columnOf = Uint16Array.from(passageTable.columns.split(' '), (index) =>
  featureNames.indexOf(passageTable.names[Number(index)] ?? ''),
)
const limits = Float64Array.from(passageTable.limits.split(' '), Number)
const leaves = Float64Array.from(passageTable.leaves.split(' '), Number)
const { depth } = passageTable
const inner = 2 ** depth - 1
const trees = leaves.length / (inner + 1)

function sumTrees(row: Float32Array): number {
  let sum = 0
  for (let tree = 0; tree < trees; tree++) {
    let node = 0
    for (let level = 0; level < depth; level++) {
      const i = tree * inner + node
      node = 2 * node + ((row[columnOf[i] ?? 0] ?? 0) <= (limits[i] ?? 0) ? 1 : 2)
    }
    sum += leaves[tree * (inner + 1) + node - inner] ?? 0
  }
  return sum
}
