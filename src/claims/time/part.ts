import { addMonths, type Day, dateOf, dayOf } from './day.ts'
import { type ClosedSpan, days, isClosed, months, type Span, years } from './span.ts'

/** A part of a period, as the first and last of its months, days or years. */
export type Part =
  | 'early'
  | 'mid'
  | 'late'
  | 'start'
  | 'end'
  | 'first half'
  | 'second half'
  | 'so far'
  | 'rest'

/**
 * Thirds for early, mid and late: four months of a year (MODEL.md), one of a season, ten days of a month, and of a
 * decade the years 0–3, 4–6, 7–9. "The end of the year" is its last month, of a month its last day.
 */
export function partOf(part: Part, whole: Span, anchor: Day | null): Span | null {
  if (!isClosed(whole)) return null
  if (part === 'so far' || part === 'rest') return fromAnchor(part, whole, anchor)
  const count = countUnits(whole)
  if (count < 2) return whole
  const third = Math.floor(count / 3)
  switch (part) {
    case 'early':
      return slice(whole, 0, isDecade(whole) ? 4 : Math.max(1, third))
    case 'mid':
      return isDecade(whole)
        ? slice(whole, 4, 7)
        : slice(whole, third, monthOfDays(whole) ? 20 : count - third)
    case 'late':
      return slice(whole, isDecade(whole) ? 7 : monthOfDays(whole) ? 20 : count - Math.max(1, third), count)
    case 'start':
      return slice(whole, 0, 1)
    case 'end':
      return slice(whole, count - 1, count)
    case 'first half':
      return slice(whole, 0, Math.floor(count / 2))
    case 'second half':
      return slice(whole, Math.floor(count / 2), count)
  }
}

/** The first or last so many units of a period, where the period is made of them. */
export function edgeOf(
  whole: Span,
  count: number,
  unit: 'day' | 'week' | 'month' | 'year',
  side: 'first' | 'last',
): Span | null {
  if (!isClosed(whole) || count < 1) return null
  const { from, to } = whole
  if (unit === 'day' || unit === 'week') {
    const length = unit === 'week' ? 7 * count : count
    if (length > to - from + 1) return null
    return side === 'first' ? days(from, from + length - 1) : days(to - length + 1, to)
  }
  const [first, last] = [dateOf(from), dateOf(to)]
  if (unit === 'year')
    return side === 'first'
      ? years(first.year, first.year + count - 1)
      : years(last.year - count + 1, last.year)
  const span =
    side === 'first'
      ? months(first.year, first.month, count)
      : months(last.year, last.month - count + 1, count)
  return span.from >= from && span.to <= to ? span : null
}

function isDecade(span: ClosedSpan): boolean {
  return span.grain === 'decade'
}

/** A calendar month, whose thirds are ten days and the rest. */
function monthOfDays(span: ClosedSpan): boolean {
  return unitOf(span) === 'day' && span.to - span.from >= 27
}

function unitOf({ grain, from, to }: ClosedSpan): 'day' | 'month' | 'year' {
  if (grain === 'decade' || grain === 'century' || (grain === 'year' && to - from > 366)) return 'year'
  if (grain === 'day') return 'day'
  return to - from > 31 ? 'month' : 'day'
}

function countUnits(span: ClosedSpan): number {
  const [first, last] = [dateOf(span.from), dateOf(span.to)]
  switch (unitOf(span)) {
    case 'day':
      return span.to - span.from + 1
    case 'month':
      return (last.year - first.year) * 12 + last.month - first.month + 1
    case 'year':
      return last.year - first.year + 1
  }
}

function slice(span: ClosedSpan, first: number, end: number): ClosedSpan {
  const { year, month } = dateOf(span.from)
  switch (unitOf(span)) {
    case 'day':
      return days(span.from + first, span.from + end - 1)
    case 'month':
      return months(year, month + first, end - first)
    case 'year':
      return years(year + first, year + end - 1)
  }
}

/** "Later this year" starts where the story stands, "earlier this year" ends there; elsewhere they say no more than the year. */
function fromAnchor(part: 'so far' | 'rest', whole: ClosedSpan, anchor: Day | null): Span {
  if (anchor === null || anchor < whole.from || anchor > whole.to) return whole
  const fine = whole.to - whole.from <= 31
  if (fine) {
    const [from, to] =
      part === 'rest'
        ? [Math.min(anchor + 1, whole.to), whole.to]
        : [whole.from, Math.max(anchor - 1, whole.from)]
    return days(from, to)
  }
  const { year, month } = dateOf(anchor)
  const here = dayOf(year, month, 1)
  const monthsWhole = { ...whole, grain: 'month' as const }
  return part === 'rest' ? { ...monthsWhole, from: here } : { ...monthsWhole, to: addMonths(here, 1) - 1 }
}
