import { readQuantity, readUnit } from '../lexicon.ts'
import type { Form } from '../parser.ts'
import { edgeOf, type Part, partOf } from '../part.ts'
import type { Refiner } from '../refiner.ts'
import { takeAfter, takeBefore } from './take.ts'

/** Days have no parts that a date could tell: "late Friday" is Friday. */
const periods: readonly Form[] = [
  'week',
  'weekend',
  'month',
  'season',
  'quarter',
  'year',
  'decade',
  'century',
  'span',
]

const partWords: readonly { readonly part: Part; readonly before: string; readonly after?: string }[] = [
  {
    part: 'early',
    before:
      "(?:the )?(?:very )?early(?: part of| in| on in| days of| weeks of| months of| to)?(?: the)?[ -]['’‘]?",
  },
  {
    part: 'mid',
    before:
      "(?:the )?(?:mid|(?:very )?middle of|halfway through|midway through|sometime mid)(?: the| in)?[ -]['’‘]?",
  },
  {
    part: 'late',
    before:
      "(?:the )?(?:very )?(?:late|later part of|latter part of|late part of|closing months of)(?: in)?(?: the)?[ -]['’‘]?",
  },
  { part: 'start', before: '(?:the )?(?:very )?(?:start|beginning|outset|dawn) of(?: the)? ' },
  { part: 'end', before: '(?:the )?(?:very )?(?:tail )?(?:end|close) of(?: the)? ' },
  { part: 'first half', before: '(?:the )?(?:first|front|early) half of(?: the)? ' },
  { part: 'second half', before: '(?:the )?(?:second|latter|last|back|later) half of(?: the)? ' },
  { part: 'so far', before: '(?:earlier)(?: in| on in)?(?: the)? ' },
  {
    part: 'rest',
    before: '(?:(?:later)(?: in| on in)?(?: the)?|(?:the )?(?:rest|remainder|balance) of(?: the)?) ',
  },
]

const takers = partWords.map(({ part, before }) =>
  takeBefore(part.replace(' ', '-'), before, (mention) => {
    if (!periods.includes(mention.form)) return null
    return {
      form: 'span',
      yearless: mention.yearless,
      closes: part === 'end',
      meaning: (context) => {
        const whole = mention.meaning(context)
        return whole && partOf(part, whole, context.anchor)
      },
    }
  }),
)

/** "The last three months of 2024", "the first week of June". */
const edge = takeBefore(
  'edge',
  '(?:the )?(?<side>first|opening|last|final|closing) (?:{number} )?(?<unit>days?|weeks?|months?|years?) (?:of|in)(?: the)? ',
  (mention, match) => {
    const unit = readUnit(match.groups?.unit ?? '')
    const said = match.groups?.number
    const quantity = said === undefined ? { count: 1 } : readQuantity(said)
    if (quantity === null || (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'year'))
      return null
    const side = /first|opening/i.test(match.groups?.side ?? '') ? 'first' : 'last'
    return {
      form: 'span',
      closes: side === 'last',
      meaning: (context) => {
        const whole = mention.meaning(context)
        return whole && edgeOf(whole, quantity.count, unit, side)
      },
    }
  },
)

/** "2026 early", "next year's end": rare but for "… or so" and the possessive's end. */
const endAfter = takeAfter('end', "(?:[’'](?:s)?) end\\b", (mention) => {
  if (!periods.includes(mention.form)) return null
  return {
    form: 'span',
    closes: true,
    meaning: (context) => {
      const whole = mention.meaning(context)
      return whole && partOf('end', whole, context.anchor)
    },
  }
})

export const parts: Refiner = {
  id: 'parts',
  says: 'Early, mid, late, the start, end, half or rest of a period: thirds, halves, or its first or last month or day.',
  refine: (mentions, text) => {
    let result = endAfter(edge(mentions, text), text)
    for (const take of takers) result = take(result, text)
    return result
  },
  examples: [
    { text: 'It returns in early 2023.', yields: ['early 2023 = 2023-01/2023-04'] },
    { text: 'It arrives mid-2026.', yields: ['mid-2026 = 2026-05/2026-08'] },
    { text: 'It is slated for late 2025.', yields: ['late 2025 = 2025-09/2025-12'] },
    { text: 'It starts in early May 2024.', yields: ['early May 2024 = 2024-05-01/2024-05-10'] },
    {
      text: 'A bow in the second half of 2023 is likely.',
      yields: ['the second half of 2023 = 2023-07/2023-12'],
    },
    {
      text: 'It launches later this year.',
      published: '2015-08-05',
      yields: ['later this year = 2015-08/2015-12'],
    },
    {
      text: 'It made money in the last three months of 2024.',
      yields: ['the last three months of 2024 = 2024-10/2024-12'],
    },
    { text: 'She left late on Friday.', published: '2015-08-05', yields: ['Friday = 2015-07-31'] },
  ],
}
