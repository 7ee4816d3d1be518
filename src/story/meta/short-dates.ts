import { findWrittenDay } from '../dates.ts'
import type { Page } from '../page/page.ts'

/** "11.09.26", "3/4/26": a day without its century; "06/09/2026": one that leaves open which is the month. */
const short = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:20)?\d{2})(?![./-]?\d)/
const maxChars = 160
const lastMonth = 12

type Short = { readonly first: number; readonly second: number; readonly year: number }

/**
 * The day in a line near the headline that is written with two digits for the year. Which number is the month the line
 * may leave open: another day on the page, written the same way, tells. Null where none does.
 */
export function findShortDay(page: Page, at: number, linesNear: number): string | null {
  if (at === -1) return null
  const named = page.passages
    .slice(Math.max(0, at - linesNear), at + linesNear)
    .map(({ text }) => (text.length > maxChars ? null : findNamedDay(text)))
    .find((day) => day !== null)
  if (named !== undefined) return named
  const days = page.passages.flatMap(({ text, index }) => {
    const day = text.length > maxChars || !/\d/.test(text) ? null : read(text)
    return day === null ? [] : [{ ...day, index }]
  })
  const near = days.find(({ index }) => Math.abs(index - at) <= linesNear)
  if (near === undefined) return null
  const clear = [near, ...days].find(({ first, second }) => first > lastMonth || second > lastMonth)
  if (clear === undefined) return null
  const [month, day] = clear.second > lastMonth ? [near.first, near.second] : [near.second, near.first]
  if (month < 1 || month > lastMonth || day < 1 || day > 31) return null
  const year = near.year > 1900 ? near.year : near.year > turn ? 1900 + near.year : 2000 + near.year
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** "3 Nov 26", "3 Nov ’26": the month's name leaves no doubt which number is the year. */
function findNamedDay(text: string): string | null {
  const whole = /(?<![\d.])(\d{1,2} \p{L}{3,9}\.?,?) ['’]?(\d{2})(?!\d|[:.h]\d)/u.exec(text)
  return whole === null ? null : findWrittenDay(`${whole[1]} 20${whole[2]}`)
}

/** No page of the web is older. */
const turn = 90

function read(text: string): Short | null {
  const [, first, , second, year] = short.exec(text) ?? []
  return first === undefined ? null : { first: Number(first), second: Number(second), year: Number(year) }
}
