import { shortWeekdayNames, weekdayNames } from '../lexicon.ts'
import { isDate, type Mention, place } from '../mention.ts'
import { compileBefore } from '../pattern.ts'
import type { Refiner } from '../refiner.ts'
import { takeBefore } from './prefix.ts'

const weekdayBefore = takeBefore(
  'beside-weekday',
  compileBefore('{anyWeekday}(?: (?:morning|afternoon|evening|night))?,?(?: the)? '),
  (mention, match) => {
    const name = match.groups?.anyWeekday?.toLowerCase().replace('.', '') ?? ''
    const weekday = weekdayNames.get(name) ?? shortWeekdayNames.get(name)
    if (mention.form !== 'day' || weekday === undefined) return null
    return { meaning: (context) => mention.meaning({ ...context, weekday }), yearless: false }
  },
)

/** "Monday (October 23)": the weekday says which year, the date which Monday. */
function weekdayThenDay(mentions: readonly Mention[], text: string): readonly Mention[] {
  let result = mentions
  for (const [at, mention] of mentions.entries()) {
    const next = mentions[at + 1]
    if (!isDate(mention) || !isDate(next) || mention.weekday === null || next.form !== 'day') continue
    if (text.slice(mention.end, next.start) !== ' (' || text.charAt(next.end) !== ')') continue
    const { weekday } = mention
    result = place(result, {
      ...next,
      start: mention.start,
      end: next.end + 1,
      meaning: (context) => next.meaning({ ...context, weekday }),
      yearless: false,
      rules: [...next.rules, 'beside-weekday'],
    })
  }
  return result
}

export const besideWeekday: Refiner = {
  id: 'beside-weekday',
  says: 'A weekday beside a date belongs to it, and tells its year where none is said.',
  refine: (mentions, text) => weekdayThenDay(weekdayBefore(mentions, text), text),
  examples: [
    { text: 'It opens Friday, May 3, 2024.', yields: ['Friday, May 3, 2024 = 2024-05-03'] },
    { text: 'It opens on Fri. May 3.', published: '2022-02-02', yields: ['Fri. May 3 = 2024-05-03'] },
    {
      text: 'On Monday (October 23) she comes home.',
      published: '2023-10-16',
      yields: ['Monday (October 23) = 2023-10-23'],
    },
  ],
}
