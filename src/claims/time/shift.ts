import { addMonths, type Day, dateOf } from './day.ts'
import type { Unit } from './lexicon.ts'
import { oneDay } from './meaning.ts'
import { approximately, decade, months, type Span, years } from './span.ts'

/** The day so many units away. */
export function shiftDay(day: Day, count: number, unit: Unit): Day {
  switch (unit) {
    case 'day':
    case 'night':
      return day + count
    case 'week':
      return day + 7 * count
    case 'fortnight':
      return day + 14 * count
    case 'month':
      return addMonths(day, count)
    case 'quarter':
      return addMonths(day, 3 * count)
    case 'year':
      return addMonths(day, 12 * count)
    case 'decade':
      return addMonths(day, 120 * count)
    case 'century':
      return addMonths(day, 1200 * count)
  }
}

/** Where a count of units leads: as fine as the unit, "three years ago" being a year and "two weeks ago" a day. */
export function shift(day: Day, count: number, unit: Unit, fuzzy: boolean): Span {
  const target = shiftDay(day, count, unit)
  const span = spanOf(target, unit)
  return fuzzy || unit === 'decade' || unit === 'century' ? approximately(span) : span
}

function spanOf(day: Day, unit: Unit): Span {
  const { year, month } = dateOf(day)
  switch (unit) {
    case 'day':
    case 'night':
    case 'week':
    case 'fortnight':
      return oneDay(day)
    case 'month':
    case 'quarter':
      return months(year, month, 1)
    case 'year':
    case 'decade':
      return years(year, year)
    case 'century':
      return decade(Math.floor(year / 10) * 10)
  }
}
