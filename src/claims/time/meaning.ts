import { type Day, dateOf, weekdayOf } from './day.ts'
import { type ClosedSpan, days, type Span } from './span.ts'

export type Tense = 'past' | 'future'

/** What a phrase without a full date is read against. */
export type Context = {
  /** The day of publication; in a narrative, the first day of what was last spoken of. Null where nothing is known. */
  readonly anchor: Day | null
  readonly tense: () => Tense | null
  /** The date last mentioned, for "two years later", "the same day". */
  readonly mentioned: Span | null
  /** The single day last mentioned, for "the same day". */
  readonly mentionedDay: Day | null
  /** A year said for it elsewhere: "June 3 and 4, 2025". */
  readonly year: number | null
  /** A weekday said beside it: "Friday, May 3". */
  readonly weekday: number | null
  readonly narrative: boolean
}

/** What a phrase means, once it is known when and about when it was said. Null: nothing that can be dated. */
export type Meaning = (context: Context) => Span | null

/** A date that stands on its own. */
export function fixed(span: Span | null): Meaning {
  return () => span
}

/** A date that recurs every year, in the year that fits: the one said, the weekday's, or the nearest in tense. */
export function inFittingYear(inYear: (year: number) => ClosedSpan | null): Meaning {
  return (context) => {
    if (context.year !== null) return inYear(context.year)
    const { anchor } = context
    if (anchor === null) return null
    const { year } = dateOf(anchor)
    if (context.narrative && context.weekday === null) return inYear(year)
    const reach = context.weekday === null ? 1 : 6
    const spans = []
    for (let offset = -reach; offset <= reach; offset++) {
      const span = inYear(year + offset)
      if (span !== null && (context.weekday === null || weekdayOf(span.from) === context.weekday))
        spans.push(span)
    }
    return fitting(
      spans,
      anchor,
      context.tense(),
      spans[0]?.grain === 'day' && context.weekday === null ? 3 : 0,
    )
  }
}

/**
 * The span that fits the tense: past ones start by the anchor, future ones end after it; without one, the nearest.
 * `slackDays` forgives a story that is dated by another time zone, or was corrected the day after.
 */
export function fitting(
  spans: readonly ClosedSpan[],
  anchor: Day,
  tense: Tense | null,
  slackDays = 0,
): ClosedSpan | null {
  const fit = spans.filter((span) => {
    if (tense === 'past') return span.from <= anchor + slackDays
    return tense === 'future' ? span.to >= anchor - slackDays : true
  })
  const chosen = nearest(fit.length > 0 ? fit : spans, anchor, tense === null ? 2 : 1)
  const closest = nearest(spans, anchor, 1)
  // News doesn't leave out the year of a day that long past; it is the verb that misled.
  const misled = tense === 'past' && chosen?.grain === 'day' && anchor - chosen.to > 300
  return misled && closest !== null && closest.from - anchor < 65 ? closest : chosen
}

/** `pastWeight` makes past days farther: without a tense to go by, news looks ahead. */
function nearest(spans: readonly ClosedSpan[], anchor: Day, pastWeight: number): ClosedSpan | null {
  let best: ClosedSpan | null = null
  const cost = (span: ClosedSpan) => Math.max(0, span.from - anchor, (anchor - span.to) * pastWeight)
  for (const span of spans) if (best === null || cost(span) <= cost(best)) best = span
  return best
}

/** The day a relative phrase counts from: what was last mentioned, else the anchor. */
export function mentionedFrom(context: Context): Day | null {
  const { mentioned } = context
  return mentioned === null ? null : (mentioned.from ?? mentioned.to)
}

export function oneDay(day: Day): ClosedSpan {
  return days(day, day)
}
