import type { Scored } from './score.ts'
import type { Claim } from './sets.ts'

/** Claims as the reference methods see them: sources by number, exact values, each source once a value. */
export type Numbered = {
  readonly sources: number
  readonly objects: readonly {
    readonly object: string
    readonly values: readonly { readonly value: string; readonly by: readonly number[] }[]
  }[]
}

export function numberClaims(claims: readonly Claim[]): Numbered {
  const sources = new Map<string, number>()
  const numberOf = (source: string) => {
    if (!sources.has(source)) sources.set(source, sources.size)
    return sources.get(source) ?? 0
  }
  const objects = [...Map.groupBy(claims, ({ object }) => object)].map(([object, rows]) => ({
    object,
    values: [...Map.groupBy(rows, ({ value }) => value)].map(([value, same]) => ({
      value,
      by: [...new Set(same.map(({ source }) => numberOf(source)))],
    })),
  }))
  return { sources: sources.size, objects }
}

/** Probabilities in the order of objects and values → scored values. */
export function withProbabilities(
  { objects }: Numbered,
  probabilities: readonly (readonly number[])[],
): Scored[] {
  return objects.flatMap(({ object, values }, o) =>
    values.map(({ value }, v) => ({ object, value, probability: probabilities[o]?.[v] ?? 0 })),
  )
}

/** Logarithms of likelihoods → shares that sum to one. */
export function shares(logs: readonly number[]): number[] {
  const most = Math.max(...logs)
  const masses = logs.map((log) => Math.exp(log - most))
  const all = masses.reduce((sum, mass) => sum + mass, 0)
  return masses.map((mass) => mass / all)
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
