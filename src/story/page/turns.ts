import type { Draft } from '../assemble.ts'

/** "Q:", "A.", "ADA FINCH:", "Pier Post:" at the beginning of a line: somebody's turn in a talk. */
const label = /^(?:Q|A|Question|Answer)\s?[.:]\s|^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}:\s/u
const question = /^(?:Q|A|Question|Answer)\s?[.:]\s/u

/**
 * A block in which line breaks part question from answer, as blocks of their own. Lines that do not begin with a label
 * go on with the turn before them; a block whose lines are a poem or an address stays one.
 */
export function splitTurns(draft: Draft): readonly Draft[] {
  if (!draft.text.includes('\n')) return [draft]
  const starts = findStarts(draft)
  if (starts.length < 2) return [draft]
  return starts.map((start, i) => cutOut(draft, start, starts[i + 1] ?? draft.text.length))
}

type Line = { readonly start: number; readonly line: string }

/** Where turns begin: at labels, one of them a question's, or at questions set in bold and their answers. */
function findStarts(draft: Draft): readonly number[] {
  const lines = cutLines(draft.text)
  const turns = lines.filter((own, i) => {
    const before = lines[i - 1]
    return (
      label.test(own.line) || isBoldQuestion(draft, own) || (before !== undefined && isAsked(draft, before))
    )
  })
  const isTalk = turns.length >= 2 && turns[0]?.start === 0
  return isTalk && lines.some((own) => isAsked(draft, own) || asks.test(own.line))
    ? turns.map(({ start }) => start)
    : []
}

function cutLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push({ start, line })
    start += line.length + 1
  }
  return lines
}

const asks = /\?["'”’]?$/

/** What the next line answers, labelled or not. */
function isAsked(draft: Draft, own: Line): boolean {
  return (question.test(own.line) && asks.test(own.line)) || isBoldQuestion(draft, own)
}

function isBoldQuestion({ spans }: Draft, { start, line }: Line): boolean {
  const end = start + line.length
  return (
    asks.test(line) && spans.some((span) => span.kind === 'bold' && span.start <= start && span.end >= end)
  )
}

function cutOut({ kind, text, spans }: Draft, start: number, end: number): Draft {
  const own = text.slice(start, end).replace(/\n$/, '')
  const last = start + own.length
  const kept = spans
    .filter((span) => span.start < last && span.end > start)
    .map((span) => ({
      ...span,
      start: Math.max(span.start, start) - start,
      end: Math.min(span.end, last) - start,
    }))
  return { kind, text: own, spans: kept }
}
