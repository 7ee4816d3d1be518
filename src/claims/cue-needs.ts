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

/** In how many of a hundred clauses and sentences a token stands, counted in gold: the rarest of a cue's needs is asked first. */
const usual: Readonly<Record<string, number>> = {
  '/f': 58,
  ',': 34,
  '@person': 34,
  '@title': 30,
  the: 30,
  'be/f': 25,
  '/d': 22,
  a: 19,
  in: 18,
  '@organisation': 17,
  '@date': 17,
  and: 14,
  '@character': 13,
  on: 13,
  "'s": 12,
  '@name': 11,
  of: 11,
  '/p': 10,
  for: 9,
  '@work': 9,
  '@count': 8,
  that: 8,
  to: 7,
  as: 7,
  it: 7,
  '@place': 7,
  at: 6,
  with: 6,
  '@kin': 6,
  '@job': 6,
  '/g': 6,
  by: 5,
  from: 5,
  ':': 4,
  one: 4,
  'have/f': 4,
  who: 4,
  '/i': 4,
  her: 3,
  '(': 3,
  ')': 3,
  out: 3,
  'say/f': 3,
  about: 3,
  its: 3,
  no: 3,
  an: 2,
  his: 2,
  '@season': 2,
  '/n': 2,
  first: 2,
  which: 2,
  not: 2,
  'play/f': 2,
}
const rare = 0.5

const usualness = (token: string): number => usual[token] ?? rare

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
  // Which texts, by their number, have had a token: one list for all texts, since a new one for each takes as long as
  // all that is looked up in it.
  const present = new Uint32Array(byToken.length)
  let text = 0
  const fitting = ({ kinds }: Printed): readonly Of[] => {
    text++
    const found = [...always]
    for (const token of kinds) {
      if (present[token] === text) continue
      present[token] = text
      for (const number of byToken[token] ?? []) found.push(number)
    }
    const met = found.filter((number) => meetsAll(others[number] ?? [], present, text))
    return inOrder(met).flatMap((number) => cues[number] ?? [])
  }
  return fitting
}

function meetsAll(needs: Needs, present: Uint32Array, text: number): boolean {
  for (const need of needs) {
    let met = false
    for (let at = 0; at < need.length && !met; at++) met = present[need[at] ?? 0] === text
    if (!met) return false
  }
  return true
}

/** Ascending, each once. */
const inOrder = (numbers: number[]): readonly number[] =>
  numbers.length < 2
    ? numbers
    : numbers.sort((a, b) => a - b).filter((number, i) => number !== numbers[i - 1])
