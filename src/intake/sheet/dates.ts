/** Whether 3/4/2024 is the third of April or the fourth of March. */
export const dayOrders = ['day-first', 'month-first'] as const
export type DayOrder = (typeof dayOrders)[number]

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?=$|[ ,T])/

/** What a column's dates show by themselves: a number over twelve is no month. Null where they show nothing, or both. */
export function findDayOrder(cells: readonly string[]): DayOrder | null {
  const parts = cells.map((cell) => slashed.exec(cell.trim())).filter((match) => match !== null)
  const isDayFirst = parts.some(([, first]) => Number(first) > 12)
  const isMonthFirst = parts.some(([, , second]) => Number(second) > 12)
  if (isDayFirst === isMonthFirst) return null
  return isDayFirst ? 'day-first' : 'month-first'
}

/** A day as people write it, as YYYY-MM-DD. `ambiguous`: it might be either of two. Null where it is no day. */
export function readDay(cell: string, order: DayOrder | null): string | 'ambiguous' | null {
  const text = cell.trim().replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,?\s+/i, '')
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[ ,T])/.exec(text)
  if (iso) return toDay(iso[1], iso[2], iso[3])
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?=$|[ ,])/.exec(text)
  if (dotted) return toDay(dotted[3], dotted[2], dotted[1])
  const either = slashed.exec(text)
  if (either) return readSlashed(either, order)
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?=$|[ ,])/i.exec(text)
  if (monthFirst) return toDay(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2])
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})(?=$|[ ,])/i.exec(text)
  return dayFirst ? toDay(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]) : null
}

function readSlashed(
  [, first, second, year]: RegExpExecArray,
  order: DayOrder | null,
): string | 'ambiguous' | null {
  const [dayFirst, monthFirst] = [toDay(year, second, first), toDay(year, first, second)]
  if (order !== null) return order === 'day-first' ? dayFirst : monthFirst
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return 'ambiguous'
  return dayFirst ?? monthFirst
}

function monthOf(name: string | undefined): string {
  return String(months.indexOf(name?.slice(0, 3).toLowerCase() ?? '') + 1)
}

/** Only days that there are: "2026-02-30" is none. Two digits of a year are of this century. */
function toDay(year = '', month = '', day = ''): string | null {
  const whole = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${whole}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole) ? whole : null
}
