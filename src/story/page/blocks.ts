import { type Draft, inOrder } from '../assemble.ts'
import { findQuotations } from '../quotations.ts'
import type { BlockKind, Span } from '../story.ts'
import { resolveUrl } from '../urls.ts'
import type { Element, Page, Passage } from './page.ts'
import { within } from './tags.ts'

/** A kept passage as a block of the story. */
export function toDraft(page: Page, passage: Passage, base: string | null): Draft {
  const quotations = findQuotations(passage.text)
  const own = passage.spans.flatMap((span) => resolveSpan(span, base))
  return {
    kind: kindOf(page.elements[passage.element]),
    text: passage.text,
    spans: inOrder([...own, ...quotations]),
  }
}

function resolveSpan(span: Span, base: string | null): readonly Span[] {
  if (span.kind !== 'link' || span.url === undefined) return [span]
  const url = resolveUrl(span.url, base)
  return url === null ? [] : [{ ...span, url }]
}

function kindOf(element: Element | undefined): BlockKind {
  if (element === undefined) return 'paragraph'
  if ((element.within & within.heading) !== 0) return 'heading'
  if (element.tag === 'td' || element.tag === 'th' || element.tag === 'tr') return 'table row'
  if ((element.within & within.quote) !== 0) return 'quote'
  if ((element.within & within.item) !== 0) return 'list item'
  return (element.within & within.table) !== 0 ? 'table row' : 'paragraph'
}
