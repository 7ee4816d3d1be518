/** A value, how likely a method holds it, and whether it is the one the method goes by. */
export type Scored = { readonly object: string; readonly value: string; readonly probability: number }

export type Score = { readonly accuracy: number; readonly brier: number; readonly objects: number }
type Truth = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Accuracy and Brier score of the likeliest value of each object. Where several are equally likely, each counts its
 * share of both, so that no method gains or loses by the order of its rows.
 */
export function scoreOneTruth(values: readonly Scored[], truth: Truth): Score {
  let [accuracy, brier, objects] = [0, 0, 0]
  for (const [object, rivals] of Map.groupBy(values, (value) => value.object)) {
    const right = truth.get(object)
    if (right === undefined) continue
    const most = Math.max(...rivals.map(({ probability }) => probability))
    const best = rivals.filter(({ probability }) => probability === most)
    const share = best.filter(({ value }) => right.has(value)).length / best.length
    accuracy += share
    brier += share * (1 - most) ** 2 + (1 - share) * most ** 2
    objects++
  }
  return { accuracy: accuracy / objects, brier: brier / objects, objects }
}

/** F1 of the values that are held for true (half and more), over all values that are, claimed or not; and their Brier score. */
export function scoreSeveral(values: readonly Scored[], truth: Truth) {
  const known = values.filter(({ object }) => truth.has(object))
  const isTrue = ({ object, value }: Scored) => truth.get(object)?.has(value) === true
  const held = known.filter(({ probability }) => probability >= 0.5)
  const right = held.filter(isTrue).length
  const all = [...truth.values()].reduce((sum, values) => sum + values.size, 0)
  const errors = known.map((value) => (value.probability - (isTrue(value) ? 1 : 0)) ** 2)
  return {
    f1: (2 * right) / (held.length + all),
    precision: right / Math.max(1, held.length),
    recall: right / all,
    brier: errors.reduce((sum, error) => sum + error, 0) / errors.length,
  }
}

export type Outcome = { readonly probability: number; readonly happened: boolean }

export function brierOf(outcomes: readonly Outcome[]): number {
  const errors = outcomes.map(({ probability, happened }) => (probability - (happened ? 1 : 0)) ** 2)
  return errors.reduce((sum, error) => sum + error, 0) / outcomes.length
}

/** How far what happened is from what was said, over ten bins of equal size, weighted by how many each holds. */
export function calibrationError(outcomes: readonly Outcome[]): number {
  const sorted = outcomes.toSorted((a, b) => a.probability - b.probability)
  const bins = Array.from({ length: 10 }, (_, i) =>
    sorted.slice(Math.floor((i * sorted.length) / 10), Math.floor(((i + 1) * sorted.length) / 10)),
  )
  return bins.reduce((sum, bin) => {
    const said = bin.reduce((total, { probability }) => total + probability, 0)
    const happened = bin.filter((outcome) => outcome.happened).length
    return sum + Math.abs(said - happened) / sorted.length
  }, 0)
}
