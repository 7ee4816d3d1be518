/** First and last day, YYYY-MM-DD; null where open ("2026/.." has no latest). */
export type Interval = { readonly earliest: string | null; readonly latest: string | null }

/** Spring to winter, first month and length; winter runs into the next year (MODEL.md, "Parts of a year"). */
const seasonMonths: Readonly<Record<string, number>> = { '21': 3, '22': 6, '23': 9, '24': 12 }

/**
 * EDTF (ISO 8601-2) level 1 as an interval of days: dates, months, years, seasons 21–24, unspecified digits ("201X"),
 * intervals and open ends. Uncertainty marks (~ ? %) do not widen it. Null where the text is no EDTF.
 */
export function intervalOf(edtf: string): Interval | null {
  const [from, to, ...rest] = edtf.trim().split('/')
  if (from === undefined || rest.length > 0) return null
  if (to === undefined) return pointOf(from)
  const [first, last] = [endOf(from), endOf(to)]
  if (!first || !last || (first.earliest === null && last.latest === null)) return null
  return { earliest: first.earliest, latest: last.latest }
}

function endOf(text: string): Interval | null {
  return text === '..' || text === '' ? { earliest: null, latest: null } : pointOf(text)
}

function pointOf(text: string): Interval | null {
  const plain = text.replace(/[~?%]/g, '').replace(/T.*$/, '')
  const match = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?$/.exec(plain)
  const [, year, month, day] = match ?? []
  if (year === undefined) return null
  const [firstYear, lastYear] = [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))]
  if (month === undefined || month === 'XX' || firstYear !== lastYear) return years(firstYear, lastYear)
  const season = seasonMonths[month]
  if (season !== undefined) return months(firstYear, season, 3)
  if (Number(month) < 1 || Number(month) > 12) return null
  if (day === undefined || day === 'XX') return months(firstYear, Number(month), 1)
  const date = isoDay(Date.UTC(firstYear, Number(month) - 1, Number(day)))
  return date === plain ? { earliest: date, latest: date } : null
}

function years(first: number, last: number): Interval {
  return { earliest: `${pad(first)}-01-01`, latest: `${pad(last)}-12-31` }
}

function months(year: number, first: number, count: number): Interval {
  return {
    earliest: isoDay(Date.UTC(year, first - 1, 1)),
    latest: isoDay(Date.UTC(year, first - 1 + count, 0)),
  }
}

const pad = (year: number) => String(year).padStart(4, '0')
const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** Does `outer` hold every day of `inner`? */
export function contains(outer: Interval, inner: Interval): boolean {
  const starts = outer.earliest === null || (inner.earliest !== null && outer.earliest <= inner.earliest)
  const ends = outer.latest === null || (inner.latest !== null && inner.latest <= outer.latest)
  return starts && ends
}

/** Have the two a day in common? */
export function overlaps(a: Interval, b: Interval): boolean {
  const aBeforeB = a.latest !== null && b.earliest !== null && a.latest < b.earliest
  const bBeforeA = b.latest !== null && a.earliest !== null && b.latest < a.earliest
  return !aBeforeB && !bBeforeA
}
