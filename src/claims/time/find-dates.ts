import { type Day, readDay, writeDay } from './day.ts'
import { interval } from './interval.ts'
import type { Context, Tense } from './meaning.ts'
import type { Mention } from './mention.ts'
import { refiners } from './refiners/index.ts'
import { scan } from './scan.ts'
import { type Span, write } from './span.ts'
import { tenseAround } from './tense.ts'

export type DateOptions = {
  /** ISO date or timestamp of the story; null leaves all that is relative to it unread. */
  readonly published: string | null
  /** Names in which no date is to be seen. UTF-16 offsets. */
  readonly masks?: readonly { readonly start: number; readonly end: number }[] | undefined
  /** The tense of the sentence, where the caller knows better; judged from the words around each date when left out. */
  readonly tense?: Tense | null | undefined
  /** `narrative` reads dates without a year against the date last mentioned, as histories are told. */
  readonly reference?: 'published' | 'narrative' | undefined
  readonly start?: number | undefined
  readonly end?: number | undefined
}

/** `earliest` and `latest` are YYYY-MM-DD, both included; null where the date is open at that end or is no date. */
export type DateMention = {
  readonly text: string
  readonly edtf: string
  readonly earliest: string | null
  readonly latest: string | null
  readonly start: number
  readonly end: number
  readonly kind: 'date' | 'duration' | 'set' | 'time'
  /** Ids of the parser and the refiners that made it, joined by `+`. */
  readonly rule: string
}

/** No rule matches across this character, and it is no letter, figure or blank. */
const maskCharacter = '\uFFFC'

function maskNames(text: string, masks: DateOptions['masks']): string {
  if (masks === undefined || masks.length === 0) return text
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of [...masks].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue
    const from = Math.max(start, at)
    pieces.push(text.slice(at, from), maskCharacter.repeat(end - from))
    at = end
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}

/** No rule looks further around a date than this. */
const contextChars = 500

/** Dates, times, sets and durations in a text, in order and without overlap. Of a long text only what `start` and `end` ask for is read. */
export function findDates(text: string, options: DateOptions): readonly DateMention[] {
  const { start = 0, end = text.length } = options
  const from = Math.max(0, start - contextChars)
  const part = text.slice(from, end + contextChars)
  if (part.length === text.length) return findIn(text, options)
  const shift = <Place extends { start: number; end: number }>(place: Place, by: number): Place => ({
    ...place,
    start: place.start + by,
    end: place.end + by,
  })
  const masks = options.masks?.map((mask) => shift(mask, -from)).filter((mask) => mask.end > 0)
  return findIn(part, { ...options, masks, ...shift({ start, end }, -from) }).map((date) => shift(date, from))
}

function findIn(text: string, options: DateOptions): readonly DateMention[] {
  const { start = 0, end = text.length } = options
  const masked = maskNames(text, options.masks)
  const found = scan(masked, start, end)
  if (found.length === 0) return []
  const refined = refiners.reduce<readonly Mention[]>(
    (mentions, refiner) => refiner.refine(mentions, masked, options.reference ?? 'published'),
    found,
  )
  return resolve(
    refined.filter((mention) => mention.start >= start && mention.end <= end),
    masked,
    text,
    options,
  )
}

type Resolved = { readonly mention: Mention; readonly span: Span | null; readonly edtf: string }

/** What was said before a phrase, for those that lean on it. */
type Before = { readonly end: number; readonly span: Span; readonly day: Day | null }

function resolve(
  mentions: readonly Mention[],
  masked: string,
  text: string,
  options: DateOptions,
): DateMention[] {
  const published = options.published === null ? null : readDay(options.published)
  const resolved: Resolved[] = []
  let before: Before | null = null
  for (const mention of mentions) {
    if (mention.meaning === null) {
      if (mention.edtf !== null) resolved.push({ mention, span: null, edtf: mention.edtf })
      continue
    }
    const previousDay: Day | null = before === null ? null : before.day
    const span: Span | null = mention.meaning(contextFor(mention, masked, before, published, options))
    if (span === null) continue
    before = { end: mention.end, span, day: dayOfMention(span) ?? previousDay }
    resolved.push({ mention, span, edtf: write(span) })
  }
  return resolved.map((one, at) =>
    publish(one, timedBeside(one, resolved[at - 1], resolved[at + 1], masked), text),
  )
}

