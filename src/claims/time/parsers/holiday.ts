import { monthOf } from '../calendar-words.ts'
import { type Day, dateOf, dayOf } from '../day.ts'
import { inFittingYear, type Meaning } from '../meaning.ts'
import type { Parser } from '../parser.ts'
import { type ClosedSpan, calendarDay, days, months, weekAround } from '../span.ts'
import { onOrAfter, onOrBefore } from '../weekdays.ts'

type Holiday = {
  readonly names: string
  readonly day: (year: number) => Day
  /** Also a common title or adjective: another word must vouch for it. */
  readonly weak?: true
}

const nth = (month: number, weekday: number, count: number) => (year: number) =>
  onOrAfter(dayOf(year, month, 1), weekday) + 7 * (count - 1)
const on = (month: number, day: number) => (year: number) => dayOf(year, month, day)
const fromEaster = (offset: number) => (year: number) => easter(year) + offset
const thanksgiving = nth(11, 4, 4)

/** As the United States keep them, where countries differ. */
const holidays: readonly Holiday[] = [
  { names: "new year[’']?s day", day: on(1, 1) },
  { names: "new year[’']?s eve", day: on(12, 31) },
  { names: "new year[’']?s", day: on(1, 1), weak: true },
  { names: '(?:martin luther king(?:,? jr\\.?)?|mlk) day', day: nth(1, 1, 3) },
  { names: 'groundhog day', day: on(2, 2), weak: true },
  { names: 'super bowl sunday', day: (year) => nth(2, 7, year >= 2022 ? 2 : 1)(year) },
  { names: "(?:saint |st\\.? )?valentine[’']?s day", day: on(2, 14), weak: true },
  { names: "valentine[’']?s", day: on(2, 14), weak: true },
  { names: "presidents?[’']?s?[’']? day", day: nth(2, 1, 3) },
  { names: 'mardi gras', day: fromEaster(-47), weak: true },
  { names: "(?:saint|st\\.?) patrick[’']?s day", day: on(3, 17) },
  { names: "april fools?[’']?s?[’']? day", day: on(4, 1) },
  { names: 'good friday', day: fromEaster(-2) },
  { names: 'easter monday', day: fromEaster(1) },
  { names: 'easter(?: sunday| day)?', day: fromEaster(0), weak: true },
  { names: 'earth day', day: on(4, 22) },
  { names: 'anzac day', day: on(4, 25) },
  { names: 'australia day', day: on(1, 26) },
  { names: 'canada day', day: on(7, 1) },
  { names: 'cinco de mayo', day: on(5, 5) },
  { names: 'star wars day', day: on(5, 4) },
  { names: "mother[’']?s[’']? day", day: nth(5, 7, 2), weak: true },
  { names: 'memorial day', day: (year) => onOrBefore(dayOf(year, 5, 31), 1) },
  { names: 'juneteenth', day: on(6, 19) },
  { names: "father[’']?s[’']? day", day: nth(6, 7, 3), weak: true },
  { names: 'independence day', day: on(7, 4), weak: true },
  { names: '(?:the )?(?:fourth of july|4th of july)', day: on(7, 4), weak: true },
  { names: 'bastille day', day: on(7, 14) },
  { names: 'labou?r day', day: nth(9, 1, 1), weak: true },
  { names: "(?:columbus|indigenous peoples[’']?) day", day: nth(10, 1, 2) },
  { names: "hallowe[’']?en(?: night| day)?", day: on(10, 31), weak: true },
  { names: '(?:guy fawkes|bonfire) night', day: on(11, 5) },
  { names: "veterans[’']? day|remembrance day|armistice day", day: on(11, 11) },
  { names: 'thanksgiving(?: day)?', day: thanksgiving, weak: true },
  { names: 'thanksgiving eve', day: (year) => thanksgiving(year) - 1 },
  { names: 'black friday', day: (year) => thanksgiving(year) + 1, weak: true },
  { names: 'cyber monday', day: (year) => thanksgiving(year) + 4 },
  { names: '(?:christmas|xmas) eve', day: on(12, 24) },
  { names: '(?:christmas|xmas) day', day: on(12, 25) },
  { names: '(?:christmas|xmas)', day: on(12, 25), weak: true },
  { names: "boxing day|(?:st\\.? |saint )stephen[’']?s day", day: on(12, 26) },
]

