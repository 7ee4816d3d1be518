// Learns which passages of a page are its story. Prints cross-validated scores; with --write it writes the table.
//   node bench/story/learn.ts [--write] [--rounds N] [--depth N]
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { featureNames } from '../../src/story/page/features.ts'
import { type Example, scoreAll, scorePage, toExample } from './examples.ts'
import { findSets, listPages } from './pages.ts'
import { leafOf, learn, type Rows, type Settings, type Tree } from './trees.ts'

const { values: options } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '200' },
    depth: { type: 'string', default: '3' },
    rate: { type: 'string', default: '0.15' },
    folds: { type: 'string', default: '5' },
    only: { type: 'string', default: '5' },
  },
})
const settings: Settings = {
  rounds: Number(options.rounds),
  depth: Number(options.depth),
  rate: Number(options.rate),
  columnShare: 0.3,
  rowShare: 0.5,
  minWeight: 0.05,
  ridge: 0.5,
}

type Model = { readonly bias: number; readonly trees: readonly Tree[] }

function stack(examples: readonly Example[]): Rows {
  const width = featureNames.length
  const n = examples.reduce((sum, example) => sum + example.texts.length, 0)
  const rows = {
    width,
    values: new Float32Array(n * width),
    labels: new Float64Array(n),
    weights: new Float64Array(n),
  }
  let at = 0
  for (const example of examples) {
    rows.values.set(example.values, at * width)
    rows.labels.set(example.labels, at)
    rows.weights.set(example.weights, at)
    at += example.texts.length
  }
  return rows
}

function predict(model: Model, example: Example): Float64Array {
  return Float64Array.from(example.texts, (_, i) => {
    if (example.weights[i] === 0) return -9
    let score = model.bias
    for (const tree of model.trees) score += leafOf(tree, example.values, i * example.width, settings.depth)
    return score
  })
}

function report(name: string, scored: readonly (readonly [Example, Float64Array])[]): void {
  for (const limit of [-0.6, -0.3, 0, 0.3]) {
    const { f1, precision, recall } = scoreAll(
      scored.map(([example, scores]) => scorePage(example, (i) => (scores[i] ?? 0) > limit)),
    )
    console.log(
      `${name} at ${limit}: f1 ${f1.toFixed(4)}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}`,
    )
  }
}

const sets = findSets()
if (sets === null) {
  console.log('no labelled pages at ../shared/data/story')
  process.exit(0)
}
const started = Date.now()
const wcxb = listPages(join(sets, 'wcxb')).map(toExample)
const fundus = listPages(join(sets, 'fundus')).map(toExample)
console.log(`examples read in ${Date.now() - started} ms`)
for (const [name, set] of [
  ['wcxb', wcxb],
  ['fundus', fundus],
] as const) {
  const best = scoreAll(set.map((example) => scorePage(example, (i) => (example.labels[i] ?? 0) > 0.5)))
  console.log(`${name}, best choice possible: f1 ${best.f1.toFixed(4)}`)
}

const folds = Number(options.folds)
const crossed: (readonly [Example, Float64Array])[] = []
const checked: (readonly [Example, Float64Array])[] = []
for (let fold = 0; fold < Math.min(folds, Number(options.only)); fold++) {
  const model = learn(stack(wcxb.filter((_, i) => i % folds !== fold)), settings)
  for (const example of wcxb.filter((_, i) => i % folds === fold))
    crossed.push([example, predict(model, example)])
  if (fold === 0) for (const example of fundus) checked.push([example, predict(model, example)])
}
report('wcxb cross-validated', crossed)
report('fundus (first fold)', checked)
console.log(`${Date.now() - started} ms`)

/** Numbers as short as they may be without changing a decision. */
function short(value: number): string {
  return Number(value.toPrecision(5)).toString()
}

function writeTable({ bias, trees }: Model): void {
  const names = [
    ...new Set(trees.flatMap((tree) => tree.columns.map((column) => featureNames[column] ?? ''))),
  ]
  const columns = trees.flatMap((tree) =>
    tree.columns.map((column) => names.indexOf(featureNames[column] ?? '')),
  )
  const limits = trees.flatMap((tree) =>
    tree.limits.map((limit) => (limit === Number.MAX_VALUE ? '1e9' : short(limit))),
  )
  const leaves = trees.flatMap((tree) => tree.leaves.map(short))
  const lines = [
    '/**',
    ' * Which passages of a page are its story: boosted trees over the features of features.ts, breadth first, leaves in',
    ' * log-odds. Learnt by bench/story/learn.ts from the 791 labelled articles of the Web Content Extraction Benchmark by',
    ' * Murrough-Foley (CC BY 4.0, see NOTICE); no page or label is contained. Not edited by hand.',
    ' */',
    'export const passageTable = {',
    `  bias: ${short(bias)},`,
    `  depth: ${settings.depth},`,
    `  names: ${JSON.stringify(names)},`,
    `  columns: '${columns.join(' ')}',`,
    `  limits: '${limits.join(' ')}',`,
    `  leaves: '${leaves.join(' ')}',`,
    '} as const',
    '',
  ]
  writeFileSync(new URL('../../src/story/page/passage-table.ts', import.meta.url), lines.join('\n'))
}

if (options.write) writeTable(learn(stack(wcxb), settings))

export { checked, crossed }
