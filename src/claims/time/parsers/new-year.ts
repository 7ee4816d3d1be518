import { dateOf, dayOf } from '../day.ts'
import type { Parser } from '../parser.ts'
import { days, months, years } from '../span.ts'

export const newYear: Parser = {
  id: 'new-year',
  says: '"The new year": the year ahead, or the one just begun.',
  starts: ['the'],
  pattern: "the new year(?![’'])",
  read: () => ({
    kind: 'date',
    form: 'year',
    meaning: ({ anchor }) => {
      if (anchor === null) return null
      const { year, month } = dateOf(anchor)
      return month <= 2 ? years(year, year) : years(year + 1, year + 1)
    },
  }),
  support: [{ before: '(?:in|into|until|by|of|for|before|after|early in) ' }],
  examples: [
    { text: 'Filming resumes in the new year.', published: '2024-11-01', yields: ['the new year = 2025'] },
  ],
}

export const yearsEnd: Parser = {
  id: 'years-end',
  says: '"Year’s end", "month’s end", "mid-year", each of the running one.',
  starts: ['year', 'the', 'month', 'this', 'midyear', 'mid', 'summer', 'season'],
  pattern: "(?:the |this )?(?<unit>year|month)(?:[’']s[ -]end|-end| end)|mid-?year",
  read: ({ group, text }) => ({
    kind: 'date',
    form: 'month',
    meaning: ({ anchor }) => {
      if (anchor === null) return null
      const { year, month } = dateOf(anchor)
      if (/^mid/i.test(text)) return months(year, 5, 4)
      if (group('unit').toLowerCase() === 'year') return months(year, 12, 1)
      const last = dayOf(year, month + 1, 1) - 1
      return days(last, last)
    },
  }),
  support: [{ before: '(?:by|before|at|until|around|through|in) ' }],
  examples: [
    { text: "It will wrap by year's end.", published: '2024-06-01', yields: ["by year's end = ../2024-12"] },
  ],
}