/** "The same day" may look back at a day or, for what opens then, at a weekend's first. */
function dayOfMention({ from, to }: Span): Day | null {
  return from !== null && to !== null && to - from <= 3 ? from : null
}

function contextFor(
  mention: Mention,
  masked: string,
  before: Before | null,
  published: Day | null,
  options: DateOptions,
): Context {
  const { start, end } = mention
  const narrative = options.reference === 'narrative'
  const tense = () => (options.tense === undefined ? tenseAround(masked, start, end) : options.tense)
  const near = before !== null && (narrative || isNear(masked, before.end, start)) ? before : null
  const told = { mentioned: near?.span ?? null, mentionedDay: before?.day ?? null, year: null, weekday: null }
  const lastFrom = before?.span.from ?? before?.span.to ?? null
  if (narrative) return { ...told, narrative, tense, anchor: lastFrom ?? published }
  const inSentence = mention.yearless ? anchorInSentence(start, masked, before, published, tense) : null
  if (inSentence !== null) return { ...told, narrative, tense: () => 'future', anchor: inSentence }
  return { ...told, narrative, tense, anchor: published }
}

/** "Two years later" and "the same day" lean on what was said in their paragraph, not far away. */
function isNear(masked: string, end: number, start: number): boolean {
  return start - end <= 300 && !masked.slice(end, start).includes('\n')
}

/**
 * "Began on 3 October 2016 and was done by Christmas", "on May 1, 2026, and the rest waits until December 18": within
 * a sentence, a date goes on from the last one that is far from the story's day.
 */
function anchorInSentence(
  start: number,
  masked: string,
  before: Before | null,
  published: Day | null,
  tense: () => Tense | null,
): Day | null {
  if (before === null || published === null || before.span.from === null || start - before.end > 200)
    return null
  const { from, grain } = before.span
  if ((grain !== 'day' && grain !== 'month') || (from < published + 120 && from > published - 300))
    return null
  if (/[.!?][”"’)]? [A-Z\uFFFC]|\n/.test(masked.slice(before.end, start))) return null
  if (from < published) return tense() === 'past' ? from : null
  if (
    /\b(?:from|planned|original\w*|instead of|rather than|previous\w*)\b/.test(
      masked.slice(before.end, start),
    )
  )
    return null
  // A little earlier, too: "Thanksgiving 2025 (that's November 26)".
  return tense() === 'past' ? null : from - 31
}

const besideTime = /^(?:,|,? (?:at|from|on|starting at|beginning at|around|by|before)|\s?\(|:)? ?(?:on )?$/

/** A time takes the day that stands beside it: "12:01 a.m. PT on July 3". */
function timedBeside(
  one: Resolved,
  previous: Resolved | undefined,
  next: Resolved | undefined,
  masked: string,
): string {
  if (one.mention.kind !== 'time') return one.edtf
  for (const day of [previous, next]) {
    if (day?.span == null || day.span.from === null || day.span.from !== day.span.to) continue
    const [first, last] = day === previous ? [day.mention, one.mention] : [one.mention, day.mention]
    if (besideTime.test(masked.slice(first.end, last.start))) return writeDay(day.span.from) + one.edtf
  }
  return one.edtf
}

function publish({ mention }: Resolved, edtf: string, text: string): DateMention {
  const known = mention.kind === 'duration' || mention.kind === 'set' ? null : interval(edtf)
  return {
    text: text.slice(mention.start, mention.end),
    edtf,
    earliest: known?.earliest ?? null,
    latest: known?.latest ?? null,
    start: mention.start,
    end: mention.end,
    kind: mention.kind,
    rule: mention.rules.join('+'),
  }
}
