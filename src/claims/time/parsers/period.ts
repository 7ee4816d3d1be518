import { addMonths, type Day, dateOf } from '../day.ts'
import { readUnit, type Unit } from '../lexicon.ts'
import { type Context, type Meaning, mentionedFrom } from '../meaning.ts'
import type { Parser } from '../parser.ts'
import { type ClosedSpan, century, days, decade, months, weekAround, weekendOf, years } from '../span.ts'

export type Period = Exclude<Unit, 'night' | 'fortnight'> | 'weekend'

/** The week, month, year … that lies so many of its kind after the one around a day. */
export function periodAround(day: Day, period: Period, offset: number): ClosedSpan {
  const { year, month } = dateOf(day)
  switch (period) {
    case 'day':
      return days(day + offset, day + offset)
    case 'week':
      return weekAround(day + 7 * offset)
    case 'weekend':
      return weekendOf(weekAround(day + 7 * offset))
    case 'month': {
      const at = dateOf(addMonths(day, offset))
      return months(at.year, at.month, 1)
    }
    case 'quarter':
      return months(year, Math.floor((month - 1) / 3) * 3 + 1 + 3 * offset, 3)
    case 'year':
      return years(year + offset, year + offset)
    case 'decade':
      return decade((Math.floor(year / 10) + offset) * 10)
    case 'century':
      return century((Math.floor(year / 100) + offset) * 100)
  }
}

function readPeriod(word: string): Period | null {
  if (/^weekends?$/i.test(word)) return 'weekend'
  const unit = readUnit(word)
  return unit === 'night' || unit === 'fortnight' ? null : unit
}

/** How far the word points, and whether from what was last mentioned. */
function pointing(word: string): { readonly offset: number; readonly mentioned: boolean } {
  const text = word.toLowerCase().replace(/\s+/g, ' ')
  if (/^(?:that|that same|the same|same)$/.test(text)) return { offset: 0, mentioned: true }
  if (/following|subsequent/.test(text) || text === 'the next') return { offset: 1, mentioned: true }
  if (/preceding|previous|prior/.test(text)) return { offset: -1, mentioned: true }
  if (/next|coming/.test(text)) return { offset: 1, mentioned: false }
  return { offset: /last|past/.test(text) ? -1 : 0, mentioned: false }
}

function relative(period: Period, word: string): Meaning {
  const { offset, mentioned } = pointing(word)
  return (context: Context) => {
    const before = period === 'day' ? context.mentionedDay : mentionedFrom(context)
    const from = mentioned ? before : context.anchor
    if (from === null) return null
    if (period === 'weekend' && offset === 0) return weekendNear(from, context)
    return periodAround(from, period, offset)
  }
}

/** "This weekend" on a Monday, of the past, is the one just gone. */
function weekendNear(day: Day, context: Context): ClosedSpan {
  const weekend = periodAround(day, 'weekend', 0)
  return context.tense() === 'past' && weekend.from > day ? periodAround(day, 'weekend', -1) : weekend
}

export const period: Parser = {
  id: 'period',
  says: 'This, last or next day, week, weekend, month, quarter, year, decade; or the same, following or previous one, counted from the date mentioned before.',
  starts: ['this', 'last', 'next', 'the', 'that', 'same', 'following'],
  pattern:
    "(?<which>this(?: coming| past)?|last|next|the (?:following|next|previous|preceding|prior|subsequent|same|coming|past|very next|very same)|following|that(?: same)?|same) (?<period>day|week|weekend|month|quarter|year|decade|century)(?!-[a-z])(?!(?:s|[’']s) (?:old|worth))",
  read: ({ group, text }) => {
    const unit = readPeriod(group('period'))
    // "That day", "last year": but "last decade's", "this day" are as good; only "the past year" is a duration.
    if (unit === null || /^the (?:past|coming)/i.test(text)) return null
    if (/^(?:this|last|next) day/i.test(text) || /^that week(?:end)? [A-Z]/.test(text)) return null
    return { kind: 'date', form: unit, meaning: relative(unit, group('which')) }
  },
  examples: [
    { text: 'Filming begins next month.', published: '2019-03-12', yields: ['next month = 2019-04'] },
    {
      text: 'Channel 4 ordered it last week.',
      published: '2020-01-17',
      yields: ['last week = 2020-01-06/2020-01-12'],
    },
    {
      text: 'Next weekend brings a remake.',
      published: '2024-03-10',
      yields: ['Next weekend = 2024-03-15/2024-03-17'],
    },
    {
      text: 'It ended in 2018 and was revived the following year.',
      yields: ['2018 = 2018', 'the following year = 2019'],
    },
    {
      text: 'It was due on May 3, then in June. On the same day they met.',
      published: '2024-05-06',
      yields: ['May 3 = 2024-05-03', 'June = 2024-06', 'the same day = 2024-05-03'],
    },
    { text: 'The following year is anyone’s guess.', yields: [] },
  ],
}

export const periodBeforeLast: Parser = {
  id: 'period-before-last',
  says: 'The week, month or year before last or after next.',
  starts: ['the'],
  pattern: 'the (?<period>week|weekend|month|year|decade) (?<way>before last|after next)',
  read: ({ group }) => {
    const unit = readPeriod(group('period'))
    const offset = group('way').toLowerCase().startsWith('before') ? -2 : 2
    if (unit === null) return null
    return {
      kind: 'date',
      form: unit,
      meaning: ({ anchor }) => (anchor === null ? null : periodAround(anchor, unit, offset)),
    }
  },
  examples: [
    {
      text: 'He was on set the week before last.',
      published: '2025-11-05',
      yields: ['the week before last = 2025-10-20/2025-10-26'],
    },
  ],
}

/** "The year" and its like date something only as part of a larger phrase ("the end of the year") or with "over". */
export const thePeriod: Parser = {
  id: 'the-period',
  says: 'The week, month, year or decade that is running, where only a part of it is meant: "the end of the year".',
  starts: ['the', 'year', 'year-end', 'month'],
  pattern: "the (?<period>week|weekend|month|quarter|year|decade|century|season)(?![’'-])",
  read: ({ group }) => {
    const unit = readPeriod(group('period'))
    return unit === null ? null : { kind: 'date', form: unit, meaning: relative(unit, 'this') }
  },
  support: [{ before: '(?:over|of|at|during|for) ', words: 'the weekend', after: '(?! of)' }],
  examples: [
    {
      text: 'It will stream by the end of the year.',
      published: '2015-08-05',
      yields: ['by the end of the year = ../2015-12'],
    },
    {
      text: 'It made $3 million over the weekend.',
      published: '2024-03-11',
      yields: ['the weekend = 2024-03-08/2024-03-10'],
    },
    { text: 'It is the film of the year.', published: '2024-03-11', yields: [] },
  ],
}
