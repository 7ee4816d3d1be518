import { type Draft, inOrder } from '../assemble.ts'
import { findQuotations } from '../quotations.ts'
import { leadsInPage } from '../references.ts'
import type { BlockKind, Span } from '../story.ts'
import { resolveUrl } from '../urls.ts'
import type { Element, Page, Passage } from './page.ts'
import { listsAddresses } from './printed-links.ts'
import { within } from './tags.ts'
import { splitTurns } from './turns.ts'

/** Kept passages as blocks of the story. The cells of a table's row are one block. */
export function toDrafts(page: Page, passages: readonly Passage[], base: string | null): readonly Draft[] {
  const drafts: Draft[] = []
  const layout = findLayoutCells(passages)
  const isNumbered = page.passages.some(({ text }) => listsAddresses(text))
  let row = -1
  for (const passage of passages) {
    const draft = toDraft(page, isNumbered ? withoutPrintedMarks(passage) : passage, base, layout)
    const own = draft.kind === 'table row' ? findRow(page, page.elements[passage.element]) : -1
    const last = drafts.at(-1)
    if (own !== -1 && own === row && last !== undefined) drafts[drafts.length - 1] = join(last, draft)
    else drafts.push(...splitTurns(draft))
    row = own
  }
  return drafts
}

/** Cells that lay out a page hold a story's paragraphs; a cell of a table holds one passage. */
function findLayoutCells(passages: readonly Passage[]): ReadonlySet<number> {
  const chars = new Map<number, number>()
  const counts = new Map<number, number>()
  for (const { element, text } of passages) {
    chars.set(element, (chars.get(element) ?? 0) + text.length)
    counts.set(element, (counts.get(element) ?? 0) + 1)
  }
  return new Set(
    [...chars].flatMap(([element, sum]) =>
      sum > maxCellChars && (counts.get(element) ?? 0) > 1 ? [element] : [],
    ),
  )
}

const cellGap = ' | '

function join(row: Draft, cell: Draft): Draft {
  const start = row.text.length + cellGap.length
  const moved = cell.spans.map((span) => ({ ...span, start: span.start + start, end: span.end + start }))
  return { kind: row.kind, text: row.text + cellGap + cell.text, spans: [...row.spans, ...moved] }
}

/** Cells stand in their row, or a wrapper or two below it. */
const maxClimb = 4

function findRow(page: Page, start: Element | undefined): number {
  let current = start
  for (let climbed = 0; current !== undefined && climbed < maxClimb; climbed++) {
    if (current.tag === 'tr') return current.index
    current = page.elements[current.parent]
  }
  return -1
}

function toDraft(page: Page, passage: Passage, base: string | null, layout: ReadonlySet<number>): Draft {
  const { text, spans } = withoutNoteMarks(passage)
  const quotations = findQuotations(text)
  const own = spans.flatMap((span) => resolveSpan(span, base))
  return {
    kind: layout.has(passage.element) ? 'paragraph' : kindOf(page.elements[passage.element], passage),
    text,
    spans: inOrder([...own, ...quotations]),
  }
}

/** "Low Tide [1]": a number that a print script put after a link. */
function withoutPrintedMarks(passage: Passage): Passage {
  const { text, spans } = passage
  const marks = spans.flatMap(({ kind, end }) => {
    const mark = kind === 'link' ? /^ ?\[\d{1,3}\]/.exec(text.slice(end, end + 6))?.[0] : undefined
    return mark === undefined ? [] : [{ start: end, end: end + mark.length }]
  })
  return { ...passage, ...without(marks, passage) }
}

/** "[3]", a link down to a note, is no word of the text. A number alone is one where it stands raised, at a word's end. */
function withoutNoteMarks(passage: Passage): Pick<Passage, 'text' | 'spans'> {
  const { text, spans } = passage
  const marks = spans.filter(
    ({ kind, url, start, end }) =>
      kind === 'link' &&
      leadsInPage(url) &&
      (noteMark.test(text.slice(start, end)) ||
        (raised.test(text.slice(start, end)) && start > 0 && !/\s/.test(text[start - 1] ?? ''))),
  )
  return without(marks, passage)
}

const raised = /^(?:\d{1,3}|[*†‡§]{1,3})$/

function without(
  marks: readonly Pick<Span, 'start' | 'end'>[],
  { text, spans }: Passage,
): Pick<Passage, 'text' | 'spans'> {
  if (marks.length === 0) return { text, spans }
  const before = (at: number) =>
    marks.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(at, end) - start), 0)
  const moved = spans
    .map((span) => ({ ...span, start: span.start - before(span.start), end: span.end - before(span.end) }))
    .filter(({ start, end }) => end > start)
  const kept = marks.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
  return { text: kept, spans: moved }
}

const noteMark = /^(?:\[[\p{L}\d]{1,4}\]|[↩⤴↑^]\ufe0e?)$/u

function resolveSpan(span: Span, base: string | null): readonly Span[] {
  if (span.kind !== 'link' || span.url === undefined) return [span]
  const url = resolveUrl(span.url, base)
  return url === null ? [] : [{ ...span, url }]
}

/** A cell this long lays out a page; it is no row of a table. */
const maxCellChars = 300

function kindOf(element: Element | undefined, { text }: Passage): BlockKind {
  if (element === undefined) return 'paragraph'
  if ((element.within & within.heading) !== 0) return 'heading'
  if ((element.within & within.table) !== 0 && /^t[dhr]$/.test(element.tag) && text.length <= maxCellChars)
    return 'table row'
  if ((element.within & within.quote) !== 0) return 'quote'
  return (element.within & within.item) !== 0 ? 'list item' : 'paragraph'
}
