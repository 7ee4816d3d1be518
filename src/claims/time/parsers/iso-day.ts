import { fixed } from '../meaning.ts'
import type { Parser } from '../parser.ts'
import { calendarDay } from '../span.ts'

export const isoDay: Parser = {
  id: 'iso-day',
  says: 'A date in figures, year first.',
  starts: ['#'],
  pattern: '{year}-(?<month>0[1-9]|1[0-2])-(?<date>[0-3]\\d)',
  read: ({ group }) => ({
    kind: 'date',
    form: 'day',
    meaning: fixed(calendarDay(Number(group('year')), Number(group('month')), Number(group('date')))),
  }),
  examples: [
    { text: 'Doors open on 2024-05-03.', yields: ['2024-05-03 = 2024-05-03'] },
    { text: 'Part number 2024-13-03.', yields: [] },
  ],
}
