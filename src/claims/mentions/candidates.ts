import type { Span } from '../../story/index.ts'
import type { Token } from '../language/index.ts'
import type { Candidate } from './candidate.ts'
import { capitalRun } from './capital-runs.ts'
import { headedRun, knownRun, wholeRun } from './known-runs.ts'
import { shoutedRun } from './shouted-runs.ts'
import { italicRun, quotedRun } from './typographic-runs.ts'

/**
 * Tokens of one sentence → stretches that may be names, left to right, never overlapping. `known` holds names
 * (lower case) found elsewhere in the story; in a title-case headline only they, quotes and lists count.
 */
export function findCandidates(
  tokens: readonly Token[],
  source: string,
  options: {
    readonly italics: readonly Span[]
    readonly titleCase: boolean
    readonly known: ReadonlySet<string>
    readonly whole: ReadonlySet<string>
    readonly weak: (index: number) => boolean
  },
): readonly Candidate[] {
  const { titleCase, italics, known, whole, weak } = options
  const found: Candidate[] = []
  let at = 0
  while (at < tokens.length) {
    const candidate =
      quotedRun(tokens, at) ??
      italicRun(tokens, at, italics) ??
      wholeRun(tokens, at, whole) ??
      shoutedRun(tokens, at) ??
      (titleCase
        ? (knownRun(tokens, at, known) ?? headedRun(tokens, at))
        : capitalRun({ tokens, weak, known }, at))
    if (candidate === null) {
      at++
      continue
    }
    found.push({ ...candidate, text: source.slice(candidate.start, candidate.end).replace(/\s+/g, ' ') })
    at = candidate.after
  }
  return found
}
