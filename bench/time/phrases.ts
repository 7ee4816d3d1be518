import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { findDates } from '../../src/claims/time/index.ts'

const phraseShape = z.object({
  /** 1: written before the rules; later ones after, each scored before the rules saw it. */
  batch: z.number(),
  text: z.string(),
  published: z.string(),
  expect: z.array(z.object({ text: z.string(), edtf: z.string() })),
})

export type Phrase = z.infer<typeof phraseShape>

export function readLines(name: string): unknown[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}

export const listPhrases = (): Phrase[] => readLines('phrases.jsonl').map((line) => phraseShape.parse(line))

export type Failure = { readonly phrase: Phrase; readonly got: readonly string[] }

/** A phrase is right when its dates, times and sets are the expected ones, no more and no less; durations don't count. */
export function failuresOf(phrases: readonly Phrase[], part: 'value' | 'value and words'): Failure[] {
  return phrases.flatMap((phrase) => {
    const write = ({ text, edtf }: { text: string; edtf: string }) =>
      part === 'value' ? edtf : `${text} = ${edtf}`
    const got = findDates(phrase.text, { published: phrase.published })
      .filter(({ kind }) => kind !== 'duration')
      .map(write)
    return got.join('\n') === phrase.expect.map(write).join('\n') ? [] : [{ phrase, got }]
  })
}

const nameShape = z.object({ text: z.string() })

/** Titles and names in which a date, time or set was seen, though there is none. */
export function falseDates(): { readonly seen: readonly string[]; readonly count: number } {
  const names = readLines('names.jsonl').map((line) => nameShape.parse(line).text)
  const seen = names.flatMap((text) =>
    findDates(text, { published: '2025-06-05' })
      .filter(({ kind }) => kind !== 'duration')
      .map((date) => `${text} → ${date.text} = ${date.edtf} (${date.rule})`),
  )
  return { seen, count: names.length }
}
