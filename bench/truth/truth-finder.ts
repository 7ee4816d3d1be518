import type { Numbered } from './numbered.ts'

/**
 * TruthFinder (Yin, Han and Yu, KDD 2007) without implication between values: trust begins at .9, dampening .3, until
 * it moves by less than .001 or twenty rounds have passed.
 */
export function truthFinder({ sources, objects }: Numbered): number[][] {
  let trust: number[] = Array.from({ length: sources }, () => 0.9)
  let confidence: number[][] = []
  for (let round = 0; round < 20; round++) {
    const scores = trust.map((t) => -Math.log(1 - Math.min(t, 1 - 1e-9)))
    confidence = objects.map(({ values }) =>
      values.map(({ by }) => 1 / (1 + Math.exp(-0.3 * by.reduce((sum, s) => sum + (scores[s] ?? 0), 0)))),
    )
    const next = meanConfidence(sources, objects, confidence)
    const moved = Math.max(...next.map((t, s) => Math.abs(t - (trust[s] ?? 0))))
    trust = next
    if (moved < 0.001) break
  }
  return confidence
}

function meanConfidence(sources: number, objects: Numbered['objects'], confidence: number[][]): number[] {
  const total = new Array<number>(sources).fill(0)
  const count = new Array<number>(sources).fill(0)
  objects.forEach(({ values }, o) => {
    values.forEach(({ by }, v) => {
      for (const s of by) {
        total[s] = (total[s] ?? 0) + (confidence[o]?.[v] ?? 0)
        count[s] = (count[s] ?? 0) + 1
      }
    })
  })
  return total.map((sum, s) => sum / Math.max(1, count[s] ?? 0))
}
