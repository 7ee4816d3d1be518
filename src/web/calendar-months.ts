/** A month as "2026-11". */
export type Month = string

/** `count` months on; back where it is negative. */
export function monthAfter(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const months = year * 12 + number - 1 + count
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** Its first and last day. */
export function daysOfMonth(month: Month): { readonly first: string; readonly last: string } {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const last = new Date(Date.UTC(2000, number, 0)).getUTCDate()
  const days = number === 2 && !isLeap(year) ? 28 : last
  return { first: `${month}-01`, last: `${month}-${days}` }
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Weeks from Monday to Sunday; null where a day belongs to another month. */
export function weeksOfMonth(month: Month): readonly (readonly (string | null)[])[] {
  const { first, last } = daysOfMonth(month)
  const offset = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const days = Array.from(
    { length: Number(last.slice(8)) },
    (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`,
  )
  const cells = [...Array.from({ length: offset }, () => null), ...days]
  const rows = Math.ceil(cells.length / 7)
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 7 }, (_, column) => cells[row * 7 + column] ?? null),
  )
}

/** "Fri 20" of a day. */
export function weekdayOf(day: string): string {
  return weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? ''
}

/** As a week is written here, from Monday on. */
export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
