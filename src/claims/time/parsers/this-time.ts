import { addMonths, dateOf } from '../day.ts'
import type { Parser } from '../parser.ts'
import { approximately, months } from '../span.ts'

export const thisTime: Parser = {
  id: 'this-time',
  says: '"This time last year": about the story’s month, a year away.',
  starts: ['this'],
  pattern: 'this time (?<which>last|next) year',
  read: ({ group }) => ({
    kind: 'date',
    form: 'month',
    meaning: ({ anchor }) => {
      if (anchor === null) return null
      const { year, month } = dateOf(addMonths(anchor, group('which').toLowerCase() === 'next' ? 12 : -12))
      return approximately(months(year, month, 1))
    },
  }),
  examples: [
    {
      text: 'It premiered this time last year.',
      published: '2023-01-12',
      yields: ['this time last year = 2022-01~'],
    },
  ],
}
