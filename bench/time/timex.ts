const seasons = ['SP', 'SU', 'FA', 'WI'] as const

/** A TIMEX3 value for our EDTF: the unit that contains the date, as TimeML keeps "early" and "by" out of the value. */
export function timexValue({ edtf, rule }: { readonly edtf: string; readonly rule: string }): string {
  const [from = '', to] = edtf.replaceAll('~', '').split('/')
  const rules = rule.split('+')
  if (to === undefined) return unitValue(rules.some((id) => partRules.has(id)) ? container(from, rule) : from)
  if (from === '..' || to === '..') {
    const end = from === '..' ? to : from
    if (rules.some((id) => partRules.has(id))) return unitValue(container(end, rule))
    const inner =
      rules.includes('before') && from === '..' ? next(end, 1) : rules.includes('after') ? next(end, -1) : end
    return unitValue(isSeason(rule) && inner.length === 7 ? seasonOf(inner) : inner)
  }
  return stretchValue(from, to, rule)
}

const partRules: ReadonlySet<string> = new Set([
  'early',
  'mid',
  'late',
  'start',
  'end',
  'so-far',
  'rest',
  'edge',
  'years-end',
])

const isSeason = (rule: string) => /^season/.test(rule)

/** The unit that a part was taken of: of a season's month the season, of a month the year, of a day the month. */
function container(date: string, rule: string): string {
  if (isSeason(rule) && date.length >= 7) return seasonOf(date.slice(0, 7))
  if (rule.startsWith('decade')) return `${date.slice(0, -1)}X`
  return date.replace(/-\d\d$/, '')
}

function stretchValue(from: string, to: string, rule: string): string {
  if (isSeason(rule) || rule.startsWith('decade')) return unitValue(container(from, rule))
  if (from.length === 10 && from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7)
  if (from.slice(0, -3) !== to.slice(0, -3) || from.length !== to.length) return `${from}/${to}`
  const halves = `${from.slice(-2)}/${to.slice(-2)}`
  const half = halves === '01/06' ? '-H1' : halves === '07/12' ? '-H2' : ''
  return unitValue(from.slice(0, -3)) + half
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
