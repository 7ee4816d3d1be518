/**
 * Weights under which verdicts follow from features: logistic regression by Newton's steps, each weight held to what
 * was thought of it before as by `hold` verdicts. Without verdicts it is what was thought before.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  before: readonly number[],
  hold: readonly number[],
): number[] {
  let weights = [...before]
  for (let step = 0; step < mostSteps && rows.length > 0; step++) {
    const { gradient, curvature } = slopes(rows, labels, weights, before, hold)
    const change = solve(curvature, gradient)
    weights = weights.map((weight, k) => weight + (change[k] ?? 0))
    if (change.every((one) => Math.abs(one) < 1e-9)) break
  }
  return weights
}

const mostSteps = 30

/** The probability that weights give to features. */
export function probabilityOf(features: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, x, k) => sum + x * (weights[k] ?? 0), 0)))
}

function slopes(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  weights: readonly number[],
  before: readonly number[],
  hold: readonly number[],
) {
  const gradient = weights.map((weight, k) => (hold[k] ?? 0) * ((before[k] ?? 0) - weight))
  const curvature = weights.map((_, k) => weights.map((_, m) => (k === m ? (hold[k] ?? 0) : 0)))
  rows.forEach((row, i) => {
    const p = probabilityOf(row, weights)
    const error = (labels[i] ? 1 : 0) - p
    const spread = p * (1 - p)
    row.forEach((x, k) => {
      gradient[k] = (gradient[k] ?? 0) + error * x
      const line = curvature[k] ?? []
      row.forEach((y, m) => {
        line[m] = (line[m] ?? 0) + spread * x * y
      })
    })
  })
  return { gradient, curvature }
}

/** Gauss and Jordan; the matrix is small, and `hold` keeps it from being singular. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k] ?? 0])
  rows.forEach((_, k) => {
    const pivot = rows.reduce((best, row, m) => (m > k && size(row, k) > size(rows[best], k) ? m : best), k)
    const [one, other] = [rows[k] ?? [], rows[pivot] ?? []]
    rows[k] = other
    rows[pivot] = pivot === k ? other : one
    const lead = other[k] || 1
    rows.forEach((row, m) => {
      if (m === k) return
      const factor = (row[k] ?? 0) / lead
      for (const [q, x] of other.entries()) row[q] = (row[q] ?? 0) - factor * x
    })
  })
  return rows.map((row, k) => (row[row.length - 1] ?? 0) / (row[k] || 1))
}

const size = (row: readonly number[] | undefined, k: number): number => Math.abs(row?.[k] ?? 0)
