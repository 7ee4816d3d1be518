import { dateOf } from '../day.ts'
import { type DatedMention, isDate, type Mention } from '../mention.ts'
import type { Refiner } from '../refiner.ts'

const link = /^(?: of|,? in|,)? $/

function joined(first: DatedMention, year: DatedMention): Mention {
  return {
    ...first,
    end: year.end,
    yearless: false,
    sure: true,
    meaning: (context) => {
      const from = year.meaning(context)?.from
      return from == null ? null : first.meaning({ ...context, year: dateOf(from).year })
    },
    rules: [...first.rules, 'of-year'],
  }
}

function joinYears(mentions: readonly Mention[], text: string): readonly Mention[] {
  const result: Mention[] = []
  for (const mention of mentions) {
    const last = result.at(-1)
    const fits =
      isDate(last) &&
      isDate(mention) &&
      last.yearless &&
      mention.form === 'year' &&
      link.test(text.slice(last.end, mention.start)) &&
      !/^\d\d?$/.test(text.slice(mention.start, mention.end))
    if (fits) result[result.length - 1] = joined(last, mention)
    else result.push(mention)
  }
  return result
}

export const ofYear: Refiner = {
  id: 'of-year',
  says: 'A date takes the year that stands after it in words: "June of this year", "spring of next year", "Christmas last year".',
  refine: joinYears,
  examples: [
    {
      text: 'It was shot in June of this year.',
      published: '2024-11-01',
      yields: ['June of this year = 2024-06'],
    },
    {
      text: 'It is due in the spring of next year.',
      published: '2024-11-01',
      yields: ['the spring of next year = 2025-21'],
    },
    { text: 'They met in August 480 BC.', yields: ['August 480 BC = -0479-08'] },
  ],
}
