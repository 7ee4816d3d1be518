import type { EntryHead } from './entry-heads.ts'
import type { Passage } from './sentence.ts'

/**
 * Passages → the head of the entry that each belongs to: those that begin with one, and where a head has its line to
 * itself, those below it up to the next head or heading.
 */
export function entriesOf(
  passages: readonly Passage[],
  heads: ReadonlyMap<Passage, EntryHead>,
): ReadonlyMap<Passage, EntryHead> {
  const entries = new Map<Passage, EntryHead>()
  let open: EntryHead | null = null
  for (const passage of passages) {
    if (passage.in !== 'text') continue
    const head = heads.get(passage) ?? null
    if (head !== null) open = head.alone ? head : null
    else if (passage.layout === 'heading') open = null
    const own = head ?? open
    if (own !== null) entries.set(passage, own)
  }
  return entries
}
