/** One passage's features, written from left to right. */
export class Row {
  readonly values: Float32Array
  #at = 0

  constructor(width: number) {
    this.values = new Float32Array(width)
  }

  clear(): void {
    this.values.fill(0)
    this.#at = 0
  }

  put(value: number): void {
    this.values[this.#at++] = value
  }

  /** A column for each bit: bits are few, and columns many. */
  putBits(bits: number, columns: number): void {
    for (let rest = bits; rest !== 0; rest &= rest - 1)
      this.values[this.#at + 31 - Math.clz32(rest & -rest)] = 1
    this.#at += columns
  }
}
