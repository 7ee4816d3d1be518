import type { Story } from '../../story/index.ts'
import type { EntryHead } from '../entry-heads.ts'
import { partOf } from '../hashed-texts.ts'
import type { Passage } from '../sentence.ts'
import type { Candidate } from './candidate.ts'
import { isPersonal, lettersOf } from './letters.ts'
import type { Found } from './surroundings.ts'
import { keyOf, plain } from './tally.ts'
import { type Rows, rowsOf, type Typer } from './typer.ts'

/** One use of a name: where it stands, and what its own letters say. */
export type Use = {
  readonly sentence: number
  readonly at: number
  readonly layout: Found['passage']['layout']
  readonly candidate: Candidate
  readonly key: string
  readonly words: readonly string[]
  readonly shape: string
  readonly rows: Rows
  readonly article: boolean
  readonly label: boolean
  readonly personal: boolean
  /** "ANNECY — A packed house …": where the story was written. */
  readonly dateline: boolean
  /** It titles the entry that it opens. */
  readonly heads: boolean
}

/** "THE WORD ON LONG HARBOR:", "MAILBAG TIME": what shouts at the head of a line, or in a line of shouts, heads what follows. */
function isLabel({ tokens }: Found, { typography, first, after }: Candidate): boolean {
  if (typography !== 'capitals') return false
  const rest = tokens.slice(after)
  // Behind a number or a time it is an item of a list.
  const opens = tokens.slice(0, first).every(({ text }) => !/[\p{Ll}\d]/u.test(text))
  return opens && (/^[:–—-]$/.test(rest[0]?.text ?? '') || rest.every(({ text }) => !/\p{Ll}/u.test(text)))
}

/** The one sentence that opens with a place in capitals and a dash; two or more open entries. */
function datelineOf(found: readonly Found[]): Found | null {
  const opened = found.filter(({ tokens, passage, start }) => {
    const dash = tokens.findIndex(({ text }) => /^[–—]$/.test(text))
    if (dash < 1 || dash > 6 || passage.layout !== 'paragraph' || start !== passage.start) return false
    const before = tokens.slice(0, dash)
    return (
      /^\p{Lu}{3,}$/u.test(before[0]?.text ?? '') &&
      /^[\p{Lu}“‘"]/u.test(tokens[dash + 1]?.text ?? '') &&
      before.every(({ text }) => /^(?:\p{Lu}[\p{Lu}.]*|\p{Lu}\p{Ll}+\.?|,|\(|\)|\d+)$/u.test(text))
    )
  })
  return opened.length === 1 ? (opened[0] ?? null) : null
}

const isHead = ({ start, end }: Candidate, head: EntryHead | undefined): boolean =>
  head !== undefined && start <= head.start && end >= head.end

export function usesOf(
  found: readonly Found[],
  story: Story,
  heads: ReadonlyMap<Passage, EntryHead>,
  { rowOf }: Typer,
): readonly Use[] {
  const known = new Map<string, Pick<Use, 'shape' | 'rows'>>()
  const dateline = datelineOf(found)
  const letters = (candidate: Candidate) => {
    const id = `${candidate.typography} ${candidate.rank} ${candidate.text}`
    const held = known.get(id)
    if (held !== undefined) return held
    const { shape, traits } = lettersOf(candidate, story)
    const letters = {
      shape,
      rows: rowsOf(
        traits.map((says) => [partOf(says)]),
        rowOf,
      ),
    }
    known.set(id, letters)
    return letters
  }
  return found.flatMap((draft, sentence) =>
    draft.candidates.map((candidate, at): Use => {
      const key = keyOf(candidate.text)
      return {
        sentence,
        at,
        layout: draft.passage.layout,
        candidate,
        key,
        words: key.split(' '),
        ...letters(candidate),
        article: draft.tokens[candidate.first - 1]?.text === 'the',
        label: isLabel(draft, candidate),
        personal: isPersonal(plain(candidate.text)),
        dateline: draft === dateline && candidate.first === 0,
        heads: isHead(candidate, heads.get(draft.passage)),
      }
    }),
  )
}
