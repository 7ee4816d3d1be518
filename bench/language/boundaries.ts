import type { GoldSentence } from './treebank.ts'

export type Span = { readonly start: number; readonly end: number }

/** The treebank's documents as raw text, paragraphs parted by blank lines, with where each sentence stands. */
export function rawDocuments(sentences: readonly GoldSentence[]): { text: string; spans: Span[] }[] {
  const documents: { text: string; spans: Span[] }[] = []
  let spaceBefore = true
  for (const sentence of sentences) {
    if (sentence.document || documents.length === 0) documents.push({ text: '', spans: [] })
    const document = documents.at(-1)
    if (!document) continue
    if (document.text !== '') document.text += sentence.paragraph ? '\n\n' : spaceBefore ? ' ' : ''
    const start = document.text.length
    document.text += sentence.text
    document.spans.push({ start, end: document.text.length })
    spaceBefore = sentence.words.at(-1)?.space ?? true
  }
  return documents
}

/** Sentences right to both their ends. */
export function scoreSpans(
  gold: readonly Span[],
  found: readonly Span[],
): { right: number; gold: number; found: number } {
  const keys = new Set(gold.map(({ start, end }) => `${start} ${end}`))
  const right = found.filter(({ start, end }) => keys.has(`${start} ${end}`)).length
  return { right, gold: gold.length, found: found.length }
}

/** The simplest splitter: a stop, white space, then a capital; and blank lines. */
export function splitSimply(text: string): Span[] {
  return trimmed(
    text,
    [...text.matchAll(/[.!?]["”’)]*(?=\s+["“‘(]?\p{Lu})|\n\n/gu)].map(
      (match) => match.index + match[0].length,
    ),
  )
}

/** What Node has built in (ICU's rules), a paragraph at a time. */
export function splitWithIntl(text: string): Span[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  const blank = [...text.matchAll(/\n\n/g)].map((match) => match.index + 2)
  return trimmed(
    text,
    [...[...segmenter.segment(text)].map((segment) => segment.index), ...blank].sort((a, b) => a - b),
  )
}

function trimmed(text: string, cuts: readonly number[]): Span[] {
  return [0, ...cuts].flatMap((cut, at) => {
    const piece = text.slice(cut, cuts[at] ?? text.length)
    const start = cut + piece.length - piece.trimStart().length
    return piece.trim() === '' ? [] : [{ start, end: start + piece.trim().length }]
  })
}
