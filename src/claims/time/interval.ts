import { type Day, writeDay } from './day.ts'
import { type ClosedSpan, calendarDay, century, decade, months, season, years } from './span.ts'

/** The first and last day that an EDTF date may mean; null at an open end. */
export type Interval = { readonly earliest: string | null; readonly latest: string | null }

/**
 * Earliest and latest day (YYYY-MM-DD, both included) of an EDTF level 1 date or interval. `~` and `?` don't widen it;
 * a time of day is left aside. Null where the text is no such date: sets, durations and bare times included.
 */
export function interval(edtf: string): Interval | null {
  const slash = edtf.indexOf('/')
  if (slash < 0) {
    const span = readDate(edtf)
    return span && { earliest: writeDay(span.from), latest: writeDay(span.to) }
  }
  const from = readEdge(edtf.slice(0, slash), 'from')
  const to = readEdge(edtf.slice(slash + 1), 'to')
  if (from === undefined || to === undefined || (from === null && to === null)) return null
  if (from !== null && to !== null && to < from) return null
  return { earliest: from === null ? null : writeDay(from), latest: to === null ? null : writeDay(to) }
}

/** Undefined where the edge is no date; null where it is open or unknown. */
function readEdge(edtf: string, side: 'from' | 'to'): Day | null | undefined {
  if (edtf === '..' || edtf === '') return null
  return readDate(edtf)?.[side]
}

const dateShape =
  /^(-?\d{4}|-?\d{3}X|-?\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T[\d:]{5,8}[+\-:\dZ]*)?)?)?[~?%]?$/

function readDate(edtf: string): ClosedSpan | null {
  const match = dateShape.exec(edtf)
  if (match === null) return null
  const [, yearText = '', monthText = 'XX', dayText = 'XX'] = match
  if (yearText.includes('X')) return match[2] === undefined ? readYears(yearText) : null
  const year = Number(yearText)
  if (monthText === 'XX') return years(year, year)
  const month = Number(monthText)
  if (month >= 21 && month <= 24) return match[3] === undefined ? season(year, month) : null
  if (month < 1 || month > 12) return null
  if (dayText === 'XX') return months(year, month, 1)
  return calendarDay(year, month, Number(dayText))
}

function readYears(text: string): ClosedSpan {
  const first = Number(text.replaceAll('X', '0'))
  return text.endsWith('XX') ? century(first) : decade(first)
}
