/** An averaged perceptron over rows of feature weights (Collins 2002), averaged lazily by time stamps. */
export class Perceptron {
  readonly #tagCount: number
  readonly #weights: Float32Array
  readonly #totals: Float64Array
  readonly #stamps: Int32Array
  #time = 0

  constructor(rows: number, tagCount: number) {
    this.#tagCount = tagCount
    this.#weights = new Float32Array(rows * tagCount)
    this.#totals = new Float64Array(rows * tagCount)
    this.#stamps = new Int32Array(rows * tagCount)
  }

  /** The best tag for these rows; a row below 0 is a feature that is not learnt. */
  predict(rows: Int32Array, scores: Float64Array): number {
    scores.fill(0)
    for (const row of rows) {
      if (row < 0) continue
      const offset = row * this.#tagCount
      for (let tag = 0; tag < this.#tagCount; tag += 1) {
        scores[tag] = (scores[tag] ?? 0) + (this.#weights[offset + tag] ?? 0)
      }
    }
    let best = 0
    for (let tag = 1; tag < this.#tagCount; tag += 1) if ((scores[tag] ?? 0) > (scores[best] ?? 0)) best = tag
    return best
  }

  learn(rows: Int32Array, truth: number, guess: number): void {
    this.#time += 1
    if (truth === guess) return
    for (const row of rows) {
      if (row < 0) continue
      this.#change(row * this.#tagCount + truth, 1)
      this.#change(row * this.#tagCount + guess, -1)
    }
  }

  #change(index: number, by: number): void {
    const weight = this.#weights[index] ?? 0
    this.#totals[index] = (this.#totals[index] ?? 0) + (this.#time - (this.#stamps[index] ?? 0)) * weight
    this.#stamps[index] = this.#time
    this.#weights[index] = weight + by
  }

  /** The mean of the weight at `row * tagCount + tag` over the whole training. */
  average(index: number): number {
    const weight = this.#weights[index] ?? 0
    return (
      ((this.#totals[index] ?? 0) + (this.#time - (this.#stamps[index] ?? 0)) * weight) /
      Math.max(1, this.#time)
    )
  }
}
