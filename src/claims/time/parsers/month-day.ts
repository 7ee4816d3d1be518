import { monthOf, yearOf } from '../calendar-words.ts'
import { inFittingYear } from '../meaning.ts'
import type { Parser } from '../parser.ts'
import { calendarDay } from '../span.ts'
import { monthWords } from '../starts.ts'

/** "June 3–9" is a stretch, "June 3" a day; both may lack the year, which the refiners or the context then give. */
export const monthDay: Parser = {
  id: 'month-day',
  says: 'A month with a day or a stretch of days after it, with or without the year.',
  starts: monthWords,
  pattern:
    '{month} (?:the )?{day}(?: ?(?:{dash}|to|through|thru) ?{last:day}(?! (?:{laterMonth:monthName})))?(?:(?:,|, of| of)? {year}| {shortYear})?',
  read: ({ text, group }) => {
    const month = monthOf(group('month'))
    const first = Number.parseInt(group('day'), 10)
    const last = group('last') === '' ? first : Number.parseInt(group('last'), 10)
    const year = yearOf(group('year'), group('shortYear'))
    if (/^[a-z]/.test(text) || month === null || last < first || calendarDay(2000, month, last) === null)
      return null
    const meaning = inFittingYear((fitting) => {
      const from = calendarDay(fitting, month, first)
      const to = calendarDay(fitting, month, last)
      return from && to && { ...from, to: to.to }
    })
    const form = last === first ? 'day' : 'span'
    if (year === null) return { kind: 'date', form, meaning, yearless: true }
    return { kind: 'date', form, meaning: (context) => meaning({ ...context, year }) }
  },
  examples: [
    { text: 'It opens May 3, 2024.', yields: ['May 3, 2024 = 2024-05-03'] },
    { text: 'It opens on October 7.', published: '2022-07-22', yields: ['October 7 = 2022-10-07'] },
    { text: 'It opened on October 7.', published: '2022-07-22', yields: ['October 7 = 2021-10-07'] },
    {
      text: 'The festival runs June 3–9.',
      published: '2025-02-05',
      yields: ['June 3–9 = 2025-06-03/2025-06-09'],
    },
    { text: 'You may 3 times ask.', published: '2025-02-05', yields: [] },
    { text: 'February 30 does not exist.', published: '2025-02-05', yields: [] },
  ],
}
