import type { Span } from '../../story/index.ts'
import type { Token } from '../language/index.ts'
import { type Candidate, candidateOf, opens } from './candidate.ts'
import { capitalRun } from './capital-runs.ts'
import type { Span as TitleSpan } from './joined/index.ts'
import { headedRun, type Known, knownRun, type Wholes, wholeRun } from './known-runs.ts'
import { shoutedRun } from './shouted-runs.ts'
import { italicRun, quotedRun } from './typographic-runs.ts'
import { untitledRun } from './untitled-runs.ts'

/** A word in small letters, as most are: only "the" may stand before a name that it belongs to, and "untitled" for one. */
function beginsNone(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x61 || code > 0x7a) return false
  }
  return text !== 'the' && text !== 'untitled'
}

type Titles = readonly Pick<TitleSpan, 'first' | 'last'>[]

function titleRun(tokens: readonly Token[], at: number, titles: Titles): Candidate | null {
  const title = titles.find(({ first }) => first === at)
  return title === undefined ? null : candidateOf(tokens, at, title.last + 1, 'known')
}

/** "Ana Reyes of Cold Crossing": a name ends before a title, and before the words that join the two. */
function upToTitle(tokens: readonly Token[], titles: Titles, run: Candidate | null): Candidate | null {
  const title = run === null ? undefined : titles.find(({ first }) => first > run.first && first < run.after)
  if (run === null || title === undefined) return run
  let after = title.first
  while (after > run.first && !opens.test(tokens[after - 1]?.text ?? '')) after--
  return candidateOf(tokens, run.first, after, run.typography, run.rank)
}

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
    readonly known: Known
    readonly whole: Wholes
    /** Stretches that are titles by their words and those around them, none over another. */
    readonly titles: Titles
    readonly weak: (index: number) => boolean
  },
): readonly Candidate[] {
  const { titleCase, italics, known, whole, titles, weak } = options
  const found: Candidate[] = []
  let at = 0
  while (at < tokens.length) {
    if (beginsNone(tokens[at]?.text ?? '')) {
      at++
      continue
    }
    const candidate =
      untitledRun(tokens, at) ??
      quotedRun(tokens, at) ??
      italicRun(tokens, at, italics) ??
      titleRun(tokens, at, titles) ??
      wholeRun(tokens, at, whole) ??
      shoutedRun(tokens, at) ??
      (titleCase
        ? (knownRun(tokens, at, known) ?? headedRun(tokens, at))
        : upToTitle(tokens, titles, capitalRun({ tokens, weak, known }, at)))
    if (candidate === null) {
      at++
      continue
    }
    found.push({ ...candidate, text: source.slice(candidate.start, candidate.end).replace(/\s+/g, ' ') })
    at = candidate.after
  }
  return found
}
