import { assemble, type Draft, draftOf } from './assemble.ts'
import { findCredits } from './credit-phrases.ts'
import { distinctCredits, readCreditLine } from './credits.ts'
import { guessLanguage } from './language.ts'
import type { Credit, Decision, Extraction, Known } from './story.ts'
import { kindOf } from './text/kinds.ts'
import { bulletSign, type Line, splitLines } from './text/lines.ts'
import { takePage } from './text/pasted.ts'
import { takePictures } from './text/pictures.ts'
import { takeTail } from './text/tail.ts'
import { takeTop } from './text/top.ts'

/** Plain text → story: headline, captions, "Source: X", teasers told apart by layout alone. Never throws. */
export function fromText(text: string, known: Known = {}): Extraction {
  const problem = findProblem(text)
  if (problem !== null) return { story: null, noStory: 'other', reason: problem, decisions: [] }
  const pasted = takePage(splitLines(text.replace(/^\uFEFF/, '')))
  const top = takeTop(pasted.lines)
  const tail = takeTail(top.rest, (line) => readCreditLine(line) !== null)
  const sources = takeCredits(tail.rest)
  const pictures = takePictures(sources.rest, top.headline)
  const body = assemble(toDrafts(pictures.rest))
  const decisions = [
    ...pasted.decisions,
    ...top.decisions,
    ...tail.decisions,
    ...sources.decisions,
    ...pictures.decisions,
  ]
  if (body.text === '' && top.headline === null && pictures.photos.length === 0) {
    return { story: null, noStory: 'other', reason: 'The text holds no sentence of a story.', decisions }
  }
  return {
    story: {
      url: known.url ?? null,
      outlet: known.outlet ?? null,
      headline: top.headline,
      dek: top.dek,
      byline: top.byline,
      published: top.published ?? known.published ?? null,
      modified: null,
      section: tail.section,
      language: guessLanguage(`${top.headline ?? ''} ${body.text}`),
      ...body,
      photos: pictures.photos,
      credits: distinctCredits([...sources.credits, ...findCredits(body.text)]),
      related: [...pasted.related, ...tail.related],
      tags: pasted.tags,
      embeds: [],
      continues: null,
      partial: false,
    },
    decisions,
  }
}

function findProblem(text: string): string | null {
  if (text.trim() === '') return 'The text is empty.'
  const sample = text.slice(0, 10_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  return odd > sample.length * 0.02 ? 'This is binary data, not text.' : null
}

type Sources = {
  readonly credits: readonly Credit[]
  readonly rest: readonly Line[]
  readonly decisions: readonly Decision[]
}

/** Lines that are nothing but credits leave the text. */
function takeCredits(lines: readonly Line[]): Sources {
  const read = lines.map((line) => readCreditLine(line.text))
  return {
    credits: read.flatMap((credits) => credits ?? []),
    rest: lines.filter((_, i) => read[i] === null),
    decisions: lines
      .filter((_, i) => read[i] !== null)
      .map((line) => ({ what: 'credits', rule: 'line that only names the source', value: line.text })),
  }
}

function toDrafts(lines: readonly Line[]): readonly Draft[] {
  return lines.map((line, at) => {
    const kind = kindOf(lines, at)
    return draftOf(kind, withoutMarks(line.text))
  })
}

/** Bullets, heading and quote marks say what the block's kind says already. */
function withoutMarks(text: string): string {
  return text
    .replace(bulletSign, '')
    .replace(/^#{1,6}\s+/, '')
    .replace(/^>\s+/, '')
}
