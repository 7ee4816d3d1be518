import { findEmphasis } from './emphasis.ts'
import { findQuotations } from './quotations.ts'
import type { Block, BlockKind, Span } from './story.ts'

/** A block on its way into a story; its spans count from the block's own start. */
export type Draft = { readonly kind: BlockKind; readonly text: string; readonly spans: readonly Span[] }

const gap = '\n\n'

/** Joins blocks by blank lines and moves their spans to where they then stand. */
export function assemble(drafts: readonly Draft[]): {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly spans: readonly Span[]
} {
  const blocks: Block[] = []
  const spans: Span[] = []
  let start = 0
  for (const draft of drafts) {
    blocks.push({ kind: draft.kind, start, end: start + draft.text.length })
    for (const span of draft.spans) spans.push({ ...span, start: start + span.start, end: start + span.end })
    start += draft.text.length + gap.length
  }
  return { text: drafts.map((draft) => draft.text).join(gap), blocks, spans }
}

/** A block of text without markup: quotations and typed emphasis are all the typography it can have. */
export function draftOf(kind: BlockKind, text: string): Draft {
  return { kind, text, spans: inOrder([...findQuotations(text), ...findEmphasis(text)]) }
}

export function inOrder(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
}
