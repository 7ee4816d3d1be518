const seasons = ['SP', 'SU', 'FA', 'WI'] as const

/** A TIMEX3 value for our EDTF: the unit that contains the date, as TimeML keeps "early" and "by" out of the value. */
export function timexValue({ edtf, rule }: { readonly edtf: string; readonly rule: string }): string {
  const plain = edtf.replaceAll('~', '')
  const [from = '', to] = plain.split('/')
  if (to === undefined) return unitValue(from)
  if (from === '..')
    return rule.includes('before') && !rule.includes('end') ? unitValue(next(to, 1)) : unitValue(to)
  if (to === '..') return unitValue(rule.includes('after') ? next(from, -1) : from)
  return stretchValue(from, to, rule)
}

function stretchValue(from: string, to: string, rule: string): string {
  if (/^season|which-named/.test(rule) && from.length === 7) return unitValue(seasonOf(from))
  if (from.slice(0, 7) === to.slice(0, 7) && from.length === 10) return unitValue(from.slice(0, 7))
  const halves = `${from.slice(-3)}/${to.slice(-3)}`
  if (from.length === 7 && from.slice(0, 4) === to.slice(0, 4)) {
    const half = halves === '-01/-06' ? '-H1' : halves === '-07/-12' ? '-H2' : ''
    return unitValue(from.slice(0, -3)) + half
  }
  if (/decade/.test(rule)) return unitValue(`${from.slice(0, 3)}X`)
  return from.slice(0, 4) === to.slice(0, 4) ? unitValue(from.slice(0, 4)) : plainRange(from, to)
}

function plainRange(from: string, to: string): string {
  return `${from}/${to}`
}

function seasonOf(month: string): string {
  const number = Number(month.slice(5))
  const year = number < 3 ? Number(month.slice(0, 4)) - 1 : Number(month.slice(0, 4))
  return `${year}-${20 + (number < 3 ? 4 : Math.floor(number / 3))}`
}

/** The unit so many places on: a bound past a year is written as the year beside it. */
function next(date: string, by: number): string {
  const parts = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date)
  if (parts === null) return date
  const [, year, month, day] = parts
  if (month === undefined) return String(Number(year) + by).padStart(4, '0')
  const at = new Date(
    Date.UTC(
      Number(year),
      Number(month) - 1 + (day === undefined ? by : 0),
      day === undefined ? 1 : Number(day) + by,
    ),
  )
  return at.toISOString().slice(0, date.length)
}

function unitValue(date: string): string {
  const match = /^(-?)(\d{4}|\d{3}X|\d{2}XX)(-.*)?$/.exec(date)
  if (match === null) return date
  const [, minus, year = '', rest = ''] = match
  const digits = year.replaceAll('X', '')
  const season = /^-2([1-4])$/.exec(rest)
  const end = season === null ? rest : `-${seasons[Number(season[1]) - 1] ?? ''}`
  if (minus === '-' || digits === '0000') return `BC${String(Number(digits) + 1).padStart(4, '0')}${end}`
  return digits + end
}
