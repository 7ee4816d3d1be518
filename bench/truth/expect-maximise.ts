import type { Numbered } from './numbered.ts'
import { vote } from './vote.ts'

/** Weigh values by accuracies and accuracies by values, twenty rounds, from the vote on. */
export function expectMaximise(
  numbered: Numbered,
  weigh: (object: Numbered['objects'][number], accuracy: readonly number[]) => number[],
): number[][] {
  let probabilities = vote(numbered)
  for (let round = 0; round < 20; round++) {
    const accuracy = accuracies(numbered, probabilities)
    probabilities = numbered.objects.map((object) => weigh(object, accuracy))
  }
  return probabilities
}

/** The mean probability of what each source claims, kept off 0 and 1. */
function accuracies({ sources, objects }: Numbered, probabilities: readonly (readonly number[])[]): number[] {
  const right = new Array<number>(sources).fill(0)
  const all = new Array<number>(sources).fill(0)
  objects.forEach(({ values }, o) => {
    values.forEach(({ by }, v) => {
      for (const s of by) {
        right[s] = (right[s] ?? 0) + (probabilities[o]?.[v] ?? 0)
        all[s] = (all[s] ?? 0) + 1
      }
    })
  })
  return right.map((sum, s) => Math.min(0.99, Math.max(0.01, sum / Math.max(1, all[s] ?? 0))))
}
