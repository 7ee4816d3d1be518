import { fixed } from '../meaning.ts'
import type { Parser } from '../parser.ts'
import { calendarDay } from '../span.ts'

/** Month first, as in the United States, unless the first number can't be a month. */
export const slashDay: Parser = {
  id: 'slash-day',
  says: 'A date in figures with slashes or dots: month, day, year, or day first where the first number is no month.',
  starts: ['#'],
  pattern:
    '(?<first>\\d{1,2})(?<mark>[/.])(?<second>\\d{1,2})\\k<mark>(?<year>20\\d\\d|19\\d\\d|\\d\\d)(?![/.]\\d)',
  read: ({ group }) => {
    const short = group('year').length === 2
    const [first, second, written] = [Number(group('first')), Number(group('second')), Number(group('year'))]
    // Two figures are of this century: news doesn't write 1998 as 5/3/98, but titles do.
    if (short && written > 40) return null
    const year = short ? 2000 + written : written
    const day = first > 12 ? calendarDay(year, second, first) : calendarDay(year, first, second)
    return day && { kind: 'date', form: 'day', meaning: fixed(day) }
  },
  support: [{ before: '(?<!(?:version|build|release|update|patch|ios|firmware|v) ?)' }],
  examples: [
    { text: 'It is in theaters 10.24.25.', yields: ['10.24.25 = 2025-10-24'] },
    { text: 'Version 2.1.24 is out.', yields: [] },
    { text: 'Updated 5/3/24.', yields: ['5/3/24 = 2024-05-03'] },
    { text: 'Updated 23/5/2024.', yields: ['23/5/2024 = 2024-05-23'] },
    { text: 'A film called 11/22/63.', yields: [] },
    { text: 'It airs at 8/7c after 24/7 rehearsals.', yields: ['8/7c = T20:00'] },
  ],
}
