import { dateOf } from '../day.ts'
import { fixed } from '../meaning.ts'
import type { Parser } from '../parser.ts'
import { years } from '../span.ts'

/** The year before 1 is EDTF's 0000, so that 241 BC is -0240. */
export const oldYear: Parser = {
  id: 'old-year',
  says: 'A year with its era: "241 BC", "AD 79".',
  starts: ['#', 'ad'],
  pattern:
    '(?<year>\\d{1,4})(?<decade>s)? (?:(?<before>BCE?|B\\.C\\.(?:E\\.)?)|AD|A\\.D\\.|CE)|AD (?<late>\\d{1,4})',
  read: ({ text, group }) => {
    if (/ (?:bc|bce|ad|ce)$/.test(text)) return null
    const number = Number(group('year') + group('late'))
    if (number < 1) return null
    if (group('before') === '') return { kind: 'date', form: 'year', meaning: fixed(years(number, number)) }
    const span = group('decade') === '' ? years(1 - number, 1 - number) : years(-8 - number, 1 - number)
    return { kind: 'date', form: group('decade') === '' ? 'year' : 'decade', meaning: fixed(span) }
  },
  examples: [
    { text: 'The play is set in 241 BC and AD 79.', yields: ['241 BC = -0240', 'AD 79 = 0079'] },
    { text: 'The 3 ad breaks.', yields: [] },
  ],
}

export const shortYear: Parser = {
  id: 'short-year',
  says: 'A year of two figures after an apostrophe: "in ’89".',
  starts: ['#'],
  pattern: "(?<=['’‘])(?<figures>\\d\\d)(?![’']?s|\\d|[-–]\\d)",
  read: ({ group }) => {
    const figures = Number(group('figures'))
    return {
      kind: 'date',
      form: 'year',
      meaning: ({ anchor, narrative }) => {
        const told = narrative && anchor !== null ? Math.floor(dateOf(anchor).year / 100) * 100 : null
        const year = figures + (told ?? (figures > 30 ? 1900 : 2000))
        return years(year, year)
      },
    }
  },
  support: [
    { before: "(?:in|since|by|of|until|from|back in|early|late|mid)[ -]['’‘]", after: "(?![\\w’'])" },
  ],
  examples: [
    { text: 'They met in ’89.', yields: ['’89 = 1989'] },
    { text: 'Route 66 and 99 more.', yields: [] },
  ],
}
