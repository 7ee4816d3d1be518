import { monthOf, yearOf } from '../calendar-words.ts'
import { inFittingYear } from '../meaning.ts'
import type { Parser } from '../parser.ts'
import { calendarDay } from '../span.ts'

export const dayMonth: Parser = {
  id: 'day-month',
  says: 'A day or a stretch of days with the month after it, with or without the year.',
  starts: ['#', 'the'],
  pattern:
    '(?:the )?{day}(?: ?(?:{dash}|to|through) ?(?:{anyWeekday},? )?{last:day})?(?: of)? {month}(?![a-z])(?! \\d{1,2}(?:,|st|nd|rd|th| |$))(?:(?:,|, of| of)? {year}| {shortYear})?',
  read: ({ text, group }) => {
    const month = monthOf(group('month'))
    const first = Number.parseInt(group('day'), 10)
    const last = group('last') === '' ? first : Number.parseInt(group('last'), 10)
    const year = yearOf(group('year'), group('shortYear'))
    if (month === null || /^[a-z]/.test(group('month'))) return null
    if (/ of /i.test(text) && !/\d(?:st|nd|rd|th)/i.test(text)) return null
    if (last < first || calendarDay(2000, month, last) === null) return null
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
    { text: 'It opens on 3 May 2024.', yields: ['3 May 2024 = 2024-05-03'] },
    { text: 'On 21 November he wrote that.', published: '2022-11-30', yields: ['21 November = 2022-11-21'] },
    {
      text: 'It ends on the 14th of September.',
      published: '2017-09-01',
      yields: ['the 14th of September = 2017-09-14'],
    },
    { text: 'The festival runs 3-9 June 2025.', yields: ['3-9 June 2025 = 2025-06-03/2025-06-09'] },
    { text: 'Season 2 March 5, 2025', yields: ['March 5, 2025 = 2025-03-05'] },
    { text: 'The 4 may return.', published: '2025-02-05', yields: [] },
  ],
}
