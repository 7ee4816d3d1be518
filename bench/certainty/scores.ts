/** What people judged, and what we read. */
export type Pair = readonly [judged: number, read: number]

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

function pearson(pairs: readonly Pair[]): number {
  const [x, y] = [mean(pairs.map(([a]) => a)), mean(pairs.map(([, b]) => b))]
  const sum = (of: (a: number, b: number) => number) =>
    pairs.reduce((all, [a, b]) => all + of(a - x, b - y), 0)
  return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b))
}

/** Factual, uncertain, negated: parted at one above and one below nought. */
const classOf = (number: number) => (number >= 1 ? 'factual' : number <= -1 ? 'negated' : 'uncertain')

function macroF1(pairs: readonly Pair[]): number {
  const classes = pairs.map(([judged, read]) => [classOf(judged), classOf(read)] as const)
  return mean(
    ['factual', 'uncertain', 'negated'].map((name) => {
      const right = classes.filter(([judged, read]) => judged === name && read === name).length
      const either =
        classes.filter(([judged]) => judged === name).length +
        classes.filter(([, read]) => read === name).length
      return either === 0 ? 0 : (2 * right) / either
    }),
  )
}

export function describe(pairs: readonly Pair[]): string {
  return `r ${pearson(pairs).toFixed(3)}   macro-F1 ${macroF1(pairs).toFixed(3)}`
}
