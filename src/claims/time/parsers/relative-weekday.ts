import { readQuantity, weekdayNames } from '../lexicon.ts'
import { oneDay } from '../meaning.ts'
import type { Parser } from '../parser.ts'
import { quantityWords, weekdayWords } from '../starts.ts'
import { onOrAfter, onOrBefore } from '../weekdays.ts'

export const relativeWeekday: Parser = {
  id: 'relative-weekday',
  says: 'A weekday with weeks added: "a week on Sunday", "two weeks from Friday", "Sunday week", "a week ago Friday".',
  starts: [...quantityWords, ...weekdayWords],
  pattern:
    '(?:(?:{fuzzy}|{number}) weeks? (?<way>on|from|this|next|after|ago(?: on| last)?) (?:{weekday}|(?<word>today|tomorrow|tonight))|{second:weekday} week(?![a-z-]))',
  read: ({ group }) => {
    const weekday = weekdayNames.get((group('weekday') + group('second')).toLowerCase())
    const weeks = group('second') === '' ? readQuantity(group('fuzzy') + group('number')) : { count: 1 }
    if (weeks === null || weeks.count > 12) return null
    const back = group('way').toLowerCase().startsWith('ago')
    return {
      kind: 'date',
      form: 'weekday',
      meaning: ({ anchor }) => {
        if (anchor === null) return null
        if (weekday === undefined)
          return oneDay(anchor + (group('word').toLowerCase() === 'tomorrow' ? 1 : 0) + 7 * weeks.count)
        if (back) return oneDay(onOrBefore(anchor - 1, weekday) - 7 * weeks.count)
        return oneDay(onOrAfter(anchor + 1, weekday) + 7 * weeks.count)
      },
    }
  },
  examples: [
    {
      text: "A week on Sunday she'll be back.",
      published: '2021-11-08',
      yields: ['A week on Sunday = 2021-11-21'],
    },
    {
      text: 'It opens two weeks from Friday.',
      published: '2024-05-15',
      yields: ['two weeks from Friday = 2024-05-31'],
    },
    { text: 'It is on Sunday week.', published: '2021-11-08', yields: ['Sunday week = 2021-11-21'] },
  ],
}
