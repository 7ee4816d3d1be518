import { intervalOf } from './edtf.ts'

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const seasonNames: Readonly<Record<string, string>> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
}
const thirds: Readonly<Record<string, string>> = { '01-04': 'early', '05-08': 'mid', '09-12': 'late' }

/** EDTF in plain words with its preposition: "on 20 November 2015", "in autumn 2015", "in late 2016", "by December 2015". */
export function sayDate(edtf: string): string {
  const [from = '', to] = edtf.trim().split('/')
  if (intervalOf(edtf) === null) return edtf
  if (to === undefined) return /^\d{4}-\d{2}-\d{2}/.test(from) ? `on ${point(from)}` : `in ${point(from)}`
  if (from === '..' || from === '') return `by ${point(to)}`
  if (to === '..' || to === '') return `not before ${point(from)}`
  return third(from, to) ?? `between ${point(from)} and ${point(to)}`
}

function third(from: string, to: string): string | null {
  const [, year, first] = /^(\d{4})-(\d{2})$/.exec(from) ?? []
  const [, lastYear, last] = /^(\d{4})-(\d{2})$/.exec(to) ?? []
  const part = year === lastYear ? thirds[`${first}-${last}`] : undefined
  return part ? `in ${part}${part === 'mid' ? '-' : ' '}${year}` : null
}

function point(text: string): string {
  const about = /[~?%]/.test(text) ? 'about ' : ''
  const plain = text.replace(/[~?%]/g, '')
  const [year = '', month, day] = plain.split('-')
  if (/^\d{3}X$/.test(year)) return `${about}the ${year.slice(0, 3)}0s`
  if (month === undefined || /X/.test(plain)) return `${about}${year}`
  const season = seasonNames[month]
  if (season) return `${about}${season} ${year}`
  const monthName = monthNames[Number(month) - 1] ?? month
  return day === undefined ? `${about}${monthName} ${year}` : `${about}${Number(day)} ${monthName} ${year}`
}