const compiled = holidays.map((holiday) => ({ ...holiday, shape: new RegExp(`^(?:${holiday.names})$`, 'i') }))

function holidayOf(name: string): Holiday | null {
  const plain = name.replace(/\s+/g, ' ')
  return compiled.find(({ shape }) => shape.test(plain)) ?? null
}

/** Gregorian Easter (Meeus, Jones and Butcher). */
export function easter(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451)
  const count = epact + sunday - 7 * late + 114
  return dayOf(year, Math.floor(count / 31), (count % 31) + 1)
}

/** Friday to Sunday around a day, and on to the day itself where it lies beside them (Memorial Day, Thanksgiving). */
export function weekendAround(day: Day): ClosedSpan {
  const friday = onOrAfter(day - 4, 5)
  const near = day - friday
  if (near < 0) return days(day, friday + 2)
  return days(friday, Math.max(friday + 2, near <= 3 ? day : friday + 2))
}

function pickYear(inYear: (year: number) => ClosedSpan, which: string, year: number | null): Meaning {
  return (context) => {
    if (year !== null) return inYear(year)
    const { anchor } = context
    if (which === '' || which === 'this' || anchor === null) return inFittingYear(inYear)(context)
    const first = dateOf(anchor).year
    const spans = [-1, 0, 1].map((offset) => inYear(first + offset))
    if (which === 'last') return spans.findLast((span) => span.to < anchor) ?? null
    return spans.find((span) => span.from > anchor) ?? null
  }
}

const names = holidays.map((holiday) => holiday.names).join('|')
const starts = [
  'new',
  'martin',
  'mlk',
  'groundhog',
  'super',
  'saint',
  'st',
  'valentine',
  'valentines',
  'president',
  'presidents',
  'mardi',
  'april',
  'good',
  'easter',
  'earth',
  'anzac',
  'australia',
  'canada',
  'cinco',
  'star',
  'mother',
  'mothers',
  'memorial',
  'juneteenth',
  'father',
  'fathers',
  'independence',
  'fourth',
  'bastille',
  'labor',
  'labour',
  'columbus',
  'indigenous',
  'halloween',
  'hallowe',
  'guy',
  'bonfire',
  'veterans',
  'remembrance',
  'armistice',
  'thanksgiving',
  'black',
  'cyber',
  'christmas',
  'xmas',
  'boxing',
  '#',
  'this',
  'last',
  'next',
  'the',
] as const

