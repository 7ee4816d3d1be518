import {
  addMonths,
  type Day,
  dateOf,
  dayOf,
  daysInMonth,
  weekdayOf,
  writeDay,
  writeMonth,
  writeYear,
} from './day.ts'

/** How finely a date is said. Quarters, halves and parts of a year are months; weeks are days. */
export type Grain = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century'

/** A stretch of days, first and last included; null at an end that is open. */
export type Span = {
  readonly grain: Grain
  readonly from: Day | null
  readonly to: Day | null
  readonly approximate: boolean
}

/** A span with both ends. */
export type ClosedSpan = Span & { readonly from: Day; readonly to: Day }

export function isClosed(span: Span): span is ClosedSpan {
  return span.from !== null && span.to !== null
}

export function days(from: Day, to: Day): ClosedSpan {
  return { grain: 'day', from, to, approximate: false }
}

/** Null for a day that the month doesn't have. */
export function calendarDay(year: number, month: number, day: number): ClosedSpan | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  const at = dayOf(year, month, day)
  return days(at, at)
}

/** So many whole months from the first of `month`, which may lie outside 1–12. */
export function months(year: number, month: number, count: number): ClosedSpan {
  const from = addMonths(dayOf(year, 1, 1), month - 1)
  return { grain: 'month', from, to: addMonths(from, count) - 1, approximate: false }
}

/** EDTF's seasons, three months each; winter starts in its year's December and ends in the next year's February. */
export function season(year: number, code: number): ClosedSpan {
  return { ...months(year, 3 + (code - 21) * 3, 3), grain: 'season' }
}

export function years(from: number, to: number): ClosedSpan {
  return { grain: 'year', from: dayOf(from, 1, 1), to: dayOf(to, 12, 31), approximate: false }
}

export function decade(year: number): ClosedSpan {
  return { ...years(year, year + 9), grain: 'decade' }
}

/** A century as EDTF writes it, by its first digits: `17XX` runs from 1700 to 1799. */
export function century(year: number): ClosedSpan {
  return { ...years(year, year + 99), grain: 'century' }
}

/** Monday to Sunday around a day. */
export function weekAround(day: Day): ClosedSpan {
  const monday = day - weekdayOf(day) + 1
  return days(monday, monday + 6)
}

/** Friday to Sunday, as the box office counts: a film that "opens this weekend" opens on its Friday. */
export function weekendOf(week: ClosedSpan): ClosedSpan {
  return days(week.from + 4, week.to)
}

export function approximately(span: Span): Span {
  return { ...span, approximate: true }
}

/** From the start of the one to the end of the other, at the finer grain; null where they run backwards. */
export function between(first: Span, last: Span): Span | null {
  if (first.from !== null && last.to !== null && last.to < first.from) return null
  const grain = finer(first.grain, last.grain)
  return { grain, from: first.from, to: last.to, approximate: first.approximate || last.approximate }
}

const grains: readonly Grain[] = ['day', 'month', 'season', 'year', 'decade', 'century']

function finer(a: Grain, b: Grain): Grain {
  return grains.indexOf(a) < grains.indexOf(b) ? a : b
}

/** EDTF level 1: `2015-11-20`, `2015-23`, `169X`, `2015-09/2015-12`, `../2015-12`, `2015~`. */
export function write(span: Span): string {
  const mark = span.approximate ? '~' : ''
  const whole = isClosed(span) ? writeWhole(span) : null
  if (whole !== null) return whole + mark
  const from = span.from === null ? '..' : writeEdge(span.from, span.grain) + mark
  const to = span.to === null ? '..' : writeEdge(span.to, span.grain) + mark
  return `${from}/${to}`
}

/** The span as one unit of its grain, or null where it is more, less or askew. */
function writeWhole({ grain, from, to }: ClosedSpan): string | null {
  const { year, month } = dateOf(from)
  switch (grain) {
    case 'day':
      return from === to ? writeDay(from) : null
    case 'month':
      return to === months(year, month, 1).to ? writeMonth(year, month) : null
    case 'season': {
      const code = 20 + Math.floor(month / 3)
      const whole = season(year, code)
      return from === whole.from && to === whole.to ? writeMonth(year, code) : null
    }
    case 'year':
      return to === years(year, year).to ? writeYear(year) : null
    case 'decade':
      return year >= 0 && to === decade(year).to ? `${writeYear(year).slice(0, 3)}X` : null
    case 'century':
      return year >= 0 && to === century(year).to ? `${writeYear(year).slice(0, 2)}XX` : null
  }
}

function writeEdge(day: Day, grain: Grain): string {
  const { year, month } = dateOf(day)
  if (grain === 'day') return writeDay(day)
  return grain === 'month' || grain === 'season' ? writeMonth(year, month) : writeYear(year)
}
