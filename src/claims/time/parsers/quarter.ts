import { dateOf } from '../day.ts'
import { readOrdinal } from '../lexicon.ts'
import { inFittingYear } from '../meaning.ts'
import type { Parser } from '../parser.ts'
import { months } from '../span.ts'

/** The period's number within the year that is said, or the anchor's. */
export const quarter: Parser = {
  id: 'quarter',
  says: 'A quarter or half of a year, as business writes it: "Q3 2025", "3Q 2025", "H1 2026".',
  starts: ['q', 'h', '#'],
  pattern:
    '(?:(?<letter>[QH])(?<number>[1-4])|(?<before>[1-4])(?<after>[QH]))(?:(?:,| of|/)? ?{year}| {shortYear})?',
  read: ({ group, text }) => {
    if (/[qh]/.test(text)) return null
    const letter = group('letter') + group('after')
    const number = Number(group('number') + group('before'))
    const length = letter === 'Q' ? 3 : 6
    if (number * length > 12) return null
    const year =
      group('year') === ''
        ? group('shortYear') === ''
          ? null
          : 2000 + Number(group('shortYear').slice(1))
        : Number(group('year'))
    return {
      kind: 'date',
      form: 'quarter',
      meaning: (context) =>
        inFittingYear((at) => months(at, (number - 1) * length + 1, length))(
          year === null ? context : { ...context, year },
        ),
    }
  },
  support: [
    { before: '(?:in|by|for|during|until|since|to|of|late|early|from|a|its)[ -]' },
    { words: '.+\\d{4}' },
  ],
  examples: [
    { text: 'The launch is planned for Q3 2025.', yields: ['Q3 2025 = 2025-07/2025-09'] },
    { text: 'Expect it in H1 2026.', yields: ['H1 2026 = 2026-01/2026-06'] },
    { text: 'Filming starts in Q4.', published: '2025-02-01', yields: ['Q4 = 2025-10/2025-12'] },
    { text: 'Q2 is the name of the robot.', published: '2025-02-01', yields: [] },
  ],
}

export const quarterOf: Parser = {
  id: 'quarter-of',
  says: 'A quarter in words: "the fourth quarter of 2025", "the third quarter".',
  starts: ['first', 'second', 'third', 'fourth', '#'],
  pattern: '{ordinal} quarter(?:,? (?:of|in) (?:{year}|(?<which>this|next|last) year)|,? {bare:year})?',
  read: ({ group }) => {
    const number = readOrdinal(group('ordinal'))
    if (number === null || number > 4) return null
    const said = group('year') + group('bare')
    const which = group('which').toLowerCase()
    const offset = which === 'next' ? 1 : which === 'last' ? -1 : which === 'this' ? 0 : null
    return {
      kind: 'date',
      form: 'quarter',
      meaning: (context) => {
        const { anchor } = context
        const relative = offset === null || anchor === null ? null : dateOf(anchor).year + offset
        const year = said === '' ? relative : Number(said)
        return inFittingYear((at) => months(at, number * 3 - 2, 3))(
          year === null ? context : { ...context, year },
        )
      },
    }
  },
  examples: [
    {
      text: 'Streaming starts in the fourth quarter of 2025.',
      yields: ['the fourth quarter of 2025 = 2025-10/2025-12'],
    },
    {
      text: 'It sold well in the third quarter.',
      published: '2025-11-01',
      yields: ['the third quarter = 2025-07/2025-09'],
    },
  ],
}