export const holiday: Parser = {
  id: 'holiday',
  says: 'A holiday, computed for its year, or the weekend around it.',
  starts,
  pattern: `(?:(?<which>this|last|next)(?: coming)? )?(?<name>${names})(?<weekend>(?: day)? weekend)?(?:,? {year}| {shortYear}| (?:of )?(?<later>this|next|last) year)?`,
  read: ({ group }) => {
    const found = holidayOf(group('name'))
    if (found === null || !/[A-Z0-9]/.test(group('name')[0] ?? '')) return null
    const short = group('shortYear')
    const year =
      group('year') !== '' ? Number(group('year')) : short === '' ? null : 2000 + Number(short.slice(1))
    const weekend = group('weekend') !== ''
    const inYear = (at: number) => {
      const day = found.day(at)
      return weekend ? weekendAround(day) : days(day, day)
    }
    const which = group('which').toLowerCase()
    const later = group('later').toLowerCase()
    const sure = !found.weak || year !== null || weekend || later !== '' || which !== ''
    const meaning: Meaning =
      later === ''
        ? pickYear(inYear, which, year)
        : ({ anchor }) =>
            anchor === null
              ? null
              : inYear(dateOf(anchor).year + (later === 'next' ? 1 : later === 'last' ? -1 : 0))
    return { kind: 'date', form: 'day', meaning, sure, yearless: year === null }
  },
  support: [
    {
      before:
        '(?:on|by|until|till|since|before|after|around|at|over|through|this|next|last|come|during|time for|ready for|due|(?:slip|slips|slipped|moved?|moves|pushed|shifted|bumped|delayed|back|bounced|brought forward) (?:to|from)) ',
      after:
        "(?![’']s)(?! (?:[A-Z]|(?:special|movie|film|episode|classic|carol|tree|party|eve|franchise|reboot|series|sequel|specials|movies|films|episodes|parade|themed|music|song|songs|album|star|stars|director)\\b))",
    },
  ],
  examples: [
    { text: 'It was to open on Christmas Day 2025.', yields: ['Christmas Day 2025 = 2025-12-25'] },
    { text: 'It opens at Easter.', published: '2025-02-05', yields: ['Easter = 2025-04-20'] },
    {
      text: 'It opens over Memorial Day weekend.',
      published: '2025-02-21',
      yields: ['Memorial Day weekend = 2025-05-23/2025-05-26'],
    },
    {
      text: 'The sequel to Halloween beat Independence Day and A Christmas Carol.',
      published: '2025-02-21',
      yields: [],
    },
  ],
}

export const weekOfDay: Parser = {
  id: 'week-of-day',
  says: 'The week or weekend around a day: "the weekend of July 4", "the week of June 9".',
  starts: ['the', 'week', 'weekend'],
  pattern:
    '(?:the )?(?<unit>week|weekend) of (?:{anyWeekday},? )?(?:{month} {day}|{monthDay:day} {secondMonth:month})(?:(?:,| of)? {year})?',
  read: ({ group }) => {
    const month = monthOf(group('month') + group('secondMonth'))
    const day = Number.parseInt(group('day') + group('monthDay'), 10)
    if (month === null) return null
    const year = group('year') === '' ? null : Number(group('year'))
    const weekend = group('unit').toLowerCase() === 'weekend'
    const inYear = (at: number) => {
      const date = calendarDay(at, month, day)
      return date === null ? null : weekend ? weekendAround(date.from) : weekAround(date.from)
    }
    return {
      kind: 'date',
      form: weekend ? 'weekend' : 'week',
      meaning: (context) => inFittingYear(inYear)(year === null ? context : { ...context, year }),
    }
  },
  examples: [
    {
      text: 'It opens the weekend of July 4.',
      published: '2025-02-05',
      yields: ['the weekend of July 4 = 2025-07-04/2025-07-06'],
    },
    {
      text: 'It films the week of June 9.',
      published: '2025-02-05',
      yields: ['the week of June 9 = 2025-06-09/2025-06-15'],
    },
  ],
}

export const theHolidays: Parser = {
  id: 'the-holidays',
  says: 'The holidays, or the holiday season: November and December.',
  starts: ['the', 'this', 'holiday', 'next', 'last'],
  pattern:
    '(?:(?:the|this|next|last) )?holiday (?:season|period|corridor)(?:(?: of| in)? {year})?|(?:this|next|last|the) holidays(?! in)',
  read: ({ group }) => {
    const year = group('year') === '' ? null : Number(group('year'))
    return { kind: 'date', form: 'span', meaning: pickYear((at) => months(at, 11, 2), '', year) }
  },
  support: [
    { before: '(?:in|for|over|during|by|until|before|after|around|at|through) ' },
    { words: '(?:this|next|last) .+' },
  ],
  examples: [
    {
      text: 'It returns for the holidays.',
      published: '2025-09-05',
      yields: ['the holidays = 2025-11/2025-12'],
    },
  ],
}
