import type { Token } from '../language/index.ts'

/** A stretch of tokens that may be a name. `first` and `after` are token indexes, `start` and `end` UTF-16 offsets. */
export type Candidate = {
  readonly first: number
  readonly after: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly typography: 'italic' | 'quoted' | 'capitals' | 'known' | null
  /** Rank or honorific before the name, left out of it. */
  readonly rank: string | null
}

/** Tokens from `first` up to `after` as a candidate; null where there are none. `text` is filled in from the source. */
export function candidateOf(
  tokens: readonly Token[],
  first: number,
  after: number,
  typography: Candidate['typography'] = null,
  rank: string | null = null,
): Candidate | null {
  const head = tokens[first]
  const tail = tokens[after - 1]
  if (head === undefined || tail === undefined || after <= first) return null
  return { first, after, start: head.start, end: tail.end, text: '', typography, rank }
}

export const upper = /^[\p{Lu}\p{Lt}]/u
/** A capital or a digit: how a name begins. */
export const opens = /^[\p{Lu}\d]/u
