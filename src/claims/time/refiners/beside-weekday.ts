import { shortWeekdayNames, weekdayNames } from '../lexicon.ts'
import { isDate, type Mention } from '../mention.ts'
import type { Refiner } from '../refiner.ts'
import { takeBefore } from './take.ts'

const weekdayBefore = takeBefore(
  'beside-weekday',
  '{anyWeekday}(?: (?:morning|afternoon|evening|night))?,?(?: the)? ',
  (mention, match) => {
    const name = match.groups?.anyWeekday?.toLowerCase().replace('.', '') ?? ''
    const weekday = weekdayNames.get(name) ?? shortWeekdayNames.get(name)
    const days =
      mention.form === 'day' || mention.rules[0] === 'day-month' || mention.rules[0] === 'month-day'
    if (!days || weekday === undefined) return null
    return { meaning: (context) => mention.meaning({ ...context, weekday }), yearless: false }
  },
)

/** "Monday (October 23)": the weekday says which year, the date which Monday. */
function weekdayThenDay(mentions: readonly Mention[], text: string): readonly Mention[] {
  const result: Mention[] = []
  for (const mention of mentions) {
    const last = result.at(-1)
    const joined = last === undefined ? null : dayInBrackets(last, mention, text)
    if (joined === null) result.push(mention)
    else result[result.length - 1] = joined
  }
  return result
}

function dayInBrackets(first: Mention, second: Mention, text: string): Mention | null {
  const { weekday } = first
  if (weekday === null || !isDate(second) || second.form !== 'day') return null
  if (text.slice(first.end, second.start) !== ' (' || text.charAt(second.end) !== ')') return null
  return {
    ...second,
    start: first.start,
    end: second.end + 1,
    meaning: (context) => second.meaning({ ...context, weekday }),
    yearless: false,
    rules: [...second.rules, 'beside-weekday'],
  }
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
