import { monthOf, yearOf } from '../calendar-words.ts'
import { fixed } from '../meaning.ts'
import type { Parser } from '../parser.ts'
import { months } from '../span.ts'
import { monthWords } from '../starts.ts'

export const monthYear: Parser = {
  id: 'month-year',
  says: 'A month with its year.',
  starts: monthWords,
  pattern: '{month}(?:(?:,| of|, of)? {year}| {shortYear})',
  read: ({ text, group }) => {
    const month = monthOf(group('month'))
    const year = yearOf(group('year'), group('shortYear'))
    if (month === null || year === null || /^(?:may|march|mar)\b/.test(text)) return null
    return { kind: 'date', form: 'month', meaning: fixed(months(year, month, 1)) }
  },
  examples: [
    { text: 'It premieres in April 2025.', yields: ['April 2025 = 2025-04'] },
    { text: 'It premieres Oct. 2025.', yields: ['Oct. 2025 = 2025-10'] },
    { text: 'Both return in May of 2026.', yields: ['May of 2026 = 2026-05'] },
    { text: 'They march 2000 strong.', yields: [] },
  ],
}
