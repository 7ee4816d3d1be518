import { shortWeekdayNames, weekdayNames } from '../lexicon.ts'
import { inFittingYear } from '../meaning.ts'
import type { Parser } from '../parser.ts'
import { calendarDay } from '../span.ts'
import { anyWeekdayWords } from '../starts.ts'

export const weekdaySlash: Parser = {
  id: 'weekday-slash',
  says: 'A weekday with month and day in figures, as listings have it: "Mon 11/20".',
  starts: anyWeekdayWords,
  pattern: '{anyWeekday},? \\(?(?<month>1[0-2]|0?[1-9])/(?<date>3[01]|[12]\\d|0?[1-9])\\)?(?![/\\d])',
  read: ({ group }) => {
    const name = group('anyWeekday').toLowerCase().replace('.', '')
    const weekday = weekdayNames.get(name) ?? shortWeekdayNames.get(name) ?? null
    const meaning = inFittingYear((year) => calendarDay(year, Number(group('month')), Number(group('date'))))
    return { kind: 'date', form: 'day', meaning: (context) => meaning({ ...context, weekday }) }
  },
  examples: [
    { text: 'Mon 11/20 | A new play', published: '2017-11-18', yields: ['Mon 11/20 = 2017-11-20'] },
    { text: 'The score was 11/20.', published: '2017-11-18', yields: [] },
  ],
}
