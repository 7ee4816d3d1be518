/**
 * Who says what, measured on attributions marked in general news (PolNeAR, validation part), by the same finder that
 * reads stories. Run: node bench/attribution.ts. Skipped, with the reason, where ../shared is absent.
 *
 * A span counts as right where it shares a token with a marked one of its kind. Measured there by others: cue verbs and
 * four patterns .59 (sources) .60 (cues) .71 (contents); a trained perceptron .65 .63 .74.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sayingsOf } from '../src/claims/context/sayings.ts'
import { isQuotation } from '../src/claims/context/voices.ts'
import { mark } from '../src/claims/mark.ts'
import { fromText } from '../src/story/index.ts'

const file = fileURLToPath(new URL('../../shared/data/attribution/polnear-valid.jsonl', import.meta.url))

type Row = { readonly tokens: readonly string[]; readonly labels: readonly string[] }
type Span = { readonly start: number; readonly end: number }
const kinds = ['source', 'cue', 'content'] as const
type Kind = (typeof kinds)[number]
type Spans = Readonly<Record<Kind, readonly Span[]>>

const quotes: ReadonlyMap<string, string> = new Map([
  ['``', '“'],
  ["''", '”'],
  ['`', '‘'],
])

/** The row's text, and its marked spans in the text's offsets. */
function textOf({ tokens, labels }: Row): { readonly text: string; readonly gold: Spans } {
  let text = ''
  const gold: Record<Kind, Span[]> = { source: [], cue: [], content: [] }
  tokens.forEach((token, i) => {
    const word = quotes.get(token) ?? token
    const glued = text === '' || /^(?:[,.;:?!”)]|['’]\w{1,2}|n't)$/.test(word) || /[“(]$/.test(text)
    text += glued ? word : ` ${word}`
    const [place, kind] = (labels[i] ?? 'O').split('-')
    if (kind !== 'source' && kind !== 'cue' && kind !== 'content') return
    const span = { start: text.length - word.length, end: text.length }
    const last = gold[kind].at(-1)
    if (place === 'B' || last === undefined) gold[kind].push(span)
    else gold[kind][gold[kind].length - 1] = { start: last.start, end: span.end }
  })
  return { text, gold }
}

function findIn(text: string): Spans {
  const found: Record<Kind, Span[]> = { source: [], cue: [], content: [] }
  const { story } = fromText(`News\n\n${text}`, { published: '2016-10-01' })
  if (story === null) return found
  const shift = story.text.startsWith('News') ? text.length - story.text.length : 0
  const sentences = mark(story).sentences.filter(({ passage }) => passage.in === 'text')
  for (const sentence of sentences) {
    const heardBefore = found.content.length
    for (const { manner, source, cue, contents } of sayingsOf(sentence.items)) {
      if (manner === 'hears') continue
      const first = source[0]
      const last = source.at(-1)
      if (first !== undefined && last !== undefined)
        found.source.push({ start: first.start + shift, end: last.end + shift })
      found.cue.push({ start: cue.start + shift, end: cue.end + shift })
      for (const { start, end } of contents) found.content.push({ start: start + shift, end: end + shift })
    }
    if (found.content.length === heardBefore && isQuotation(sentence))
      found.content.push({ start: sentence.start + shift, end: sentence.end + shift })
  }
  return found
}

const overlaps = (a: Span) => (b: Span) => a.start < b.end && b.start < a.end

function main(): void {
  if (!existsSync(file)) {
    console.log(`attribution: skipped, no ${file}.`)
    return
  }
  const rows: readonly Row[] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const sums: Record<Kind, [number, number, number, number]> = {
    source: [0, 0, 0, 0],
    cue: [0, 0, 0, 0],
    content: [0, 0, 0, 0],
  }
  for (const row of rows) {
    const { text, gold } = textOf(row)
    const found = findIn(text)
    for (const kind of kinds) {
      const spans = [...new Map(found[kind].map((span) => [`${span.start}-${span.end}`, span])).values()]
      const sum = sums[kind]
      sum[0] += spans.filter((span) => gold[kind].some(overlaps(span))).length
      sum[1] += spans.length
      sum[2] += gold[kind].filter((span) => spans.some(overlaps(span))).length
      sum[3] += gold[kind].length
    }
  }
  for (const kind of kinds) {
    const [right = 0, all = 1, heard = 0, marked = 1] = sums[kind]
    const [precision, recall] = [right / all, heard / marked]
    const f1 = (2 * precision * recall) / (precision + recall)
    console.log(
      `attribution ${kind.padEnd(8)} overlap F1 ${f1.toFixed(3)}   P ${precision.toFixed(3)}   R ${recall.toFixed(3)}`,
    )
  }
}

main()
