import type { ClaimTable } from './claim-table.ts'
import { type Hierarchy, relations } from './hierarchy.ts'
import type { SourceAccuracy } from './source-accuracy.ts'

/**
 * That none of the values is true is, before anything is said, a tenth as likely as any one of them. At 1, precise
 * values that few confirm drown in it (birthplaces fall from .89 to .85); from .01 to .3 nothing changes by more than .003.
 */
const logNone = Math.log(0.1)

/** Logarithms of a record, taken once a round. */
export type LogAccuracy = {
  readonly exact: Float64Array
  readonly wider: Float64Array
  readonly wrong: Float64Array
}

export function logarithms({ exact, wider, wrong }: SourceAccuracy): LogAccuracy {
  return { exact: exact.map(Math.log), wider: wider.map(Math.log), wrong: wrong.map(Math.log) }
}

/** Room for the sums of one object; made once, since there are as many objects as claims. */
export type Scratch = {
  readonly voices: Float64Array
  readonly right: Float64Array
  readonly wider: Float64Array
  readonly wrong: Float64Array
  readonly score: Float64Array
}

export function makeScratch(table: ClaimTable): Scratch {
  let most = 0
  for (let o = 0; o < table.objects.length; o++)
    most = Math.max(most, (table.valuesOf[o + 1] ?? 0) - (table.valuesOf[o] ?? 0))
  const room = () => new Float64Array(most + 1)
  return { voices: room(), right: room(), wider: room(), wrong: room(), score: room() }
}

/**
 * How likely each value of an object is, and "none of these", by what its sources say: each that says the value was
 * right, each that says a wider one was less precise, each other was wrong, and wrong values are chosen by their
 * popularity among the wrong (PopAccu: Dong, Saha and Srivastava, VLDB 2013). `voiceOf` is the share of a voice that
 * each claim is; `lean` what speaks for a value beside its sources. Writes into `probability`, gives back that of none.
 */
export function weighValues(
  table: ClaimTable,
  object: number,
  hierarchy: Hierarchy | null,
  accuracy: LogAccuracy,
  voiceOf: Float64Array | null,
  lean: Float64Array | null,
  probability: Float64Array,
  scratch: Scratch,
): number {
  const from = table.valuesOf[object] ?? 0
  const size = (table.valuesOf[object + 1] ?? 0) - from
  addUp(table, from, size, accuracy, voiceOf, scratch)
  if (hierarchy === null) scoreApart(size, scratch)
  else scoreWithin(size, hierarchy, hierarchy.squareOf[object] ?? 0, scratch)
  const { score } = scratch
  if (lean !== null) for (let v = 0; v < size; v++) score[v] = (score[v] ?? 0) + (lean[from + v] ?? 0)
  return shareOut(probability, from, size, score)
}

/** The voices for each value, and what they amount to if the value is right, wider than the truth, or wrong. */
function addUp(
  table: ClaimTable,
  from: number,
  size: number,
  accuracy: LogAccuracy,
  voiceOf: Float64Array | null,
  { voices, right, wider, wrong }: Scratch,
): void {
  for (let v = 0; v < size; v++) {
    let [n, r, w, x] = [0, 0, 0, 0]
    const end = table.claimsOf[from + v + 1] ?? 0
    for (let i = table.claimsOf[from + v] ?? 0; i < end; i++) {
      const s = table.claimants[i] ?? 0
      const voice = voiceOf === null ? 1 : (voiceOf[i] ?? 1)
      n += voice
      r += voice * (accuracy.exact[s] ?? 0)
      w += voice * (accuracy.wider[s] ?? 0)
      x += voice * (accuracy.wrong[s] ?? 0)
    }
    voices[v] = n
    right[v] = r
    wider[v] = w
    wrong[v] = x
  }
}

/** Where no value lies within another, all that differs from the truth is wrong: sums serve every value. */
function scoreApart(size: number, { voices, right, wrong, score }: Scratch): void {
  let [allVoices, allWrong, popularity] = [0, 0, 0]
  for (let v = 0; v < size; v++) {
    const n = voices[v] ?? 0
    allVoices += n
    allWrong += wrong[v] ?? 0
    popularity += n * Math.log(n)
  }
  for (let v = 0; v < size; v++) {
    const n = voices[v] ?? 0
    const others = allVoices - n
    score[v] =
      (right[v] ?? 0) +
      allWrong -
      (wrong[v] ?? 0) +
      popularity -
      n * Math.log(n) -
      others * Math.log(others + 1)
  }
  score[size] = logNone + allWrong + popularity - allVoices * Math.log(allVoices + 1)
}

function scoreWithin(size: number, { squares }: Hierarchy, square: number, scratch: Scratch): void {
  const { voices, right, wider, wrong, score } = scratch
  for (let t = 0; t <= size; t++) {
    let [sum, wrongVoices, popularity, widerValues, widerVoices] = [0, 0, 0, 0, 0]
    for (let u = 0; u < size; u++) {
      const relation = t === size ? relations.other : squares[square + t * size + u]
      const n = voices[u] ?? 0
      if (relation === relations.same) sum += right[u] ?? 0
      else if (relation === relations.wider) {
        sum += wider[u] ?? 0
        widerValues++
        widerVoices += n
      } else {
        sum += wrong[u] ?? 0
        wrongVoices += n
        popularity += n * Math.log(n)
      }
    }
    score[t] =
      (t === size ? logNone : 0) +
      sum +
      popularity -
      wrongVoices * Math.log(wrongVoices + 1) -
      widerVoices * Math.log(Math.max(1, widerValues))
  }
}

function shareOut(probability: Float64Array, from: number, size: number, score: Float64Array): number {
  let best = Number.NEGATIVE_INFINITY
  for (let v = 0; v <= size; v++) best = Math.max(best, score[v] ?? 0)
  let mass = 0
  for (let v = 0; v <= size; v++) {
    const one = Math.exp((score[v] ?? 0) - best)
    score[v] = one
    mass += one
  }
  for (let v = 0; v < size; v++) probability[from + v] = (score[v] ?? 0) / mass
  return (score[size] ?? 0) / mass
}
