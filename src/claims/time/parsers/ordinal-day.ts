import { dateOf } from '../day.ts'
import { fitting, mentionedFrom } from '../meaning.ts'
import type { Parser } from '../parser.ts'
import { type ClosedSpan, calendarDay } from '../span.ts'

/** The day in the month before, of and after a day. */
function around(day: number, date: number): ClosedSpan[] {
  const { year, month } = dateOf(day)
  const at = [
    month === 1 ? calendarDay(year - 1, 12, date) : calendarDay(year, month - 1, date),
    calendarDay(year, month, date),
    month === 12 ? calendarDay(year + 1, 1, date) : calendarDay(year, month + 1, date),
  ]
  return at.filter((span) => span !== null)
}

export const ordinalDay: Parser = {
  id: 'ordinal-day',
  says: 'A day of the month alone: the next one after the date mentioned before it, else the nearest in tense.',
  starts: ['the'],
  pattern:
    'the (?<date>3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)(?=[.,;:)!?]|$|\\n| (?:and|with|at|in|for|to|when|but|as|after|before|instead|on|by|via|because|that)\\b)',
  read: ({ group }) => ({
    kind: 'date',
    form: 'day',
    meaning: (context) => {
      const date = Number(group('date'))
      const { mentioned } = context
      const from =
        mentioned !== null && (mentioned.grain === 'day' || mentioned.grain === 'month')
          ? mentionedFrom(context)
          : null
      if (from !== null) return around(from, date).find((span) => span.from >= from) ?? null
      return context.anchor === null
        ? null
        : fitting(around(context.anchor, date), context.anchor, context.tense())
    },
  }),
  support: [{ before: '(?:on|until|till|by|from|since|before|after|to|through) ' }],
  examples: [
    {
      text: 'It opens in theaters on November 8 and everywhere else on the 27th.',
      published: '2019-08-30',
      yields: ['November 8 = 2019-11-08', 'the 27th = 2019-11-27'],
    },
    { text: 'It goes wider on the 26th.', published: '2022-08-07', yields: ['the 26th = 2022-08-26'] },
    { text: 'Stuck on the 13th floor after the 3rd season.', published: '2022-08-07', yields: [] },
  ],
}
