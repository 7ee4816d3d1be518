/** A day as a count of days since 1970-01-01 in the proleptic Gregorian calendar; the year before 1 is 0. */
export type Day = number

const daysPerEra = 146_097
const daysToEpoch = 719_468

/** Count of days for a calendar date; months and days beyond their range roll over as in a ledger of days. */
export function dayOf(year: number, month: number, day: number): Day {
  // Howard Hinnant's "days from civil": years start in March, so that the leap day comes last.
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysPerEra + dayOfEra - daysToEpoch
}

export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number }

export function dateOf(day: Day): CalendarDate {
  const shifted = day + daysToEpoch
  const era = Math.floor(shifted / daysPerEra)
  const dayOfEra = shifted - era * daysPerEra
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayOf(year, month + 1, 1) - dayOf(year, month, 1)
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The same day of the month so many months on, or the month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const date = dateOf(day)
  const count = date.year * 12 + date.month - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return dayOf(year, month, Math.min(date.day, daysInMonth(year, month)))
}

export function writeYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')
}

export function writeMonth(year: number, month: number): string {
  return `${writeYear(year)}-${String(month).padStart(2, '0')}`
}

export function writeDay(day: Day): string {
  const date = dateOf(day)
  return `${writeMonth(date.year, date.month)}-${String(date.day).padStart(2, '0')}`
}

/** The day of an ISO date or timestamp; null where the text is none or the date doesn't exist. */
export function readDay(text: string): Day | null {
  const match = /^(-?\d{4})-(\d\d)-(\d\d)(?![\d])/.exec(text)
  if (match === null) return null
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null
  return dayOf(year, month, date)
}
