const months = [
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
] as const
/** EDTF's season codes. */
const seasons: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }

const utcTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/

/** The UTC day of an ISO 8601 date or time: "2015-08-05". What is shorter than a day is left as it is. */
export function dayOf(iso: string): string {
  if (!iso.includes('T')) return iso
  // Almost every time on record is in UTC already, and a dossier shows hundreds of them.
  if (utcTime.test(iso)) return iso.slice(0, 10)
  const time = Date.parse(iso)
  return Number.isNaN(time) ? iso : new Date(time).toISOString().slice(0, 10)
}

/** The day that comes `count` days before another. */
export function daysBefore(day: string, count: number): string {
  const date = new Date(`${dayOf(day)}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - count)
  return date.toISOString().slice(0, 10)
}

const plainDay = /^\d{4}-(0[1-9]|1[0-2])-\d\d$/

/** "5 August 2015" of an ISO 8601 date or time, in UTC. */
export function formatDate(iso: string): string {
  const day = dayOf(iso)
  // A page says hundreds of days, and nearly all are plain ones.
  if (!plainDay.test(day)) return formatEdtf(day)
  return `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
}

/** "5 August 2015, 14:30 UTC"; only the day where there is no time. */
export function formatMoment(iso: string): string {
  const time = iso.includes('T') ? Date.parse(iso) : Number.NaN
  if (Number.isNaN(time)) return formatDate(iso)
  return `${formatDate(iso)}, ${new Date(time).toISOString().slice(11, 16)} UTC`
}

/** EDTF (level 1, as in MODEL.md) in words: "autumn 2015", "early 2017", "by December 2015". What is not EDTF stays as it is. */
export function formatEdtf(edtf: string): string {
  const [start, end] = edtf.split('/')
  if (start === undefined || end === undefined) return formatPoint(edtf)
  if (end === '..' || end === '') return `${formatPoint(start)} or later`
  if (start === '..' || start === '') return `by ${formatPoint(end)}`
  return formatInterval(start, end)
}

function formatInterval(start: string, end: string): string {
  const year = start.slice(0, 4)
  if (year !== end.slice(0, 4)) return `${formatPoint(start)} to ${formatPoint(end)}`
  const part = parts[`${start.slice(4)}/${end.slice(4)}`]
  if (part) return `${part} ${year}`
  const first = formatPoint(start)
  return `${first.endsWith(` ${year}`) ? first.slice(0, -5) : first} to ${formatPoint(end)}`
}

/** The parts of a year as MODEL.md cuts it. */
const parts: Readonly<Record<string, string>> = {
  '-01/-04': 'early',
  '-05/-08': 'mid',
  '-09/-12': 'late',
  '-01/-06': 'the first half of',
  '-07/-12': 'the second half of',
}

function formatPoint(point: string): string {
  const match = /^(\d{3}[\dX])(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%])?$/.exec(point)
  if (!match) return point
  const [, year = '', month = '', day = '', doubt = ''] = match
  return `${doubts[doubt] ?? ''}${calendarWords(year, month, day)}${doubt === '?' ? ' (uncertain)' : ''}`
}

const doubts: Readonly<Record<string, string>> = { '~': 'about ', '%': 'perhaps about ' }

function calendarWords(year: string, month: string, day: string): string {
  const yearWords = year.endsWith('X') ? `the ${year.slice(0, 3)}0s` : year
  const monthWord = months[Number(month) - 1] ?? seasons[month]
  if (!monthWord) return yearWords
  return [/^\d\d$/.test(day) ? String(Number(day)) : '', monthWord, yearWords].filter(Boolean).join(' ')
}
