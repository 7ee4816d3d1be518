import { shortWeekdayNames, weekdayNames } from '../lexicon.ts'
import { inFittingYear } from '../meaning.ts'
import type { Parser } from '../parser.ts'
import { calendarDay } from '../span.ts'
import { anyWeekdayWords } from '../starts.ts'

export const weekdaySlash: Parser = {
  id: 'weekday-slash',
  says: 'A weekday with month and day in figures, as listings have it: "Mon 11/20".',
  starts: anyWeekdayWords,
  pattern:
    '{anyWeekday}(?: ?{dash} ?{end:anyWeekday})?,? \\(?(?<month>1[0-2]|0?[1-9])/(?<date>3[01]|[12]\\d|0?[1-9])(?:[-–](?<last>3[01]|[12]\\d|0?[1-9]))?\\)?(?![/\\d])',
  read: ({ group }) => {
    const name = group('anyWeekday').toLowerCase().replace('.', '')
    const weekday = weekdayNames.get(name) ?? shortWeekdayNames.get(name) ?? null
    const [month, date] = [Number(group('month')), Number(group('date'))]
    const last = group('last') === '' ? date : Number(group('last'))
    if (last < date) return null
    const meaning = inFittingYear((year) => {
      const from = calendarDay(year, month, date)
      const to = calendarDay(year, month, last)
      return from && to && { ...from, to: to.to }
    })
    return {
      kind: 'date',
      form: last === date ? 'day' : 'span',
      meaning: (context) => meaning({ ...context, weekday }),
    }
  },
  examples: [
    { text: 'Mon 11/20 | A new play', published: '2017-11-18', yields: ['Mon 11/20 = 2017-11-20'] },
    {
      text: 'Sat–Sun 11/25–26 | Two nights',
      published: '2017-11-18',
      yields: ['Sat–Sun 11/25–26 = 2017-11-25/2017-11-26'],
    },
    { text: 'The score was 11/20.', published: '2017-11-18', yields: [] },
  ],
}
