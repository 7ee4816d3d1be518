/** Gradient boosting of small trees on weighted soft labels: logistic loss, binned columns, Newton steps. */
export type Tree = {
  /** Per inner node, breadth first: the column and the value up to which a row goes left. */
  readonly columns: readonly number[]
  readonly limits: readonly number[]
  /** Per leaf, left to right, in log-odds. */
  readonly leaves: readonly number[]
}

export type Settings = {
  readonly rounds: number
  readonly depth: number
  readonly rate: number
  /** Share of columns and of rows that each tree sees. */
  readonly columnShare: number
  readonly rowShare: number
  readonly minWeight: number
  readonly ridge: number
}

export type Rows = {
  readonly width: number
  readonly values: Float32Array
  readonly labels: Float64Array
  readonly weights: Float64Array
}

const bins = 48

/** Values that part a column into bins of like size. */
function findLimits(rows: Rows, column: number): Float64Array {
  const n = rows.labels.length
  const step = Math.max(1, Math.floor(n / 20_000))
  const sample: number[] = []
  for (let i = 0; i < n; i += step) sample.push(rows.values[i * rows.width + column] ?? 0)
  sample.sort((a, b) => a - b)
  const limits = new Set<number>()
  for (let b = 1; b < bins; b++) limits.add(sample[Math.floor((b * sample.length) / bins)] ?? 0)
  // Rare values of yes-no columns fall outside the quantiles.
  limits.add(sample[0] ?? 0)
  return Float64Array.from([...limits].sort((a, b) => a - b))
}

function toBins(rows: Rows, column: number, limits: Float64Array): Uint8Array {
  const n = rows.labels.length
  const binned = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    const value = rows.values[i * rows.width + column] ?? 0
    let low = 0
    let high = limits.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (value <= (limits[middle] ?? 0)) high = middle
      else low = middle + 1
    }
    binned[i] = low
  }
  return binned
}

/** Numbers between 0 and 1, the same for the same seed, so that a table can be learnt again. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

export function learn(
  rows: Rows,
  settings: Settings,
  seed = 7,
): { readonly bias: number; readonly trees: readonly Tree[] } {
  const n = rows.labels.length
  const limits = Array.from({ length: rows.width }, (_, column) => findLimits(rows, column))
  const binned = limits.map((own, column) => toBins(rows, column, own))
  const random = seeded(seed)
  let positive = 0
  let total = 0
  for (let i = 0; i < n; i++) {
    positive += (rows.labels[i] ?? 0) * (rows.weights[i] ?? 0)
    total += rows.weights[i] ?? 0
  }
  const bias = Math.log(positive / (total - positive))
  const scores = new Float64Array(n).fill(bias)
  const gradients = new Float64Array(n)
  const curves = new Float64Array(n)
  const trees: Tree[] = []
  for (let round = 0; round < settings.rounds; round++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)))
      const weight = rows.weights[i] ?? 0
      gradients[i] = ((rows.labels[i] ?? 0) - p) * weight
      curves[i] = p * (1 - p) * weight
    }
    const columns = limits.map((_, column) => column).filter(() => random() < settings.columnShare)
    const sample = new Uint32Array(n)
    let count = 0
    for (let i = 0; i < n; i++) if (random() < settings.rowShare) sample[count++] = i
    const tree = growTree(binned, limits, gradients, curves, sample.subarray(0, count), columns, settings)
    trees.push(tree)
    for (let i = 0; i < n; i++)
      scores[i] = (scores[i] ?? 0) + leafOf(tree, rows.values, i * rows.width, settings.depth)
  }
  return { bias, trees }
}

type Split = { readonly column: number; readonly bin: number; readonly gain: number }

function growTree(
  binned: readonly Uint8Array[],
  limits: readonly Float64Array[],
  gradients: Float64Array,
  curves: Float64Array,
  sample: Uint32Array,
  columns: readonly number[],
  settings: Settings,
): Tree {
  let nodes: Uint32Array[] = [sample]
  const splitColumns: number[] = []
  const splitLimits: number[] = []
  for (let level = 0; level < settings.depth; level++) {
    const next: Uint32Array[] = []
    for (const rows of nodes) {
      const split = findSplit(binned, limits, gradients, curves, rows, columns, settings)
      splitColumns.push(split?.column ?? 0)
      splitLimits.push(split === null ? Number.MAX_VALUE : (limits[split.column]?.[split.bin] ?? 0))
      const column = binned[split?.column ?? 0]
      next.push(rows.filter((row) => split === null || (column?.[row] ?? 0) <= split.bin))
      next.push(rows.filter((row) => split !== null && (column?.[row] ?? 0) > split.bin))
    }
    nodes = next
  }
  const leaves = nodes.map((rows) => {
    let g = 0
    let h = settings.ridge
    for (const row of rows) {
      g += gradients[row] ?? 0
      h += curves[row] ?? 0
    }
    return (settings.rate * g) / h
  })
  return { columns: splitColumns, limits: splitLimits, leaves }
}

function findSplit(
  binned: readonly Uint8Array[],
  limits: readonly Float64Array[],
  gradients: Float64Array,
  curves: Float64Array,
  rows: Uint32Array,
  columns: readonly number[],
  { minWeight, ridge }: Settings,
): Split | null {
  let best: Split | null = null
  let g = 0
  let h = 0
  for (const row of rows) {
    g += gradients[row] ?? 0
    h += curves[row] ?? 0
  }
  if (h < 2 * minWeight) return null
  const whole = (g * g) / (h + ridge)
  const sumG = new Float64Array(bins + 2)
  const sumH = new Float64Array(bins + 2)
  for (const column of columns) {
    const own = binned[column]
    const size = limits[column]?.length ?? 0
    if (own === undefined || size < 1) continue
    sumG.fill(0)
    sumH.fill(0)
    for (let k = 0; k < rows.length; k++) {
      const row = rows[k] ?? 0
      const bin = own[row] ?? 0
      sumG[bin] = (sumG[bin] ?? 0) + (gradients[row] ?? 0)
      sumH[bin] = (sumH[bin] ?? 0) + (curves[row] ?? 0)
    }
    let leftG = 0
    let leftH = 0
    for (let bin = 0; bin < size; bin++) {
      leftG += sumG[bin] ?? 0
      leftH += sumH[bin] ?? 0
      if (leftH < minWeight || h - leftH < minWeight) continue
      const rightG = g - leftG
      const gain = (leftG * leftG) / (leftH + ridge) + (rightG * rightG) / (h - leftH + ridge) - whole
      if (gain > (best?.gain ?? 1e-9)) best = { column, bin, gain }
    }
  }
  return best
}

export function leafOf(tree: Tree, values: Float32Array, at: number, depth: number): number {
  let node = 0
  for (let level = 0; level < depth; level++) {
    const goesLeft = (values[at + (tree.columns[node] ?? 0)] ?? 0) <= (tree.limits[node] ?? 0)
    node = 2 * node + (goesLeft ? 1 : 2)
  }
  return tree.leaves[node - (2 ** depth - 1)] ?? 0
}
