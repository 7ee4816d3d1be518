import { weekdayNames } from '../lexicon.ts'
import type { Parser } from '../parser.ts'
import { weekdayWords } from '../starts.ts'

export const weekdays: Parser = {
  id: 'weekdays',
  says: 'A weekday that recurs: "Mondays", "every Friday". Written as TIMEX3 does, since EDTF has no sets: XXXX-WXX-1.',
  starts: ['every', 'each', ...weekdayWords.map((word) => `${word}s`)],
  pattern:
    "(?:(?:every|each)(?: other)? {weekday}(?: (?:night|morning|evening|afternoon))?|{plural:weekday}s(?: nights?)?)(?![’'])",
  read: ({ group, text }) => {
    const number = weekdayNames.get((group('weekday') + group('plural')).toLowerCase())
    return number === undefined || /^[a-z]+days$/.test(text)
      ? null
      : { kind: 'set', edtf: `XXXX-WXX-${number}` }
  },
  examples: [
    {
      text: 'It airs Mondays and every Friday.',
      yields: ['Mondays = XXXX-WXX-1', 'every Friday = XXXX-WXX-5'],
    },
  ],
}

const periods: ReadonlyMap<string, string> = new Map([
  ['daily', 'P1D'],
  ['day', 'P1D'],
  ['weekday', 'P1D'],
  ['night', 'P1D'],
  ['nightly', 'P1D'],
  ['weekly', 'P1W'],
  ['week', 'P1W'],
  ['weekend', 'P1W'],
  ['monthly', 'P1M'],
  ['month', 'P1M'],
  ['yearly', 'P1Y'],
  ['annually', 'P1Y'],
  ['year', 'P1Y'],
])

export const everyPeriod: Parser = {
  id: 'every-period',
  says: 'Something that recurs every day, week, month or year, as an ISO 8601 duration.',
  starts: ['every', 'each', 'daily', 'weekly', 'monthly', 'nightly', 'yearly', 'annually'],
  pattern:
    '(?:(?:every|each) (?<unit>day|weekday|night|week|weekend|month|year)|(?<word>daily|nightly|weekly|monthly|yearly|annually))(?!-)',
  read: ({ group, text }) => {
    const edtf = periods.get((group('unit') + group('word')).toLowerCase())
    return edtf === undefined || /^[A-Z][a-z]+$/.test(text) ? null : { kind: 'set', edtf }
  },
  examples: [
    { text: 'The rest will follow monthly.', yields: ['monthly = P1M'] },
    { text: 'She writes for Weekly Lantern.', yields: [] },
  ],
}
