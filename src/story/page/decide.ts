import { complete } from './completion.ts'
import { featureNames, featureReader } from './features.ts'
import { passageTable } from './passage-table.ts'
import { findRules } from './rules.ts'
import type { Scene } from './scene.ts'

/** Whether a passage is the story's, and why. */
export type Verdict = { readonly kept: boolean; readonly rule: string }

const keptByTable: Verdict = { kept: true, rule: 'learnt table' }
const leftByTable: Verdict = { kept: false, rule: 'learnt table' }

/** Judges every passage: by rules that no weight of features outvotes, then by the learnt table, then by what stands around it. */
export function decide(scene: Scene): readonly Verdict[] {
  const rules = findRules(scene)
  const read = featureReader(scene)
  const verdicts = scene.page.passages.map((passage): Verdict => {
    const rule = rules[passage.index] ?? null
    if (rule !== null) return { kept: false, rule }
    return isAbove(keepAbove - passageTable.bias, read(passage)) ? keptByTable : leftByTable
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

/** Trees between two looks at whether the rest can still turn the sum. */
const treesAtOnce = 8
/** More than rounding can add up to. */
const margin = 1e-6

/** The least and the most that the trees from one on can add. */
const [leastFrom, mostFrom] = [boundsFrom(Math.min), boundsFrom(Math.max)]

function boundsFrom(pick: (...values: readonly number[]) => number): Float64Array {
  const bounds = new Float64Array(trees + 1)
  for (let tree = trees - 1; tree >= 0; tree--) {
    const own = leaves.subarray(tree * (inner + 1), (tree + 1) * (inner + 1))
    bounds[tree] = (bounds[tree + 1] ?? 0) + pick(...own)
  }
  return bounds
}

/** Whether the trees sum up to more than a limit. Most passages are clear cases long before the last tree. */
function isAbove(limit: number, row: Float32Array): boolean {
  let sum = 0
  for (let tree = 0; tree < trees; ) {
    const end = Math.min(trees, tree + treesAtOnce)
    for (; tree < end; tree++) sum += leafOf(tree, row)
    if (sum + (leastFrom[tree] ?? 0) > limit + margin) return true
    if (sum + (mostFrom[tree] ?? 0) < limit - margin) return false
  }
  return sum > limit
}

function leafOf(tree: number, row: Float32Array): number {
  let node = 0
  for (let level = 0; level < depth; level++) {
    const i = tree * inner + node
    node = 2 * node + ((row[columnOf[i] ?? 0] ?? 0) <= (limits[i] ?? 0) ? 1 : 2)
  }
  return leaves[tree * (inner + 1) + node - inner] ?? 0
}
