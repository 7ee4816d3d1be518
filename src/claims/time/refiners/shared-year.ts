import { dateOf } from '../day.ts'
import type { Context } from '../meaning.ts'
import { type DatedMention, isDate, type Mention } from '../mention.ts'
import type { Refiner } from '../refiner.ts'

/** A context that knows nothing: what means something in it says its own year. */
const nowhere: Context = {
  anchor: null,
  tense: () => null,
  mentioned: null,
  mentionedDay: null,
  year: null,
  weekday: null,
  narrative: false,
}

/** The year that a phrase says itself; null where it takes it from elsewhere. */
export function saidYear(mention: DatedMention): number | null {
  const span = mention.meaning(nowhere)
  return span === null || span.from === null ? null : dateOf(span.from).year
}

const listed = /^(?:,|,? and|,? or| ?&| ?\/) ?$/

function shareYear(mentions: readonly Mention[], text: string): readonly Mention[] {
  const result = [...mentions]
  for (let at = result.length - 2; at >= 0; at--) {
    const [mention, next] = [result[at], result[at + 1]]
    if (!isDate(mention) || !isDate(next) || !mention.yearless || next.yearless) continue
    if (mention.form !== next.form || !listed.test(text.slice(mention.end, next.start))) continue
    const year = saidYear(next)
    if (year === null) continue
    result[at] = {
      ...mention,
      yearless: false,
      sure: true,
      meaning: (context) => mention.meaning({ ...context, year }),
      rules: [...mention.rules, 'shared-year'],
    }
  }
  return result
}

export const sharedYear: Refiner = {
  id: 'shared-year',
  says: 'Dates in a list share the year of the last: "May 3 and June 4, 2025".',
  refine: shareYear,
  examples: [
    {
      text: 'Two parts, on May 3 and June 4, 2025.',
      yields: ['May 3 = 2025-05-03', 'June 4, 2025 = 2025-06-04'],
    },
    {
      text: 'It shot in March, April and May 2023.',
      yields: ['March = 2023-03', 'April = 2023-04', 'May 2023 = 2023-05'],
    },
  ],
}
