import { monthOf } from '../calendar-words.ts'
import { dateOf, dayOf, daysInMonth } from '../day.ts'
import { readOrdinal, weekdayNames } from '../lexicon.ts'
import { inFittingYear } from '../meaning.ts'
import type { Parser } from '../parser.ts'
import { type ClosedSpan, days } from '../span.ts'
import { ordinalWords } from '../starts.ts'
import { onOrAfter, onOrBefore } from '../weekdays.ts'

/** "The first Friday of May", "the last week of September", "the third weekend in June". */
export const nthOfMonth: Parser = {
  id: 'nth-of-month',
  says: 'A weekday, week or weekend counted within a month.',
  starts: ['the', ...ordinalWords],
  pattern:
    '(?:the )?(?<which>{ordinal}|last|final) (?:{weekday}|(?<unit>week|weekend|day)) (?:of|in) {month}(?:(?:,| of)? {year})?',
  read: ({ group, text }) => {
    const month = monthOf(group('month'))
    const count = /last|final/i.test(group('which')) ? -1 : readOrdinal(group('which'))
    const weekday = weekdayNames.get(group('weekday').toLowerCase())
    if (month === null || count === null || count > 31 || / (?:may|march)\b/.test(text)) return null
    const inYear = (year: number) => nth(year, month, count, weekday ?? group('unit').toLowerCase())
    const year = group('year') === '' ? null : Number(group('year'))
    return {
      kind: 'date',
      form: 'span',
      meaning: (context) => inFittingYear(inYear)(year === null ? context : { ...context, year }),
    }
  },
  examples: [
    {
      text: 'It opens on the first Friday of May 2025.',
      yields: ['the first Friday of May 2025 = 2025-05-02'],
    },
    {
      text: 'Filming ended in the last week of September.',
      published: '2024-11-01',
      yields: ['the last week of September = 2024-09-24/2024-09-30'],
    },
  ],
}

function nth(year: number, month: number, count: number, what: number | string): ClosedSpan | null {
  const first = dayOf(year, month, 1)
  const last = dayOf(year, month, daysInMonth(year, month))
  if (what === 'day') return inside(count < 0 ? last : first + count - 1, 0, month)
  if (what === 'week') return inside(count < 0 ? last - 6 : first + 7 * (count - 1), 6, month)
  const weekday = typeof what === 'number' ? what : 5
  const day =
    count < 0
      ? onOrBefore(last - (what === 'weekend' ? 2 : 0), weekday)
      : onOrAfter(first, weekday) + 7 * (count - 1)
  return inside(day, what === 'weekend' ? 2 : 0, month)
}

function inside(from: number, more: number, month: number): ClosedSpan | null {
  return dateOf(from).month === month ? days(from, from + more) : null
}
