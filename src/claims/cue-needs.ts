import type { CompiledCue } from './cue-machine.ts'
import type { Pattern } from './cue-pattern.ts'
import { forms, itemKinds, trait } from './cue-tokens.ts'
import { intern, tokenOf, vocabularySize } from './cue-vocabulary.ts'
import type { Printed } from './print.ts'

/** What a text must hold for a cue to fit: of each need, one of its tokens, by their numbers in the vocabulary. */
export type Needs = readonly (readonly number[])[]

/** Traits that are kept of a whole text: "@person" an item of that kind, "/p" a verb in that form. */
const asked: readonly (readonly [bit: number, token: number])[] = [
  ...itemKinds.flatMap((of): readonly (readonly [number, number])[] =>
    of === 'verb' ? [] : [[trait[of], intern(`@${of}`)]],
  ),
  ...forms.map((of): readonly [number, number] => [trait[of], intern(`/${of}`)]),
]
const allAsked = asked.reduce((sum, [bit]) => sum | bit, 0)

/**
 * A cue's needs. Alternatives need one token of each; what is optional or free words needs nothing. Without them the
 * cue cannot fit, and is neither compiled nor tried: most sentences meet the needs of few cues.
 */
export function needsOf(pattern: Pattern): Needs {
  switch (pattern.kind) {
    case 'token': {
      const { ids, traits } = pattern.test
      if ((traits & ~allAsked) !== 0) return []
      return [[...ids, ...asked.flatMap(([bit, token]) => ((traits & bit) === 0 ? [] : [token]))]]
    }
    case 'all':
      return pattern.of.flatMap(needsOf)
    case 'either':
      return either(pattern.of.map(needsOf))
    case 'repeat':
      return pattern.least === 0 ? [] : needsOf(pattern.of)
    case 'capture':
      return needsOf(pattern.of)
    case 'before':
      return []
    default: {
      const never: never = pattern
      return never
    }
  }
}

/** One need that any of the alternatives fulfils; none where one of them needs nothing. */
function either(alternatives: readonly Needs[]): Needs {
  const rarest = alternatives.map((needs) => rarestOf(needs))
  return rarest.includes(null) ? [] : [[...new Set(rarest.flatMap((need) => need ?? []))]]
}

/** How often a token stands in a hundred clauses, roughly: the rarest of a cue's needs is asked first. */
const usual: Readonly<Record<string, number>> = {
  the: 60,
  a: 40,
  an: 8,
  of: 40,
  in: 35,
  to: 25,
  and: 35,
  ',': 70,
  "'s": 30,
  for: 20,
  on: 15,
  with: 15,
  by: 12,
  as: 15,
  at: 10,
  it: 15,
  '—': 5,
  '@person': 50,
  '@title': 45,
  '@name': 40,
  '@character': 25,
  '@organisation': 25,
  '@date': 20,
  '@work': 30,
  '@count': 10,
  '@place': 10,
  '@season': 10,
  '@job': 10,
  '@role': 8,
  '@kin': 8,
  '@outlet': 8,
}

function usualness(token: string): number {
  if (token.startsWith('/')) return 50
  if (token.startsWith('be/')) return 12
  if (token.startsWith('have/')) return 5
  return usual[token] ?? 0.5
}

const cost = (need: readonly number[]) => need.reduce((sum, id) => sum + usualness(tokenOf(id)), 0)

/** The need that the fewest texts meet; null where there is none. */
const rarestOf = (needs: Needs): readonly number[] | null =>
  needs.reduce<readonly number[] | null>(
    (best, need) => (best === null || cost(need) < cost(best) ? need : best),
    null,
  )

/** Finds, in their order, the cues that a text may fit without asking each: by the rarest of their needs. */
export function indexCues<Of extends { readonly cue: CompiledCue }>(
  cues: readonly Of[],
): (printed: Printed) => readonly Of[] {
  const byToken: number[][] = Array.from({ length: vocabularySize() }, () => [])
  const always: number[] = []
  cues.forEach(({ cue: { needs } }, number) => {
    const rarest = rarestOf(needs)
    if (rarest === null) always.push(number)
    for (const token of rarest ?? []) byToken[token]?.push(number)
  })
  const others = cues.map(({ cue: { needs } }) => needs.toSorted((a, b) => cost(a) - cost(b)).slice(1))
  return ({ kinds }) => {
    const present = new Uint8Array(byToken.length)
    const found = [...always]
    for (const token of kinds) {
      if (present[token] === 1) continue
      present[token] = 1
      for (const number of byToken[token] ?? []) found.push(number)
    }
    const meets = (need: readonly number[]) => need.some((token) => present[token] === 1)
    return inOrder(found.filter((number) => others[number]?.every(meets))).flatMap(
      (number) => cues[number] ?? [],
    )
  }
}

/** Ascending, each once. */
const inOrder = (numbers: number[]): readonly number[] =>
  numbers.length < 2
    ? numbers
    : numbers.sort((a, b) => a - b).filter((number, i) => number !== numbers[i - 1])
